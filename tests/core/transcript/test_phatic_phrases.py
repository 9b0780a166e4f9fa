"""Phrases that open phatic talk."""

from __future__ import annotations

import re

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
def test_a_phrase_ends_on_a_text_made_to_be_slow(
    pattern: re.Pattern[str], piece: str
) -> None:
    found = pattern.fullmatch(piece * 20_000)

    assert found is None or found.end() == len(piece) * 20_000
