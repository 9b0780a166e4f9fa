"""Which of the things to listen for were heard, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, cast

from askback.core.bank import Question, Signal
from askback.core.topics import Meta, Span
from askback.core.transcript.answer.sentences import Sentence, clauses
from askback.core.transcript.answer.units import passes
from askback.core.transcript.answer.values import Colour, Heard

HEDGED = 0.5  # share of hedged words from which an answer counts as hedged
NEGATED: Final = re.compile(
    r"(?:\b(?:not(?! only)|never|without|hardly|nobody|no one|none|neither|nor|instead "
    r"of|rather than|cannot|cant|dont|doesnt|didnt|isnt|wont|no longer|far from|stopped"
    r"|avoid|no(?! (?:we|i|they|it|he|she|you|that|there)\b))\b|n't\b)"
)
ELSEWHERE: Final = re.compile(
    r"\b(?:used to|people (?:say|think|assume)|(?:they|others|some) (?:say|claim|think)"
    r"|(?:he|she|they|someone|somebody|everyone) (?:said|says|told|claimed|thought)"
    r"|other (?:places|companies|teams|schools|firms|shops|hospitals)|my (?:last|old"
    r"|previous|former) (?:job|place|company|team|employer|school|firm)|you(?:'d| would"
    r"| might) (?:think|expect|hear)|if|unless|would have)\b"
)
UNDONE: Final = re.compile(
    r"[^.?!]{0,30}?\b(?:no longer|isn't true|not true|a myth|not the case|any ?more"
    r"|never happened|not how)\b"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a meta test may ask of the reading.

    Attributes:
        not_answered: It was not, and not for a good reason.
        declined: A good reason was given; then nothing is red.
        generality: It could be said of any place.
        number_missing: A number was asked for and is not there.
        hedging: 0-1.
        turn: Index of the turn of `span`.
        span: The words that show the verdict.
    """

    not_answered: bool
    declined: bool
    generality: bool
    number_missing: bool
    hedging: float
    turn: int
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """A signal with the words matched and the clause around them."""

    signal: Signal
    turn: int
    words: Span
    clause: Span


def heard(
    guide: Question, question: str, parts: Sequence[Sentence], facts: Facts
) -> tuple[Heard, ...]:
    """Return the good and bad signs of an answer.

    A cue counts in a clause that is neither negated nor reported. Where a good and a
    bad sign match the same words the longer match stands; of equals, neither. A
    declined answer has no bad sign.

    Args:
        guide: The question of the bank that was asked.
        question: As it was put.
        parts: The answer's sentences.
        facts: What the reading says already.

    Returns:
        Each signal at most once, in the guide's order.

    Source:
        Ours.
    """
    listened = [
        signal
        for signal in guide.listen_for
        if not (facts.declined and signal.colour == "red")
    ]
    found = [f for s in listened if (f := _find(s, question, parts)) is not None]
    found = [f for f in found if all(_stands(f, other) for other in found)]
    shown = [_heard(f, found) for f in found]
    shown += _meta(listened, shown, facts)
    order = [signal.signal for signal in guide.listen_for]
    return tuple(sorted(shown, key=lambda h: order.index(h.signal)))


def _find(signal: Signal, question: str, parts: Sequence[Sentence]) -> Found | None:
    for part in parts:
        for start, end in _matches(signal, question, part):
            return Found(
                signal, part.turn, part.span(start, end), _clause(part, start, end)
            )
    return None


def _matches(
    signal: Signal, question: str, part: Sentence
) -> Iterator[tuple[int, int]]:
    for cue in signal.cues:
        for match in cue.finditer(part.plain):
            if match.group() and not _guarded(part, match.start(), match.end()):
                yield match.span()
    if signal.number is not None:
        yield from passes(signal.number, question, part.plain)


def _guarded(part: Sentence, start: int, end: int) -> bool:
    inside = next(c for c in [*clauses(part), part] if c.end - part.start > start)
    before = part.plain[max(0, inside.start - part.start) : start]
    return (
        NEGATED.search(before) is not None
        or ELSEWHERE.search(part.plain[:start][-80:]) is not None
        or UNDONE.match(part.plain, end) is not None
        or part.plain[:start].count('"') % 2 == 1
    )


def _clause(part: Sentence, start: int, end: int) -> Span:
    touched = [
        c
        for c in clauses(part)
        if c.start - part.start < end and c.end - part.start > start
    ]
    first = min([start, *(c.start - part.start for c in touched)])
    last = max([end, *(c.end - part.start for c in touched)])
    return part.span(first, last)


def _stands(found: Found, other: Found) -> bool:
    """Tell whether a sign is not outdone by one of the other colour."""
    if found.signal.colour == other.signal.colour or found.turn != other.turn:
        return True
    if not _overlap(found.words, other.words):
        return True
    return len(found.words.quote) > len(other.words.quote)


def _heard(found: Found, others: Sequence[Found]) -> Heard:
    signal = found.signal
    return Heard(_colour(signal), signal.signal, found.turn, _span(found, others))


def _span(found: Found, others: Sequence[Found]) -> Span:
    shared = any(
        other.signal.colour != found.signal.colour
        and other.turn == found.turn
        and _overlap(found.clause, other.clause)
        for other in others
    )
    return found.words if shared else found.clause


def _meta(
    listened: Sequence[Signal], shown: Sequence[Heard], facts: Facts
) -> list[Heard]:
    known = {h.signal for h in shown}
    return [
        Heard(_colour(s), s.signal, facts.turn, facts.span)
        for s in listened
        if s.signal not in known
        and s.meta is not None
        and _holds(s.meta, facts)
        and not any(
            h.colour != s.colour
            and h.turn == facts.turn
            and _overlap(h.span, facts.span)
            for h in shown
        )
    ]


def _holds(meta: Meta, facts: Facts) -> bool:
    """Tell whether a meta test holds; what others said before is not known here."""
    return {
        Meta.NOT_ANSWERED: facts.not_answered,
        Meta.GENERALITY: facts.generality,
        Meta.HEDGED: facts.hedging >= HEDGED,
        Meta.NUMBER_MISSING: facts.number_missing,
        Meta.CONCERN_HEARD_BEFORE: False,
    }[meta]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _colour(signal: Signal) -> Colour:
    return cast("Colour", signal.colour)
