"""A mock interview as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from askback.core.practice.mock import OWN_S
from askback.services.planned import in_order, is_booked, is_to_come, stored_agenda
from askback.services.practice import asked
from askback.services.values.mocks import MockLine, MockPage, MockStep
from askback.store.models import (
    ExerciseRow,
    InterviewRow,
    MockRow,
    OpportunityRow,
    TakeRow,
)

DOUBT = "A doubt to expect, from the posting and your résumé."


def page_of(row: MockRow, *, now: datetime) -> MockPage:
    """Return a mock interview as its page shows it."""
    idents = [step["exercise"] for step in row.plan]
    rows = ExerciseRow.objects.filter(owner=row.owner, id__in=idents)
    kept = {str(one.id): one for one in rows}
    takes = {str(take.exercise_id): take for take in row.takes.order_by("number")}
    steps = tuple(_step(step, kept, takes) for step in row.plan)
    current = next((step for step in steps if not step.state), None)
    coming = booked(row.opportunity, now) if row.opportunity else None
    return MockPage(
        line=line_of(row),
        is_spoken=row.is_spoken,
        steps=steps,
        current=current if row.ended_at is None else None,
        number=_number(steps, current),
        own=_own(coming),
        own_minutes=OWN_S // 60 if coming else 0,
        interview_id=coming.id if coming else None,
        opportunity_id=row.opportunity_id,
    )


def line_of(row: MockRow) -> MockLine:
    """Return a mock interview as a line of a list."""
    main = [step for step in row.plan if step["kind"] != "follow_up"]
    return MockLine(
        id=row.id,
        stage=row.stage,
        minutes=row.minutes,
        company=row.opportunity.company if row.opportunity else "",
        begun_at=row.begun_at or row.made_at,
        ended_at=row.ended_at,
        answered=sum(1 for step in main if step["state"] == "answered"),
        of=len(main),
    )


def booked(opportunity: OpportunityRow, now: datetime) -> InterviewRow | None:
    """Return the interview of a company that comes next, if one is booked."""
    rows = opportunity.interviews.select_related("agenda")
    coming = (one for one in in_order(rows) if is_booked(one) and is_to_come(one, now))
    return next(coming, None)


def _own(coming: InterviewRow | None) -> tuple[str, ...]:
    """Return the user's own questions, as the agenda has them."""
    agenda = stored_agenda(coming) if coming else None
    return tuple(item.text for item in agenda.items) if agenda else ()


def _number(steps: tuple[MockStep, ...], current: MockStep | None) -> int:
    """Return which question is asked now; a follow-up belongs to the one before."""
    until = len(steps) if current is None else steps.index(current) + 1
    return sum(1 for step in steps[:until] if step.kind != "follow_up")


def _step(
    step: Mapping[str, Any],
    kept: Mapping[str, ExerciseRow],
    takes: Mapping[str, TakeRow],
) -> MockStep:
    exercise, take = kept.get(step["exercise"]), takes.get(step["exercise"])
    return MockStep(
        ident=step["id"],
        text=step["text"],
        kind=step["kind"],
        shows=asked.label_of(step["competency"]),
        why=step.get("why", "") or (DOUBT if step["kind"] == "doubt" else ""),
        quote=step.get("quote", ""),
        state=step["state"],
        grade=step.get("grade", 0),
        words=step.get("words", ""),
        exercise_id=UUID(step["exercise"]) if exercise else None,
        take_id=take.id if take else None,
        is_read=bool(take and take.reading),
        is_on=bool(exercise and exercise.due_at),
        key=step["name"] if asked.is_known(step["name"]) else "",
    )
