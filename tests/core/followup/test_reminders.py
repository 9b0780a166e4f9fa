from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from askback.core.followup.reminders import (
    OFFER_UNTIL,
    Kind,
    Meeting,
    Reminder,
    of_meeting,
    of_offer,
    of_own,
    of_practice,
    of_silence,
)

OSLO = ZoneInfo("Europe/Oslo")
START = datetime(2026, 11, 13, 13, tzinfo=UTC)
END = START + timedelta(hours=1)
DAY = timedelta(days=1)
BOOKED = datetime(2026, 11, 1, 9, tzinfo=UTC)


def of(**more: object) -> dict[Kind, Reminder]:
    given = {"start": START, "end": END, "known_at": BOOKED, **more}
    meeting = Meeting("1", "2", **given)  # type: ignore[arg-type]
    return {one.kind: one for one in of_meeting(meeting, OSLO)}


def test_one_prepares_the_evening_before_where_one_is() -> None:
    prepare = of()[Kind.PREPARE]

    assert prepare.at == datetime(2026, 11, 12, 17, tzinfo=UTC)  # six in Oslo
    assert (prepare.by, prepare.until) == (START, START)
    assert prepare.thing == (Kind.PREPARE, "1")


def test_what_is_booked_after_that_evening_is_prepared_two_hours_before() -> None:
    late = of(known_at=START - timedelta(hours=5))

    assert late[Kind.PREPARE].at == START - timedelta(hours=2)


def test_the_evening_before_is_the_same_hour_when_clocks_change() -> None:
    monday = datetime(2026, 10, 26, 8, tzinfo=UTC)

    at = of(start=monday, end=monday, known_at=monday - 9 * DAY)[Kind.PREPARE].at

    assert at == datetime(2026, 10, 25, 17, tzinfo=UTC)
    assert at.astimezone(OSLO).hour == 18


def test_a_debrief_is_due_within_the_hour_and_a_letter_within_the_day() -> None:
    told = of()

    assert (told[Kind.DEBRIEF].at, told[Kind.DEBRIEF].by) == (
        END,
        END + timedelta(hours=1),
    )
    assert told[Kind.WRITE].at == END + timedelta(hours=4)
    assert told[Kind.WRITE].by == END + timedelta(days=1)
    assert told[Kind.WRITE].until == END + timedelta(days=5)


def test_once_it_is_debriefed_the_letter_is_due_at_once() -> None:
    told = of(is_over=True, is_debriefed=True)

    assert list(told) == [Kind.WRITE]
    assert told[Kind.WRITE].at == END


def test_once_it_is_written_nothing_is_left() -> None:
    assert of(is_over=True, is_debriefed=True, is_written=True) == {}


def test_an_interview_of_which_only_its_end_is_known_is_not_prepared() -> None:
    assert list(of(start=None, is_over=True)) == [Kind.DEBRIEF, Kind.WRITE]


def test_an_invitation_is_answered_within_a_day_and_before_it_begins() -> None:
    invite = of(is_invited=True)[Kind.INVITE]
    near = of(is_invited=True, known_at=START - timedelta(hours=3))[Kind.INVITE]

    assert (invite.at, invite.by) == (BOOKED, BOOKED + timedelta(days=1))
    assert (near.by, near.until) == (START, START)


def test_an_offer_is_said_five_days_before_and_let_go_a_week_after() -> None:
    offer = of_offer("2", START)

    assert (offer.at, offer.by) == (START - timedelta(days=5), START)
    assert offer.until == START + OFFER_UNTIL
    assert offer.thing == (Kind.OFFER, "2")


def test_a_silence_is_asked_about_in_the_morning() -> None:
    ask = of_silence("2", date(2026, 11, 14), END, OSLO)

    assert ask.at == datetime(2026, 11, 14, 8, tzinfo=UTC)
    assert (ask.since, ask.until) == (END, None)


def test_practice_comes_a_year_after_the_last_of_any_kind() -> None:
    practice = of_practice(START, OSLO)

    assert practice.at == datetime(2027, 11, 13, 8, tzinfo=UTC)
    assert practice.thing == (Kind.PRACTICE, "")


def test_ones_own_is_due_when_one_said() -> None:
    own = of_own("7", START, "2")

    assert (own.at, own.by, own.opportunity) == (START, START, "2")
