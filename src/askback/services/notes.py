"""The user's own words and marks."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.decision import Verdict
from askback.errors import InvalidInputError
from askback.services import ledger, own, planning
from askback.store.models import InterviewRow, MarkRow, NoteRow, User

LONGEST = 20_000  # characters of a note; a page has three thousand


@transaction.atomic
def add(owner: User, interview_id: UUID, *, text: str, now: datetime) -> None:
    """Keep a note.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: It is empty or longer than 20,000 letters.
    """
    interview = own.interview_of(owner, interview_id)
    if not text.strip():
        raise InvalidInputError("Write something first; the note is empty.")
    if len(text) > LONGEST:
        raise InvalidInputError(f"A note holds {LONGEST} letters. Split it in two.")
    NoteRow.objects.create(owner=owner, made_at=now, interview=interview, text=text)
    _done(interview, now)


@transaction.atomic
def mark(
    owner: User,
    interview_id: UUID,
    *,
    place: str,
    question_key: str,
    verdict: str,
    direction: float | None,
    note: str,
    now: datetime,
) -> None:
    """Keep what the user says of one question; it wins over any reading.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The verdict or the direction is none.
    """
    interview = own.interview_of(owner, interview_id)
    if verdict not in set(Verdict):
        raise InvalidInputError(f"verdict: choose one of {', '.join(Verdict)}.")
    if direction is not None and not -1 <= direction <= 1:
        raise InvalidInputError("direction: give a number from -1 to 1, or none.")
    fields = {
        "question_key": question_key,
        "verdict": verdict,
        "direction": direction,
        "note": note[:LONGEST],
        "made_at": now,
    }
    MarkRow.objects.update_or_create(
        interview=interview,
        place=place[:80],
        defaults=fields,
        create_defaults={**fields, "owner": owner},
    )
    _done(interview, now)
    ledger.rebuild(interview.opportunity, now=now)
    planning.refresh(interview.opportunity, now=now)


@transaction.atomic
def unmark(owner: User, interview_id: UUID, *, place: str, now: datetime) -> None:
    """Take a mark back; the reading counts again.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    interview = own.interview_of(owner, interview_id)
    interview.marks.filter(place=place).delete()
    ledger.rebuild(interview.opportunity, now=now)
    planning.refresh(interview.opportunity, now=now)


def _done(interview: InterviewRow, now: datetime) -> None:
    """Take an interview that has notes or marks as having been."""
    if interview.done_at is None:
        interview.done_at = interview.start or now
        interview.save(update_fields=["done_at"])
