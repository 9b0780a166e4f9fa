"""Opportunities and interviews as programs list, read and change them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, QuerySet

from askback.errors import ConflictError
from askback.services import own, paging, transcripts
from askback.services.values.access import (
    InterviewLine,
    OpportunityLine,
    Page,
    PersonLine,
)
from askback.store.models import InterviewRow, OpportunityRow, User

SHORT = 20  # hexadecimal digits of a version


class StaleError(ConflictError):
    """The thing changed since the program last saw it."""

    status = HTTPStatus.PRECONDITION_FAILED

    def __init__(self) -> None:
        super().__init__("It was changed meanwhile. Read it again, and change that.")


def opportunities(
    owner: User, *, is_away: bool, number: int, size: int
) -> Page[OpportunityLine]:
    """Return a page of the opportunities in play, or of those put away, newest last."""
    rows = OpportunityRow.objects.filter(owner=owner, closed_at__isnull=not is_away)
    return paging.cut(rows, number, size, _opportunity)


def opportunity(owner: User, opportunity_id: UUID) -> OpportunityLine:
    """Return an opportunity as a line.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return _opportunity(own.opportunity_of(owner, opportunity_id))


def interviews(
    owner: User, opportunity_id: UUID | None, *, number: int, size: int
) -> Page[InterviewLine]:
    """Return a page of interviews, of one loop or of all, as they were entered.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
    """
    rows = InterviewRow.objects.filter(owner=owner, opportunity__removed_at=None)
    if opportunity_id is not None:
        rows = rows.filter(opportunity=own.opportunity_of(owner, opportunity_id))
    return paging.cut(_whole(rows), number, size, _interview)


def interview(owner: User, interview_id: UUID) -> InterviewLine:
    """Return an interview as a line.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.interview_of(owner, interview_id)
    return _interview(_whole(InterviewRow.objects.filter(id=row.id)).get())


def transcript(owner: User, interview_id: UUID) -> dict[str, Any]:
    """Return the transcript of an interview, with its reading, in the contract's form.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
    """
    row = transcripts.kept_of(own.interview_of(owner, interview_id))
    return dict(row.reading)


def change_opportunity(
    owner: User,
    opportunity_id: UUID,
    deed: Callable[[OpportunityLine], None],
    *,
    seen: str | None,
) -> OpportunityLine:
    """Change an opportunity, if it still is as the program saw it.

    Args:
        owner: Whose it is.
        opportunity_id: Which one.
        deed: Changes it.
        seen: The version that the program saw; None where it does not mind.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        StaleError: It is another version by now.
    """
    with transaction.atomic():
        _hold(owner, opportunity_id)
        line = opportunity(owner, opportunity_id)
        _check(line.version, seen)
        deed(line)
        return _opportunity(OpportunityRow.everything.get(id=opportunity_id))


def change_interview(
    owner: User,
    interview_id: UUID,
    deed: Callable[[InterviewLine], None],
    *,
    seen: str | None,
) -> InterviewLine:
    """Change an interview, if it still is as the program saw it.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        StaleError: It is another version by now.
    """
    with transaction.atomic():
        _hold(owner, own.interview_of(owner, interview_id).opportunity_id)
        line = interview(owner, interview_id)
        _check(line.version, seen)
        deed(line)
        rows = InterviewRow.everything.filter(id=interview_id)
        return _interview(_whole(rows).get())


def _hold(owner: User, opportunity_id: UUID) -> None:
    """Let nobody else change a loop until this is done."""
    rows = OpportunityRow.objects.select_for_update().filter(owner=owner)
    list(rows.filter(id=opportunity_id).values_list("id"))


def _check(version: str, seen: str | None) -> None:
    """Refuse to change what the program has not seen.

    Raises:
        StaleError: It is another version by now.
    """
    if seen is not None and seen != version:
        raise StaleError


def _opportunity(row: OpportunityRow) -> OpportunityLine:
    line: OpportunityLine = _versioned(
        OpportunityLine,
        id=row.id,
        company=row.company,
        title=row.title,
        added_at=row.made_at,
        is_away=row.closed_at is not None,
        outcome=row.outcome,
    )
    return line


def _whole(rows: QuerySet[InterviewRow]) -> QuerySet[InterviewRow]:
    rows = rows.annotate(talks=Count("transcript"))
    rows = rows.order_by("opportunity__made_at", "position", "made_at", "id")
    return rows.prefetch_related("seats__interviewer")


def _interview(row: Any) -> InterviewLine:
    people = [seat.interviewer for seat in row.seats.all()]
    line: InterviewLine = _versioned(
        InterviewLine,
        id=row.id,
        opportunity_id=row.opportunity_id,
        name=row.name,
        stage=row.stage,
        start=row.start,
        minutes_total=row.minutes_total,
        minutes_for_questions=row.minutes_for_questions,
        interviewers=tuple(PersonLine(one.name, one.role) for one in people),
        is_expected=row.is_expected,
        is_cancelled=row.cancelled_at is not None,
        has_transcript=bool(row.talks),
    )
    return line


def _versioned(kind: Any, **values: Any) -> Any:
    """Return a value with a version made of all its fields."""
    said = json.dumps([values[f.name] for f in fields(kind)[:-1]], default=_said)
    return kind(**values, version=hashlib.sha256(said.encode()).hexdigest()[:SHORT])


def _said(value: Any) -> str:
    is_moment = isinstance(value, datetime)
    return str(value.timestamp()) if is_moment else repr(value)
