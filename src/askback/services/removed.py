"""What was removed in the last thirty days: listed, taken back, forgotten for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from django.db import transaction

from askback.errors import NotFoundError
from askback.services import aside, banks, taking_back
from askback.services.kits import gone as kits
from askback.services.practice import removed as practised
from askback.services.values import RemovedLine, TakenBack
from askback.store.models import (
    ExerciseRow,
    InterviewRow,
    JobRow,
    KitRow,
    MockRow,
    OpportunityRow,
    QuestionRow,
    SourceRow,
    StoryRow,
    User,
)

DAYS = 30
KINDS = {
    "company": "Company",
    "interview": "Interview",
    "source": "Source",
    "question": "Question",
    "transcript": "Transcript",
    "mark": "Your mark",
    "person": "Person",
    "resume": "Résumé",
    "wording": "Your wording",
    "letter": "Letter",
    "letter_wording": "Wording of letters",
    "story": "Story",
    "exercise": "Exercise",
    "mock": "Mock interview",
    "objection": "Doubt",
    "offer": "Offer",
    "reminder": "Reminder",
    "kit": "Interview kit",
}
Practice: TypeAlias = ExerciseRow | MockRow
Found: TypeAlias = (
    OpportunityRow | InterviewRow | SourceRow | QuestionRow | StoryRow | JobRow
) | (Practice | KitRow)


@transaction.atomic
def show(owner: User, *, now: datetime) -> tuple[RemovedLine, ...]:
    """Return what can be taken back, what was removed last first.

    What belongs to something that is removed itself comes back with it, and is no line.
    """
    purge(owner, now=now)
    lines = [*_companies(owner), *_interviews(owner), *_sources(owner)]
    lines += [*_questions(owner), *_stories(owner), *_pieces(owner)]
    lines += [*practised.removed(owner), *kits.removed(owner)]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


@transaction.atomic
def take_back(owner: User, ident: UUID, *, now: datetime) -> TakenBack:
    """Make it as if it had never been removed, and say where it is seen.

    Raises:
        NotFoundError: There is nothing of the owner's to take back by this name.
    """
    row = _find(owner, ident)
    match row:
        case OpportunityRow():
            back = taking_back.company(row)
        case InterviewRow():
            back = taking_back.interview(row, now)
        case SourceRow():
            back = taking_back.source(row, now)
        case QuestionRow():
            back = taking_back.question(row)
        case StoryRow():
            back = taking_back.story(row)
        case ExerciseRow() | MockRow():
            back = practised.take_back(row)
        case KitRow():
            back = kits.take_back(row)
        case _:
            back = taking_back.piece(owner, row, now)
            row.delete()
    return back


@transaction.atomic
def forget(owner: User, ident: UUID) -> None:
    """Delete for good what was removed; nothing brings it back.

    Raises:
        NotFoundError: There is nothing of the owner's that was removed by this name.
    """
    _find(owner, ident).delete()


@transaction.atomic
def purge(owner: User, *, now: datetime) -> int:
    """Forget what was removed more than thirty days ago, and return how much."""
    before = now - timedelta(days=DAYS)
    gone = {"owner": owner, "removed_at__lt": before}
    stale = (
        JobRow.objects.filter(owner=owner, kind=aside.KIND, made_at__lt=before),
        SourceRow.objects.filter(**gone),
        QuestionRow.objects.filter(**gone),
        StoryRow.everything.filter(**gone),
        *practised.rows(**gone),
        kits.rows(**gone),
        InterviewRow.everything.filter(**gone),
        OpportunityRow.everything.filter(**gone),
    )
    return sum(rows.delete()[0] for rows in stale)


def _find(owner: User, ident: UUID) -> Found:
    """Return what was removed.

    Raises:
        NotFoundError: Nothing of the owner's was removed by this name.
    """
    named = {"owner": owner, "id": ident}
    gone = {**named, "removed_at__isnull": False}
    for row in (
        OpportunityRow.everything.filter(**gone).first(),
        InterviewRow.everything.filter(opportunity__removed_at=None, **gone).first(),
        SourceRow.objects.filter(opportunity__removed_at=None, **gone).first(),
        QuestionRow.objects.filter(**gone).first(),
        StoryRow.everything.filter(**gone).first(),
        *(rows.first() for rows in practised.rows(**gone)),
        kits.rows(**gone).first(),
        JobRow.objects.filter(kind=aside.KIND, **named).first(),
    ):
        if row is not None:
            return row
    raise NotFoundError("thing that was removed", ident)


def _line(ident: UUID, kind: str, label: str, note: str, at: datetime) -> RemovedLine:
    return RemovedLine(ident, kind, label, note, at, at + timedelta(days=DAYS))


def _companies(owner: User) -> Iterator[RemovedLine]:
    rows = OpportunityRow.everything.filter(owner=owner, removed_at__isnull=False)
    for row in rows:
        assert row.removed_at is not None, "as it was asked for"
        yield _line(row.id, "company", row.company, row.title, row.removed_at)


def _interviews(owner: User) -> Iterator[RemovedLine]:
    rows = InterviewRow.everything.filter(
        owner=owner, removed_at__isnull=False, opportunity__removed_at=None
    )
    for row in rows.select_related("opportunity"):
        assert row.removed_at is not None, "as it was asked for"
        company = row.opportunity.company
        yield _line(row.id, "interview", row.name, company, row.removed_at)


def _sources(owner: User) -> Iterator[RemovedLine]:
    rows = SourceRow.objects.filter(
        owner=owner, removed_at__isnull=False, opportunity__removed_at=None
    )
    rows = rows.select_related("opportunity").defer("original", "text", "reading")
    for row in rows:
        assert row.removed_at is not None, "as it was asked for"
        company = row.opportunity.company
        yield _line(row.id, "source", row.name, company, row.removed_at)


def _questions(owner: User) -> Iterator[RemovedLine]:
    for row in QuestionRow.objects.filter(owner=owner, removed_at__isnull=False):
        question = banks.question_of(row)
        text = row.key if question is None else question.text
        assert row.removed_at is not None, "as it was asked for"
        yield _line(row.id, "question", text, "A question of your own", row.removed_at)


def _stories(owner: User) -> Iterator[RemovedLine]:
    for row in StoryRow.everything.filter(owner=owner, removed_at__isnull=False):
        assert row.removed_at is not None, "as it was asked for"
        yield _line(row.id, "story", row.title, "A story of yours", row.removed_at)


def _pieces(owner: User) -> Iterator[RemovedLine]:
    """Yield what was laid aside, where the interview it was of is still here."""
    rows = list(JobRow.objects.filter(owner=owner, kind=aside.KIND).defer("data"))
    there = InterviewRow.objects.filter(owner=owner, opportunity__removed_at=None)
    kept = {str(ident) for ident in there.values_list("id", flat=True)}
    for row in rows:
        if not row.subject or row.subject in kept:
            where = row.given["where"]
            yield _line(row.id, row.state, row.told, where, row.made_at)
