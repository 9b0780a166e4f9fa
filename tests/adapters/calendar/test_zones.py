from __future__ import annotations

from datetime import UTC, datetime

import pytest

from askback.adapters.calendar import read
from askback.adapters.calendar.zones import fixed, zone_named

ZONE = """BEGIN:VTIMEZONE
TZID:The Office
{}END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTART;TZID=The Office:{}
END:VEVENT
"""
STANDARD = """BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0600
END:STANDARD
"""
DAYLIGHT = """BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU{}
TZOFFSETFROM:-0600
TZOFFSETTO:-0500
END:DAYLIGHT
"""


def hours_behind(blocks: str, start: str) -> float:
    text = ZONE.format(blocks, start)
    at = read("x.ics", text.encode(), zone="Europe/Oslo").events[0].start
    assert at is not None
    offset = at.utcoffset()
    assert offset is not None
    return offset.total_seconds() / 3600


@pytest.mark.parametrize(
    ("start", "hours"),
    [
        ("20260115T090000", -6),
        ("20260308T010000", -6),
        ("20260308T030000", -5),
        ("20260701T090000", -5),
        ("20261101T030000", -6),
    ],
)
def test_a_zone_of_a_files_own_has_its_summer_and_winter(
    start: str, hours: float
) -> None:
    assert hours_behind(STANDARD + DAYLIGHT.format(""), start) == hours


@pytest.mark.parametrize(
    ("blocks", "hours"),
    [
        (DAYLIGHT.format(";UNTIL=20100101T000000Z") + STANDARD, -6),
        (DAYLIGHT.format(";UNTIL=soon"), -5),
        (DAYLIGHT.replace("2SU", "5SU").replace("=3", "=2").format(""), -5),
        (DAYLIGHT.replace("YEARLY", "SECONDLY").format(""), -5),
        (DAYLIGHT.replace("=2SU", "=-1SU").format(""), -5),
        (STANDARD.replace("20071104", "20991104"), -5),
        (STANDARD.replace("DTSTART:20071104T020000\n", ""), -5),
        (STANDARD.replace("-0600", "-06h"), 2),
        (STANDARD.replace("-0600", "-9900"), 2),
        (STANDARD.replace("-0600", "+0000"), 0),
        ("X-LIC-LOCATION:Asia/Tokyo\n", 9),
        ("", 2),
    ],
)
def test_odd_rules_of_a_zone_are_read_as_far_as_they_go(
    blocks: str, hours: float
) -> None:
    assert hours_behind(blocks, "20260701T090000") == hours


def test_names_are_known_however_they_are_written() -> None:
    names = ["europe/oslo", "Romance Standard Time", "/x.example/20070129_1/Asia/Tokyo"]

    found = [zone_named(name) for name in names]

    assert [zone.name for zone in found if zone] == [
        "Europe/Oslo",
        "Europe/Paris",
        "Asia/Tokyo",
    ]


@pytest.mark.parametrize("name", ["", "Narnia", "x/Tokyo", "UTC+99:00", "a" * 5000])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert zone_named(name) is None


def test_offsets_have_names() -> None:
    zones = [fixed(19_800), fixed(-3600), fixed(0)]

    assert [zone.name for zone in zones if zone] == ["UTC+05:30", "UTC-01:00", "UTC"]
    assert datetime(2026, 1, 1, tzinfo=UTC).tzinfo is UTC
