"""What to practise today, for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from askback.services import people
from askback.services.practice import schedule
from askback.services.values.practice import PickLine, PracticeDay


def of_workspace() -> PracticeDay:
    """Return what whoever owns this workspace has for today."""
    return schedule.today(people.local_owner(), now=timezone.now())


def to_json(day: PracticeDay) -> dict[str, Any]:
    """Return a day as JSON has it."""
    return {
        "state": day.state,
        "minutes": day.minutes,
        "length_s": day.length_s,
        "done": day.done,
        "next_at": day.next_at.isoformat() if day.next_at else None,
        "picks": [_pick(pick) for pick in day.picks],
        "rest": [_pick(pick) for pick in day.rest],
        "loops": [
            {
                "id": str(loop.id),
                "name": loop.name,
                "company": loop.company,
                "stage": loop.stage,
                "start": loop.start.isoformat(),
                "picks": loop.picks,
            }
            for loop in day.loops
        ],
    }


def lines(day: PracticeDay) -> Iterator[str]:
    """Yield a day as lines."""
    yield day.state or "Nothing is on the schedule."
    for pick in day.picks:
        yield f"{pick.length_s // 60}:{pick.length_s % 60:02}  {pick.exercise.title}"
        yield f"      {pick.why}"


def _pick(pick: PickLine) -> dict[str, Any]:
    due_at = pick.exercise.due_at
    return {
        "id": str(pick.exercise.id),
        "title": pick.exercise.title,
        "why": pick.why,
        "length_s": pick.length_s,
        "due_at": due_at.isoformat() if due_at else None,
        "interview": str(pick.interview_id) if pick.interview_id else None,
    }
