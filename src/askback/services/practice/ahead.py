"""The interviews of the next days, and what they will need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from askback.core.practice.schedule import AHEAD_DAYS, Ahead, Pick
from askback.services import stories, stories_ahead
from askback.services.practice import asked
from askback.services.values.practice import LoopAhead
from askback.store.models import InterviewRow, ObjectionRow, User


def booked(owner: User, now: datetime) -> list[InterviewRow]:
    """Return the interviews of the next days that are booked, nearest first."""
    rows = InterviewRow.objects.filter(
        owner=owner,
        start__gt=now,
        start__lte=now + timedelta(days=AHEAD_DAYS),
        done_at=None,
        cancelled_at=None,
        is_expected=False,
        opportunity__removed_at=None,
        opportunity__closed_at=None,
    )
    return list(rows.select_related("opportunity").order_by("start", "id"))


def needs(
    owner: User,
    loops: Sequence[InterviewRow],
    told: frozenset[UUID] = frozenset(),
    *,
    now: datetime,
) -> list[Ahead]:
    """Return what interviews will need.

    Args:
        owner: Whose interviews.
        loops: The interviews.
        told: The stories that are practised: for others nothing is looked up.
        now: Interviews after it are to come.
    """
    known = _stories(owner, loops, told, now) if told and loops else {}
    return [
        Ahead(
            name=str(row.id),
            company=str(row.opportunity_id),
            start=start_of(row),
            competencies=asked.competencies_in(row.stage),
            stories=known.get(row.opportunity_id, frozenset()),
        )
        for row in loops
    ]


def start_of(row: InterviewRow) -> datetime:
    """Return when an interview begins that is booked."""
    assert row.start is not None, "as it was asked for"
    return row.start


def line_of(row: InterviewRow, picks: Iterable[Pick]) -> LoopAhead:
    """Return an interview with how much of the day is for it."""
    return LoopAhead(
        id=row.id,
        name=row.name,
        company=row.opportunity.company,
        opportunity_id=row.opportunity_id,
        stage=row.stage,
        start=start_of(row),
        picks=sum(1 for pick in picks if pick.ahead == str(row.id)),
    )


def _stories(
    owner: User,
    loops: Iterable[InterviewRow],
    told: frozenset[UUID],
    now: datetime,
) -> Mapping[UUID, frozenset[str]]:
    """Return the practised stories that each company's interviews ask for.

    Those that answer a doubt that was named there, and those that the posting's doubts
    and skills ask for at the interview that comes next.
    """
    found: dict[UUID, set[str]] = {}
    rows = ObjectionRow.objects.filter(owner=owner, is_answered=False)
    for company, story in rows.filter(story__in=told).values_list(
        "opportunity_id", "story_id"
    ):
        found.setdefault(company, set()).add(str(story))
    lines = [line for line in stories.every(owner) if line.id in told]
    company_of = {row.id: row.opportunity_id for row in loops}
    for line in stories_ahead.show(owner, lines, now=now):
        if line.interview_id in company_of:
            fits = {str(fit.id) for need in line.needs for fit in need.stories}
            known = {ident for ident in fits if UUID(ident) in told}
            found.setdefault(company_of[line.interview_id], set()).update(known)
    return {company: frozenset(names) for company, names in found.items()}
