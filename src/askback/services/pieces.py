"""Cut a turn into pieces: plain, hedged, what shows a sign, what was searched for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from askback.core.transcript.answer.hedges import HEDGE
from askback.services.values import Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, half-open, and what it shows: good, flag, hedge, asked."""

    start: int
    end: int
    shows: str


def cut(text: str, marks: Iterable[Mark], *, is_answer: bool) -> tuple[Piece, ...]:
    """Return a text in pieces that put together are the text again.

    Signs are not cut into by hedges, nor by each other: what starts first stays.
    """
    ordered = sorted(marks, key=lambda m: (m.start, -m.end))
    if is_answer:
        low = text.lower() if len(text.lower()) == len(text) else text
        ordered += [Mark(*found.span(), "hedge") for found in HEDGE.finditer(low)]
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


def with_found(
    pieces: Iterable[Piece], places: Sequence[tuple[int, int]]
) -> tuple[Piece, ...]:
    """Return pieces cut at what was searched for, half-open and in order."""
    cuts: list[Piece] = []
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        inside = [(max(a, at), min(b, end)) for a, b in places if a < end and b > at]
        edge = at
        for start, stop in inside:
            cuts += _part(piece, edge - at, start - at)
            cuts += [
                replace(found, is_found=True)
                for found in _part(piece, start - at, stop - at)
            ]
            edge = stop
        cuts += _part(piece, edge - at, end - at)
        at = end
    return tuple(cuts)


def _part(piece: Piece, start: int, end: int) -> list[Piece]:
    return [replace(piece, text=piece.text[start:end])] if start < end else []
