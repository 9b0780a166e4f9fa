"""The first page of practice: today's minutes, what there is, what was done."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askback.services.practice import exercises, mocks, schedule, takes
from askback.services.values.practising import PracticeHome
from askback.store.models import OpportunityRow, StoryRow, User

RECENT = 5  # takes and mock interviews at once; each exercise has its own


def show(owner: User, *, now: datetime) -> PracticeHome:
    """Return the first page of practice."""
    held = exercises.every(owner, now=now)
    on = sorted((line.due_at, line.id, line) for line in held if line.due_at)
    off = tuple(line for line in held if line.due_at is None and line.takes)
    done = mocks.every(owner)
    return PracticeHome(
        is_first_run=not on and not off and not done,
        now=now,
        day=schedule.today(owner, now=now),
        exercises=tuple(line for _, _, line in on),
        off=off,
        mocks=done[:RECENT],
        takes=takes.recent(owner, most=RECENT),
        stories=StoryRow.objects.filter(owner=owner).count(),
    )


def companies(owner: User) -> tuple[tuple[UUID, str], ...]:
    """Return the companies in play, to practise for one of them."""
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    return tuple(rows.order_by("company").values_list("id", "company"))


def told(owner: User) -> tuple[tuple[UUID, str], ...]:
    """Return the stories, to tell one of them."""
    rows = StoryRow.objects.filter(owner=owner)
    return tuple(rows.values_list("id", "title"))
