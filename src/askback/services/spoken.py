"""Find words in a transcript: plain words, as they are spoken."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from askback.services.pieces import with_found
from askback.services.values import (
    Found,
    FoundLine,
    Piece,
    ReadLine,
    Skipped,
    TurnLine,
)

Parts = tuple[ReadLine | Skipped, ...]

SHOWN = 40  # lines of what was found; a word that is everywhere is no search
MOST_WORDS = 8
AROUND = 60  # letters before and after what was found, to see what it is about
LONGEST = 200


def find(parts: Parts, query: str) -> tuple[Parts, Found | None]:
    """Mark in a transcript every turn that holds all the words of a query.

    A word is found as the beginning of a word, without case and accents.

    Returns:
        The same parts, with what was found marked and counted, and its first lines;
        None for an empty query.
    """
    wanted = words_of(query)
    if not wanted:
        return parts, None
    marked = tuple(_mark(part, wanted) for part in parts)
    lines = {
        line.turn: line
        for part in marked
        for turn in part.turns
        for line in _line(turn)
    }
    first = [lines[index] for index in sorted(lines)][:SHOWN]
    return marked, Found(query.strip()[:LONGEST], len(lines), tuple(first))


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query as they are compared.

    >>> words_of("Résumé,  Nights!")
    ('resume', 'nights')
    """
    plain = _plain(query[:LONGEST])
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def places(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the words begin words of a text; nothing unless all do.

    >>> places("The nights, the night rota.", ["night"])
    [(4, 9), (16, 21)]
    >>> places("The nights.", ["night", "rota"])
    []
    """
    plain = _plain(text)
    found = [_starts(plain, word) for word in words]
    return _joined(sorted(chain(*found))) if all(found) else []


def _starts(text: str, word: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            found.append((at, at + len(word)))
        at = text.find(word, at + len(word))
    return found


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places that lie over each other as one: "night", "nights"."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _plain(text: str) -> str:
    """Return a text of the same length without case and accents."""
    return text.lower() if text.isascii() else "".join(map(_letter, text))


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter).casefold()[:1] or letter


def _mark(part: ReadLine | Skipped, words: Sequence[str]) -> ReadLine | Skipped:
    turns = tuple(_marked(turn, words) for turn in part.turns)
    if isinstance(part, ReadLine):
        return replace(part, turns=turns)
    found = sum(any(p.is_found for p in turn.pieces) for turn in turns)
    return replace(part, turns=turns, found=found)


def _marked(turn: TurnLine, words: Sequence[str]) -> TurnLine:
    found = places("".join(piece.text for piece in turn.pieces), words)
    return replace(turn, pieces=with_found(turn.pieces, found)) if found else turn


def _line(turn: TurnLine) -> list[FoundLine]:
    """Return the line of a turn with what was found, and a little around it."""
    number = next((n for n, p in enumerate(turn.pieces) if p.is_found), None)
    if number is None:
        return []
    before = "".join(piece.text for piece in turn.pieces[:number])
    after = "".join(piece.text for piece in turn.pieces[number + 1 :])
    pieces = (
        Piece(_cut(before[::-1])[::-1]),
        Piece(turn.pieces[number].text, is_found=True),
        Piece(_cut(after)),
    )
    return [FoundLine(turn.index, turn.who, turn.mine, turn.start_s, pieces)]


def _cut(text: str) -> str:
    """Return the beginning of a text, whole words of it.

    A text read backwards is cut the same way.
    """
    if len(text) <= AROUND:
        return text
    return text[: max(text.rfind(" ", 0, AROUND), 0) or AROUND] + " …"
