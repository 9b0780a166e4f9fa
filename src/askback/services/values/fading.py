"""What fades of old searches, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FadingLine:
    """An old search of which the words will go.

    Attributes:
        closed_at: When it was put away.
        on: The day from which it fades, at the next time askback is opened.
        goes: What goes of it, each with its number and its noun.
    """

    id: UUID
    company: str
    title: str
    closed_at: datetime
    on: datetime
    goes: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class FadedLine:
    """An old search of which the words went.

    Attributes:
        went: What went of it, each with its number and its noun.
    """

    company: str
    at: datetime
    went: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class KeepingPage:
    """What is kept, and for how long.

    Attributes:
        days: After how many days an old search fades; 0 for never.
        soon: What fades next, within a fortnight or overdue.
        later: How many others will fade in time.
        kept: What the user keeps from fading: each with its company.
        faded: What faded already, the last first.
    """

    days: int
    soon: tuple[FadingLine, ...]
    later: int
    kept: tuple[tuple[UUID, str], ...]
    faded: tuple[FadedLine, ...]
