"""What a person has, asked of the database for all the people of a cohort at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from askback.services.told import NO_QUESTION, SETTLED
from askback.store.models import (
    InterviewRow,
    MarkRow,
    MockRow,
    NoteRow,
    OpportunityRow,
    ReadingRow,
    ReviewRow,
    TakeRow,
    TranscriptRow,
)

MONTH = timedelta(days=30)
ONE = OuterRef("pk")  # the person


def kinds(now: datetime) -> dict[str, Exists | Q]:
    """Return what a person has for each line that is counted."""
    companies = OpportunityRow.objects.filter(owner=ONE, is_sample=False)
    since = now - MONTH
    return {
        "companies": Exists(companies),
        "interviews": Exists(_interviews(now)),
        "answered": _any(_marks(), _readings()),
        "debriefs": _any(
            _of_interview(TranscriptRow), _of_interview(NoteRow), _of_interview(MarkRow)
        ),
        "practised": _any(
            TakeRow.objects.filter(owner=ONE, is_sample=False, made_at__gt=since),
            ReviewRow.objects.filter(
                owner=ONE, exercise__is_sample=False, made_at__gt=since
            ),
            MockRow.objects.filter(owner=ONE, is_sample=False, ended_at__gt=since),
        ),
        "outcomes": Exists(
            companies.filter(closed_at__isnull=False).exclude(outcome="")
        ),
    }


def _any(*rows: QuerySet[Any]) -> Q:
    found = Q(Exists(rows[0]))
    for more in rows[1:]:
        found |= Q(Exists(more))
    return found


def _interviews(now: datetime) -> QuerySet[InterviewRow]:
    begun = Q(start__lt=now, cancelled_at=None, is_expected=False)
    return InterviewRow.objects.filter(
        Q(done_at__isnull=False) | begun,
        owner=ONE,
        opportunity__removed_at=None,
        opportunity__is_sample=False,
    )


def _of_interview(kind: Any) -> QuerySet[Any]:
    """Return the rows of a kind that are of an interview of a person's."""
    rows: QuerySet[Any] = kind.objects.filter(
        owner=ONE,
        interview__removed_at=None,
        interview__opportunity__removed_at=None,
        interview__opportunity__is_sample=False,
    )
    return rows


def _marks() -> QuerySet[MarkRow]:
    """Return what a person says was answered."""
    settled = [verdict.value for verdict in SETTLED]
    rows: QuerySet[MarkRow] = _of_interview(MarkRow).filter(verdict__in=settled)
    return rows.exclude(reason=NO_QUESTION)


def _readings() -> QuerySet[ReadingRow]:
    """Return what was read as answered, where the person says nothing of it."""
    place = Concat(Value("asked-"), Cast(OuterRef("position"), CharField()))
    said = MarkRow.objects.filter(
        interview=OuterRef("transcript__interview"), place=place
    )
    return ReadingRow.objects.filter(
        ~Exists(said),
        owner=ONE,
        transcript__interview__removed_at=None,
        transcript__interview__opportunity__removed_at=None,
        transcript__interview__opportunity__is_sample=False,
        value__answer__verdict__in=[verdict.value for verdict in SETTLED],
    )
