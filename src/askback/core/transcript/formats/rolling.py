"""Captions that roll: each repeats the line above it before it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

ROLLING = 3  # captions roll where at least one in three repeats its neighbour
FEWEST = 2  # and two do: somebody may well say one thing twice
MOST_LINES = 4  # of a cue that may be repeated; a screen holds no more


def unrolled(cues: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[int]]:
    """Leave out what cues repeat of the one before, where that is the file's habit.

    Args:
        cues: The lines of each cue.

    Returns:
        The lines that are new in each cue, and the places of the cues that repeated
        something; no places where the captions do not roll.

    Source:
        Ours, from captions seen.

    >>> unrolled([["so we"], ["so we", "are six"], ["are six", "on nights"]])
    ([['so we'], ['are six'], ['on nights']], [1, 2])
    """
    kept = [list(lines) for lines in cues]
    new = [kept[0], *(_new(*pair) for pair in pairwise(cues))] if kept else []
    rolled = [n for n, lines in enumerate(kept) if new[n] != lines]
    if len(rolled) < FEWEST or len(rolled) * ROLLING < len(kept):
        return kept, []
    return new, rolled


def _new(before: Sequence[str], lines: Sequence[str]) -> list[str]:
    longest = min(len(before), len(lines), MOST_LINES)
    for count in range(longest, 0, -1):
        if list(before[-count:]) == list(lines[:count]):
            return list(lines[count:])
    if before and lines and lines[0].startswith(f"{before[-1]} "):
        return [lines[0][len(before[-1]) :].strip(), *lines[1:]]
    return list(lines)
