"""Shares, and what stands in them, as pages show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import IO, Any
from uuid import UUID

from askback.core.planning.agenda import Agenda
from askback.services.values.company import Contradiction, KnownCriterion
from askback.services.values.debrief import ReadLine, ToldLine
from askback.services.values.shared import LoopLine, Quote
from askback.services.values.takes import TakePage


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks at what others share.

    Attributes:
        user: Who is signed in.
        addresses: Those of theirs that they have shown to be theirs, and no others.
    """

    user: Any  # a row of the store, which pages hand on and never look into
    addresses: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShareDraft:
    """A share as its form gives it; with neither opportunity nor take it is all.

    Attributes:
        address: Of the coach.
        until: The last day on which it opens.
        opportunity: The company that is shared, or None.
        take: The practice take that is shared, or None.
        may_comment: Whether the coach may comment.
    """

    address: str
    until: date
    opportunity: UUID | None = None
    take: UUID | None = None
    may_comment: bool = False


@dataclass(frozen=True, slots=True)
class LookLine:
    """Something that a coach looked at on a day."""

    on: date
    at: str


@dataclass(frozen=True, slots=True)
class CommentLine:
    """What a coach said.

    Attributes:
        by: Their address; empty where their account is gone.
        about: What they said it of, in words.
        opportunity: The company that it was said of, or None.
        take: The take that it was said of, or None.
        is_new: Whether its owner has not seen it yet.
    """

    id: UUID
    by: str
    about: str
    text: str
    made_at: datetime
    opportunity: UUID | None
    take: UUID | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A share as its owner sees it.

    Attributes:
        address: Of the coach; empty where their account is gone.
        what: What is shared, in words.
        until: The last day on which it opens.
        state: open, ended, past (its date is over), gone (the coach's account is), or
            removed (what it is of was removed, and may be taken back).
        claimed_at: When the coach first opened it, or None.
        looks: What they looked at, the newest day first.
    """

    id: UUID
    address: str
    what: str
    may_comment: bool
    made_at: datetime
    until: date
    state: str
    claimed_at: datetime | None
    looks: tuple[LookLine, ...] = ()

    @property
    def days(self) -> Iterator[tuple[date, list[str]]]:
        """Yield what was looked at, by day."""
        for day, lines in groupby(self.looks, key=lambda look: look.on):
            yield day, [line.at for line in lines]


@dataclass(frozen=True, slots=True)
class SharesPage:
    """All that somebody shares or has shared, and what was said of it."""

    open: tuple[ShareLine, ...]
    over: tuple[ShareLine, ...]
    comments: tuple[CommentLine, ...]

    @property
    def new(self) -> int:
        """How many comments were not seen yet."""
        return sum(line.is_new for line in self.comments)


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A share as the coach sees it.

    Attributes:
        by: The address of who shares it.
        what: What is shared, in words.
        until: The last day on which it opens.
    """

    id: UUID
    by: str
    what: str
    may_comment: bool
    until: date


@dataclass(frozen=True, slots=True)
class Thing:
    """A company that is shared."""

    id: UUID
    company: str
    title: str


@dataclass(frozen=True, slots=True)
class Aloud:
    """A take that is shared."""

    id: UUID
    name: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class SharedPage:
    """What is in a share."""

    share: SharedLine
    companies: tuple[Thing, ...]
    takes: tuple[Aloud, ...]


@dataclass(frozen=True, slots=True)
class SharedDossier:
    """What a company's own texts say: facts, claims, gaps, skills, loaded words."""

    sources: tuple[tuple[str, str, datetime], ...]  # kind, name, when it was seen
    facts: tuple[tuple[str, str], ...]
    claims: tuple[Quote, ...]
    loaded: tuple[Quote, ...]
    omissions: tuple[tuple[str, str], ...]  # what, and the question for it
    skills: tuple[tuple[str, str, str], ...]  # name, kind and their words


@dataclass(frozen=True, slots=True)
class SharedCompany:
    """An opportunity as a coach sees it; nothing else of it is handed to a page."""

    share: SharedLine
    id: UUID
    company: str
    title: str
    unknown: float
    loop: tuple[LoopLine, ...]
    known: tuple[KnownCriterion, ...]
    contradictions: tuple[Contradiction, ...]
    dossier: SharedDossier
    comments: tuple[CommentLine, ...]


@dataclass(frozen=True, slots=True)
class SharedInterview:
    """An interview as a coach sees it: its agenda, and how its answers were read."""

    share: SharedLine
    opportunity_id: UUID
    company: str
    line: LoopLine
    agenda: Agenda
    reads: tuple[ReadLine, ...]
    told: tuple[ToldLine, ...]
    unasked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedTake:
    """A practice take as a coach sees it; what is private is empty in `page`."""

    share: SharedLine
    page: TakePage
    comments: tuple[CommentLine, ...]


@dataclass(frozen=True, slots=True)
class SharedRecording:
    """The recording of a take, opened: its bytes, their count, its kind and name."""

    opened: IO[bytes]
    size: int
    kind: str
    name: str
