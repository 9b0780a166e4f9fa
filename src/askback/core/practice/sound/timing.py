"""Words are put where somebody speaks: engines place them loosely around pauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from askback.core.practice.values import Stretch, Word

LEAST_S = 0.02  # a word takes some time, also where an engine gives it none


def fitted(words: Iterable[Word], speech: Sequence[Stretch]) -> tuple[Word, ...]:
    """Return words in order, each inside the stretch of speech that has most of it.

    Args:
        words: As an engine places them.
        speech: Where somebody speaks, in order.

    Returns:
        The same words, of which none begins before the one before it; a word in a
        pause is put at the nearer edge of it.

    Source: Ours.

    >>> fitted([Word("uh", 0.0, 1.5)], [Stretch(1.2, 4.0)])
    (Word(text='uh', start_s=1.2, end_s=1.5),)
    """
    starts = [stretch.start_s for stretch in speech]
    ends = [stretch.end_s for stretch in speech]
    latest, placed = 0.0, list[Word]()
    for word in words:
        first = max(0, bisect_left(ends, word.start_s) - 1)
        last = bisect_right(starts, word.end_s) + 1
        start, end = _inside(word, speech[first:last])
        start = max(start, latest)
        end = max(end, start + LEAST_S)
        latest = start
        placed.append(Word(word.text, round(start, 2), round(end, 2)))
    return tuple(placed)


def _inside(word: Word, near: Sequence[Stretch]) -> tuple[float, float]:
    """Return the part of a word that lies in the best of the stretches near it."""
    if not near:
        return word.start_s, word.end_s
    best = max(near, key=lambda stretch: _shared(word, stretch))
    start = min(max(word.start_s, best.start_s), best.end_s)
    return start, max(start, min(word.end_s, best.end_s))


def _shared(word: Word, stretch: Stretch) -> float:
    """Return how much of a word is in a stretch; below 0 how far they are apart."""
    return min(word.end_s, stretch.end_s) - max(word.start_s, stretch.start_s)
