"""Cohorts as their pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort in a list."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class CohortsPage:
    """The cohorts that somebody has to do with.

    Attributes:
        run: Those they run.
        joined: Those they are one of the people of.
        ended: Of those they had to do with, what has ended.
    """

    run: tuple[CohortLine, ...]
    joined: tuple[CohortLine, ...]
    ended: tuple[CohortLine, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is shown of the people of a cohort; all of it is rounded.

    Attributes:
        people: How many at least; a multiple of five, or 0 where nothing is shown.
        lines: (how many in words, what they have), empty under twenty people.
        at: When it was counted.
    """

    people: int
    lines: tuple[tuple[str, str], ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class GiftLine:
    """A question or a kit that a cohort is offered.

    Attributes:
        id: Of the gift.
        text: The question, or the title of the kit.
        key: Of a question, as the one who reads has it, or of the one who gives.
        kit: The kit, the same; None for a question.
        state: What has become of it with the one who reads: "new", "taken", "away"
            (taken and deleted), "newer" (the wording changed since), or "both" (so
            did theirs).
        by: The address of who gives it.
        is_mine: Whether the one who reads gives it.
    """

    id: UUID
    text: str
    key: str
    kit: UUID | None
    state: str = "new"
    by: str = ""
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class RunnerLine:
    """Somebody who runs a cohort besides its owner."""

    id: UUID
    address: str


@dataclass(frozen=True, slots=True)
class MemberPage:
    """A cohort as one of its people sees it."""

    id: UUID
    name: str
    is_ended: bool
    joined_at: datetime
    gifts: tuple[GiftLine, ...]

    @property
    def to_take(self) -> int:
        """How many gifts they have not taken."""
        return sum(gift.state == "new" for gift in self.gifts)


@dataclass(frozen=True, slots=True)
class RunnerPage:
    """A cohort as those see it who run it.

    Attributes:
        invitation: What makes who opens it run the cohort too; empty for all but its
            owner, who alone hands it out.
        address: Of its owner.
        counted: What is shown of its people; None once it has ended.
        questions: (id, text) of one's own questions that are not offered yet.
        kits: (id, title) of one's own kits that are not offered yet.
    """

    id: UUID
    name: str
    code: str
    is_owner: bool
    is_ended: bool
    address: str
    invitation: str
    counted: Counted | None
    runners: tuple[RunnerLine, ...]
    gifts: tuple[GiftLine, ...]
    questions: tuple[tuple[UUID, str], ...]
    kits: tuple[tuple[UUID, str], ...]
