"""Write events so that every calendar reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
)

from askback.adapters.calendar.zones import zone_named

BUSY = "Busy"
PRODUCT = "-//askback//askback//EN"
SINCE = datetime(2026, 1, 1, tzinfo=UTC)  # changes are counted in minutes from here
AROUND_DAYS = 400  # summer and winter time on both sides of an event
# What RFC 5545 has no place for in a text: every control character but tab and newline.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Written:
    """An event to be written.

    Attributes:
        uid: The same for the same interview at all times.
        title: One line.
        description: Plain text, of any length.
        start: Aware; an event without a start is in no calendar.
        minutes: How long, at least 1.
        zone: The zone it is written in; one that is not known is UTC.
        place: A room, or the address of a call.
        sequence: Higher than when it was written before.
        alarm_minutes: How long before it the calendar speaks up; None for never.
        is_free: Whether one is free meanwhile, as with a reminder.
        is_private: Whether those who see the calendar are to see no more than the time.
        is_cancelled: Whether it is off; a calendar that holds it strikes it out.
    """

    uid: str
    title: str
    description: str
    start: datetime
    minutes: int
    zone: str = "UTC"
    place: str = ""
    sequence: int = 0
    alarm_minutes: int | None = None
    is_free: bool = False
    is_private: bool = False
    is_cancelled: bool = False


def write(events: Iterable[Written], *, now: datetime) -> bytes:
    """Write events as a calendar file with the zones they need.

    Args:
        events: The events.
        now: When they are written, which stands in each of them.
    """
    events = list(events)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for name in sorted({_zone_of(event)[0] for event in events} - {"UTC"}):
        starts = [e.start for e in events if _zone_of(e)[0] == name]
        calendar.add_component(_timezone(name, starts))
    for event in events:
        calendar.add_component(_event(event, now))
    return bytes(calendar.to_ical(sorted=False))


def busy(event: Written) -> Written:
    """Return an event that says no more than when one is busy."""
    return replace(event, title=BUSY, description="", place="", is_private=True)


def sequence_at(now: datetime) -> int:
    """Return a count of changes that is higher whenever an event is written again."""
    return max(0, int((now - SINCE).total_seconds()) // 60)


def _zone_of(event: Written) -> tuple[str, tzinfo]:
    """Return the zone of an event; an offset alone is written as UTC.

    So is an hour that a zone has twice, when clocks go back: its name means the first.
    """
    found = zone_named(event.zone)
    is_place = found is not None and not found.name.startswith("UTC")
    if not found or not is_place:
        return "UTC", UTC
    ends = event.start.astimezone(UTC) + timedelta(minutes=max(event.minutes, 1))
    is_second = any(at.astimezone(found.info).fold for at in (event.start, ends))
    return ("UTC", UTC) if is_second else (found.name, found.info)


def _event(given: Written, now: datetime) -> Event:
    _, info = _zone_of(given)
    start = given.start.astimezone(info)
    until = given.start.astimezone(UTC) + timedelta(minutes=max(given.minutes, 1))
    event = Event()
    event.add("uid", given.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", start)
    event.add("dtend", until.astimezone(info))
    event.add("sequence", given.sequence)
    event.add("summary", " ".join(_plain(given.title).split()))
    if given.description:
        event.add("description", _plain(given.description))
    if given.place:
        event.add("location", _plain(given.place))
    event.add("transp", "TRANSPARENT" if given.is_free else "OPAQUE")
    if given.is_private:
        event.add("class", "PRIVATE")
    if given.is_cancelled:
        event.add("status", "CANCELLED")
    elif given.alarm_minutes is not None:
        event.add_component(_alarm(given, given.alarm_minutes))
    return event


def _alarm(given: Written, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", " ".join(_plain(given.title).split()))
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _plain(text: str) -> str:
    """Return a text without what a calendar file cannot hold."""
    return CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def _timezone(name: str, starts: list[datetime]) -> Timezone:
    """Return a zone's summer and winter time around some times."""
    found = zone_named(name)
    assert found is not None, "it was found before"
    info = found.info
    first = min(starts).astimezone(UTC) - timedelta(days=AROUND_DAYS)
    last = max(starts).astimezone(UTC) + timedelta(days=AROUND_DAYS)
    changes = list(_changes(info, first.replace(microsecond=0), last))
    zone = Timezone()
    zone.add("tzid", name)
    for at in [first, *changes]:
        zone.add_component(_observance(info, at))
    return zone


def _changes(info: tzinfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield the moments in UTC at which a zone's offset changes, to the minute."""
    day = first
    while day < last:
        following = day + timedelta(days=1)
        if _offset(info, day) != _offset(info, following):
            yield _moment(info, day, following)
        day = following


def _moment(info: tzinfo, before: datetime, after: datetime) -> datetime:
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        if _offset(info, middle) == _offset(info, before):
            before = middle
        else:
            after = middle
    return after.replace(second=0, microsecond=0)


def _offset(info: tzinfo, at: datetime) -> timedelta:
    return at.astimezone(info).utcoffset() or timedelta()


def _observance(info: tzinfo, at: datetime) -> TimezoneStandard | TimezoneDaylight:
    """Return the time that holds from a moment on; it begins in the time before."""
    before = _offset(info, at - timedelta(minutes=1))
    local = at.astimezone(info)
    kind = TimezoneDaylight() if local.dst() else TimezoneStandard()
    kind.add("dtstart", (at + before).replace(tzinfo=None))
    kind.add("tzoffsetfrom", before)
    kind.add("tzoffsetto", _offset(info, at))
    kind.add("tzname", local.tzname() or "")
    return kind
