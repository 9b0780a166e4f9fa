"""One true thing that somebody said, fit to be quoted back to them in a letter.

A letter is read by whoever said it, and perhaps by others. So most of what was said is
not fit: what speaks ill of the place, what is about other people, what is private, what
was half said. Where nothing is left, nothing is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from askback.core.topics import Phrasing, Rule, Span
from askback.core.transcript.answer.evidence import evidence, names
from askback.core.transcript.answer.hedges import hedges
from askback.core.transcript.answer.sentences import Sentence, clauses, sentences
from askback.core.transcript.answer.values import Said

SHORTEST = 6  # words; fewer are no thought
LONGEST = 24  # words; more are a passage, and not what stays with one
CONCRETE = 0.6  # worth of what can be checked: about one time, or one name and an event
MOST_WORTH = 4.0  # from here on more detail makes a quote no better
WHOLE = 0.3  # a whole sentence stands better alone than a piece of one
LOVED, GOOD, PLAIN, UNKNOWN = 2.0, 1.5, 0.8, 0.5  # how glad they are to be quoted on it
KINDS = {"story": 0.4, "example": 0.3, "fact": 0.1}
VAGUE = frozenset({"generality", "opinion"})
GIVEN = frozenset({"answered", "partly"})
# What one answers for others or about oneself is not for a letter.
CLOSED = frozenset(
    {"pay", "turnover", "manager", "candour", "inclusion", "opening", "hiring"}
)
TENDER = frozenset({"mistakes", "on_call", "hours", "upkeep"})  # seldom a happy subject
TENDER_COSTS = 0.7
LIVELY = 0.2  # something happened; and they were part of it
ENOUGH = 1.6  # below this it is a bare fact, and no thanks for it

LEAD = re.compile(
    r"(?:(?:um+|uh+|so|well|and|but|yeah|yes|yep|right|okay|ok|honestly|look|oh|now"
    r"|then|because|like|actually|basically|i mean|you know|to be honest|i think"
    r"|i guess|i'd say|i suppose|for me)\b[\s,.:;—–-]*)+"
)
TAIL = " \t\n.,;:!…—–-"
HALTING = re.compile(
    r"\b(?:u[mh]+|er+m?|hm+|you know|i mean|sort of|kind of|kinda|i guess|or something"
    r"|or whatever|and stuff|blah|wait|sorry|let me|come back to)\b|—|--|\.\.\."
)
AGAIN = re.compile(r"\b(\w+(?:'\w+)?),? \1\b")
LOST = re.compile(
    r"(?:he|she|they|it|its|that|this|these|those|him|her|them|their|his|which|who|whose"
    r"|what|you|your|there|if|when|where|while|until|unless|except|though|like|or|to"
    r"|than|no|not|ask|remember|say|think|tell|let|another|other|same|both)(?:'\w+)?\b"
    r"|the \w+,|(?:\w+ )?(?:after|before|since|for|with|about|on|in|at|by|of)"
    r" (?:that|this|it)\b"
)
# Of somebody who is not named, in another's words, or of what is to be arranged.
ASIDE = re.compile(
    r"\b(?:he|she|him|her|hers|his|(?:he|she)'\w+|said|says|saying|asked|told|tell"
    r"|slots?|tonight|tomorrow|next (?:week|month|monday|tuesday|wednesday|thursday"
    r"|friday)|later today|got to go|should have|should've"
    r"|lad|lass|mate|grade|i thought)\b"
)
JOINED = re.compile(r"[,;]?\s*(?:and|but|so|because|which|then|while|although)\b")
ENDED = re.compile(r"[.!…][\"'”’)]*$")
WE = re.compile(r"\b(?:we|i|our|us|my|we'\w+|i'\w+)\b")
PRIVATE = re.compile(
    r"\b(?:my|his|her|their) (?:wife|husband|partner|mum|mom|mother|dad|father|son"
    r"|daughter|kids?|child(?:ren)?|boys?|girls?|famil(?:y|ies)|divorce|health|doctor"
    r"|salary|pay|bonus|boss|manager|ex|brother|sister|parents?|gran\w*|operation)\b"
    r"|\b(?:sick\w*|ill|illness|cancer|depress\w+|anxi\w+|pregnan\w+|maternity|paternity"
    r"|miscarr\w+|funeral|died|dead|death|divorc\w+|rehab|therap\w+|hospital"
    r"|disab\w+|autis\w+|adhd|burn(?:t|ed)? ?out|burnout|visa|immigra\w+|church"
    r"|mosque|temple|pray\w*|birthday|politic\w*|voted?|gay|lesbian|trans|marri\w+|patients?"
    r"|salar\w+|paid|pay|earn\w*|bonus\w*|grand|raise|equity|shares"
    r"|confiden\w+|secret\w*|off the record|between (?:us|you and me|ourselves)"
    r"|don't (?:tell|quote|repeat|say|write)|shouldn't (?:say|tell|be)|not supposed"
    r"|not (?:said|told) (?:that|this|it)|nobody knows|announc\w+|unannounced|nda"
    r"|acqui\w+|merger|lawsuit|legal|su(?:e|ed|ing)|layoffs?|redundan\w+)\b"
)
ILL = re.compile(
    r"\b(?:fired|sacked|quit|quits|resign\w*|leavers?|left|lost|lose|losing|fail\w*"
    r"|mess\w*|bad|badly|worse|worst|wrong|mistake\w*|broke\w*|problem\w*|terribl\w+"
    r"|awful\w*|horri\w+|hate\w*|hated|angry|annoy\w+|frustrat\w+|stress\w*|tired"
    r"|exhaust\w+|struggl\w+|behind|late|delay\w*|cancel\w*|complain\w*|fight\w*|argu\w+"
    r"|blam\w+|hard|hardest|difficult\w*|pain(?:s|ful\w*)?|scar\w+|fright\w+|afraid|worr\w+|crisis"
    r"|chaos|chaotic|stupid|idiot\w*|useless|shit\w*|fuck\w*|crap\w*|damn|hell|bloody"
    r"|never|nobody|nothing|none|can't|couldn't|won't|wouldn't|didn't|doesn't|don't"
    r"|isn't|wasn't|aren't|weren't|hasn't|haven't|not|no|unfortunately|sadly|weekends?"
    r"|nights?|overtime|missed|miss|stuck|alone|understaffed|short-staffed|overwhelm\w+"
    r"|dump\w*|toxic|gossip\w*|poor|poorly|weak\w*|slow\w*|stretched|eaten|tore|torn)\b"
)
PLACED = re.compile(r"\b(?:in|at|near|called|across)\s+(?:the\s+)?$")
ANY_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn of an answer, with what the answer is known to be.

    Attributes:
        text: The turn, as it stands in the transcript.
        verdict: How far the question was answered, as the user sees it.
        kind: A story, an example, a fact, a generality or an opinion; or nothing.
        place: Names the answer, to find it again.
        criterion: What the question is about first; empty where that is not sure.
        rule: The must-ask that the question is, if it is one.
        phrasing: How it is put, where that is known.
        sensitivity: 0-2, of the question.
        is_good: Whether the answer speaks for the job, by a sign or the user's word.
        is_red: Whether it speaks against it.
    """

    text: str
    verdict: str
    kind: str = ""
    place: str = ""
    criterion: str = ""
    rule: Rule | None = None
    phrasing: Phrasing | None = None
    sensitivity: int = 0
    is_good: bool = False
    is_red: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """Words to quote, and the answer they are of."""

    span: Span
    spoken: Spoken

    @property
    def quote(self) -> str:
        """The words, verbatim."""
        return self.span.quote


def detail_of(
    said: Iterable[Spoken],
    *,
    people: Collection[str] = (),
    known: Collection[str] = (),
    taken: Collection[str] = (),
) -> Detail | None:
    """Return what is best quoted of what one person said; None where nothing is fit.

    Args:
        said: Turns of one person's answers, in their order.
        people: Names of people of the loop; whoever they speak of is left out.
        known: Names that may stand in a letter, such as the company's.
        taken: Quotes that other letters have.

    Returns:
        6 to 24 words of one turn, verbatim, or None.

    Source:
        Ours; every list of words is above. They are long on purpose: a quote that is
        left out costs a moment, one that should have been costs a friend.

    >>> said = Spoken("So in March the whole ward sang for an hour. Yes.", "answered",
    ...     rule=Rule.LOVE, kind="story")
    >>> detail_of([said]).quote
    'in March the whole ward sang for an hour'
    """
    banned = _words_of(people)
    free = _words_of(known)
    found = (
        (-worth, at, Detail(span, spoken))
        for at, spoken in enumerate(said)
        if _may_be_quoted(spoken)
        for worth, span in _candidates(spoken, banned, free)
        if span.quote not in taken
    )
    best = min(found, key=lambda one: (one[0], one[1], one[2].span.start), default=None)
    return None if best is None else best[2]


def _words_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.strip(".,").casefold() for n in names for word in n.split())


def _may_be_quoted(spoken: Spoken) -> bool:
    """Return whether an answer is one that they would gladly see in writing."""
    if spoken.verdict not in GIVEN or spoken.is_red or spoken.sensitivity:
        return False
    if spoken.rule in {Rule.HATE, Rule.CLOSE} or spoken.criterion in CLOSED:
        return False
    if not spoken.criterion and spoken.kind not in KINDS.keys() - {"fact"}:
        return False  # a bare fact on who knows what
    return spoken.phrasing is not Phrasing.PROBLEM or spoken.is_good


def _candidates(
    spoken: Spoken, banned: frozenset[str], free: frozenset[str]
) -> Iterator[tuple[float, Span]]:
    """Yield what may be quoted of a turn, each with how good it is."""
    if _is_without_capitals(spoken.text):
        return  # names could not be told from words
    for sentence in sentences([Said(0, spoken.text)]):
        if PRIVATE.search(sentence.plain):
            continue
        for piece in _pieces(sentence):
            trimmed = _trimmed(piece)
            if trimmed.words and _is_fit(trimmed, banned, free):
                score = _score(spoken, trimmed, is_whole=piece is sentence)
                if score >= ENOUGH:
                    yield score, trimmed.span()


def _is_without_capitals(text: str) -> bool:
    return ANY_LETTER.search(text) is not None and text == text.lower()


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """Yield a sentence that was ended, or its beginnings up to where it goes on."""
    if ENDED.search(sentence.raw) is None:
        return
    if sentence.words <= LONGEST:
        yield sentence
        return
    for part in clauses(sentence):
        end = part.end - sentence.start
        if JOINED.match(sentence.plain, end):
            yield sentence.part(0, end)


def _trimmed(piece: Sentence) -> Sentence:
    """Take off what one says before one begins, and the stop at the end."""
    lead = LEAD.match(piece.plain)
    start = lead.end() if lead else 0
    end = len(piece.raw.rstrip(TAIL))
    return piece.part(start, max(start, end))


def _is_fit(piece: Sentence, banned: frozenset[str], free: frozenset[str]) -> bool:
    low = piece.plain
    if not SHORTEST <= piece.words <= LONGEST or low.endswith("?") or '"' in low:
        return False
    if LOST.match(low) or any(p.search(low) for p in (HALTING, AGAIN, ASIDE, ILL)):
        return False
    spoken_of = {word.strip(".,").casefold() for word in low.split()}
    stems = {word.removesuffix("'s") for word in spoken_of}
    return not stems & banned and not _names_somebody(piece, free)


def _names_somebody(piece: Sentence, free: frozenset[str]) -> bool:
    """Return whether a name is in it that may be a person's."""
    after = -1  # where the second word of a place's name would begin
    at = 0
    for name in names(piece):
        at = piece.raw.find(name, at)
        is_place = at == after or PLACED.search(piece.plain[:at]) is not None
        plain = name.casefold().removesuffix("’s").removesuffix("'s")
        if not (is_place or plain in free or name.isupper()):
            return True
        at += len(name)
        after = at + 1 if is_place else -1
    return False


def _score(spoken: Spoken, piece: Sentence, *, is_whole: bool) -> float:
    """Return how good a quote is; nothing where nothing in it can be checked."""
    held = evidence([piece])
    is_ours = WE.search(piece.plain) is not None
    is_glad = spoken.kind == "story" or spoken.rule is Rule.LOVE
    if held.worth < CONCRETE or not (held.events or is_ours or is_glad):
        return 0.0
    return (
        _gladness(spoken)
        + min(held.worth, MOST_WORTH) / MOST_WORTH
        + KINDS.get(spoken.kind, 0.0)
        + WHOLE * is_whole
        + LIVELY * (held.events > 0)
        + LIVELY * is_ours
        - WHOLE * (spoken.kind in VAGUE)
        - WHOLE * hedges(piece.plain)
        - TENDER_COSTS * (spoken.criterion in TENDER)
    )


def _gladness(spoken: Spoken) -> float:
    if spoken.rule is Rule.LOVE:
        return LOVED
    if spoken.is_good:
        return GOOD
    return PLAIN if spoken.criterion else UNKNOWN
