"""What there is to do, and the pace of a process, as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """Something to do, with the way to it.

    `thing` is what it is about, with `kind` its name in forms. `page` names an address
    with `on` in it and `query` after it; an empty one leads nowhere.
    """

    kind: str
    thing: str
    title: str
    note: str
    at: datetime  # from when on it is shown
    by: datetime  # when it should be done
    is_late: bool
    action: str = ""  # what the button says
    page: str = ""
    on: str = ""
    query: str = ""
    company: str = ""
    interview_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DoneLine:
    """Something that was done, to be taken back by `id`."""

    id: UUID
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RemindersPage:
    """All there is to do, what comes later, and what was done of late."""

    today: datetime
    due: tuple[ReminderLine, ...]
    later: tuple[ReminderLine, ...]
    done: tuple[DoneLine, ...]
    companies: tuple[tuple[UUID, str], ...]
    is_yearly: bool  # whether a yearly practice interview is asked for
    is_private: bool  # whether calendars say no more than that one is busy


@dataclass(frozen=True, slots=True)
class StepDay:
    """A step of a process: its day, and its words."""

    on: date
    name: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class PaceLine:
    """The pace of a process, in days."""

    steps: tuple[StepDay, ...]
    median_days: float | None
    others_days: float | None
    facts: tuple[str, ...]
    is_quiet: bool
