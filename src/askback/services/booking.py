"""Keep what an invitation says of an interview, beside what the user says of it."""

from __future__ import annotations

from datetime import datetime

from askback.services import interviews
from askback.services.booked import (
    LONGEST_ZONE,
    Booking,
    fields_of,
    in_loop,
    news,
    people_of,
    plain,
)
from askback.services.values import InterviewDraft
from askback.services.values.invites import InviteLine
from askback.store.models import InterviewerRow, InterviewRow


def keep(booking: Booking, draft: InterviewDraft | None, now: datetime) -> InterviewRow:
    """Keep an invitation, and return its interview.

    Args:
        booking: What it is to what is stored; it has its company.
        draft: What the user made of a new one, or None.
        now: When it is kept.

    Raises:
        InvalidInputError: The draft cannot be.
    """
    row, line = booking.row, booking.line
    if row is None:
        return _made(booking, draft, now)
    if line.status == "cancelled":
        row.cancelled_at = now
        row.sequence = booking.event.sequence
        row.save(update_fields=["cancelled_at", "sequence"])
    elif line.status == "changed":
        _change(row, booking, now)
    return row


def _made(
    booking: Booking, draft: InterviewDraft | None, now: datetime
) -> InterviewRow:
    opportunity, line = booking.opportunity, booking.line
    assert opportunity is not None, "whoever keeps a new one has given it its company"
    line = in_loop(line, None, opportunity)
    ident = interviews.add(
        opportunity.owner, opportunity.id, draft=draft or line.draft, now=now
    )
    row = opportunity.interviews.get(id=ident)
    row.opportunity = opportunity
    row.place, row.zone = line.place, line.zone[:LONGEST_ZONE]
    _remember(row, booking, is_seen=draft is not None)
    _address(row, line)
    return row


def _change(row: InterviewRow, booking: Booking, now: datetime) -> None:
    line = booking.line
    for name, new, is_mine in list(news(line, row)):
        if not is_mine:
            setattr(row, name, new)
    joins, leaves = people_of(line, row)
    if row.is_expected or row.removed_at is not None:
        row.name = line.draft.name
    row.minutes_for_questions = min(row.minutes_for_questions, row.minutes_total)
    row.is_expected, row.cancelled_at, row.removed_at = False, None, None
    _remember(row, booking, is_seen=False)
    row.seats.filter(interviewer__name__in=leaves).delete()
    for name, role in joins:
        interviews.seat(row, name, role, now, role_wins=False)
    _address(row, line)


def _remember(row: InterviewRow, booking: Booking, *, is_seen: bool) -> None:
    """Keep what the invitation says, so that it is told from what the user changes."""
    line, event = booking.line, booking.event
    values = {name: plain(value) for name, value in fields_of(line).items()}
    row.uid, row.sequence = event.uid, event.sequence
    row.origin = {
        "kind": "invite",
        "quote": line.quote,
        "quotes": dict(line.quotes),
        "guessed": [] if is_seen else list(line.guessed),
        "set": values | {"people": [name for name, _ in line.draft.people]},
    }
    row.save()


def _address(row: InterviewRow, line: InviteLine) -> None:
    """Keep the addresses of people who have none yet."""
    people = InterviewerRow.objects.filter(opportunity_id=row.opportunity_id, email="")
    for person in people.filter(name__in=line.emails):
        person.email = line.emails[person.name]
        person.save(update_fields=["email"])
