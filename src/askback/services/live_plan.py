"""The rest of an interview's plan, while the interview goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from askback.adapters import shipped
from askback.core.planning.replan import Rest, SoFar, replan
from askback.errors import InvalidInputError
from askback.services import own, planning
from askback.services.interviews import MOST_MINUTES
from askback.services.loops import make_loop
from askback.services.planned import stored_agenda
from askback.services.planning import Basis
from askback.store.models import InterviewRow, User


def rest_of(owner: User, interview_id: UUID, *, so_far: SoFar, now: datetime) -> Rest:
    """Return what is still to be asked in an interview that is going on.

    The agenda that is stored stays as it was planned before the interview.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: It has been, or the minutes cannot be.
    """
    if not 0 <= so_far.minutes_left <= MOST_MINUTES:
        raise InvalidInputError(f"Write minutes from 0 to {MOST_MINUTES}.")
    row = own.interview_of(owner, interview_id)
    basis = _basis(row, now)
    here = next((r for r in basis.coming if r.id == interview_id), None)
    agenda = None if here is None else stored_agenda(here)
    if agenda is None:
        raise InvalidInputError(
            f"{row.name} is over. Write down what you heard in its debrief."
        )
    loop = make_loop(planning.loop_input(basis))
    return replan(loop, replace(agenda, interview=row.name), so_far, shipped.criteria())


def _basis(row: InterviewRow, now: datetime) -> Basis:
    """Return what the plan rests on, at a time when the interview is not yet over.

    Whoever runs over their time is still asking.
    """
    before = now if row.start is None else min(now, row.start)
    opportunity = row.opportunity
    if not hasattr(row, "agenda"):
        planning.refresh(opportunity, now=before)
    return planning.bases_of(opportunity.owner, [opportunity], now=before)[
        opportunity.id
    ]
