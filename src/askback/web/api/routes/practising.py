"""Exercises, takes and their recordings."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from django.utils import timezone
from ninja import Query, Router

from askback.services.practice import exercises, takes
from askback.services.values.practice import ExerciseLine
from askback.services.values.takes import TakePage
from askback.web.api import lists
from askback.web.api.bearers import PRACTICE, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes import rest
from askback.web.views import takes as pages

router = Router(tags=["practice"])
EXERCISE = "/exercises/{uuid:exercise_id}"
TAKE = "/takes/{uuid:take_id}"


@router.get("/exercises", response=Listed[rest.Exercise], auth=PRACTICE)
def list_exercises(request: Program, turn: Query[Turn]) -> Any:
    """List what there is to practise."""
    now = timezone.now()
    return lists.cut(exercises.every(request.owner, now=now), turn, _exercise)


@router.get(EXERCISE, response=rest.Exercise, auth=PRACTICE)
def show_exercise(request: Program, exercise_id: UUID) -> Any:
    """Show an exercise."""
    return _exercise(exercises.show(request.owner, exercise_id, now=timezone.now()))


@router.get(f"{EXERCISE}/takes", response=Listed[rest.TakeLine], auth=PRACTICE)
def list_takes(request: Program, exercise_id: UUID, turn: Query[Turn]) -> Any:
    """List the takes of an exercise, the newest first."""
    page = takes.exercise(request.owner, exercise_id, now=timezone.now())
    return lists.cut(page.takes, turn)


@router.get(TAKE, response=rest.Take, auth=PRACTICE)
def show_take(request: Program, take_id: UUID) -> Any:
    """Show a take, with what was heard and read of it."""
    return _take(takes.show(request.owner, take_id, now=timezone.now()))


@router.get(f"{TAKE}/recording", auth=PRACTICE, response={200: None, 206: None})
def recording(request: Program, take_id: UUID) -> HttpResponseBase:
    """Give the recording of a take, or the part of it that a Range header names."""
    return pages.recording(request, take_id)


def _exercise(line: ExerciseLine) -> dict[str, Any]:
    draft = line.draft
    return {
        "id": line.id,
        "title": line.title,
        "text": draft.text,
        "story_id": draft.story_id,
        "opportunity_id": draft.opportunity_id,
        "points": draft.points,
        "target_s": draft.target_s,
        "takes": line.takes,
        "due_at": line.due_at,
    }


def _take(page: TakePage) -> dict[str, Any]:
    line = {name: getattr(page.line, name) for name in rest.TakeLine.model_fields}
    return {
        **line,
        "exercise_id": page.exercise.id,
        "media_type": page.media_type,
        "has_recording": page.has_recording,
        "note": page.note,
        "grade": page.grade,
        "reading": dict(page.reading),
    }
