"""What the first page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.services.values.reminders import ReminderLine
from askback.services.values.shared import LoopLine


@dataclass(frozen=True, slots=True)
class Opener:
    """The next interview, with the question to open with."""

    line: LoopLine
    opportunity_id: UUID
    company: str
    opens_with: str
    number: int
    of: int
    planned_minutes: float


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """An opportunity as a line of Today. Shares are 0-1; steps are states in order."""

    id: UUID
    company: str
    title: str
    unknown: float
    steps: tuple[str, ...]
    state: str  # "3 of 5 done, panel today"
    worth_asking: str
    worth_whom: str


@dataclass(frozen=True, slots=True)
class Today:
    """The first page. `is_first_run` when nothing is stored yet."""

    is_first_run: bool
    today: datetime
    summary: str
    next: Opener | None
    due: tuple[ReminderLine, ...]  # the most urgent
    more_due: int  # that are not among them
    companies: tuple[CompanyLine, ...]  # those that are next
    more: int  # companies in play that are not among them
    questions: int  # in the bank
    practice: str = ""  # what is due of practice, in a sentence


@dataclass(frozen=True, slots=True)
class CompaniesPage:
    """A page of the companies in play, what is next first."""

    companies: tuple[CompanyLine, ...]
    number: int
    of: int  # pages
    count: int  # companies in play
    away: tuple[tuple[UUID, str, str, str], ...]  # put away: company, job, how it ended
