"""Take out of texts what somebody said word for word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

GONE: Final = "[…]"  # stands where their words stood
WORD: Final = re.compile(r"[^\W_]+")
QUOTED: Final = re.compile(r"[“\"«„]([^“”\"«»„]{1,4000})[”\"»“]")
RUN: Final = 6  # words alike in a row are no chance; two people share five now and then
RUN_QUOTED: Final = 3  # between quotation marks it is said to be somebody's

Runs = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, by the runs of words that are theirs alone.

    Attributes:
        runs: Runs of six words.
        short: Runs of three words.
        whole: Whole sayings, shorter than that too.
    """

    runs: Runs = frozenset()
    short: Runs = frozenset()
    whole: Runs = field(default_factory=frozenset[tuple[str, ...]])


def said_of(theirs: Iterable[str], others: Iterable[str] = ()) -> Said:
    """Return what tells somebody's words from those of others.

    Args:
        theirs: What they said, in pieces as they were said.
        others: What others said or wrote: a question that was repeated is not theirs.

    Source:
        Ours.

    >>> len(said_of(["We lost four of nine people in June"]).runs)
    3
    """
    mine = [_words(text) for text in theirs]
    rest = [_words(text) for text in others]
    return Said(
        _runs(mine, RUN) - _runs(rest, RUN),
        _runs(mine, RUN_QUOTED) - _runs(rest, RUN_QUOTED),
        frozenset(map(tuple, mine)) - frozenset(map(tuple, rest)) - {()},
    )


def words_out(text: str, said: Said) -> str:
    """Return a text without somebody's words, where it gives them word for word.

    Args:
        text: Any text.
        said: Their words, as `said_of` gives them.

    Source:
        Ours.

    >>> said = said_of(["Four of the nine left in June, for the money."])
    >>> words_out("Dana: four of the nine left in June! Hm.", said)
    'Dana: […]! Hm.'
    >>> words_out("You said “nine left in June”, which I liked.", said)
    'You said “[…]”, which I liked.'
    """
    if not said.whole:
        return text
    spelt = [(m.start(), m.end(), m[0].casefold()) for m in WORD.finditer(text)]
    if tuple(word for _, _, word in spelt) in said.whole:
        return GONE
    gone = _places(spelt, said.runs, RUN)
    starts = [start for start, _, _ in spelt]
    for quoted in QUOTED.finditer(text):
        first = bisect_left(starts, quoted.start(1))
        within = spelt[first : bisect_left(starts, quoted.end(1))]
        if tuple(word for _, _, word in within) in said.whole:
            gone.append((within[0][0], within[-1][1]))
        gone += _places(within, said.short, RUN_QUOTED)
    return _without(text, gone)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _runs(texts: Iterable[list[str]], length: int) -> Runs:
    return frozenset(
        tuple(words[at : at + length])
        for words in texts
        for at in range(len(words) - length + 1)
    )


def _places(
    spelt: list[tuple[int, int, str]], runs: Runs, length: int
) -> list[tuple[int, int]]:
    """Return where runs of words stand."""
    words = [word for _, _, word in spelt]
    return [
        (spelt[at][0], spelt[at + length - 1][1])
        for at in range(len(words) - length + 1)
        if tuple(words[at : at + length]) in runs
    ]


def _without(text: str, gone: list[tuple[int, int]]) -> str:
    """Return a text in which each stretch of places has one mark in its stead."""
    parts: list[str] = []
    last, reach = 0, -1
    for start, end in sorted(gone):
        if start > reach:
            parts += [text[last:start], GONE]
        reach = max(reach, end)
        last = max(last, reach)
    return "".join([*parts, text[last:]])
