"""How old a source is."""

from __future__ import annotations

from datetime import date


def is_old(today: date, *, dated_on: date | None, seen_on: date) -> bool:
    """Say whether a source is more than a year old.

    What a company said of itself a year ago may no longer be so: teams, pay and rules
    of work are mostly set by the year.

    Args:
        today: The day it is looked at.
        dated_on: The day that the source gives itself, or None.
        seen_on: The day on which it was brought; counts where it gives itself none.

    Returns:
        Whether today is past the same day of the year after; a date to come is not old.

    Source:
        Ours.

    >>> now, then = date(2026, 11, 22), date(2025, 11, 21)
    >>> is_old(now, dated_on=then, seen_on=now)
    True
    >>> is_old(now, dated_on=None, seen_on=date(2025, 11, 22))
    False
    """
    day = dated_on or seen_on
    leap = (day.month, day.day) == (2, 29)
    if day.year + 1 > date.max.year:
        return False
    return today > day.replace(year=day.year + 1, day=28 if leap else day.day)
