"""What a text claims of the job or the company, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from askback.core.dossier.patterns import Pattern
from askback.core.dossier.sections import Part, Section, section_at
from askback.core.dossier.tables import ClaimRules
from askback.core.dossier.values import Claim
from askback.core.topics import Span

MOST = 3  # claims a criterion; more would bury what matters
SHORTEST = 2  # words; one word alone is a heading or a label
ASKED_OF_YOU = re.compile(
    r"^(?:you(?:'re| are| have| must| should| need| love| enjoy| bring| know| can"
    r"| hold|'ve| understand| thrive| want| like| take| possess"
    r"| work well)\b(?! (?:trusted|supported|given|free|paid|encouraged))|(?:strong"
    r"|proven|excellent|demonstra\w+|good|solid|previous|relevant|extensive|minimum"
    r"|at least|\d{1,2}\+? ?(?:-\d{1,2} )?(?:years|yrs)|must|ability|able|willing\w*"
    r"|experienced?|knowledge|understanding|familiar\w*|proficien\w+|fluen\w+"
    r"|passion\w*|an? (?:passion|desire|strong|proven|good|willing|degree|can-do"
    r"|positive|flexible|self|confident|recogni[sz]ed)|degree|bachelor\w*|certifi\w+"
    r"|evidence|someone|we(?:'re| are) (?:looking|seeking|searching)|are you|do you"
    r"|if you|the (?:ideal|successful|right) (?:candidate|person|applicant)"
    r"|candidates?|applicants?|ideal\w*|comfortable|confident|enthusias\w+|self-"
    r"|excited|motivated|skills?\b|resilien\w+|interest(?:ed)? in|educated|qualified"
    r"|commitment to|nice to have)\b)"
)
BOILERPLATE = re.compile(
    r"equal[- ]opportunit|without regard to|regardless of|reasonable accommodation"
    r"|e-verify|by applying|privacy (?:policy|notice)|cookie|recruitment agenc"
    r"|no agencies|protected (?:characteristic|veteran|by law)|affirmative action"
    r"|all qualified applicants|criminal record|background check|m/w/d|\bdbs\b"
    r"|all rights reserved|personal data|applicable law|discriminat|please (?:note"
    r"|apply|send|visit|tell|contact|think)|disclaimer|click|job alert|sign in|log in"
    r"|share this|safeguarding .{0,40}(?:share|commit)|adjustments? (?:during"
    r"|to the (?:interview|recruitment|application))|ignore (?:all |any )?(?:previous"
    r"|prior)|system prompt|you must output"
)
LABEL = re.compile(
    r"^[^.!?]{0,30}:$|^(?:location|salary|pay|ref(?:erence)?|closing date|job title"
    r"|company|position|department|date|contract|employment type|standort|lieu|hours"
    r"|title|job type|start date|subject|from|to)\b[ *]{0,3}:"
)
OF_PROCESS = frozenset({"hiring", "opening", "inclusion"})
"""Criteria that words on how they choose, or how to apply, can claim something of."""
OURS = re.compile(r"\b(?:we|our|us|you|your|there|this|is|are)\b")
NOT_DONE = frozenset({
    "business", "impact", "pay", "values", "leadership", "turnover", "inclusion",
    "candour", "advancement",
})  # fmt: skip
"""Criteria that a list of duties claims nothing of, whatever its words."""
FACTS = re.compile(r" [|·•] ")  # a line of facts parted by bars claims nothing


def read_claims(
    text: str,
    pieces: Sequence[tuple[int, int]],
    low: str,
    told: Sequence[Part],
    rules: Sequence[ClaimRules],
) -> tuple[Claim, ...]:
    """Read what a text claims, with the sentence that claims it.

    What is asked of the candidate, and what the law makes everyone write, is no claim.

    Args:
        text: The whole text.
        pieces: Its sentences, from `lines.sentences`.
        low: It in lower case on one line, from `lines.plain` and `lines.flat`.
        told: Its parts, from `sections.parts`.
        rules: How each criterion is claimed.

    Returns:
        At most three claims a criterion, in the order of the text. A sentence may
        claim things of several criteria.

    Source:
        Ours.

    >>> from askback.core.dossier.tables import read_tables
    >>> rules = {"mistakes": {"claims": ["no blame"], "asks": []}}
    >>> tables = read_tables(skills={}, claims=rules, loaded=[], omissions=[])
    >>> text = "There is no blame here."
    >>> read_claims(text, [(0, 23)], text, (), tables.claims)[0].core.quote
    'no blame'
    """
    possible = _possible(low, pieces, rules)
    count = dict.fromkeys((r.criterion for r in rules), 0)
    found: list[Claim] = []
    for number, (start, end) in enumerate(pieces):
        words = low[start:end]
        if not possible[number] or not _claiming(words, start, told):
            continue
        open_ = _open(section_at(told, start) if told else Section.OTHER, words)
        wanting = {
            criterion: patterns
            for criterion, patterns in possible[number].items()
            if count[criterion] < MOST and open_(criterion)
        }
        for claim in _of(text, start, words, wanting):
            count[claim.criterion] += 1
            found.append(claim)
    return tuple(found)


def _possible(
    low: str, pieces: Sequence[tuple[int, int]], rules: Sequence[ClaimRules]
) -> list[dict[str, list[Pattern]]]:
    """Return for each sentence the patterns whose needed words stand in it."""
    found: list[dict[str, list[Pattern]]] = [{} for _ in pieces]
    starts = [start for start, _ in pieces]
    seen: dict[str, frozenset[int]] = {}
    for rule in rules:
        for pattern in rule.patterns:
            numbers: set[int] = set() if pattern.needs else set(range(len(pieces)))
            for word in pattern.needs:
                if word not in seen:
                    seen[word] = frozenset(_holding(low, starts, word))
                numbers |= seen[word]
            for number in numbers:
                found[number].setdefault(rule.criterion, []).append(pattern)
    return found


def _holding(low: str, starts: Sequence[int], word: str) -> Iterator[int]:
    place = low.find(word)
    while place >= 0:
        number = bisect_right(starts, place) - 1
        if number >= 0:
            yield number
        place = low.find(word, place + 1)


def _open(section: Section, words: str) -> Callable[[str], bool]:
    """Return what tells whether a sentence there can claim of a criterion."""
    if section is Section.PROCESS:
        return OF_PROCESS.__contains__
    done = section is Section.DUTIES and OURS.search(words) is None
    return lambda criterion: not (done and criterion in NOT_DONE)


def _claiming(words: str, start: int, told: Sequence[Part]) -> bool:
    if told and section_at(told, start) in {Section.MUST, Section.NICE}:
        return False
    if any(part.start == start for part in told if part.body >= start + len(words)):
        return False
    if len(words.split(None, SHORTEST)) < SHORTEST or LABEL.match(words):
        return False
    if FACTS.search(words):
        return False
    return not (ASKED_OF_YOU.match(words) or BOILERPLATE.search(words))


def _of(
    text: str,
    start: int,
    words: str,
    present: Mapping[str, Sequence[Pattern]],
) -> Iterator[Claim]:
    whole = Span.of(text, start, start + len(words))
    for criterion, patterns in present.items():
        core = _core(words, patterns)
        if core is not None:
            inner = Span.of(text, start + core[0], start + core[1])
            yield Claim(criterion, whole, inner)


def _core(words: str, patterns: Sequence[Pattern]) -> tuple[int, int] | None:
    for pattern in patterns:
        found = pattern.says.search(words)
        if found is not None:
            return found.span()
    return None
