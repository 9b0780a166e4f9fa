"""What pages, commands and programs are shown of tokens and webhooks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token as a list shows it; the token itself is shown once and never again.

    Attributes:
        id: By which it is ended.
        name: What its owner calls it.
        start: Its first letters.
        scopes: What it may do, in the order of `SCOPES`.
        made_at: When it was made.
        until: When it ends by itself, or None.
        used_at: When it was used last, to ten minutes; None if never.
        ended_at: When its owner ended it, or None.
        is_good: Whether it still opens anything.
    """

    id: UUID
    name: str
    start: str
    scopes: tuple[str, ...]
    made_at: datetime
    until: datetime | None
    used_at: datetime | None
    ended_at: datetime | None
    is_good: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A token that was just made: the only place where it stands whole."""

    secret: str
    line: TokenLine


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a program acts for, with which token, and what it may do."""

    token: UUID
    owner: Any  # a row of the store, which is handed on and never looked into
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page of a list.

    Attributes:
        items: What stands on it.
        page: Its number, from 1.
        size: How many stand on a page.
        count: How many there are in all.
    """

    items: Sequence[T]
    page: int
    size: int
    count: int

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-self.count // self.size))


@dataclass(frozen=True, slots=True)
class Answered:
    """What a program was answered, as it is kept and given again."""

    status: int
    body: str


@dataclass(frozen=True, slots=True)
class HookLine:
    """An address that is told of what happens.

    Attributes:
        id: By which it is ended.
        url: The address.
        events: What it is told of, in the order of `EVENTS`.
        made_at: When it was made.
        ended_at: When it was ended, or None.
        told: Why it was ended, where askback did it.
    """

    id: UUID
    url: str
    events: tuple[str, ...]
    made_at: datetime
    ended_at: datetime | None
    told: str


@dataclass(frozen=True, slots=True)
class MadeHook:
    """A webhook that was just made: the only place where its secret stands."""

    secret: str
    line: HookLine


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """One thing that an address is told.

    Attributes:
        id: Its name, which the address is told too.
        event: What happened.
        made_at: When.
        tries: How often it was tried.
        next_at: When it is tried next; None once it is over.
        done_at: When it arrived; None where it has not.
        told: Why the last try failed.
    """

    id: UUID
    event: str
    made_at: datetime
    tries: int
    next_at: datetime | None
    done_at: datetime | None
    told: str

    @property
    def state(self) -> str:
        """Return waiting, arrived or given_up."""
        if self.done_at is not None:
            return "arrived"
        return "waiting" if self.next_at is not None else "given_up"


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent to an address: where to, with what, and the body."""

    url: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    """An opportunity as programs list it.

    Attributes:
        id: Its name.
        company: The company.
        title: The job.
        added_at: When it was added.
        is_away: Whether it was put away.
        outcome: How it ended; empty where nobody said.
        version: Another one whenever any of this changes.
    """

    id: UUID
    company: str
    title: str
    added_at: datetime
    is_away: bool
    outcome: str
    version: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who interviews."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """An interview as programs list it; minutes are whole ones.

    Attributes:
        id: Its name.
        opportunity_id: Whose loop it is in.
        name: What it is called.
        stage: Its stage, by its code word; empty where it is not known.
        start: When it begins; None where that is open.
        minutes_total: How long it is.
        minutes_for_questions: How much of it is for the user's questions.
        interviewers: Who is there, in order.
        is_expected: Whether it is spoken of and not booked.
        is_cancelled: Whether it was cancelled.
        has_transcript: Whether a transcript of it is kept.
        version: Another one whenever any of this changes.
    """

    id: UUID
    opportunity_id: UUID
    name: str
    stage: str
    start: datetime | None
    minutes_total: int
    minutes_for_questions: int
    interviewers: tuple[PersonLine, ...]
    is_expected: bool
    is_cancelled: bool
    has_transcript: bool
    version: str
