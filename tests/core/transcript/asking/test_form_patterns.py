"""Patterns of questions."""

from __future__ import annotations

import pytest

from askback.core.transcript.asking import form_patterns
from askback.core.transcript.asking.form_patterns import LEAD, STRONG


def test_opening_words_are_skipped() -> None:
    text = "okay, um, so yeah who decides"
    lead = LEAD.match(text)
    assert lead is not None
    assert text[lead.end() :] == "who decides"


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("how do you decide", True),
        ("did that hit design", True),
        ("did that was", False),
        ("what we did", False),
    ],
)
def test_a_strong_form_needs_no_punctuation(text: str, *, strong: bool) -> None:
    assert (STRONG.match(text) is not None) == strong


@pytest.mark.parametrize("piece", ["how many ", "i'd like to ", "what is the ", "so "])
def test_a_pattern_ends_on_a_text_made_to_be_slow(piece: str) -> None:
    text = piece * 20_000

    for name in ("LEAD", "WH_ASKED", "POLAR_ASKED", "REQUEST", "INDIRECT", "CLEFT"):
        found = getattr(form_patterns, name).match(text)
        assert found is None or found.end() <= len(text)
