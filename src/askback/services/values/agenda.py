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
    changed: str = ""  # "Changed since the last plan: 2 new, 1 dropped."
    came: tuple[str, ...] = ()  # texts of questions that are new in it
    went: tuple[tuple[str, str], ...] = ()  # text and reason of those that are not
    people: tuple[tuple[str, str], ...] = ()  # name and role, in their order
    is_proven: bool = False  # a better plan was looked for
    mark: str = ""  # another one for each plan
    is_left: bool = False  # the user stayed with the quick one
