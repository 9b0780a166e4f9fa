"""Where an answer declines, cannot say, puts off or slips away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from askback.core.transcript.answer.amounts import quantities
from askback.core.transcript.answer.demands import is_closed
from askback.core.transcript.answer.dodge_words import DODGES, PRAISED
from askback.core.transcript.answer.evidence import past_verbs
from askback.core.transcript.answer.sentences import Sentence, clauses, plain
from askback.core.transcript.answer.values import Reason

REPORTED: Final = re.compile(
    r"\b(?:said|says|say|saying|told \w+|asked(?! not)|replied|claimed|admitted|was "
    r"like|were like|is like|thought|heard|wrote|goes)\b(?: that)?[^.?!]{0,30}$"
)
MINE_AGAIN: Final = re.compile(
    r"(?:[,;] (?:and )?(?:so|but)| so) $"
)  # a report ends there
UNDER: Final = re.compile(  # a condition or a time that the words hang on
    r"\b(?:if|when|whenever|where|until|in case|even if|whether|(?:people|person|anyone"
    r"|someone|somebody|candidates|folks|those|one) who|the fact that|so that|what "
    r"happens|used to)\b(?: [\w']+){0,4} ?$"
)
QUOTE: Final = '"'
WHERE_TO: Final = re.compile(
    r"\b(?:who|whom|where)\b.*\b(?:ask|talk|speak|contact|go|turn|report|escalate"
    r"|call)\b"
)
PROCESS: Final = re.compile(
    r"\b(?:who|whom|whose|where|how (?:do|does|is|are|did|would))\b"
)
HABIT: Final = re.compile(r"(?:we|they|the company) (?:never|do not|don'?t)\b")
PLACE: Final = re.compile(
    r" (?:in front of|outside|(?:in|on|at|over|across) (?:the|our|each|a|any)"
    r"(?! (?:moment|point|stage|time|interview|call|process|phone|record)\b))\b"
)
STEMS: Final = re.compile(
    r"disclos|discuss|publish|shar(?=e|ing)|decid|finali|confirm|agree|settle|polic"
    r"|comment|confiden|nda|private|personal|comfort|talk about|allow|permit|prefer|ask"
    r"|new\b|follow up|check|handle|tribunal|investigat|grievance|lawyer|union|court"
    r"|disciplin|mediat|appeal|legal"
)
SAME: Final[dict[str, str]] = dict.fromkeys(
    ("finali", "confirm", "agree", "settle"), "decid"
)
SECRECY: Final = re.compile(
    r"\b(?:confiden\w+|ndas?|privacy|private|secre\w+|sensitive|disclos\w+"
    r"|safeguarding)\b"
)
BECAUSE: Final = re.compile(
    r"(?:because|since|as|for|while|until|just|which|it's|that's|sorry|unfortunately"
    r"|i'm afraid|given|(?:and )?(?:she|he|they)(?:'s|'re|'ll|'d| is| are| will| would"
    r"| can| knows?| handles?))\b"
)
MINE: Final = re.compile(r"(?:(?:and|so|because) )?i(?:'?(?:ve|m|d|ll))?\b")
BUT: Final = re.compile(
    r"\b(?:but|though|although|however|that said|still|except|having said|in short"
    r"|roughly|about|around|i (?:do|can|will)|what i|i'd say|only that|anyway|maybe"
    r"|guess|probably|think|perhaps|suppose|heard|imagine|hear|told me|all right"
    r"|alright|okay|ok)\b"
)


@dataclass(frozen=True, slots=True)
class Dodge:
    """Words by which an answer is not given.

    Attributes:
        reason: How.
        hard: Whether they are a refusal by themselves.
        sentence: The sentence they are in.
        start: Where they begin in it.
        end: One past their end.
    """

    reason: Reason
    hard: bool
    sentence: Sentence
    start: int
    end: int


def dodges(question: str, parts: Sequence[Sentence]) -> tuple[Dodge, ...]:
    """Find the words that decline, cannot say, defer or deflect.

    What others said, what holds only on a condition, what is told of the past, and what
    is itself the answer ("Do you publish bands?" "We don't publish bands") is left out.

    Args:
        question: As it was put.
        parts: The answer's sentences.

    Returns:
        In order of their kinds; empty where nothing is dodged.

    Source:
        Ours; the kinds follow Peter Bull, "The Microanalysis of Political
        Communication", 2003.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> said = sentences([Said(0, "She said she can't share it. I can't share that.")])
    >>> [d.sentence.raw for d in dodges("What is the pay?", said)]
    ["I can't share that."]
    """
    low = plain(question)
    return tuple(d for part in parts for d in _in_sentence(low, part))


def remainder(
    parts: Sequence[Sentence], found: Sequence[Dodge], *, counted: bool = False
) -> tuple[Sentence, ...]:
    """Return what is left of an answer without its dodges and praise of the question.

    What only goes on after a firm refusal is its excuse and left out too, until a "but"
    or the like turns it; where a number was asked for, a number turns it as well.

    Args:
        parts: The answer's sentences.
        found: Its dodges.
        counted: Whether a number was asked for.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> said = sentences([Said(0, "I can't give you a number, but it's about sixty.")])
    >>> [c.raw for c in remainder(said, dodges("How many?", said))]
    ["but it's about sixty."]
    """
    by_place: dict[tuple[int, int], list[Dodge]] = {}
    for dodge in found:
        by_place.setdefault(_place(dodge.sentence), []).append(dodge)
    left = (c for part in parts for c in _left(part, by_place.get(_place(part), [])))
    firm = min((d for d in found if d.hard), key=_begins, default=None)
    if firm is None:
        return tuple(left)
    return tuple(_without_excuses(left, firm, counted=counted))


def _without_excuses(
    left: Iterable[Sentence], refusal: Dodge, *, counted: bool
) -> Iterator[Sentence]:
    """Drop what only goes on after a firm refusal, until a "but" turns it.

    After "I don't know" only what is said of oneself is an excuse.

    Yields:
        The clauses that stay.
    """
    turned = False
    for clause in left:
        after = _place(clause) > _begins(refusal)
        turned = turned or (after and BUT.search(clause.plain) is not None)
        excuse = refusal.reason is not Reason.UNABLE or MINE.match(clause.plain)
        if not (after and excuse) or turned or (counted and quantities(clause.plain)):
            yield clause


def _begins(dodge: Dodge) -> tuple[int, int]:
    return dodge.sentence.turn, dodge.sentence.start + dodge.start


def _place(part: Sentence) -> tuple[int, int]:
    return part.turn, part.start


def _in_sentence(question: str, part: Sentence) -> Iterator[Dodge]:
    for reason, hard, pattern in DODGES:
        for match in pattern.finditer(part.plain):
            if not _guarded(question, part.plain, match, reason):
                yield Dodge(reason, hard, part, match.start(), match.end())


def _guarded(question: str, low: str, match: re.Match[str], reason: Reason) -> bool:
    before = low[: match.start()]
    return (
        before.count(QUOTE) % 2 == 1
        or _is_reported(before[-60:], match.group())
        or UNDER.search(before[-60:]) is not None
        or _told_of_the_past(low, match)
        or _is_the_answer(question, match.group(), reason)
        or (PROCESS.search(question) is not None and _is_a_rule(low, match))
    )


def _is_reported(before: str, words: str) -> bool:
    """Tell whether others said it: "he told me, so I'd rather not say" is my own."""
    if MINE_AGAIN.search(before) and MINE.match(words):
        return False
    return REPORTED.search(before) is not None


def _told_of_the_past(low: str, match: re.Match[str]) -> bool:
    return "couldn't" in match.group() and past_verbs(low) > 0


def _is_a_rule(low: str, match: re.Match[str]) -> bool:
    """Tell whether "we don't ..." has a place where it holds: so it is done there."""
    return (
        HABIT.match(match.group()) is not None
        and PLACE.match(low, match.end()) is not None
    )


def _is_the_answer(question: str, words: str, reason: Reason) -> bool:
    if reason is Reason.DEFERRED and WHERE_TO.search(question):
        return True
    if "through" in words and PROCESS.search(question):
        return True
    if reason is Reason.DECLINED and SECRECY.search(question):
        return True
    return bool(_matters(question) & _matters(words)) and is_closed(question)


def _matters(low: str) -> frozenset[str]:
    """Return what a text is about, of the things that refusals are also about."""
    return frozenset(SAME.get(m.group(), m.group()) for m in STEMS.finditer(low))


def _left(part: Sentence, here: Sequence[Dodge]) -> Iterator[Sentence]:
    praised = PRAISED.search(part.plain)
    if not here and praised is None:
        yield part
        return
    taken = [(d.start, d.end) for d in here] + ([praised.span()] if praised else [])
    spent = False
    for clause in clauses(part):
        start, end = clause.start - part.start, clause.end - part.start
        hit = any(first < end and start < last for first, last in taken)
        spent = hit or (spent and BECAUSE.match(clause.plain) is not None)
        if not spent:
            yield clause
