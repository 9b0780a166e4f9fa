"""What the page of an agenda shows."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from askback.core.planning.agenda import Agenda
from askback.services.values.shared import LoopLine


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """The agenda of one interview. Shares 0-1, of all that matters and is unknown."""

    line: LoopLine
    opportunity_id: UUID
    company: str
    agenda: Agenda
    left_out: tuple[tuple[str, str], ...]  # question text, why
    covers: float
    fixed_covers: float
    gap: float
    warnings: tuple[str, ...]
    pinned: frozenset[str] = frozenset()  # keys that the user put on it
    changed: str = ""  # "Changed after Recruiter call: 2 new, 1 dropped"
