"""Invitations: what a calendar file would make or change, and keeping it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from askback.core.topics import Problem
from askback.errors import InvalidInputError
from askback.services import (
    booked,
    booking,
    interviews,
    invitations,
    ledger,
    opportunities,
    own,
)
from askback.services.booked import Booking
from askback.services.invitations import Known
from askback.services.values import Upload
from askback.services.values.invites import (
    Invite,
    InviteChoice,
    InvitePreview,
)
from askback.store.models import OpportunityRow, ResumeRow, User

ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
HEAD = 3000  # characters of a résumé in which one's own address stands
NO_COMPANY = "{title}: it does not say which company it is from. Write its name."


def read(owner: User, upload: Upload) -> InvitePreview:
    """Say what a calendar file would make or change; nothing is kept.

    Raises:
        InvalidInputError: It is no calendar file, too large, or holds no event.
    """
    bookings, problems = _bookings(owner, upload)
    return InvitePreview(
        lines=tuple(one.line for one in bookings),
        problems=problems,
    )


def all_of(preview: InvitePreview, company: str = "") -> dict[str, InviteChoice]:
    """Return the choice to take every interview as it was read.

    Args:
        preview: What a file holds.
        company: Whose they are, where the invitation does not say.
    """
    return {
        line.uid: InviteChoice(line.company or company)
        for line in preview.lines
        if line.is_interview
    }


@transaction.atomic
def keep(
    owner: User,
    upload: Upload,
    *,
    choices: Mapping[str, InviteChoice],
    now: datetime,
) -> tuple[Invite, ...]:
    """Keep what a calendar file says: interviews made, changed and cancelled.

    The same file again changes nothing. Nothing is ever deleted.

    Args:
        owner: Whose interviews they are.
        upload: The file.
        choices: What the user took, by the uid of the event, with what they changed.
        now: When it is kept.

    Returns:
        What became of each event that was taken.

    Raises:
        InvalidInputError: A company is missing, or a choice cannot be.
    """
    kept: list[Invite] = []
    taken: set[UUID] = set()
    events, _ = invitations.read(upload, _known(owner), zone=_zone())
    for event, read_ in events:
        choice = choices.get(event.uid)
        if choice is None:
            continue
        found = booked.find(owner, event, read_, choice.company, taken)
        done = _keep(owner, found, choice, now)
        if done is not None:
            taken.add(done.interview_id)
            kept.append(done)
    return tuple(kept)


def _bookings(owner: User, upload: Upload) -> tuple[list[Booking], tuple[Problem, ...]]:
    events, problems = invitations.read(upload, _known(owner), zone=_zone())
    taken: set[UUID] = set()
    found: list[Booking] = []
    for event, read_ in events:
        one = booked.find(owner, event, read_, read_.company, taken)
        found.append(one)
        taken |= {one.row.id} if one.row else set()
    return found, problems


def _known(owner: User) -> Known:
    """Return what the workspace knows: my addresses, and the companies in play."""
    resume = ResumeRow.objects.filter(owner=owner).last()
    emails = ADDRESS.findall(resume.text[:HEAD])[:3] if resume else []
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    return Known(
        frozenset(email.lower() for email in [owner.email, *emails] if email),
        {row.company: row.title for row in rows},
    )


def _zone() -> str:
    return timezone.get_current_timezone_name()


def _keep(
    owner: User, found: Booking, choice: InviteChoice, now: datetime
) -> Invite | None:
    """Keep one event; a cancelled one that was never here is nothing.

    Raises:
        InvalidInputError: A new one has no company, or its draft cannot be.
    """
    if found.row is None and found.line.status == "cancelled":
        return None
    if found.row is None:
        found = _placed(owner, found, choice, now)
    row = booking.keep(found, choice.draft, now)
    if found.line.status != "same":
        ledger.rebuild(row.opportunity, now=now)
    if found.line.status in {"changed", "cancelled"}:  # a new one has been told of
        interviews.tell(row, "interview.changed", now)
    return Invite(row.id, row.opportunity_id, found.line.status)


def _placed(
    owner: User, found: Booking, choice: InviteChoice, now: datetime
) -> Booking:
    """Give a new interview its company, which is made where it is not here yet.

    Raises:
        InvalidInputError: Nobody says which company it is.
    """
    if found.opportunity is not None:
        return found
    if not choice.company.strip():
        raise InvalidInputError(NO_COMPANY.format(title=found.line.title))
    ident = opportunities.add(
        owner, company=choice.company, title="", posting=None, now=now
    )
    return found.at(own.opportunity_of(owner, ident))
