"""What an invitation was read as, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from askback.core.topics import Problem
from askback.services.values.brought import InterviewDraft


@dataclass(frozen=True, slots=True)
class InviteLine:
    """One event of a calendar file as an interview.

    Attributes:
        uid: By which it is known again.
        title: As the invitation has it.
        status: "new", "changed", "cancelled" or "same", against what is stored.
        company: Who invites; the user's own name for it where it is known.
        draft: The interview as a form takes it.
        emails: Addresses by the name of the person.
        zone: Where its hour was set.
        place: A room, or the address of a call.
        guessed: Fields that the invitation does not say outright.
        quotes: By field, the invitation's own words.
        is_interview: Whether it looks like one.
        opportunity_id: The company it belongs to, where it is here already.
        interview_id: The interview that it is, where it is here already.
        changes: What will change, each in a sentence.
        kept: What stays as the user has it though the invitation says otherwise.
    """

    uid: str
    title: str
    status: str
    company: str
    draft: InterviewDraft
    emails: Mapping[str, str]
    zone: str
    place: str
    guessed: tuple[str, ...]
    quotes: Mapping[str, str]
    is_interview: bool
    opportunity_id: UUID | None = None
    interview_id: UUID | None = None
    changes: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def there(self) -> str:
        """The hour where it was set, with its zone; nothing without either."""
        start = self.draft.start
        return f"{start:%H:%M} in {self.zone}" if start and self.zone else ""

    @property
    def quote(self) -> str:
        """The words that say most of what kind of meeting it is."""
        return self.quotes.get("stage") or self.quotes.get("title", "")


@dataclass(frozen=True, slots=True)
class InvitePreview:
    """What a calendar file holds, before anything is kept of it."""

    lines: tuple[InviteLine, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class InviteChoice:
    """What the user made of one event: its company, and the interview if it is new."""

    company: str
    draft: InterviewDraft | None = None


@dataclass(frozen=True, slots=True)
class Invite:
    """An invitation that was kept: the interview, and what became of it."""

    interview_id: UUID
    opportunity_id: UUID
    status: str
