from __future__ import annotations

import pytest

from askback.core.bank.asked import sentences
from askback.core.bank.phrasing import phrasing_of
from askback.services.files.bank import rules

RULES = rules()


@pytest.mark.parametrize(
    ("text", "phrasing"),
    [
        ("When was the crane last stopped?", "past_event"),
        ("Think of the last slip. What caused it?", "past_event"),
        ("What keeps breaking?", "problem"),
        ("Would I drive or load?", "choice"),
        ("Is there any overtime or weekend work?", "closed"),
        ("Who signs off the hours?", "closed"),
        ("Who founded the clinic?", "closed"),
        ("You pay for training?", "closed"),
        ("Bring a pen.", "general"),
        ("What does the company do?", "general"),
        ("Which way wins when they pull apart?", "choice"),
    ],
)
def test_how_a_question_is_put(text: str, phrasing: str) -> None:
    assert phrasing_of(sentences(text, RULES.plain), RULES) == phrasing
