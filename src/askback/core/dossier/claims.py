"""What a text claims of the job or the company, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
    present = [(r.criterion, _possible(low, r)) for r in rules]
    count = dict.fromkeys((r.criterion for r in rules), 0)
    found: list[Claim] = []
    for start, end in pieces:
        words = low[start:end]
        if not _claiming(words, start, told):
            continue
        for claim in _of(text, start, words, present):
            if count[claim.criterion] < MOST:
                count[claim.criterion] += 1
                found.append(claim)
    return tuple(found)


def _possible(low: str, rule: ClaimRules) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in rule.patterns if pattern.possible(low))


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
    present: Sequence[tuple[str, Sequence[Pattern]]],
) -> Iterator[Claim]:
    whole = Span.of(text, start, start + len(words))
    for criterion, patterns in present:
        core = _core(words, patterns)
        if core is not None:
            inner = Span.of(text, start + core[0], start + core[1])
            yield Claim(criterion, whole, inner)


def _core(words: str, patterns: Sequence[Pattern]) -> tuple[int, int] | None:
    for pattern in patterns:
        found = pattern.search(words)
        if found is not None:
            return found.span()
    return None
