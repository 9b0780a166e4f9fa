"""Where an hour was set: zones as Google, Windows, Apple and files of their own say."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from askback.adapters.calendar.lines import Block

OFFSET = re.compile(r"(?:GMT|UTC|Z)?\s?([+-])(\d{1,2}):?(\d{2})?")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
BYDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
LONGEST = 60  # letters of a zone's name
MOST = 40  # observances of a zone that are looked at; two are enough for most
DAY = timedelta(days=1)
# What people write who do not know that these are no names of zones. Ours; those that
# name zones on two continents (CST, IST) are left out.
SPOKEN = {
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles",
    "mdt": "America/Denver",
    "mountain time": "America/Denver",
    "cdt": "America/Chicago",
    "central time": "America/Chicago",
    "edt": "America/New_York",
    "eastern time": "America/New_York",
    "bst": "Europe/London",
    "cest": "Europe/Berlin",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "z": "UTC",
}


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone, by the name under which it is shown."""

    name: str
    info: tzinfo


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Return the names that have a meaning, in small letters, with that meaning."""
    windows = {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}
    return windows | SPOKEN | {name.casefold(): name for name in available_timezones()}


def zone_named(name: str) -> Zone | None:
    """Return the zone of a name: of the world, of Windows, or a vendor's own."""
    cleaned = name.strip().strip("/\"'").casefold()[:200]
    parts = cleaned.split("/")
    for start in range(min(len(parts), 5)):
        found = _known().get("/".join(parts[start:]))
        if found is not None and (start == 0 or start < len(parts) - 1):
            return Zone(found, ZoneInfo(found))
    offset = OFFSET.fullmatch(cleaned.upper())
    return None if offset is None else fixed(_seconds(offset))


def _seconds(offset: re.Match[str]) -> int:
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    return (60 if offset[1] == "+" else -60) * minutes


def fixed(seconds: int) -> Zone | None:
    """Return a zone that is always so far from UTC; None where no zone is."""
    if abs(seconds) >= DAY.total_seconds():
        return None
    if not seconds:
        return Zone("UTC", ZoneInfo("UTC"))
    sign, minutes = "+" if seconds > 0 else "-", abs(seconds) // 60
    name = f"UTC{sign}{minutes // 60:02d}:{minutes % 60:02d}"
    return Zone(name, timezone(timedelta(minutes=seconds // 60), name))


def zone_defined(blocks: Iterable[Block], name: str, at: datetime) -> Zone | None:
    """Return the zone that a file itself defines under a name, as it is at a time.

    Args:
        blocks: The file's blocks.
        name: Its name in the file.
        at: The local time in it, naive.
    """
    blocks = list(blocks)
    for block in blocks:
        if block.kind != "VTIMEZONE" or block.text("TZID").strip('"') != name:
            continue
        place = zone_named(block.text("X-LIC-LOCATION"))
        if place is not None:
            return place
        kinds = [b for b in blocks if b.within is block][:MOST]
        return _observed(kinds, at)
    return None


def _observed(kinds: list[Block], at: datetime) -> Zone | None:
    """Return what of summer and winter time began last before a time."""
    begun = [(onset, kind) for kind in kinds if (onset := _onset(kind, at))]
    last = max(begun, key=lambda pair: pair[0], default=None)
    if last is not None:
        return _offset_of(last[1], "TZOFFSETTO")
    return _offset_of(kinds[0], "TZOFFSETFROM") if kinds else None


def _offset_of(kind: Block, name: str) -> Zone | None:
    found = OFFSET.fullmatch(kind.text(name)[:LONGEST])
    return None if found is None else fixed(_seconds(found))


def _onset(kind: Block, at: datetime) -> datetime | None:
    """Return when an observance last began before a time, as far as it tells."""
    try:
        first = datetime.fromisoformat(kind.text("DTSTART")).replace(tzinfo=None)
    except ValueError:
        return None
    if first > at:
        return None
    yearly = (
        _in_year(kind.text("RRULE"), first, year) for year in (at.year, at.year - 1)
    )
    return next((day for day in yearly if day and first < day <= at), first)


def _in_year(rule: str, first: datetime, year: int) -> datetime | None:
    """Return when a yearly rule falls in a year: "the last Sunday of March"."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
    day, month = BYDAY.fullmatch(parts.get("BYDAY", "")), parts.get("BYMONTH", "")
    until = parts.get("UNTIL", "9999")[:4]
    if parts.get("FREQ") != "YEARLY" or day is None or month not in MONTHS:
        return None
    if not until.isdecimal() or int(until) < year:
        return None
    return _weekday(first, year, int(month), day)


MONTHS = frozenset(map(str, range(1, 13))) | {f"0{n}" for n in range(1, 10)}


def _weekday(
    first: datetime, year: int, month: int, day: re.Match[str]
) -> datetime | None:
    """Return the first, second or last of a weekday in a month."""
    count, weekday = int(day[1] or 1), DAYS.index(day[2])
    begins, days = monthrange(year, month)
    found = range(1 + (weekday - begins) % 7, days + 1, 7)
    try:
        chosen = found[count if count < 0 else count - 1]
    except IndexError:
        return None
    return first.replace(year=year, month=month, day=chosen)
