"""The sentences and clauses of an answer, with or without punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from askback.core.topics import Span
from askback.core.transcript.answer.values import Said

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+|;(?=\s)")
NO_STOP = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|vs|prof|approx|e\.g|i\.e|[b-hj-z])|\.[a-z])\.$"
)
JOINT = re.compile(
    r"\s(?=(?:but|so|because|and then|then|however|although|and (?:i|we|they|he|she)"
    r"|which|well|like (?:last|when|once))\s)"
)
LONG = 160  # characters without a full stop: speech without punctuation, about 30 words
SHORTEST = 60  # characters a piece of such speech should have
LONGEST = 400  # characters; a pattern never searches more at a time, whoever wrote it
MOST = 100_000  # characters of an answer: two hours of talk
CLAUSE = re.compile(
    r"[,:;—–]\s*|\s-+\s|\.\.\.|\s(?=(?:but|however|although|though|because|unless"
    r"|except|whereas|so|since|and (?:i|we|they|he|she|it|then|that)\b)\b)"
)
WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or clause in its turn.

    Attributes:
        turn: Index of the turn.
        text: The whole turn.
        start: Where it begins in the turn.
        end: One past its end.
        plain: Its words in lower case with straight quotes, as long as itself.
        words: How many words it has.
    """

    turn: int
    text: str
    start: int
    end: int
    plain: str
    words: int

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Cut a span out; offsets are from the beginning of the sentence."""
        until = self.end if end is None else self.start + end
        return Span.of(self.text, self.start + start, until)

    @property
    def raw(self) -> str:
        """Its words as they were said."""
        return self.text[self.start : self.end]

    def part(self, start: int, end: int) -> Sentence:
        """Return a part of it as a sentence of its own; offsets within it."""
        return _piece(self.turn, self.text, self.start + start, self.start + end)


def plain(text: str) -> str:
    """Return a text in lower case with straight quotes, of the same length.

    Source:
        Ours.

    >>> plain("We’re İn")
    "we're İn"
    """
    straight = text.translate(STRAIGHT)
    low = straight.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


def sentences(said: Sequence[Said]) -> tuple[Sentence, ...]:
    """Split an answer into sentences; speech without full stops at its joints.

    Args:
        said: The turns of the answer.

    Returns:
        Pieces of at most 400 characters that hold a word, in order. What goes beyond
        the first 100,000 characters of an answer is not read.

    Source:
        Ours.

    >>> [s.raw for s in sentences([Said(3, "Two. Dr. Lee left, I think.")])]
    ['Two.', 'Dr. Lee left, I think.']
    """
    return tuple(
        piece
        for turn, length in _within(said)
        for start, end in _bounds(turn.text, length)
        if (piece := _piece(turn.turn, turn.text, start, end)).words
    )


def clauses(sentence: Sentence) -> tuple[Sentence, ...]:
    """Split a sentence at its commas, dashes and conjunctions.

    Source:
        Ours.

    >>> [c.raw for c in clauses(sentences([Said(0, "I can't say, but ask Ana.")])[0])]
    ["I can't say", 'but ask Ana.']
    """
    parts: list[Sentence] = []
    start = 0
    for match in CLAUSE.finditer(sentence.plain):
        parts.append(sentence.part(start, match.start()))
        start = match.end()
    parts.append(sentence.part(start, len(sentence.plain)))
    return tuple(part for part in parts if part.words)


def _piece(turn: int, text: str, start: int, end: int) -> Sentence:
    cut = text[start:end]
    start, end = start + len(cut) - len(cut.lstrip()), start + len(cut.rstrip())
    low = plain(text[start:end])
    words = sum(1 for _ in WORD.finditer(low))
    return Sentence(turn, text, start, max(start, end), low, words)


def _within(said: Sequence[Said]) -> Iterator[tuple[Said, int]]:
    """Yield each turn with how much of it is read."""
    left = MOST
    for turn in said:
        yield turn, min(left, len(turn.text))
        left -= min(left, len(turn.text))


def _bounds(text: str, length: int) -> Iterator[tuple[int, int]]:
    low = plain(text[:length])
    cuts = [0, *(m.end() for m in STOP.finditer(low) if _ends(low, m.end())), len(low)]
    for start, end in pairwise(cuts):
        yield from _shorter(low, start, end)


def _ends(low: str, at: int) -> bool:
    return NO_STOP.search(low[max(0, at - 8) : at]) is None


def _shorter(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start > LONG:
        for match in JOINT.finditer(low, start, end):
            if match.start() - start >= SHORTEST:
                yield from _forced(low, start, match.start())
                start = match.start()
    yield from _forced(low, start, end)


def _forced(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        blank = low.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
