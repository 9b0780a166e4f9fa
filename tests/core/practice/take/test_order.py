from __future__ import annotations

from math import inf, nan

from askback.core.practice.take.order import in_order
from askback.core.practice.values import Word


def test_words_without_times_or_letters_are_left_out() -> None:
    words = (
        Word("a", nan, 1.0),
        Word(" ", 0.0, 1.0),
        Word("b", -1.0, inf),
        Word("c  d", -1.0, -2.0),
    )

    assert in_order(words) == [Word("c d", 0.0, 0.0)]
