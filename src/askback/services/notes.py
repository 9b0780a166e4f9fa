"""The user's own words and marks."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.decision import Verdict
from askback.errors import InvalidInputError
from askback.services import ledger, own
from askback.services.heard import MAYBE
from askback.services.planned import has_been
from askback.store.models import MarkRow, NoteRow, ReadingRow, User

LONGEST = 20_000  # characters of a note; a page has three thousand
LONGEST_KEY = 80


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
    has_been(interview, now)


@transaction.atomic
def mark(  # noqa: PLR0913 -- what one mark says
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
    if not place or max(len(place), len(question_key)) > LONGEST_KEY:
        raise InvalidInputError(f"place: give a key of up to {LONGEST_KEY} letters.")
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
        place=place,
        defaults=fields,
        create_defaults={**fields, "owner": owner},
    )
    has_been(interview, now)
    ledger.rebuild(interview.opportunity, now=now)


@transaction.atomic
def confirm(owner: User, interview_id: UUID, *, now: datetime) -> int:
    """Confirm every sure reading that the user has said nothing of.

    Returns:
        How many readings were confirmed.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    interview = own.interview_of(owner, interview_id)
    marked = set(interview.marks.values_list("place", flat=True))
    rows = ReadingRow.objects.filter(transcript__interview=interview)
    marks = [
        MarkRow(
            owner=owner,
            made_at=now,
            interview=interview,
            place=f"asked-{row.position}",
            question_key=row.question_key,
            verdict=row.value["answer"]["verdict"],
        )
        for row in rows.exclude(band=MAYBE).exclude(question_key="")
        if f"asked-{row.position}" not in marked
    ]
    MarkRow.objects.bulk_create(marks)
    ledger.rebuild(interview.opportunity, now=now)
    return len(marks)


@transaction.atomic
def unmark(owner: User, interview_id: UUID, *, place: str, now: datetime) -> None:
    """Take a mark back; the reading counts again.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    interview = own.interview_of(owner, interview_id)
    interview.marks.filter(place=place).delete()
    ledger.rebuild(interview.opportunity, now=now)
