"""Exercises and mock interviews that were removed, and how they come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import QuerySet

from askback.services.practice.exercises import title_of
from askback.services.values import RemovedLine, TakenBack
from askback.store.models import ExerciseRow, MockRow, User

DAYS = timedelta(days=30)


def rows(**told: object) -> tuple[QuerySet[ExerciseRow], QuerySet[MockRow]]:
    """Return the rows that practice has of something, with what was removed."""
    return (
        ExerciseRow.everything.filter(**told).select_related("story"),
        MockRow.everything.filter(**told).select_related("opportunity"),
    )


def removed(owner: User) -> Iterator[RemovedLine]:
    """Yield what was removed of an owner's practice."""
    exercises, mocks = rows(owner=owner, removed_at__isnull=False)
    for row in exercises:
        yield _line(row, "exercise", title_of(row), "Practice")
    for mock in mocks:
        where = mock.opportunity.company if mock.opportunity else "Practice"
        yield _line(mock, "mock", f"Mock interview, {mock.minutes} minutes", where)


def take_back(row: ExerciseRow | MockRow) -> TakenBack:
    """Bring an exercise or a mock interview back as it was."""
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    if isinstance(row, MockRow):
        return TakenBack("mock", str(row.id))
    return TakenBack("practice", place=f"e-{row.id}")


def _line(row: ExerciseRow | MockRow, kind: str, label: str, note: str) -> RemovedLine:
    assert row.removed_at is not None, "as it was asked for"
    at = row.removed_at
    return RemovedLine(row.id, kind, label, note, at, at + DAYS)
