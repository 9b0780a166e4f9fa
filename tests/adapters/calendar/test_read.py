from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from askback.adapters.calendar import LARGEST, read
from askback.core.invitation import Attendee, CalendarFile, Event
from askback.errors import InvalidInputError

OSLO = ZoneInfo("Europe/Oslo")


def calendar(*lines: str, around: str = "") -> CalendarFile:
    text = "\r\n".join(
        ["BEGIN:VCALENDAR", around, "BEGIN:VEVENT", *lines, "END:VEVENT", ""]
    )
    return read("x.ics", text.encode(), zone="Europe/Oslo")


def event(*lines: str, around: str = "") -> Event:
    return calendar("UID:1", *lines, around=around).events[0]


def says(found: Event) -> list[str]:
    return [problem.message for problem in found.problems]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"\0 \n", "the file is empty"),
        (b"Dear Priya, see you on Monday.", "this is no calendar file"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "there is no event in it"),
        (bytes(range(256)) * 40, "this is not a text"),
        (b"BEGIN:VEVENT\n" + b"x" * LARGEST, "larger than 2.5 MB"),
    ],
)
def test_what_is_no_calendar_is_refused_with_the_mend(data: bytes, why: str) -> None:
    with pytest.raises(InvalidInputError, match=f"^x.ics: {why}"):
        read("x.ics", data, zone="UTC")


@pytest.mark.parametrize(
    ("start", "at", "zone"),
    [
        ("DTSTART:20261118T130000Z", datetime(2026, 11, 18, 13, tzinfo=UTC), "UTC"),
        (
            "DTSTART;TZID=W. Europe Standard Time:20260701T140000",
            datetime(2026, 7, 1, 12, tzinfo=UTC),
            "Europe/Berlin",
        ),
        (
            'DTSTART;TZID="Eastern Standard Time":20261118T090000',
            datetime(2026, 11, 18, 14, tzinfo=UTC),
            "America/New_York",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261118T090000",
            datetime(2026, 11, 18, 8, tzinfo=UTC),
            "Europe/Berlin",
        ),
        (
            "DTSTART;TZID=PST:20261118T090000",
            datetime(2026, 11, 18, 17, tzinfo=UTC),
            "America/Los_Angeles",
        ),
        (
            "DTSTART;TZID=GMT+0200:20261118T090000",
            datetime(2026, 11, 18, 7, tzinfo=UTC),
            "UTC+02:00",
        ),
        (
            "DTSTART;TZID=UTC-3:20261118T090000",
            datetime(2026, 11, 18, 12, tzinfo=UTC),
            "UTC-03:00",
        ),
        (
            "DTSTART:2026-11-18T09:00:00+05:30",
            datetime(2026, 11, 18, 3, 30, tzinfo=UTC),
            "UTC",
        ),
    ],
)
def test_an_hour_is_read_where_it_was_set(start: str, at: datetime, zone: str) -> None:
    found = event(start)

    assert (found.start, found.zone, found.guessed) == (at, zone, ())


def test_hours_in_utc_are_shown_in_the_calendars_own_zone() -> None:
    found = event("DTSTART:20261118T130000Z", around="X-WR-TIMEZONE:Asia/Tokyo")

    assert (found.zone, found.start) == (
        "Asia/Tokyo",
        datetime(2026, 11, 18, 13, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "It names no time zone. The hour is read as in Europe/Oslo."),
        (
            ";TZID=Narnia",
            "The zone “Narnia” is not known. The hour is read as in Europe/Oslo.",
        ),
    ],
)
def test_an_hour_without_a_zone_is_the_users_and_a_guess(name: str, why: str) -> None:
    found = event(f"DTSTART{name}:20261118T130000", "DURATION:PT30M")

    assert found.start == datetime(2026, 11, 18, 13, tzinfo=OSLO)
    assert found.guessed == ("zone",)
    assert says(found) == [why]


def test_a_user_without_a_zone_has_utc() -> None:
    data = b"BEGIN:VEVENT\nDTSTART:20261118T130000\nEND:VEVENT\n"

    found = read("x.ics", data, zone="nowhere").events[0]

    assert found.start == datetime(2026, 11, 18, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    "start", ["DTSTART:soon", "DTSTART:00010101T000000Z", "DTSTART:20261399"]
)
def test_what_is_no_time_is_left_to_the_user(start: str) -> None:
    found = event(start)

    assert found.start is None
    assert says(found)[0].endswith("Enter the time yourself.")


@pytest.mark.parametrize(
    ("lines", "minutes", "why"),
    [
        (["DTEND:20261118T134500Z"], 45, []),
        (["DURATION:PT1H30M"], 90, []),
        ([], None, ["It does not say how long it takes."]),
        (["DTEND:20261118T120000Z"], None, ["It does not say how long it takes."]),
        (["DTEND;VALUE=DATE:20261119"], None, ["It does not say how long it takes."]),
        (["DURATION:long"], None, ["It does not say how long it takes."]),
        (
            ["DTEND:20261119T130000Z"],
            None,
            ["It takes 1440 minutes, which is no one talk. Enter its length."],
        ),
    ],
)
def test_length_is_told_or_asked_for(
    lines: list[str], minutes: int | None, why: list[str]
) -> None:
    found = event("DTSTART:20261118T130000Z", *lines)

    assert (found.minutes, says(found)) == (minutes, why)


def test_an_event_without_a_name_gets_one_from_what_it_says() -> None:
    first = calendar("SUMMARY:Panel", "DTSTART:20261118T130000Z").events[0]
    again = calendar("SUMMARY:Panel", "DTSTART:20261118T130000Z").events[0]
    other = calendar("SUMMARY:Panel", "DTSTART:20261119T130000Z").events[0]

    assert first.uid == again.uid != other.uid
    assert "(UID)" in says(first)[-1]


def test_long_names_and_single_times_of_a_series_stay_apart() -> None:
    long = calendar(f"UID:{'a' * 900}").events[0].uid
    one = event("RECURRENCE-ID:20261118T130000Z").uid

    assert len(long) == 40
    assert one == "1/20261118T130000Z"


@pytest.mark.parametrize(
    ("told", "count"), [("7", 7), ("", 0), ("-3", 0), ("x", 0), ("9" * 30, 2 * 10**9)]
)
def test_changes_are_counted(told: str, count: int) -> None:
    assert event(f"SEQUENCE:{told}").sequence == count


def test_of_one_event_told_twice_the_last_change_counts() -> None:
    block = "BEGIN:VEVENT\nUID:1\nSEQUENCE:{}\nSUMMARY:{}\nEND:VEVENT\n"
    text = block.format(2, "new") + block.format(1, "old")

    found = read("x.ics", text.encode(), zone="UTC")

    assert [one.title for one in found.events] == ["new"]


def test_more_events_than_anybody_has_are_left_out() -> None:
    text = "".join(f"BEGIN:VEVENT\nUID:{n}\nEND:VEVENT\n" for n in range(230))

    found = read("x.ics", text.encode(), zone="UTC")

    assert len(found.events) == 200
    assert found.problems[0].message == "Only the first 200 events are read."


def test_people_are_read_by_name_and_address_and_rooms_apart() -> None:
    found = event(
        'ORGANIZER;CN="Dwyer, Colleen (HR)":MAILTO:CDwyer@Halden.example',
        "ATTENDEE;CN=ana@halden.example:mailto:ana@halden.example",
        "ATTENDEE;CN=Ana Again:mailto:ana@halden.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Elbe:mailto:elbe@halden.example",
        "ATTENDEE;CN=Boardroom 2:mailto:b2@halden.example",
        "ATTENDEE;CN=Bea;EMAIL=bea@halden.example:/principal/",
        "ATTENDEE;CN=Ruiz, Ana, RN:invalid",
        "ATTENDEE:invalid",
    )

    assert found.organiser == Attendee(
        "Colleen Dwyer", "cdwyer@halden.example", note="HR"
    )
    assert found.attendees == (
        Attendee("", "ana@halden.example"),
        Attendee("Elbe", "elbe@halden.example", is_room=True),
        Attendee("Boardroom 2", "b2@halden.example", is_room=True),
        Attendee("Bea", "bea@halden.example"),
        Attendee("Ruiz, Ana, RN"),
    )


def test_a_crowd_is_cut_short() -> None:
    lines = [f"ATTENDEE;CN=Ana {n}:mailto:a{n}@halden.example" for n in range(130)]

    found = event("DTSTART:20261118T130000Z", "DURATION:PT30M", *lines)

    assert len(found.attendees) == 60
    assert says(found) == ["Only the first 60 people are read."]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("DESCRIPTION:one\\, two\\nthree", "one, two\nthree"),
        ("DESCRIPTION:<p>one</p><p>two &amp; <b>three</b></p>", "one\n\ntwo & three"),
        ("X-ALT-DESC;FMTTYPE=text/html:<html><p>only</p></html>", "only"),
        ("DESCRIPTION:<br><br>", ""),
        ("DESCRIPTION:a =C3=A9=A9 b", "a =C3=A9=A9 b"),
        (f"DESCRIPTION:{'<div>' * 6000}", ""),
        (
            "DESCRIPTION:Zo=C3=AB, see a?b=20c=3D and =FF=C3=28",
            "Zoë, see a?b=20c=3D and =FF=C3=28",
        ),
        ("DESCRIPTION:one =20\\ntwo=0D=0Athree", "one\ntwo\nthree"),
        ('DESCRIPTION;ALTREP="cid:x:y":one', "one"),
        ("DESCRIPTION;BAD PARAM:one", "one"),
        ("NOTHING:x", ""),
    ],
)
def test_a_description_comes_as_plain_text(line: str, text: str) -> None:
    assert event(line).description == text


def test_marks_that_turn_a_line_are_dropped() -> None:
    assert event("SUMMARY:Call with \u202eziuR anA\u202c").title == "Call with ziuR anA"


def test_a_place_is_a_room_or_the_address_of_the_call() -> None:
    link = "X-GOOGLE-CONFERENCE:https://meet.example/x"

    assert event(link).place == "https://meet.example/x"
    assert event(link, "LOCATION:Room\\n3").place == "Room 3"


def test_a_calendars_owner_is_known_by_its_name() -> None:
    named = event(around="X-WR-CALNAME:Priya@Gmail.example")

    assert named.calendar == "priya@gmail.example"
    assert event(around="X-WR-CALNAME:Work").calendar == ""


@pytest.mark.parametrize(
    ("method", "status", "is_cancelled"),
    [("CANCEL", "", True), ("REQUEST", "CANCELLED", True), ("REQUEST", "", False)],
)
def test_a_cancellation_is_known(method: str, status: str, is_cancelled: bool) -> None:  # noqa: FBT001 -- a case of a table
    found = event(f"STATUS:{status}", around=f"METHOD:{method}")

    assert found.is_cancelled is is_cancelled


def test_what_stands_in_an_alarm_is_not_the_events() -> None:
    found = event("BEGIN:VALARM", "SUMMARY:Alarm", "END:VALARM", "SUMMARY:Panel")

    assert found.title == "Panel"


def test_blocks_without_an_end_and_ends_without_a_block_are_read_past() -> None:
    deep = "BEGIN:X\n" * 50
    text = f"END:VEVENT\nBEGIN:VEVENT\nUID:1\n{deep}BEGIN:VEVENT\nUID:2\nEND:VCALENDAR"

    found = read("x.ics", text.encode(), zone="UTC")

    assert [one.uid for one in found.events] == ["1", "2"]
    assert all("ends before it does" in says(one)[-1] for one in found.events)


def test_a_line_longer_than_any_is_cut() -> None:
    found = event(f"DESCRIPTION:{'a' * 300_000}", f"SUMMARY;X={'y' * 9000}:t")

    assert found.description == "a" * 20_000
    assert found.title == ""


def test_a_mail_that_goes_on_and_on_is_cut() -> None:
    lines = "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:" + ("ab" * 30 + "=\r\n") * 4000

    found = event(lines + "end", "SUMMARY:Panel")

    assert set(found.description) == {"a", "b"}
    assert found.title == "Panel"
