from __future__ import annotations

from datetime import date

import pytest

from askback.core.dossier.age import is_old

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("dated_on", "seen_on", "old"),
    [
        (date(2025, 11, 21), TODAY, True),
        (date(2025, 11, 22), TODAY, False),
        (date(2026, 12, 1), TODAY, False),
        (None, date(2025, 11, 21), True),
        (None, date(2025, 11, 22), False),
        (date(2026, 5, 1), date(2024, 1, 1), False),
        (date.max, TODAY, False),
    ],
)
def test_a_source_is_old_after_a_year(
    dated_on: date | None, seen_on: date, *, old: bool
) -> None:
    assert is_old(TODAY, dated_on=dated_on, seen_on=seen_on) == old


@pytest.mark.parametrize(("day", "old"), [(28, False), (1, True)])
def test_a_leap_day_is_a_year_old_on_the_day_before_march(
    day: int, *, old: bool
) -> None:
    today = date(2025, 2 if day > 1 else 3, day)

    assert is_old(today, dated_on=date(2024, 2, 29), seen_on=today) == old
