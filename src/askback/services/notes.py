"""The user's own words and marks."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.decision import Verdict
from askback.core.transcript.answer.values import Reason
from askback.errors import InvalidInputError
from askback.services import aside, ledger, own
from askback.services.heard import MAYBE
from askback.services.planned import has_been
from askback.services.told import NO_QUESTION, form_of, place_of
from askback.store.models import InterviewRow, MarkRow, NoteRow, ReadingRow, User

LONGEST = 20_000  # characters of a note; a page has three thousand
LONGEST_KEY = 80
REASONS = ("", *(reason.value for reason in Reason), NO_QUESTION)


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
    reason: str = "",
) -> None:
    """Keep what the user says of one question; it wins over any reading.

    Args:
        owner: Whose interview it is.
        interview_id: Which one.
        place: Names the question.
        question_key: Which planned question it was; "-" for none, "" as it was read.
        verdict: How far it was answered.
        direction: What that tells, -1 to 1; None for nothing.
        note: What the user remembers.
        now: When it is said.
        reason: Why it was not answered; `no_question` where it was no question of the
            user's at all, and so counts nowhere.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The verdict, the reason or the direction is none.
    """
    interview = own.interview_of(owner, interview_id)
    if verdict not in set(Verdict):
        raise InvalidInputError(f"verdict: choose one of {', '.join(Verdict)}.")
    if reason not in REASONS:
        known = ", ".join(filter(None, REASONS))
        raise InvalidInputError(f"reason: choose one of {known}, or none.")
    if not place or max(len(place), len(question_key)) > LONGEST_KEY:
        raise InvalidInputError(f"place: give a key of up to {LONGEST_KEY} letters.")
    if direction is not None and not -1 <= direction <= 1:
        raise InvalidInputError("direction: give a number from -1 to 1, or none.")
    fields = {
        "question_key": question_key,
        "asked": _asked(interview).get(place, ""),
        "verdict": Verdict.CANT_TELL.value if reason == NO_QUESTION else verdict,
        "reason": reason,
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
    asked = _asked(interview)
    rows = ReadingRow.objects.filter(transcript__interview=interview)
    marks = [
        MarkRow(
            owner=owner,
            made_at=now,
            interview=interview,
            place=f"asked-{row.position}",
            question_key=row.question_key,
            asked=asked[f"asked-{row.position}"],
            verdict=row.value["answer"]["verdict"],
        )
        for row in rows.exclude(band=MAYBE).exclude(question_key="")
        if f"asked-{row.position}" not in marked
    ]
    MarkRow.objects.bulk_create(marks)
    ledger.rebuild(interview.opportunity, now=now)
    return len(marks)


@transaction.atomic
def unmark(
    owner: User, interview_id: UUID, *, place: str, now: datetime
) -> UUID | None:
    """Take a mark back; the reading counts again.

    Returns:
        By what the mark is brought back; None where there was none.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    interview = own.interview_of(owner, interview_id)
    marked = interview.marks.filter(place=place).first()
    if marked is None:
        return None
    given = aside.mark_of(marked)
    label = marked.asked or marked.question_key or marked.verdict
    marked.delete()
    ledger.rebuild(interview.opportunity, now=now)
    return aside.lay(
        owner, "mark", label=label, given=given, now=now, interview=interview
    )


def _asked(interview: InterviewRow) -> dict[str, str]:
    """Return the words of each question of a transcript, by its place."""
    form = form_of(interview)
    asked = () if form is None else form.asked
    return {place_of(number): one.text for number, one in enumerate(asked)}
