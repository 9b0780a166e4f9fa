from __future__ import annotations

import pytest

from askback.core.decision.contradictions.rates import rate


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("every two weeks", 14),
        ("every other week", 14),
        ("every monday", 7),
        ("every 3 or 4 weeks", 21),
        ("monthly", 30.4),
        ("twice a week", 3.5),
        ("once or twice a month", 15.2),
        ("4 times a month", 7.6),
        ("one weekend in four", 28),
        ("every couple of months", 60.8),
        ("every fortnight", 14),
    ],
)
def test_how_often_is_read_as_times_a_day(text: str, days: float) -> None:
    found = rate(text)

    assert found is not None
    assert 1 / found[1] == pytest.approx(days)


def test_two_rates_in_a_clause_are_the_ends_of_one() -> None:
    assert rate("every day or every week") == (1 / 7, 1)


def test_where_nothing_recurs_there_is_no_rate() -> None:
    assert rate("a week ago") is None
