"""What an event of a calendar says, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from askback.core.topics import Problem


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone or something that was invited, or who invites.

    Attributes:
        name: What the file calls it, or nothing.
        email: Its address in lower case, or nothing.
        is_room: Whether it is a room or another thing that is booked, or a mailbox of
            many.
        note: What stood in brackets after the name: "HR", "Charge Nurse".
    """

    name: str
    email: str = ""
    is_room: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An event as its file has it.

    Attributes:
        uid: Its name in all calendars; made from its contents where the file has none.
        sequence: Counts its changes, from 0.
        title: Its title, one line.
        description: Its text, plain.
        place: A room, or the address of a call.
        start: When it starts, aware; None where the file does not say.
        zone: Where that hour was set, or nothing: "Europe/Oslo".
        minutes: How long it takes; None where the file does not say.
        organiser: Who invites, or None.
        attendees: Who is invited, in their order.
        method: What the file asks for: "REQUEST", "CANCEL", or nothing.
        status: "CONFIRMED", "TENTATIVE", "CANCELLED", or nothing.
        guessed: What the file does not say outright: "start", "zone".
        calendar: Whose calendar the file was taken from, where it says an address.
        problems: What was wrong with it and read past.
    """

    uid: str
    title: str
    description: str = ""
    place: str = ""
    start: datetime | None = None
    zone: str = ""
    minutes: int | None = None
    organiser: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    sequence: int = 0
    method: str = ""
    status: str = ""
    guessed: tuple[str, ...] = ()
    calendar: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Whether it will not be."""
        return self.method == "CANCEL" or self.status == "CANCELLED"


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The events of a file, in its order, and what was wrong with the file."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()
