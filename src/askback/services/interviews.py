"""The interviews of a loop."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.topics import Role, Stage
from askback.errors import InvalidInputError
from askback.services import ledger, own
from askback.services.values import InterviewDraft
from askback.store.models import InterviewerRow, InterviewRow, User
from askback.store.models.interview import SeatRow

MOST_MINUTES = 600  # an assessment day
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


@transaction.atomic
def remove(owner: User, interview_id: UUID) -> None:
    """Delete an interview with all that was kept of it.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    own.interview_of(owner, interview_id).delete()


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
    )


def _fill(row: InterviewRow, draft: InterviewDraft, now: datetime) -> None:
    _check(row, draft)
    row.name = draft.name.strip()
    row.stage = draft.stage
    row.start = draft.start
    row.minutes_total = draft.minutes_total
    row.minutes_for_questions = draft.minutes_for_questions
    row.save()
    for position, (name, role) in enumerate(draft.people):
        person, _ = InterviewerRow.objects.update_or_create(
            opportunity_id=row.opportunity_id,
            name=name.strip(),
            defaults={"role": role},
            create_defaults={"role": role, "owner_id": row.owner_id, "made_at": now},
        )
        SeatRow.objects.get_or_create(
            interview=row,
            interviewer=person,
            defaults={
                "owner_id": row.owner_id,
                "made_at": now,
                "position": position,
            },
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
