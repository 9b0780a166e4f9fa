"""What a deed is given: files, and what forms hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was brought, or pasted text under a made-up name."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class InterviewDraft:
    """An interview as a form gives it; people as (name, role) in order."""

    name: str
    stage: str
    start: datetime | None
    minutes_total: int
    minutes_for_questions: int
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WeightDraft:
    """What a criterion is worth to the user, as a form gives it."""

    weight: float
    dealbreaker: bool = False
    want: str = ""
    op: str = ""
    value: float | None = None
    unit: str = ""
