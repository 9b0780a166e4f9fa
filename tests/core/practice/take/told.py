"""Words with times, as an engine gives them."""

from __future__ import annotations

from askback.core.practice.values import Heard, Stretch, Word


def told(text: str, *, at_s: float = 0.0, each_s: float = 0.4) -> tuple[Word, ...]:
    """Return words one after another, each three quarters of its time."""
    return tuple(
        Word(
            one,
            round(at_s + n * each_s, 3),
            round(at_s + n * each_s + 0.75 * each_s, 3),
        )
        for n, one in enumerate(text.split())
    )


def heard(text: str, speech: tuple[tuple[float, float], ...] = ()) -> Heard:
    words = told(text)
    whole = max(words[-1].end_s if words else 0.0, *(end for _, end in speech), 1.0)
    return Heard(whole, words, tuple(Stretch(*one) for one in speech))
