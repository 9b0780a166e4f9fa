"""What the first page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.services.values.shared import LoopLine, Quote


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
class Due:
    """Something to do: a debrief to read, or a transcript to bring."""

    interview_id: UUID
    company: str
    title: str
    note: str
    at: datetime | None
    action: str  # what the button says
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """An opportunity as a line of Today. Shares are 0-1."""

    id: UUID
    company: str
    title: str
    unknown: float
    loop: tuple[LoopLine, ...]
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
    due: tuple[Due, ...]
    companies: tuple[CompanyLine, ...]
    questions: int  # in the bank


@dataclass(frozen=True, slots=True)
class PaletteLine:
    """A place or deed that can be found by typing."""

    label: str
    note: str
    url_name: str
    ident: str = ""
