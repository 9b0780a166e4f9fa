"""What was taken away piece by piece is laid aside, so that it can be taken back.

Companies, interviews, sources and questions are marked as removed where they stand.
A mark, a seat, a former transcript or résumé is laid aside whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from askback.store.models import InterviewRow, JobRow, MarkRow, TranscriptRow, User

KIND = "removed"
LONGEST = 300  # letters by which a piece is called
FIELDS = (
    "place",
    "question_key",
    "asked",
    "verdict",
    "reason",
    "direction",
    "note",
    "witness",
)
"""What a mark says."""


def lay(
    owner: User,
    what: str,
    *,
    label: str,
    given: Mapping[str, Any],
    now: datetime,
    interview: InterviewRow | None = None,
) -> UUID:
    """Lay a piece aside, and return the name by which it is taken back.

    Args:
        owner: Whose it is.
        what: Its kind, as services.removed knows it.
        label: What it is called.
        given: All that is needed to make it again.
        now: When it is taken away.
        interview: Where it was, if it was in one.
    """
    where = "" if interview is None else f"{interview.name}, {interview.opportunity}"
    row = JobRow.objects.create(
        owner=owner,
        made_at=now,
        heard_at=now,
        kind=KIND,
        state=what,
        subject="" if interview is None else str(interview.id),
        told=label[:LONGEST],
        given={**given, "where": where},
    )
    return row.id


def lay_transcript(row: TranscriptRow, now: datetime) -> UUID:
    """Lay a transcript aside with the marks on it, as it makes place for another."""
    interview = row.interview
    return lay(
        row.owner,
        "transcript",
        label=row.name,
        given={
            "name": row.name,
            "text": row.text,
            "me": row.me,
            "reading": row.reading,
            "marks": [mark_of(mark) for mark in interview.marks.all()],
        },
        now=now,
        interview=interview,
    )


def laid(owner: User, what: str, *, now: datetime) -> UUID | None:
    """Return what was laid aside of a kind at a moment, or None."""
    rows = JobRow.objects.filter(owner=owner, kind=KIND, state=what, made_at=now)
    return rows.values_list("id", flat=True).first()


def mark_of(row: MarkRow) -> dict[str, Any]:
    """Return what a mark says, as it is laid aside."""
    return {name: getattr(row, name) for name in FIELDS}
