from __future__ import annotations

import pytest

from askback.core.transcript.answer import Reason
from askback.core.transcript.answer.dodges import dodges
from tests.core.transcript.answer.builders import parts_of


@pytest.mark.parametrize(
    "text",
    [
        "Why do you ask?",
        "What I can tell you is that it's busy.",
        "Let's focus on your experience.",
        "I wouldn't worry about it.",
        "The important thing is the team.",
    ],
)
def test_slipping_away(text: str) -> None:
    found = dodges("How many left?", parts_of(text))

    assert {d.reason for d in found} == {Reason.DEFLECTED}
