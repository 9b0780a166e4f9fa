"""Where questions begin."""

from __future__ import annotations

import pytest

from askback.core.transcript.asking.onsets import questions
from askback.core.transcript.asking.units import units


def cores(said: str) -> list[str]:
    """Return the questions of one sentence without their opening words."""
    (unit,) = units(said)
    return [said[q.core : q.end].strip() for q in questions(unit)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Okay, um, so who decides?", ["who decides?"]),
        ("The rota, how is it planned?", ["how is it planned?"]),
        (
            "yeah i see that thanks how long did it take and do you pay for it",
            ["how long did it take and", "do you pay for it"],
        ),
        ("yeah that is clear so who ends up on nights", ["who ends up on nights"]),
        ("i know ben and who ends up on nights", []),
        ("he asked me, how is that fair?", []),
        ("I asked the owner, are you going to hire?", []),
        ("everyone's like, why now?", []),
        ("The team is six people?", ["The team is six people?"]),
        ("...", []),
    ],
)
def test_questions_of_a_sentence(said: str, found: list[str]) -> None:
    assert cores(said) == found
