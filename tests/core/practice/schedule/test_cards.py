from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.schedule import review
from askback.core.practice.schedule.cards import GRADES, LONGEST_DAYS
from askback.errors import InvalidInputError

NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
grades = st.sampled_from(sorted(GRADES))
waits = st.integers(0, 400)
histories = st.lists(st.tuples(grades, waits), max_size=8)


def gone_through(history: list[tuple[int, int]]) -> tuple[dict[str, Any], datetime]:
    """A card after reviews, each some days after the one before; and the time then."""
    card: dict[str, Any] = {}
    now = NOON
    for grade, days in history:
        card = review(card, grade, now=now, zone=UTC).card
        now += timedelta(days=days)
    return card, now


def test_what_went_badly_comes_up_the_next_day() -> None:
    assert review({}, 1, now=NOON, zone=UTC).due_at == datetime(
        2026, 11, 13, tzinfo=UTC
    )


def test_what_went_easily_waits_longer_each_time() -> None:
    card: dict[str, Any] = {}
    now, waited = NOON, []
    for _ in range(3):
        after = review(card, 4, now=now, zone=UTC)
        waited.append((after.due_at.date() - now.date()).days)
        card, now = after.card, after.due_at

    assert waited == sorted(set(waited))


@given(histories)
def test_a_better_word_is_never_due_sooner(history: list[tuple[int, int]]) -> None:
    card, now = gone_through(history)

    due = [review(card, grade, now=now, zone=UTC).due_at for grade in sorted(GRADES)]

    assert due == sorted(due)


@given(st.sampled_from([1, 2]))
def test_of_a_new_one_easy_is_due_later_than_hard(grade: int) -> None:
    easy = review({}, 4, now=NOON, zone=UTC).due_at

    assert review({}, grade, now=NOON, zone=UTC).due_at < easy


@given(histories, grades, st.integers(0, 48 * 60))
def test_it_is_due_on_a_later_day_at_its_beginning_and_within_the_longest(
    history: list[tuple[int, int]], grade: int, minutes: int
) -> None:
    card, now = gone_through(history)
    now += timedelta(minutes=minutes)

    due_at = review(card, grade, now=now, zone=BERLIN).due_at

    days = (due_at.date() - now.astimezone(BERLIN).date()).days
    assert 1 <= days <= LONGEST_DAYS + 1
    assert (due_at > now, due_at.hour, due_at.tzinfo) == (True, 0, BERLIN)


@given(histories, grades)
def test_it_is_the_day_that_the_library_says(
    history: list[tuple[int, int]], grade: int
) -> None:
    own = Scheduler(
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
    card, now = Card(card_id=1, due=NOON), NOON
    for said, days in history:
        card, _ = own.review_card(card, Rating(said), now)
        now += timedelta(days=days)
    card, _ = own.review_card(card, Rating(grade), now)

    ours, then = gone_through(history)

    assert then == now
    assert review(ours, grade, now=now, zone=UTC).due_at.date() == card.due.date()


def test_the_night_on_which_clocks_go_back_has_no_due_day_of_its_own() -> None:
    night = datetime(2026, 10, 25, 0, 30, tzinfo=BERLIN)

    assert review({}, 1, now=night, zone=BERLIN).due_at == datetime(
        2026, 10, 26, tzinfo=BERLIN
    )


@pytest.mark.parametrize("grade", [0, 5, -1])
def test_a_word_that_there_is_not_is_refused(grade: int) -> None:
    with pytest.raises(InvalidInputError, match="again, hard, good or easy"):
        review({}, grade, now=NOON, zone=UTC)


@pytest.mark.parametrize(
    "card",
    [
        {"state": "?"},
        {**review({}, 4, now=NOON, zone=UTC).card, "due": "tomorrow"},
        review({}, 4, now=NOON + timedelta(days=9), zone=UTC).card,  # of the future
    ],
)
def test_a_card_that_cannot_be_read_begins_anew(card: dict[str, Any]) -> None:
    assert review(card, 3, now=NOON, zone=UTC) == review({}, 3, now=NOON, zone=UTC)
