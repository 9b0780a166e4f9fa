"""Runs of words that a take shares, word for word, with another or with a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import accumulate, islice

from askback.core.practice.take.automaton import Runs
from askback.core.practice.take.values import Passage, SharedRun
from askback.core.practice.take.wording import LONGEST, pieces
from askback.core.practice.values import Word

FEWEST = 5  # words in a row; shorter ones ("at the end of the") everybody shares
MOST = 12  # runs shown; the longest say how it is


@dataclass(frozen=True, slots=True)
class _Text:
    """Words in pieces; `of` says of which word each piece is, by its index."""

    said: tuple[str, ...]
    of: tuple[int, ...]

    def begins(self, at: int) -> bool:
        """Return whether a word begins with a piece."""
        return at == 0 or self.of[at] != self.of[at - 1]

    def ends(self, at: int) -> bool:
        """Return whether a word ends before a piece."""
        return at == len(self.of) or self.begins(at)


@dataclass(frozen=True, slots=True, order=True)
class _Run:
    """Pieces from `start` to before `end`; `there` is where they begin there."""

    start: int
    end: int
    there: int

    @property
    def size(self) -> int:
        return self.end - self.start


def shared_runs(
    here: tuple[Word, ...], there: tuple[Word, ...]
) -> tuple[float, tuple[SharedRun, ...]]:
    """Return how much of a take is word for word as in another, and where.

    Case, punctuation and short forms ("don't") do not count, and um and uh are left
    aside on both sides.

    Args:
        here: The words of the take.
        there: The words of the other, or of a script.

    Returns:
        The share, 0-1, of the words here that stand in a run of `FEWEST` words or more
        that the other has too; and the longest runs, no word here in two of them.

    Source:
        Ours, by a suffix automaton (Blumer and others, 1985): time grows with length.

    >>> text = "so we moved all of it in May"
    >>> said = tuple(Word(one, n, n + 1) for n, one in enumerate(text.split()))
    >>> share, runs = shared_runs(said, said[1:])
    >>> share, runs[0].here.quote
    (0.875, 'we moved all of it in May')
    """
    one, other = _text(here), _text(there)
    if not one.said:
        return 0.0, ()
    found = list(_longest(one, other))
    chosen = islice(_apart(found, len(one.said)), MOST)
    kept = sorted(_whole(chosen, one, other), key=lambda run: (-run.size, run.start))
    shown = tuple(
        SharedRun(
            _passage(here, one, run.start, run.end),
            _passage(there, other, run.there, run.there + run.size),
        )
        for run in kept
    )
    return _share(_whole(found, one, other), one), shown


def _text(words: Sequence[Word]) -> _Text:
    held = [
        (piece, index)
        for index, word in enumerate(words)
        for piece in pieces(word.text)
    ]
    return _Text(tuple(one for one, _ in held), tuple(index for _, index in held))


def _longest(one: _Text, other: _Text) -> Iterator[_Run]:
    """Yield the runs that no run shared goes beyond, in order."""
    held = list(Runs(other.said).walk(one.said))
    for at, (length, end) in enumerate(held):
        goes_on = at + 1 < len(held) and held[at + 1][0] > length
        if length >= FEWEST and not goes_on:
            yield _Run(at + 1 - length, at + 1, end - length)


def _whole(runs: Iterable[_Run], one: _Text, other: _Text) -> Iterator[_Run]:
    """Yield runs cut to whole words on both sides, where they are still long."""
    for run in runs:
        by = run.there - run.start
        starts = range(run.start, min(run.start + LONGEST, run.end))
        ends = range(run.end, max(run.end - LONGEST, run.start), -1)
        start = next((n for n in starts if one.begins(n) and other.begins(n + by)), -1)
        end = next((n for n in ends if one.ends(n) and other.ends(n + by)), -1)
        cut = _Run(start, end, start + by)
        if start >= 0 and _is_long(cut, one, other):
            yield cut


def _is_long(run: _Run, one: _Text, other: _Text) -> bool:
    """Return whether a run has enough words, here and there."""
    sides = ((one, run.start), (other, run.there))
    return all(_has_words(text, at, at + run.size) for text, at in sides)


def _has_words(text: _Text, start: int, end: int) -> bool:
    """Return whether pieces begin enough words; no further is looked than that."""
    begun = (at for at in range(start, end) if text.begins(at))
    return next(islice(begun, FEWEST - 1, None), None) is not None


def _apart(runs: Iterable[_Run], size: int) -> Iterator[_Run]:
    """Yield runs of which no two have a piece here in common, the longest first.

    No run lies within another, so what is taken of one lies at its two ends. A run of
    which some is taken waits until what is left of it is the longest.
    """
    onward, back = list(range(size + 1)), list(range(size + 1))
    waiting = [(-run.size, run.start, run) for run in runs]
    heapify(waiting)
    while waiting:
        length, _, run = heappop(waiting)
        start, end = _free(onward, run.start), _free(back, run.end)
        left = _Run(start, end, run.there + start - run.start)
        if left.size == -length:
            onward[start:end] = range(start + 1, end + 1)
            back[start + 1 : end + 1] = range(start, end)
            yield left
        elif left.size >= FEWEST:
            heappush(waiting, (-left.size, start, left))


def _free(to: list[int], at: int) -> int:
    """Follow steps to one that goes no further, and shorten the way for the next."""
    while to[at] != at:
        to[at] = to[to[at]]
        at = to[at]
    return at


def _share(runs: Iterable[_Run], text: _Text) -> float:
    """Return the share of words that stand in a run; each counts once."""
    steps = [0] * (len(text.said) + 1)
    for run in runs:
        steps[run.start] += 1
        steps[run.end] -= 1
    inside = {
        index for index, depth in zip(text.of, accumulate(steps), strict=False) if depth
    }
    return round(len(inside) / len(set(text.of)), 3)


def _passage(words: tuple[Word, ...], text: _Text, start: int, end: int) -> Passage:
    first, last = text.of[start], text.of[end - 1]
    return Passage.of(words, first, last - first + 1)
