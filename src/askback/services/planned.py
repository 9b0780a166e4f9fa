"""What of a plan is stored: people of an interview, and its agenda."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from askback.core.planning.agenda import Agenda
from askback.core.topics import Role
from askback.store.models import InterviewRow


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
