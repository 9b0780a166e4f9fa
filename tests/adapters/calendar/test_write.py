from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo

import icalendar
import pytest

from askback.adapters.calendar import Written, busy, read, sequence_at, write

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
TEXT = "# Panel\n\n1. How many left, and why?; é 😀 \\ end\n" * 9
EVENT = Written(
    uid="askback-1@askback",
    title="Panel,\nHalden",
    description=TEXT,
    start=datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    minutes=90,
    zone="Europe/Oslo",
    place="Room 3; left",
    sequence=4,
)


def lines_of(data: bytes) -> list[str]:
    """Read a file by the letter of RFC 5545: unfolded lines ending in CRLF."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    raw = data.split(b"\r\n")
    assert max(map(len, raw)) <= 75
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_what_is_written_is_read_back() -> None:
    found = read("x.ics", write([EVENT], now=NOW), zone="UTC").events[0]

    assert (found.uid, found.title, found.place) == (
        "askback-1@askback",
        "Panel, Halden",
        "Room 3; left",
    )
    assert (found.zone, found.minutes, found.sequence) == ("Europe/Oslo", 90, 4)
    assert found.start is not None
    assert found.start.timestamp() == EVENT.start.timestamp()
    assert found.description == TEXT.strip()


def test_a_reader_of_plain_lines_finds_it_right() -> None:
    lines = lines_of(write([EVENT], now=NOW))

    assert lines[:3] == [
        "BEGIN:VCALENDAR",
        "PRODID:-//askback//askback//EN",
        "VERSION:2.0",
    ]
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert "DTSTAMP:20261112T120000Z" in lines
    assert "DTSTART;TZID=Europe/Oslo:20261025T023000" in lines
    assert "DTEND;TZID=Europe/Oslo:20261025T030000" in lines
    begun = [line[6:] for line in lines if line.startswith("BEGIN:")]
    ended = [line[4:] for line in lines if line.startswith("END:")]
    assert sorted(begun) == sorted(ended)


def test_the_zone_that_is_written_is_the_zone() -> None:
    told = icalendar.Calendar.from_ical(write([EVENT], now=NOW))
    zone = next(c for c in told.subcomponents if c.name == "VTIMEZONE")
    assert isinstance(zone, icalendar.Timezone)
    own = zone.to_tz(lookup_tzid=False)

    for hours in range(-3000, 3000, 53):
        at = EVENT.start + timedelta(hours=hours)
        local = at.astimezone(read_zone())
        assert local.replace(tzinfo=own, fold=local.fold).utcoffset() in {
            local.utcoffset(),
            local.replace(fold=1 - local.fold).utcoffset(),
        }


def read_zone() -> tzinfo | None:
    start = read("x.ics", write([EVENT], now=NOW), zone="UTC").events[0].start
    assert start is not None
    return start.tzinfo


@pytest.mark.parametrize("zone", ["UTC", "UTC+05:30", "Narnia"])
def test_what_is_no_place_is_written_in_utc(zone: str) -> None:
    event = Written("1", "Call", "", EVENT.start, 0, zone)

    lines = lines_of(write([event], now=NOW))

    assert "DTSTART:20261025T003000Z" in lines
    assert "DTEND:20261025T003100Z" in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_changes_are_counted_by_the_minute() -> None:
    assert sequence_at(NOW + timedelta(minutes=1)) == sequence_at(NOW) + 1
    assert sequence_at(datetime(2020, 1, 1, tzinfo=UTC)) == 0


def test_the_second_of_an_hour_that_comes_twice_is_written_in_utc() -> None:
    second = replace(EVENT, start=datetime(2026, 10, 25, 1, 15, tzinfo=UTC), minutes=10)
    across = replace(
        second, start=datetime(2026, 10, 25, 0, 45, tzinfo=UTC), minutes=30
    )

    for event in (second, across):
        lines = lines_of(write([event], now=NOW))
        assert "BEGIN:VTIMEZONE" not in lines
        assert f"DTSTART:{event.start:%Y%m%dT%H%M%SZ}" in lines


def test_a_reminder_speaks_up_and_leaves_one_free() -> None:
    event = replace(EVENT, alarm_minutes=90, is_free=True)

    lines = lines_of(write([event], now=NOW))

    at = lines.index("BEGIN:VALARM")
    assert lines[at : at + 5] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Panel\\, Halden",
        "TRIGGER:-PT1H30M",
        "END:VALARM",
    ]
    assert "TRANSP:TRANSPARENT" in lines


def test_what_is_off_is_struck_out_and_says_nothing_more() -> None:
    event = replace(EVENT, is_cancelled=True, alarm_minutes=0)

    lines = lines_of(write([event], now=NOW))

    assert "STATUS:CANCELLED" in lines
    assert "BEGIN:VALARM" not in lines


def test_who_is_busy_is_busy_and_no_more() -> None:
    lines = lines_of(write([busy(EVENT)], now=NOW))

    assert "SUMMARY:Busy" in lines
    assert "CLASS:PRIVATE" in lines
    assert not [x for x in lines if x.startswith(("DESCRIPTION", "LOCATION"))]


def test_what_a_calendar_cannot_hold_is_left_out() -> None:
    event = replace(EVENT, title="A\x00B", description="one\r\ntwo\rthree\x0b\x85")

    lines = lines_of(write([event], now=NOW))

    assert "SUMMARY:A B" in lines
    assert "DESCRIPTION:one\\ntwo\\nthree  " in lines
