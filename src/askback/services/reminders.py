"""What is due in a search, and the user's word on it: done, later, one of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from askback.core.followup.reminders import MORNING, Kind
from askback.errors import InvalidInputError, NotFoundError
from askback.services import aside, choices, own, summaries
from askback.services.outlook import PUT_OFF, outlook
from askback.services.reminder_lines import title_of
from askback.services.values import TakenBack
from askback.services.values.reminders import DoneLine, RemindersPage
from askback.store.models import OpportunityRow, ReminderRow, User

LONGEST = 300  # letters of a reminder
DONE_DAYS = 14  # what was done is listed that long, to be taken back
LAST_YEAR = 2100
ABOUT_COMPANY = frozenset({Kind.ASK, Kind.OFFER})


def show(owner: User, *, now: datetime) -> RemindersPage:
    """Return all reminders: due, later, and done in the last fourteen days."""
    summaries.refresh(owner, now=now)
    found = outlook(owner, now=now)
    return RemindersPage(
        today=now,
        due=found.due(),
        later=found.later(),
        done=tuple(_done(owner, now)),
        companies=companies(owner),
        is_yearly=bool(choices.get(owner, "practice_yearly")),
        is_private=bool(choices.get(owner, "calendar_private")),
    )


def companies(owner: User) -> tuple[tuple[UUID, str], ...]:
    """Return the companies in play, by name."""
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    return tuple(rows.order_by("company", "id").values_list("id", "company"))


def _done(owner: User, now: datetime) -> Iterator[DoneLine]:
    """Yield what was done of late, the last first, of what is still there."""
    rows = ReminderRow.objects.filter(
        Q(opportunity=None) | Q(opportunity__removed_at=None),
        Q(interview=None) | Q(interview__removed_at=None),
        owner=owner,
        kind__in=set(Kind),
        done_at__gt=now - timedelta(days=DONE_DAYS),
    )
    for row in rows.select_related("opportunity", "interview").order_by("-done_at"):
        name = row.interview.name if row.interview else ""
        company = row.opportunity.company if row.opportunity else ""
        assert row.done_at is not None, "as it was asked for"
        title = title_of(Kind(row.kind), name, company, row.text)
        yield DoneLine(row.id, title, row.done_at)


@transaction.atomic
def add(
    owner: User,
    *,
    text: str,
    on: date,
    opportunity_id: UUID | None = None,
    now: datetime,
) -> UUID:
    """Add a reminder of the user's own, due on the morning of a day.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: It says nothing or too much, or its day cannot be.
    """
    said = " ".join(text.split())
    if not 0 < len(said) <= LONGEST:
        raise InvalidInputError(f"Say what to do, in up to {LONGEST} letters.")
    if on < timezone.localdate(now):
        raise InvalidInputError("Choose today, or a day to come.")
    company = own.opportunity_of(owner, opportunity_id) if opportunity_id else None
    row = ReminderRow.objects.create(
        owner=owner,
        made_at=now,
        opportunity=company,
        kind=Kind.OWN,
        text=said,
        due_at=_morning(on),
    )
    return row.id


@transaction.atomic
def done(owner: User, *, kind: str, thing: UUID | None, now: datetime) -> UUID:
    """Keep that something is done, and return what takes it back.

    Raises:
        NotFoundError: What it is about does not exist, or is not the owner's.
        InvalidInputError: There is no such kind.
    """
    fields = _about(owner, kind, thing)
    if kind == Kind.OWN:
        row = _own(owner, thing)
        row.done_at = now
        row.save(update_fields=["done_at"])
        return row.id
    return ReminderRow.objects.create(
        owner=owner, made_at=now, done_at=now, **fields
    ).id


@transaction.atomic
def later(
    owner: User, *, kind: str, thing: UUID | None, on: date, now: datetime
) -> UUID:
    """Put something off to the morning of a day, and return what takes it back.

    Raises:
        NotFoundError: What it is about does not exist, or is not the owner's.
        InvalidInputError: There is no such kind, or the day is not to come.
    """
    fields = _about(owner, kind, thing)
    if on <= timezone.localdate(now):
        raise InvalidInputError("Choose a day after today.")
    return ReminderRow.objects.create(
        owner=owner, made_at=now, due_at=_morning(on), **fields
    ).id


@transaction.atomic
def undo(owner: User, ident: UUID) -> None:
    """Take back that something is done or put off.

    Raises:
        NotFoundError: Nothing of the sort was said, or not by the owner.
    """
    row = ReminderRow.objects.filter(owner=owner, id=ident).first()
    if row is None or (row.kind == Kind.OWN and row.done_at is None):
        raise NotFoundError("reminder", ident)
    if row.kind == Kind.OWN:
        row.done_at = None
        row.save(update_fields=["done_at"])
    else:
        row.delete()


@transaction.atomic
def remove(owner: User, ident: UUID, *, now: datetime) -> UUID:
    """Take one of the user's own away, and return what takes it back.

    Raises:
        NotFoundError: There is none, or it is not the owner's.
    """
    row = _own(owner, ident)
    ReminderRow.objects.filter(owner=owner, kind=PUT_OFF, text=str(row.id)).delete()
    given = {
        "text": row.text,
        "due_at": row.due_at.isoformat() if row.due_at else None,
        "opportunity": str(row.opportunity_id or ""),
    }
    row.delete()
    return aside.lay(owner, "reminder", label=row.text, given=given, now=now)


def bring_back(owner: User, given: Mapping[str, Any]) -> TakenBack:
    """Keep one of the user's own again; of a company that is gone, of none."""
    rows = OpportunityRow.objects.filter(owner=owner)
    ReminderRow.objects.create(
        owner=owner,
        made_at=timezone.now(),
        opportunity=rows.filter(id=given["opportunity"] or UUID(int=0)).first(),
        kind=Kind.OWN,
        text=given["text"],
        due_at=datetime.fromisoformat(given["due_at"]) if given["due_at"] else None,
    )
    return TakenBack("reminders")


def _about(owner: User, kind: str, thing: UUID | None) -> dict[str, Any]:
    """Return the fields of a word on something.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: There is no such kind.
    """
    if kind not in set(Kind):
        raise InvalidInputError(f"{kind[:20]}: there is no such reminder.")
    if kind == Kind.OWN:
        return {"kind": PUT_OFF, "text": str(_own(owner, thing).id)}
    if kind == Kind.PRACTICE:
        return {"kind": kind}
    if thing is None:
        raise NotFoundError("reminder", kind)
    if kind in ABOUT_COMPANY:
        return {"kind": kind, "opportunity": own.opportunity_of(owner, thing)}
    row = own.interview_of(owner, thing)
    return {"kind": kind, "interview": row, "opportunity": row.opportunity}


def _own(owner: User, thing: UUID | None) -> ReminderRow:
    """Return one of the user's own.

    Raises:
        NotFoundError: There is none, or it is not the owner's.
    """
    rows = ReminderRow.objects.filter(owner=owner, kind=Kind.OWN)
    row = rows.filter(id=thing).first() if thing else None
    if row is None:
        raise NotFoundError("reminder", thing)
    return row


def _morning(on: date) -> datetime:
    """Return the morning of a day.

    Raises:
        InvalidInputError: The day is too far off.
    """
    if on.year > LAST_YEAR:
        raise InvalidInputError(f"Choose a day up to the year {LAST_YEAR}.")
    local = datetime.combine(on, MORNING, timezone.get_current_timezone())
    return local.astimezone(UTC)
