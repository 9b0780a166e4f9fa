"""What of a plan is stored: a loop's interviews, their people, their agendas."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from askback.core.planning.agenda import Agenda
from askback.core.planning.expected import Slot
from askback.core.topics import Role, Stage
from askback.store.models import InterviewRow, OpportunityRow


def loops_of(
    opportunities: Iterable[OpportunityRow],
) -> dict[UUID, list[InterviewRow]]:
    """Return the interviews of each opportunity in order, with all that pages read."""
    by_id = {opportunity.id: opportunity for opportunity in opportunities}
    loops: dict[UUID, list[InterviewRow]] = {ident: [] for ident in by_id}
    for row in with_all(InterviewRow.objects.filter(opportunity__in=by_id)):
        row.opportunity = by_id[row.opportunity_id]
        loops[row.opportunity_id].append(row)
    return {ident: in_order(loop) for ident, loop in loops.items()}


def with_all(rows: QuerySet[InterviewRow]) -> QuerySet[InterviewRow]:
    """Return interviews with all that pages read of them; no talk word for word."""
    rows = rows.select_related("transcript", "agenda").defer("transcript__text")
    return rows.prefetch_related("seats__interviewer", "marks", "notes")


def in_order(loop: Iterable[InterviewRow]) -> list[InterviewRow]:
    """Return interviews in order: dated ones by date, the others where they stand.

    What is not booked yet comes after all that is.
    """
    rows = sorted(loop, key=lambda row: row.is_expected)
    dated = iter(
        sorted(
            (row for row in rows if row.start is not None),
            key=lambda row: row.start.timestamp() if row.start else 0.0,
        )
    )
    return [row if row.start is None else next(dated) for row in rows]


def is_to_come(interview: InterviewRow, now: datetime) -> bool:
    """Return whether an interview has not been yet, as far as is known.

    One that was cancelled will not be; one that is only expected may well.
    """
    if interview.done_at is not None or interview.cancelled_at is not None:
        return False
    if interview.start is None:
        return True
    return now < interview.start + timedelta(minutes=interview.minutes_total)


def is_booked(interview: InterviewRow) -> bool:
    """Return whether an interview is more than expected, and was not cancelled."""
    return not interview.is_expected and interview.cancelled_at is None


def has_been(interview: InterviewRow, now: datetime) -> None:
    """Keep that an interview has been: something is known of what was said in it."""
    if interview.done_at is None:
        interview.done_at = min(interview.start or now, now)
        interview.save(update_fields=["done_at"])


def slots_of(interviews: Iterable[InterviewRow]) -> list[Slot]:
    """Return what is known of the interviews that are expected and not booked."""
    return [
        Slot(
            stage=Stage(row.stage) if row.stage else None,
            role=Role(row.origin["role"]) if row.origin.get("role") else None,
            minutes=float(row.minutes_for_questions) or None,
        )
        for row in interviews
        if row.is_expected and row.cancelled_at is None
    ]


def people_of(interview: InterviewRow) -> dict[str, Role]:
    """Return who is in an interview, in their order, with their roles."""
    return {
        seat.interviewer.name: Role(seat.interviewer.role)
        for seat in interview.seats.all()
    }


def stored_agenda(interview: InterviewRow) -> Agenda | None:
    """Return the agenda as it was last planned, or None."""
    row = getattr(interview, "agenda", None)
    return None if row is None else agenda_of(row.value["agenda"])


def agenda_of(loaded: Any) -> Agenda:
    """Return an agenda from its stored form."""
    agenda: Agenda = _adapter().validate_python(loaded)
    return agenda


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import TypeAdapter  # noqa: PLC0415 -- slow import

    return TypeAdapter(Agenda)
