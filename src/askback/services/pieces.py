"""Cut a turn into pieces: plain, hedged, and what shows a sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from askback.core.transcript.answer.hedges import HEDGE
from askback.services.values import Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, half-open, and what it shows: good, flag or hedge."""

    start: int
    end: int
    shows: str


def cut(text: str, marks: Iterable[Mark], *, is_answer: bool) -> tuple[Piece, ...]:
    """Return a text in pieces that put together are the text again.

    Signs are not cut into by hedges, nor by each other: what starts first stays.
    """
    low = text.lower() if len(text.lower()) == len(text) else text
    hedges = [Mark(*found.span(), "hedge") for found in HEDGE.finditer(low)]
    ordered = sorted(marks, key=lambda m: (m.start, -m.end)) + hedges
    kept: list[Mark] = []
    for mark in ordered:
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    pieces: list[Piece] = []
    at = 0
    for mark in sorted(kept, key=lambda m: m.start):
        if at < mark.start:
            pieces.append(Piece(text[at : mark.start], "", is_answer))
        pieces.append(Piece(text[mark.start : mark.end], mark.shows, is_answer))
        at = mark.end
    if at < len(text):
        pieces.append(Piece(text[at:], "", is_answer))
    return tuple(pieces)
