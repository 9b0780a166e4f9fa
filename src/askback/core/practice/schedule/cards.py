"""Spaced repetition: when an exercise comes up again. The one file that knows FSRS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from askback.errors import InvalidInputError

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

GRADES = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}
RETENTION = 0.9  # the library's own; lower saves minutes that nobody here is short of
LONGEST_DAYS = 365  # what was not said for a year is no longer at hand


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What is known of an exercise after it was practised.

    Attributes:
        card: What spaced repetition knows of it, as JSON has it.
        due_at: When it comes up again: the beginning of a day.
    """

    card: dict[str, Any]
    due_at: datetime


def review(
    card: Mapping[str, Any], grade: int, *, now: datetime, zone: tzinfo
) -> Reviewed:
    """Return when an exercise comes up again after it went as the user says.

    It is due from the beginning of a day on, so that who practises earlier than last
    time finds it there; never on the same day, for a day has its ten minutes.

    Args:
        card: What an earlier review returned; empty for what was never practised.
        grade: 1 again, 2 hard, 3 good, 4 easy.
        now: When it was practised, with its zone.
        zone: Where the user's days begin.

    Returns:
        The card to keep, and when it is due: 1 to `LONGEST_DAYS` days from now.

    Raises:
        InvalidInputError: There is no such grade.

    Source:
        Ye, Su and Cao, A Stochastic Shortest Path Algorithm for Optimizing Spaced
        Repetition Scheduling, 2022, as in FSRS-6 with its own weights.

    >>> noon = datetime(2026, 11, 12, 12, tzinfo=UTC)
    >>> review({}, 3, now=noon, zone=UTC).due_at.isoformat()
    '2026-11-14T00:00:00+00:00'
    """
    if grade not in GRADES:
        raise InvalidInputError("Say how it went: again, hard, good or easy.")
    from fsrs import Rating  # noqa: PLC0415 -- slow import

    at = now.astimezone(UTC)
    after, _ = _scheduler().review_card(_card(card, at), Rating(grade), at)
    today, then = (moment.astimezone(zone).date() for moment in (at, after.due))
    day = max(then, today + timedelta(days=1))
    return Reviewed(dict(after.to_dict()), datetime.combine(day, time(), zone))


def _card(known: Mapping[str, Any], at: datetime) -> Card:
    """Return what is known as the library has it; what cannot be read is new."""
    from fsrs import Card  # noqa: PLC0415 -- slow import

    try:
        card = Card.from_dict({**known})  # type: ignore[typeddict-item]
    except (KeyError, TypeError, ValueError):
        return Card(card_id=1, due=at)
    is_late = card.last_review is not None and card.last_review > at
    return Card(card_id=1, due=at) if is_late else card


@lru_cache(maxsize=1)
def _scheduler() -> Scheduler:
    """Return the scheduler: whole days only, and the same day every time."""
    from fsrs import Scheduler  # noqa: PLC0415 -- slow import

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
