"""Lines that several pages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from askback.core.topics import Stage
from askback.services.planned import is_to_come, stored_agenda
from askback.services.raised import SIGN
from askback.services.values import LoopLine, Quote
from askback.services.words import ROLES, STAGES
from askback.store.models import EvidenceRow, InterviewRow

ORIGINS = {
    "posting": "The posting",
    "source": "A source",
    "invite": "The invitation",
    "told": "Told in an interview",
}
"""Where one learns of an interview, in words."""


def loop_lines(
    interviews: Sequence[InterviewRow], *, now: datetime
) -> tuple[LoopLine, ...]:
    """Return a loop's interviews as lines; the first to come is the next."""
    states = states_of(interviews, now=now)
    return tuple(_line(row, states[row.id]) for row in interviews)


def states_of(interviews: Sequence[InterviewRow], *, now: datetime) -> dict[UUID, str]:
    """Return how each interview of a loop stands, by interview."""
    booked = [row for row in interviews if not row.is_expected]
    coming = [row.id for row in booked if is_to_come(row, now)]
    return (
        dict.fromkeys((row.id for row in interviews), "done")
        | {row.id: "cancelled" for row in interviews if row.cancelled_at}
        | {row.id: "expected" for row in interviews if row.is_expected}
        | dict.fromkeys(coming, "to_come")
        | dict.fromkeys(coming[:1], "next")
    )


def learnt(origin: Mapping[str, Any]) -> str:
    """Say where an interview was learnt of; nothing where the user entered it.

    >>> learnt({"kind": "posting"}), learnt({})
    ('The posting', '')
    """
    return str(origin.get("who") or ORIGINS.get(str(origin.get("kind")), ""))


def _line(row: InterviewRow, state: str) -> LoopLine:
    agenda = stored_agenda(row)
    transcript = getattr(row, "transcript", None)
    asked = 0 if transcript is None else len(transcript.reading["asked"])
    return LoopLine(
        id=row.id,
        name=row.name,
        stage=STAGES[Stage(row.stage)] if row.stage else "",
        start=row.start,
        people=tuple(
            f"{s.interviewer.name}, {ROLES[s.interviewer.role]}"
            for s in row.seats.all()
        ),
        minutes_for_questions=row.minutes_for_questions,
        minutes_total=row.minutes_total,
        state=state,
        planned=0 if agenda is None else len(agenda.items),
        asked=asked or len(row.marks.all()),
        has_transcript=transcript is not None,
        has_notes=bool(row.notes.all()) or bool(row.marks.all()),
        whom=ROLES[row.origin.get("role") or ""],
        learnt=learnt(row.origin),
        quote=str(row.origin.get("quote") or ""),
    )


def quote_of(row: EvidenceRow) -> Quote:
    """Return a piece of evidence as a quote."""
    return Quote(
        text=row.quote,
        who=row.witness,
        role=ROLES[row.role],
        sign=sign_of(row.direction),
        kind=row.kind,
        at_s=row.at_s,
        on=None if row.interview is None else row.interview.done_at,
        noted=row.source == "note",
        interview=row.interview_id,
        place=row.place,
    )


def sign_of(direction: float | None) -> str:
    """Return the sign of a direction: good, flag, or unclear."""
    if direction is None or abs(direction) < SIGN:
        return "unclear"
    return "good" if direction > 0 else "flag"
