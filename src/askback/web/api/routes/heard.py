"""Transcripts, what was made of them, and the user's own words."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Query, Router, Status

from askback.errors import NotFoundError
from askback.jobs import readings
from askback.services import debriefs, long_readings, notes
from askback.services.access import shown
from askback.services.values import DebriefPage, Upload
from askback.web.api import lists
from askback.web.api.bearers import READ_MUCH, WRITE, WRITE_MUCH, Program
from askback.web.api.lists import Listed, Turn
from askback.web.api.shapes import heard

router = Router(tags=["transcripts"])
ONE = "/{uuid:interview_id}"


@router.post(
    f"{ONE}/transcript",
    response={201: heard.TranscriptKept, 202: heard.TranscriptKept},
    auth=WRITE_MUCH,
)
def bring_transcript(
    request: Program, interview_id: UUID, given: heard.TranscriptGiven
) -> Any:
    """Keep a transcript and read it: a short one at once, a long one as a job."""
    job = long_readings.bring(
        request.owner,
        interview_id,
        upload=Upload(given.name, given.text.encode()),
        me=given.me or None,
        now=timezone.now(),
    )
    if job is None:
        return Status(201, _kept(interview_id, "read", None))
    readings.queue(job)
    return Status(202, _kept(interview_id, "queued", job))


def _kept(interview_id: UUID, state: str, job: UUID | None) -> dict[str, Any]:
    return {"interview_id": interview_id, "state": state, "job_id": job}


@router.get(f"{ONE}/transcript", response=Listed[heard.Turn], auth=READ_MUCH)
def list_turns(request: Program, interview_id: UUID, turn: Query[Turn]) -> Any:
    """List what was said, turn by turn."""
    held = shown.transcript(request.owner, interview_id)
    return lists.cut(held["turns"], turn)


@router.get(f"{ONE}/readings", response=Listed[heard.Reading], auth=READ_MUCH)
def list_readings(request: Program, interview_id: UUID, turn: Query[Turn]) -> Any:
    """List the questions asked and what was made of each answer."""
    page = debriefs.show(request.owner, interview_id, now=timezone.now())
    return lists.cut((*page.reads, *page.markable), turn)


@router.get(f"{ONE}/debrief", response=heard.Debrief, auth=READ_MUCH)
def show_debrief(request: Program, interview_id: UUID) -> Any:
    """Show what came of an interview."""
    page = debriefs.show(request.owner, interview_id, now=timezone.now())
    return {
        "interview_id": page.line.id,
        "opportunity_id": page.opportunity_id,
        "company": page.company,
        "has_transcript": page.has_transcript,
        "transcript_name": page.transcript_name,
        "format": page.format,
        "me": page.me,
        "speakers": page.speakers,
        "tally": page.tally,
        "withheld_with_reason": page.withheld_with_reason,
        "unasked": [{"key": key, "text": text} for key, text in page.unasked],
        "told": page.told,
        "notes": [{"made_at": made, "text": text} for made, text in page.notes],
        "problems": [{"where": w, "message": m} for w, m in page.problems],
        "turn_count": page.turn_count,
    }


@router.post(f"{ONE}/marks", response=heard.Reading, auth=WRITE)
def mark(request: Program, interview_id: UUID, given: heard.Mark) -> Any:
    """Keep the user's own word on one question; it wins over any reading."""
    now = timezone.now()
    _reading(debriefs.show(request.owner, interview_id, now=now), given.place)
    notes.mark(
        request.owner,
        interview_id,
        place=given.place,
        question_key=given.question_key,
        verdict=given.verdict,
        direction=given.direction,
        note=given.note,
        reason=given.reason,
        now=now,
    )
    return _reading(debriefs.show(request.owner, interview_id, now=now), given.place)


def _reading(page: DebriefPage, place: str) -> Any:
    """Return the reading at a place.

    Raises:
        NotFoundError: There is none.
    """
    lines = (*page.reads, *page.markable)
    found = next((line for line in lines if line.place == place), None)
    if found is None:
        raise NotFoundError("reading", place)
    return found


@router.delete(f"{ONE}/marks/{{str:place}}", response={204: None}, auth=WRITE)
def unmark(request: Program, interview_id: UUID, place: str) -> Any:
    """Take the user's word back; the reading counts again."""
    notes.unmark(request.owner, interview_id, place=place, now=timezone.now())
    return Status(204, None)


@router.post(f"{ONE}/notes", response={201: heard.Note}, auth=WRITE)
def add_note(request: Program, interview_id: UUID, given: heard.NoteGiven) -> Any:
    """Keep a note on an interview."""
    now = timezone.now()
    notes.add(request.owner, interview_id, text=given.text, now=now)
    return Status(201, {"made_at": now, "text": given.text})
