"""Write events so that every calendar reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from askback.adapters.calendar.zones import zone_named

PRODUCT = "-//askback//askback//EN"
SINCE = datetime(2026, 1, 1, tzinfo=UTC)  # changes are counted in minutes from here
AROUND_DAYS = 400  # summer and winter time on both sides of an event


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
    """

    uid: str
    title: str
    description: str
    start: datetime
    minutes: int
    zone: str = "UTC"
    place: str = ""
    sequence: int = 0


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


def sequence_at(now: datetime) -> int:
    """Return a count of changes that is higher whenever an event is written again."""
    return max(0, int((now - SINCE).total_seconds()) // 60)


def _zone_of(event: Written) -> tuple[str, tzinfo]:
    """Return the zone of an event; an offset alone is written as UTC."""
    found = zone_named(event.zone)
    is_place = found is not None and not found.name.startswith("UTC")
    return (found.name, found.info) if found and is_place else ("UTC", UTC)


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
    event.add("summary", " ".join(given.title.split()))
    event.add("description", given.description)
    if given.place:
        event.add("location", given.place)
    event.add("transp", "OPAQUE")
    return event


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
