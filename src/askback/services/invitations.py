"""Calendar files read as interviews, without regard to what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from askback.adapters import calendar, shipped
from askback.core.invitation import (
    Around,
    Event,
    Invitation,
    Me,
    is_something_else,
    read_invitation,
)
from askback.core.topics import Problem, Stage
from askback.services.values import InterviewDraft, Upload
from askback.services.values.invites import InviteLine
from askback.services.words import STAGES

LONGEST = 120  # letters of a name
OURS = "askback-"  # begins the names of events that we wrote ourselves


@dataclass(frozen=True, slots=True)
class Known:
    """What the workspace knows.

    Attributes:
        emails: My addresses.
        companies: The companies in play, with the title of each job.
    """

    emails: frozenset[str] = frozenset()
    companies: Mapping[str, str] = field(default_factory=dict)


def read(
    upload: Upload, known: Known, *, zone: str
) -> tuple[tuple[tuple[Event, Invitation], ...], tuple[Problem, ...]]:
    """Read a calendar file: each event with the interview it invites to.

    Raises:
        InvalidInputError: It is no calendar file, too large, or holds no event.
    """
    found = calendar.read(upload.name, upload.data, zone=zone)
    around = Around(shipped.tables().stages, Me(known.emails), known.companies)
    events = [event for event in found.events if not event.uid.startswith(OURS)]
    problems = [p for event in events for p in event.problems]
    if len(events) < len(found.events):
        problems.append(Problem(upload.name, "Your own agendas in it are left out."))
    read_ = tuple((event, read_invitation(event, around)) for event in events)
    return _meant(read_), (*found.problems, *problems)


def _meant(
    read_: tuple[tuple[Event, Invitation], ...],
) -> tuple[tuple[Event, Invitation], ...]:
    """Take the only event of a file for an interview, unless it is plainly none.

    Whoever brings a single invitation means it.
    """
    if len(read_) != 1 or is_something_else(read_[0][0]):
        return read_
    return ((read_[0][0], replace(read_[0][1], is_interview=True)),)


def line_of(event: Event, read_: Invitation) -> InviteLine:
    """Return an event as a line, as if nothing were stored."""
    return InviteLine(
        uid=event.uid,
        title=event.title,
        status="cancelled" if event.is_cancelled else "new",
        company=read_.company,
        draft=InterviewDraft(
            name=name_of(event, read_),
            stage=read_.stage.value,
            start=event.start,
            minutes_total=read_.minutes_total,
            minutes_for_questions=read_.minutes_for_questions,
            people=tuple((p.name, p.role.value) for p in read_.people),
        ),
        emails={p.name: p.email for p in read_.people if p.email},
        zone=event.zone,
        place=event.place,
        guessed=read_.guessed,
        quotes=read_.quotes,
        is_interview=read_.is_interview,
    )


def name_of(event: Event, read_: Invitation) -> str:
    """Return what to call an interview: its kind, else its title."""
    if read_.stage is Stage.OTHER and event.title:
        return event.title[:LONGEST]
    return STAGES[read_.stage]
