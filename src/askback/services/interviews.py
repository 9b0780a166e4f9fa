"""The interviews of a loop."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError
from askback.services import aside, ledger, own
from askback.services.telling import webhooks
from askback.services.values import InterviewDraft
from askback.store.models import InterviewerRow, InterviewRow, User
from askback.store.models.interview import SeatRow

MOST_MINUTES = 600  # an assessment day
MOST_PEOPLE = 20  # of one interview; so many are as a file of a loop may name
LONGEST = 120  # letters of a name


@transaction.atomic
def add(
    owner: User, opportunity_id: UUID, *, draft: InterviewDraft, now: datetime
) -> UUID:
    """Add an interview at the end of its loop.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
        InvalidInputError: A field is missing or cannot be.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    row = InterviewRow(
        owner=owner,
        made_at=now,
        opportunity=opportunity,
        position=opportunity.interviews.count(),
    )
    _fill(row, draft, now)
    tell(row, "interview.added", now)
    return row.id


@transaction.atomic
def change(
    owner: User, interview_id: UUID, *, draft: InterviewDraft, now: datetime
) -> None:
    """Change an interview.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: A field is missing or cannot be.
    """
    row = own.interview_of(owner, interview_id)
    row.seats.all().delete()
    _fill(row, draft, now)
    ledger.rebuild(row.opportunity, now=now)  # whoever changes roles knows other things
    tell(row, "interview.changed", now)


@transaction.atomic
def remove(owner: User, interview_id: UUID, *, now: datetime) -> UUID:
    """Delete an interview with all that was kept of it; it can be taken back.

    Returns:
        The opportunity whose loop it was in.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])
    ledger.rebuild(row.opportunity, now=now)
    return row.opportunity_id


@transaction.atomic
def cancel(owner: User, interview_id: UUID, *, now: datetime) -> UUID:
    """Keep that an interview was cancelled: nothing is planned for it any more.

    Returns:
        The opportunity whose loop it is in.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    row.cancelled_at = row.cancelled_at or now
    row.save(update_fields=["cancelled_at"])
    tell(row, "interview.changed", now)
    return row.opportunity_id


@transaction.atomic
def restore(owner: User, interview_id: UUID) -> UUID:
    """Take it back that an interview was cancelled.

    Returns:
        The opportunity whose loop it is in.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    row.cancelled_at = None
    row.save(update_fields=["cancelled_at"])
    return row.opportunity_id


@transaction.atomic
def set_minutes(owner: User, interview_id: UUID, *, minutes: int) -> None:
    """Change the minutes for your questions, as it happens shortly before.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: They are none, or more than the interview has.
    """
    row = own.interview_of(owner, interview_id)
    if minutes < 1:
        raise InvalidInputError("Write at least one minute, or say it was cancelled.")
    _check_minutes(row.minutes_total, minutes)
    row.minutes_for_questions = minutes
    row.save(update_fields=["minutes_for_questions"])


@transaction.atomic
def join(
    owner: User, interview_id: UUID, *, name: str, role: str, now: datetime
) -> None:
    """Let a person come to an interview, as the last in its order.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The name or the role cannot be, or nobody else fits in.
    """
    row = own.interview_of(owner, interview_id)
    before = draft(owner, interview_id)
    if name.strip() in dict(before.people):
        raise InvalidInputError(f"{name.strip()} is in this interview already.")
    if len(before.people) >= MOST_PEOPLE:
        raise InvalidInputError(f"{MOST_PEOPLE} people are as many as it holds.")
    _check_person(name, role)
    seat(row, name, role, now)
    ledger.rebuild(row.opportunity, now=now)


@transaction.atomic
def leave(owner: User, interview_id: UUID, *, name: str, now: datetime) -> UUID | None:
    """Let a person not come after all; what they said elsewhere stays.

    Returns:
        By what they are taken back; None where nobody of this name would have come.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    there = row.seats.select_related("interviewer").filter(interviewer__name=name)
    left = there.first()
    if left is None:
        return None
    role = left.interviewer.role
    given = {"name": name, "role": role, "position": left.position}
    left.delete()
    ledger.rebuild(row.opportunity, now=now)
    return aside.lay(owner, "person", label=name, given=given, now=now, interview=row)


def draft(owner: User, interview_id: UUID) -> InterviewDraft:
    """Return an interview as a form takes it.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    seats = row.seats.select_related("interviewer")
    return InterviewDraft(
        name=row.name,
        stage=row.stage,
        start=row.start,
        minutes_total=row.minutes_total,
        minutes_for_questions=row.minutes_for_questions,
        people=tuple((s.interviewer.name, s.interviewer.role) for s in seats),
        is_expected=row.is_expected,
        is_cancelled=row.cancelled_at is not None,
    )


def free_name(wanted: Sequence[str], taken: Collection[str]) -> str:
    """Return the first wanted name that is free, else the first of them with a number.

    Args:
        wanted: Names, the best first; cut where they are too long.
        taken: The names there are, in lower case as `str.casefold` gives it.
    """
    numbered = (f"{wanted[0]} {number}" for number in range(2, len(taken) + 3))
    shorter = (name[:LONGEST] for name in (*wanted, *numbered))
    return next((n for n in shorter if n.casefold() not in taken), wanted[0])


def tell(row: InterviewRow, event: str, now: datetime) -> None:
    """Have the owner's programs told of an interview: which one, and no word."""
    about = {"interview_id": str(row.id), "opportunity_id": str(row.opportunity_id)}
    webhooks.tell(row.owner, event, about, now=now)


def _fill(row: InterviewRow, draft: InterviewDraft, now: datetime) -> None:
    _check(row, draft)
    row.name = draft.name.strip()
    row.stage = draft.stage
    row.start = draft.start
    row.minutes_total = draft.minutes_total
    row.minutes_for_questions = draft.minutes_for_questions
    row.is_expected = False  # whoever enters the whole of it has it booked
    row.save()
    for name, role in draft.people:
        seat(row, name, role, now)


def seat(
    row: InterviewRow, name: str, role: str, now: datetime, *, role_wins: bool = True
) -> None:
    """Let a person sit in an interview, as the last in its order.

    Args:
        row: The interview.
        name: Who it is; one name is one person all through a loop.
        role: What they are.
        now: When it is kept.
        role_wins: Whether the role replaces the one the person has.
    """
    made = {"owner_id": row.owner_id, "made_at": now}
    person, _ = InterviewerRow.objects.update_or_create(
        opportunity_id=row.opportunity_id,
        name=name.strip(),
        defaults={"role": role} if role_wins else {},
        create_defaults={"role": role, **made},
    )
    SeatRow.objects.get_or_create(
        interview=row,
        interviewer=person,
        defaults={"position": row.seats.count(), **made},
    )


def _check(row: InterviewRow, draft: InterviewDraft) -> None:
    """Refuse what cannot be.

    Raises:
        InvalidInputError: The first thing that cannot be, and the mend.
    """
    _check_name(row, draft.name.strip())
    if draft.stage not in set(Stage):
        raise InvalidInputError(f"stage: choose one of {', '.join(Stage)}.")
    _check_minutes(draft.minutes_total, draft.minutes_for_questions)
    for person, role in draft.people:
        _check_person(person, role)


def _check_person(person: str, role: str) -> None:
    if not 0 < len(person.strip()) <= LONGEST:
        raise InvalidInputError(f"Name each person, in up to {LONGEST} letters.")
    if role not in set(Role):
        raise InvalidInputError(f"{person}: choose a role: {', '.join(Role)}.")


def _check_name(row: InterviewRow, name: str) -> None:
    if not 0 < len(name) <= LONGEST:
        raise InvalidInputError(f"Name the interview, in up to {LONGEST} letters.")
    others = row.opportunity.interviews.exclude(id=row.id)
    if others.filter(name__iexact=name).exists():
        raise InvalidInputError(
            f"This loop has an interview called {name} already. "
            "Name this one otherwise."
        )


def _check_minutes(total: int, for_questions: int) -> None:
    for minutes in (total, for_questions):
        if not 0 <= minutes <= MOST_MINUTES:
            raise InvalidInputError(f"Write minutes from 0 to {MOST_MINUTES}.")
    if for_questions > total:
        raise InvalidInputError(
            f"Your questions cannot take {for_questions} of {total} minutes."
        )
