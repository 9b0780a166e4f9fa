"""What was noted in the hour of an interview, as it is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from askback.core.live import Hour, Jot, hour_of
from askback.store.models import InterviewRow, JotRow


def hour(interview: InterviewRow) -> Hour:
    """Return what the hour of an interview came to."""
    return hour_of(jots_of(interview))


def jots_of(interview: InterviewRow) -> tuple[Jot, ...]:
    """Return what devices noted in an interview."""
    return tuple(map(jot_of, JotRow.objects.filter(interview=interview)))


def jot_of(row: JotRow) -> Jot:
    """Return a stored jot as a value."""
    return Jot(
        device=row.device,
        field=row.field,
        number=row.number,
        value=row.value,
        seen=row.seen,
        at=row.said_at.timestamp(),
    )


def hours_of(interviews: Iterable[InterviewRow]) -> Iterator[tuple[InterviewRow, Hour]]:
    """Yield the hour of each interview in which something was noted."""
    rows: dict[UUID, list[Jot]] = {}
    by_id = {interview.id: interview for interview in interviews}
    for row in JotRow.objects.filter(interview__in=by_id):
        rows.setdefault(row.interview_id, []).append(jot_of(row))
    for ident, jots in rows.items():
        yield by_id[ident], hour_of(jots)
