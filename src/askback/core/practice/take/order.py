"""Words in the order of time, whoever wrote them."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from askback.core.practice.values import Word


def in_order(words: Iterable[Word]) -> list[Word]:
    """Return words in the order of time, without those that say or last nothing.

    A word that ends before it begins lasts no time; one without a time is left out.

    Args:
        words: In any order.

    Source: Ours.

    >>> in_order([Word("b", 2.0, 1.0), Word("a", 0.0, 0.5), Word(" ", 3.0, 3.1)])
    [Word(text='a', start_s=0.0, end_s=0.5), Word(text='b', start_s=2.0, end_s=2.0)]
    """
    held = [
        Word(" ".join(word.text.split()), start_s, max(word.end_s, start_s))
        for word in words
        if word.text.strip() and isfinite(word.start_s) and isfinite(word.end_s)
        for start_s in [max(word.start_s, 0.0)]
    ]
    return sorted(held, key=lambda word: word.start_s)
