from __future__ import annotations

import pytest

from askback.core.decision.contradictions.office import days_in
from tests.core.decision.contradictions.told import clause

ASKED = "Which days are in the office?"


@pytest.mark.parametrize(
    ("text", "question", "days"),
    [
        ("Three days a week in the office.", "", 3.0),
        ("We're on site 4 days.", "", 4.0),
        ("You get two days a week from home.", "", 3.0),
        ("No one in finance works from home.", "", 5.0),
        ("Everyone is in Monday, Tuesday, Thursday.", "", 3.0),
        ("Tuesday and Wednesday, and home the rest with Monday.", ASKED, 2.0),
        ("Tuesday.", ASKED, None),
        ("Tuesday and Wednesday.", "", None),
        ("Tuesday and Wednesday.", "When is the market?", None),
    ],
)
def test_days_in_the_office_are_told_in_many_ways(
    text: str, question: str, days: float | None
) -> None:
    found = days_in(clause(text, question))

    assert (found[2] if found else None) == days
