"""The events of a calendar file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from icalendar.prop import vDuration

from askback.adapters.calendar.lines import Block, Property, read_blocks
from askback.adapters.calendar.people import people_of
from askback.adapters.calendar.texts import description_of, line_of, place_of
from askback.adapters.calendar.zones import Zone, zone_defined, zone_named
from askback.core.invitation import CalendarFile, Event
from askback.core.topics import Problem
from askback.errors import InvalidInputError

UTC_ZONE: Final = "UTC"
LONGEST_UID = 200  # letters; a longer one is kept as its digest
MOST_CHANGES = 2_000_000_000  # what a database counts to
MORNING = time(9)  # when a day of interviews starts, where only the day is said. Ours.
YEARS = range(1990, 2100)  # an interview in another year is a slip
LONGEST_DAY = 600  # minutes; nobody is interviewed longer at a stretch
NO_START = "It does not say when. Enter the time yourself."
ADDRESS = re.compile(r"[^@\s<>,;:\"]{1,64}@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around an event in its file."""

    blocks: Sequence[Block]
    zone: Zone  # the user's
    method: str
    calendar: str


@dataclass(frozen=True, slots=True)
class _When:
    """When something is, and what of it is a guess."""

    at: datetime | None
    zone: str = ""
    guessed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    is_day: bool = False


def read(name: str, data: bytes, *, zone: str) -> CalendarFile:
    """Read a calendar file.

    Args:
        name: The file's name, for messages.
        data: Its bytes.
        zone: The user's zone, in which hours without one are read.

    Raises:
        InvalidInputError: It is no calendar file, too large, or holds no event.
    """
    blocks, problems = read_blocks(name, data)
    around = _Around(
        blocks,
        zone_named(zone) or _utc(),
        _text_in("METHOD", blocks).upper(),
        _owner(_text_in("X-WR-CALNAME", blocks)),
    )
    found = [b for b in blocks if b.kind == "VEVENT"]
    if not found:
        raise InvalidInputError(
            f"{name}: there is no event in it. Bring the .ics file of the invitation."
        )
    events = [_event(block, n, around) for n, block in enumerate(found, 1)]
    return CalendarFile(tuple(_newest(events)), problems)


def _utc() -> Zone:
    return Zone(UTC_ZONE, UTC)


def _text_in(name: str, blocks: Sequence[Block]) -> str:
    calendars = (b for b in blocks if b.kind == "VCALENDAR")
    return next((told for b in calendars if (told := b.text(name))), "")


def _owner(name: str) -> str:
    """Return the address by which a calendar is called, if it is one."""
    return name.lower() if ADDRESS.fullmatch(name[:200]) else ""


def _newest(events: Sequence[Event]) -> Iterator[Event]:
    """Yield each event once: as its last change has it."""
    last: dict[str, Event] = {}
    for event in events:
        before = last.get(event.uid)
        if before is None or event.sequence >= before.sequence:
            last[event.uid] = event
    yield from last.values()


def _event(block: Block, number: int, around: _Around) -> Event:
    title = line_of(block.text("SUMMARY"))
    when = _start(block, around)
    minutes, told = _minutes(block, when, around)
    organiser, attendees, crowd = people_of(block)
    uid = _uid(block, title)
    says = [*when.told, *told, *crowd, *_oddities(block)]
    where = f"event {number}" + (f", {title[:60]}" if title else "")
    return Event(
        uid=uid,
        title=title,
        description=description_of(block),
        place=place_of(block),
        start=when.at,
        zone=when.zone,
        minutes=minutes,
        organiser=organiser,
        attendees=attendees,
        sequence=_sequence(block.text("SEQUENCE")),
        method=around.method[:20],
        status=block.text("STATUS").upper()[:20],
        guessed=when.guessed,
        calendar=around.calendar,
        problems=tuple(Problem(where, message) for message in says),
    )


def _uid(block: Block, title: str) -> str:
    """Return an event's name; it is made from its contents where there is none.

    One time of those at which an event repeats is an event of its own.
    """
    uid, instance = block.text("UID"), block.text("RECURRENCE-ID")
    if not uid:
        uid = f"none:{digest(title + block.text('DTSTART'))}"
    if instance:
        uid = f"{uid}/{instance[:20]}"
    return uid if len(uid) <= LONGEST_UID else digest(uid)


def digest(text: str) -> str:
    """Return a name that is always the same for a text, 40 letters long."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:40]


def _sequence(text: str) -> int:
    digits = text[:20]
    return min(int(digits), MOST_CHANGES) if re.fullmatch(r"\d+", digits) else 0


def _oddities(block: Block) -> Iterator[str]:
    if not block.is_ended:
        yield "The file ends before it does. What is there was read."
    if block.text("RRULE"):
        yield "It repeats. Only its first time is taken."
    if not block.text("UID"):
        yield "It has no name of its own (UID): a later change is not recognised."


def _start(block: Block, around: _Around) -> _When:
    found = block.first("DTSTART")
    if found is None:
        return _When(None, told=(NO_START,))
    return _when(found, around)


def _when(found: Property, around: _Around) -> _When:
    """Read when something is; a day without an hour is taken from nine o'clock."""
    moment = _moment(found.value)
    if moment is None or moment.year not in YEARS:
        return _When(None, told=(f"“{found.value[:40]}” is no time. {NO_START}",))
    if not isinstance(moment, datetime):
        at = datetime.combine(moment, MORNING, around.zone.info)
        told = "It says the day and no hour. Nine o'clock is put until you know."
        return _When(at, around.zone.name, ("start",), (told,), is_day=True)
    if moment.tzinfo is not None:
        own = zone_named(_text_in("X-WR-TIMEZONE", around.blocks)) or _utc()
        return _When(moment.astimezone(own.info), own.name)
    return _local(moment, found.parameters.get("TZID", ""), around)


def _moment(value: str) -> datetime | date | None:
    """Return what a value says: a moment, a local time, or a day."""
    text = value.strip()[:40]
    try:
        if re.fullmatch(r"\d{4}-?\d\d-?\d\d", text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _local(moment: datetime, zone: str, around: _Around) -> _When:
    """Put a local time into its zone; without one it is the user's."""
    name = zone.strip().strip('"')
    found = zone_named(name) if name else None
    found = found or (zone_defined(around.blocks, name, moment) if name else None)
    if found is not None:
        return _When(moment.replace(tzinfo=found.info), found.name)
    own = around.zone
    why = f"The zone “{name[:60]}” is not known" if name else "It names no time zone"
    told = f"{why}. The hour is read as in {own.name}."
    return _When(moment.replace(tzinfo=own.info), own.name, ("zone",), (told,))


def _minutes(
    block: Block, start: _When, around: _Around
) -> tuple[int | None, tuple[str, ...]]:
    """Return how long an event takes, and what is odd about that."""
    if start.at is None or start.is_day:
        return None, ()
    length = _length(block, start.at, around)
    minutes = 0 if length is None else round(length.total_seconds() / 60)
    if minutes <= 0:
        return None, ("It does not say how long it takes.",)
    if minutes > LONGEST_DAY:
        told = f"It takes {minutes} minutes, which is no one talk. Enter its length."
        return None, (told,)
    return minutes, ()


def _length(block: Block, start: datetime, around: _Around) -> timedelta | None:
    end = block.first("DTEND")
    if end is not None and (until := _when(end, around)).at and not until.is_day:
        return until.at.astimezone(UTC) - start.astimezone(UTC)
    text = block.text("DURATION")[:40]
    try:
        found: timedelta = vDuration.from_ical(text)  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError):
        return None
    return found
