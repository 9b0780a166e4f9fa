from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.due import Word, due, heeded, later
from askback.core.followup.reminders import Kind, Reminder, of_own

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OWN = of_own("7", NOW)
PREPARE = Reminder(Kind.PREPARE, NOW, NOW + DAY, "2", "1", until=NOW + DAY)
WRITE = Reminder(Kind.WRITE, NOW, NOW + DAY, "2", "1", until=NOW + 5 * DAY)
ASK = Reminder(Kind.ASK, NOW, NOW + DAY, "2", since=NOW - DAY)


def done(one: Reminder, at: datetime = NOW) -> Word:
    return Word(one.thing, at, is_done=True)


def put_off(one: Reminder, due_at: datetime, at: datetime = NOW) -> Word:
    return Word(one.thing, at, due_at=due_at)


def test_what_is_done_is_gone_and_the_rest_stays() -> None:
    assert heeded([OWN, WRITE, PREPARE], [done(WRITE)]) == [OWN, PREPARE]


def test_what_is_put_off_comes_back_on_its_day() -> None:
    (one,) = heeded([OWN], [put_off(OWN, NOW + 3 * DAY)])

    assert (one.at, one.by, one.until) == (NOW + 3 * DAY, NOW + 3 * DAY, None)


def test_what_is_put_off_past_its_end_stays_a_day() -> None:
    (one,) = heeded([WRITE], [put_off(WRITE, NOW + 6 * DAY)])

    assert one.until == NOW + 7 * DAY


def test_nobody_is_asked_to_prepare_for_what_has_been() -> None:
    (one,) = heeded([PREPARE], [put_off(PREPARE, NOW + 2 * DAY)])

    assert one.until == PREPARE.until
    assert due([one], NOW + 2 * DAY) == []


def test_put_off_to_before_it_is_due_changes_nothing() -> None:
    assert heeded([OWN], [put_off(OWN, NOW - DAY)]) == [OWN]
    assert heeded([OWN], [Word(OWN.thing, NOW)]) == [OWN]


def test_the_last_word_counts() -> None:
    first, then = done(OWN), put_off(OWN, NOW + DAY, at=NOW + HOUR)

    assert [one.at for one in heeded([OWN], [then, first])] == [NOW + DAY]


def test_what_was_said_of_an_earlier_silence_is_over() -> None:
    assert heeded([ASK], [done(ASK, NOW - 2 * DAY)]) == [ASK]
    assert heeded([ASK], [done(ASK)]) == []


def test_what_can_still_be_done_in_time_comes_first_then_what_is_late() -> None:
    late = replace(WRITE, by=NOW - HOUR, interview="late")
    later_still = replace(WRITE, by=NOW - 9 * DAY, interview="old")
    soon = replace(WRITE, by=NOW + HOUR, interview="soon")
    found = due([later_still, late, WRITE, soon], NOW)

    assert [one.interview for one in found] == ["soon", "1", "late", "old"]


def test_what_is_let_go_or_not_due_yet_is_not_due() -> None:
    ahead = replace(OWN, at=NOW + HOUR)

    assert due([replace(WRITE, until=NOW), ahead], NOW) == []
    assert later([ahead, OWN, replace(OWN, at=NOW + DAY)], NOW) == [
        ahead,
        replace(OWN, at=NOW + DAY),
    ]


@given(st.permutations([OWN, PREPARE, WRITE, ASK, replace(OWN, own="8")]))
def test_the_order_does_not_hang_on_what_came_first(found: list[Reminder]) -> None:
    assert due(found, NOW) == due(sorted(found, key=lambda r: r.thing), NOW)
