"""The files of one interview: your words, and apart from them what askback read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from askback.services.out.markdown import encoded, page, quote, section
from askback.services.out.naming import ending
from askback.services.out.workspace import Workspace
from askback.store.models import (
    ClosingRow,
    InterviewerRow,
    InterviewRow,
    JotRow,
    MarkRow,
    NoteRow,
    ReadingRow,
    TranscriptRow,
)
from askback.store.models.interview import SeatRow

File = tuple[str, bytes]
TEXTS = frozenset({".vtt", ".srt", ".md", ".json", ".html", ".htm"})


def files(workspace: Workspace, row: InterviewRow, name: str) -> Iterator[File]:
    """Yield the files of an interview, each as (path in its company's folder, bytes).

    Args:
        workspace: All rows.
        row: The interview.
        name: What its files are called, without their ending.
    """
    here = {"interview_id": row.pk}
    yield f"interviews/{name}.md", _own(workspace, row)
    for closing in workspace.of(ClosingRow, **here):
        yield f"closings/{name}.md", _closing(row, closing)
    for transcript in workspace.of(TranscriptRow, **here):
        suffix = ending(transcript.name, ".txt")
        kept = suffix if suffix in TEXTS else ".txt"
        yield f"transcripts/{name}{kept}", encoded(transcript.text)
        readings = workspace.of(ReadingRow, transcript_id=transcript.pk)
        yield f"readings/{name}.md", _read(row, transcript, readings)


def _own(workspace: Workspace, row: InterviewRow) -> bytes:
    """Return what the user said of an interview."""
    here = {"interview_id": row.pk}
    body = [f"# {row.name}"]
    for note in workspace.of(NoteRow, **here):
        body += section("Note", note.text)
    for mark in workspace.of(MarkRow, **here):
        body += _marked(mark)
    jots = [
        f"- {jot.field}: {_said(jot.value)}" for jot in workspace.of(JotRow, **here)
    ]
    body += section("Noted in the hour", "\n".join(jots))
    return page(_front(workspace, row), body)


def _front(workspace: Workspace, row: InterviewRow) -> dict[str, Any]:
    return {
        "id": row.pk,
        "opportunity_id": row.opportunity_id,
        "stage": row.stage,
        "start": row.start,
        "zone": row.zone,
        "place": row.place,
        "minutes": row.minutes_total,
        "minutes_for_questions": row.minutes_for_questions,
        "people": list(_people(workspace, row)),
        "expected": row.is_expected,
        "done": row.done_at,
        "cancelled": row.cancelled_at,
    }


def _people(workspace: Workspace, row: InterviewRow) -> Iterator[Mapping[str, str]]:
    seats = workspace.of(SeatRow, interview_id=row.pk)
    for seat in sorted(seats, key=lambda seat: (seat.position, seat.pk.hex)):
        person: InterviewerRow = workspace.find(InterviewerRow, seat.interviewer_id)
        yield {"name": person.name, "role": person.role, "email": person.email}


def _marked(mark: MarkRow) -> list[str]:
    told = [mark.verdict, mark.reason, _sign(mark.direction)]
    who = f"Of {mark.witness}." if mark.witness else ""
    said = ", ".join(filter(None, told)).replace("_", " ")
    return section(mark.asked or mark.question_key or mark.place, who, said, mark.note)


def _sign(direction: float | None) -> str:
    return "" if direction is None else f"{direction:+g} from -1 to 1"


def _said(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _closing(row: InterviewRow, closing: ClosingRow) -> bytes:
    front = {
        "id": closing.pk,
        "interview_id": row.pk,
        "asked": closing.is_asked,
        "softness": closing.softness,
        "who": closing.who,
        "pace": closing.pace,
        "sure": closing.sure,
        "standing": closing.standing,
    }
    body = [f"# How {row.name} was closed"]
    body += section("What they said", quote(closing.said))
    body += section("What you answered", closing.replied)
    body += section("The next step", closing.next_step)
    return page(front, body)


def _read(row: InterviewRow, transcript: TranscriptRow, readings: Any) -> bytes:
    """Return what askback made of the answers; the user's word is in another file."""
    front = {
        "interview_id": row.pk,
        "transcript_id": transcript.pk,
        "transcript": transcript.name,
        "me": transcript.me,
        "written_by": "askback",
    }
    body = [f"# What askback read in {row.name}"]
    for reading in sorted(readings, key=lambda reading: reading.position):
        body += _answer(reading)
    return page(front, body)


def _answer(reading: ReadingRow) -> list[str]:
    asked = reading.value
    answer = asked.get("answer") or {}
    told = [answer.get("verdict"), answer.get("reason"), answer.get("kind")]
    said = ", ".join(str(word) for word in told if word).replace("_", " ")
    signals = [
        f"- {signal.get('colour')}: {signal.get('signal')}"
        for signal in answer.get("signals") or ()
    ]
    return [
        f"## {asked.get('text') or reading.question_key or 'A question'}",
        f"{reading.witness or 'Somebody'}: {said or 'not read'}",
        quote(str(answer.get("quote") or "")),
        "\n".join([*signals, *(f"- {word}" for word in answer.get("missing") or ())]),
    ]
