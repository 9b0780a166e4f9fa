"""What the page of the hour shows, and what devices say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.live import Hour, Jot
from askback.core.live.jots import Value
from askback.core.planning.agenda import AgendaItem


@dataclass(frozen=True, slots=True)
class Said:
    """What a device says in one field; `at` is by its clock."""

    field: str
    number: int
    value: Value
    at: datetime
    seen: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of what a device said.

    Attributes:
        numbers: By field, the number up to which the device's jots are kept.
        jots: What there is in these fields of all devices.
    """

    numbers: Mapping[str, int]
    jots: tuple[Jot, ...]


@dataclass(frozen=True, slots=True)
class LiveQuestion:
    """A question of the hour.

    Attributes:
        item: As it was planned; of one that was thought of in the hour, its words.
        number: Its place in the order, from 1; None for what is only at hand.
        voices: Who may answer, in the order in which it goes round.
        goes_round: Whether each is asked in turn.
    """

    item: AgendaItem
    number: int | None
    voices: tuple[str, ...]
    goes_round: bool


@dataclass(frozen=True, slots=True)
class LivePage:
    """The hour itself."""

    interview_id: UUID
    opportunity_id: UUID
    company: str
    name: str
    people: tuple[tuple[str, str], ...]  # name and role, in their order
    minutes: int
    questions: tuple[LiveQuestion, ...]  # what is planned, then what is at hand
    planned: int
    hour: Hour
    jots: tuple[Jot, ...]
    criteria: tuple[tuple[str, str], ...]  # key and label, what matters most first
    closes: bool  # whether the user means to ask the closing question


@dataclass(frozen=True, slots=True)
class RestPage:
    """The rest of the hour, planned anew: keys in order, and what is new among them."""

    keys: tuple[str, ...]
    new: tuple[LiveQuestion, ...]
    is_changed: bool
