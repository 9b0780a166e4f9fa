"""One question or two."""

from __future__ import annotations

import pytest

from askback.core.transcript.asking.oneness import is_one_thing
from askback.core.transcript.asking.onsets import questions
from askback.core.transcript.asking.scene import Put
from askback.core.transcript.asking.units import units


@pytest.mark.parametrize(
    ("said", "one"),
    [
        ("Who decides on pay? Or is it fixed?", True),
        ("How many nights? How often is that at a weekend?", True),
        ("What happens then? Who pays for the training?", True),
        ("How do you review people? Who reads the reviews?", True),
        ("Who leads the team? How are bonuses paid?", False),
        ("Who leads the team? And another question: who left the team?", False),
    ],
)
def test_whether_two_questions_are_about_one_thing(said: str, *, one: bool) -> None:
    put = [
        Put(found, number, unit)
        for number, unit in enumerate(units(said))
        for found in questions(unit)
    ]

    assert is_one_thing(put[:1], put[1], said) == one
