"""Phrases that open phatic talk."""

from __future__ import annotations

import time

import pytest

from askback.core.transcript.phatic_phrases import (
    CHECKS,
    CLARIFICATIONS,
    LINE,
    REPAIRS,
    SMALL_TALK,
)


def test_a_phrase_is_met_after_opening_words() -> None:
    assert LINE.match("okay, um, can you hear me")
    assert not LINE.match("who can hear me")


@pytest.mark.parametrize("pattern", [CHECKS, CLARIFICATIONS, LINE, REPAIRS, SMALL_TALK])
@pytest.mark.parametrize("piece", ["so and but ", "how are you ", "do you ", "is it "])
def test_no_text_makes_a_phrase_slow(pattern: object, piece: str) -> None:
    began = time.perf_counter()

    assert hasattr(pattern, "match")
    pattern.match(piece * 20_000)

    assert time.perf_counter() - began < 1
