"""How opportunities ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Ending:
    """How one opportunity ended, if it did.

    Attributes:
        closed_at: When it was put away; None while it is in play.
        outcome: How it ended, a key of services.outcomes.WORDS; empty where unsaid.
        word: The same as people say it.
        is_faded: Whether what was kept of it has faded.
    """

    closed_at: datetime | None
    outcome: str
    word: str
    is_faded: bool


@dataclass(frozen=True, slots=True)
class EndedLine:
    """An opportunity that was put away.

    Attributes:
        stage: The last stage it came to; empty for none.
        interviews: How many interviews there were.
    """

    id: UUID
    company: str
    title: str
    opened: datetime
    closed_at: datetime
    stage: str
    interviews: int
    outcome: str
    word: str


@dataclass(frozen=True, slots=True)
class EndedStage:
    """How many ended at a stage.

    Attributes:
        name: The stage as people say it.
        counts: How many, in the order of the columns.
        total: Of all kinds.
    """

    name: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class EndedPage:
    """How things ended across searches: counts, and nothing made of them.

    Attributes:
        columns: The kinds of endings that there were.
        stages: How many of each ended at each stage.
        totals: How many of each kind.
        lines: The opportunities, what ended last first.
        unsaid: How many were put away without a word on how they ended.
    """

    columns: tuple[str, ...]
    stages: tuple[EndedStage, ...]
    totals: tuple[int, ...]
    lines: tuple[EndedLine, ...]
    unsaid: int


@dataclass(frozen=True, slots=True)
class AcceptedPage:
    """What is left to do once one was accepted.

    Attributes:
        others: Those still in play, each with its job.
    """

    id: UUID
    company: str
    others: tuple[tuple[UUID, str, str], ...]
