"""Interviews, and their agendas."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import Query, Router, Status

from askback.services import agendas, interviews
from askback.services.access import shown
from askback.services.values import InterviewDraft
from askback.services.values.access import InterviewLine as Line
from askback.web.api import versions
from askback.web.api.bearers import READ, READ_MUCH, WRITE, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes import heard
from askback.web.api.shapes.common import (
    InterviewAdded,
    InterviewChanged,
    InterviewLine,
    PersonGiven,
)

router = Router(tags=["interviews"])
ONE = "/interviews/{uuid:interview_id}"
OF_ONE = "/opportunities/{uuid:opportunity_id}/interviews"


@router.get("/interviews", response=Listed[InterviewLine], auth=READ)
def list_interviews(request: Program, turn: Query[Turn]) -> Any:
    """List all interviews, loop by loop."""
    return shown.interviews(request.owner, None, number=turn.page, size=turn.size)


@router.get(OF_ONE, response=Listed[InterviewLine], auth=READ)
def list_loop(request: Program, opportunity_id: UUID, turn: Query[Turn]) -> Any:
    """List the interviews of one opportunity."""
    return shown.interviews(
        request.owner, opportunity_id, number=turn.page, size=turn.size
    )


@router.post(OF_ONE, response={201: InterviewLine}, auth=WRITE)
def book_interview(
    request: Program,
    opportunity_id: UUID,
    given: InterviewAdded,
    response: HttpResponse,
) -> Any:
    """Book an interview."""
    draft = InterviewDraft(
        name=given.name,
        stage=given.stage.value,
        start=given.start,
        minutes_total=given.minutes_total,
        minutes_for_questions=given.minutes_for_questions,
        people=_people(given.interviewers),
    )
    now = timezone.now()
    ident = interviews.add(request.owner, opportunity_id, draft=draft, now=now)
    line = shown.interview(request.owner, ident)
    versions.give(response, line.version)
    return Status(201, line)


@router.get(ONE, response=InterviewLine, auth=READ)
def show_interview(request: Program, interview_id: UUID, response: HttpResponse) -> Any:
    """Show an interview."""
    line = shown.interview(request.owner, interview_id)
    versions.give(response, line.version)
    return line


@router.patch(ONE, response=InterviewLine, auth=WRITE)
def change_interview(
    request: Program,
    interview_id: UUID,
    given: InterviewChanged,
    response: HttpResponse,
) -> Any:
    """Change an interview, cancel it, or take that back."""
    line = shown.change_interview(
        request.owner,
        interview_id,
        lambda line: _change(request, line, given),
        seen=versions.seen(request),
    )
    versions.give(response, line.version)
    return line


def _change(request: Program, line: Line, given: InterviewChanged) -> None:
    said = given.model_dump(exclude_unset=True, exclude={"is_cancelled"})
    if said:
        interviews.change(
            request.owner, line.id, draft=_draft(line, given), now=timezone.now()
        )
    if given.is_cancelled is True:
        interviews.cancel(request.owner, line.id, now=timezone.now())
    if given.is_cancelled is False:
        interviews.restore(request.owner, line.id)


def _draft(line: Line, given: InterviewChanged) -> InterviewDraft:
    """Return an interview as it is to be; a start of null is taken away."""
    people = tuple((one.name, one.role) for one in line.interviewers)
    start = given.start if "start" in given.model_fields_set else line.start
    return InterviewDraft(
        name=given.name or line.name,
        stage=given.stage.value if given.stage else line.stage,
        start=start,
        minutes_total=_or(given.minutes_total, line.minutes_total),
        minutes_for_questions=_or(
            given.minutes_for_questions, line.minutes_for_questions
        ),
        people=people if given.interviewers is None else _people(given.interviewers),
    )


def _or(given: int | None, before: int) -> int:
    return before if given is None else given


def _people(given: list[PersonGiven]) -> tuple[tuple[str, str], ...]:
    return tuple((one.name, one.role.value) for one in given)


@router.delete(ONE, response={204: None}, auth=WRITE)
def remove_interview(request: Program, interview_id: UUID) -> Any:
    """Remove an interview; it can be taken back for thirty days."""

    def remove(line: Line) -> None:
        interviews.remove(request.owner, line.id, now=timezone.now())

    seen = versions.seen(request)
    shown.change_interview(request.owner, interview_id, remove, seen=seen)
    return Status(204, None)


@router.get(f"{ONE}/agenda", response=heard.Agenda, auth=READ_MUCH)
def show_agenda(request: Program, interview_id: UUID) -> Any:
    """Show the agenda of an interview, planned anew if anything has changed."""
    page = agendas.show(request.owner, interview_id, now=timezone.now())
    agenda = page.agenda
    return {
        "interview_id": page.line.id,
        "interview": page.line.name,
        "minutes": agenda.minutes,
        "planned_minutes": agenda.planned_minutes,
        "items": agenda.items,
        "spares": agenda.spares,
        "tailored": agenda.tailored,
        "left_out": [{"text": text, "why": why} for text, why in page.left_out],
        "covers": page.covers,
        "fixed_covers": page.fixed_covers,
        "gap": page.gap,
        "warnings": page.warnings,
    }
