"""What takes hold: lists of words with their times, over which a name may run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from askback.services.forgetting.cleaning import Cleaner, Fields
from askback.store.models import TakeRow

NAME = 5  # words of a name, and of what stands for it: then one word alike ends it
SAME = 2  # words alike on end, by which a longer stretch is known to be over
SPACE = "\u00a0"  # stands for a space within one word

Held = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as it is to be, and which of the former ones it stands for.

    Attributes:
        text: As it is to be.
        first: The first former word.
        end: After the last of them.
    """

    text: str
    first: int
    end: int


def of(row: TakeRow, cleaner: Cleaner) -> Fields:
    """Return what becomes of the words that were heard in a take, and of its reading.

    Where a name has several words, what stands for it takes the time of all of them.
    """
    heard, reading = row.heard, row.reading
    fields: Fields = {}
    if heard:
        pieces = without([word[0] for word in heard["words"]], cleaner.clean)
        if _is_changed(pieces, heard["words"]):
            fields["heard"] = {
                **cleaner.clean(heard),
                "words": [_heard(one, heard["words"]) for one in pieces],
            }
    if reading:
        pieces = without([word["text"] for word in reading["words"]], cleaner.clean)
        if _is_changed(pieces, reading["words"]):
            fields["reading"] = _reading(cleaner.clean(reading), reading, pieces)
    return fields


def without(texts: Sequence[str], clean: Callable[[str], str]) -> list[Piece]:
    """Return words from which a text was taken that may run over several of them.

    Args:
        texts: Words in order.
        clean: Takes something out of a text, and leaves the rest as it is.
    """
    words = [SPACE.join(text.split()) for text in texts]
    before = " ".join(words)
    after = clean(before)
    if after == before:
        return [Piece(text, n, n + 1) for n, text in enumerate(texts)]
    return list(_aligned(words, after.split(" ")))


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Yield the new words, each with the old ones that it stands for."""
    at = to = 0
    while to < len(new):
        if at < len(old) and old[at] == new[to]:
            yield Piece(new[to].replace(SPACE, " "), at, at + 1)
            at, to = at + 1, to + 1
            continue
        until, then = _meeting(old[at:], new[to:])
        text = " ".join(new[to : to + then]).replace(SPACE, " ")
        yield Piece(text, min(at, len(old) - 1), at + until)
        at, to = at + until, to + then


def _meeting(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return after how many words both go on alike; all of them where they do not."""
    for apart in range(2, len(old) + len(new)):
        same = 1 if apart <= NAME else SAME
        for then in range(1, min(apart, len(new) + 1)):
            here, there = old[apart - then :][:same], new[then:][:same]
            if apart - then <= len(old) and here == there:
                return apart - then, then
    return len(old), len(new)


def _is_changed(pieces: Iterable[Piece], words: Sequence[Any]) -> bool:
    texts = (word["text"] if isinstance(word, dict) else word[0] for word in words)
    return [piece.text for piece in pieces] != list(texts)


def _heard(piece: Piece, words: Sequence[Sequence[Any]]) -> list[Any]:
    return [piece.text, words[piece.first][1], words[piece.end - 1][2]]


def _reading(cleaned: Fields, before: Held, pieces: Sequence[Piece]) -> Fields:
    words = before["words"]
    now = {
        old: new
        for new, piece in enumerate(pieces)
        for old in range(piece.first, piece.end)
    }
    return {
        **cleaned,
        "words": [
            {
                "text": piece.text,
                "start_s": words[piece.first]["start_s"],
                "end_s": words[piece.end - 1]["end_s"],
            }
            for piece in pieces
        ],
        **{
            kind: [
                {**one, "index": now.get(one["index"], one["index"])}
                for one in cleaned.get(kind, ())
            ]
            for kind in ("fillers", "possible")
        },
    }
