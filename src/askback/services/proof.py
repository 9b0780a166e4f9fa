"""Look for a better plan than the quick one, and say how good the shown one is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.planning.agenda import Agenda, LoopPlan
from askback.services import own, planning
from askback.services.loops import LoopInput, plan_loop
from askback.services.planned import agenda_of, is_to_come
from askback.store.models import AgendaRow, InterviewRow, User

Search = Callable[[LoopInput], LoopPlan]
WORTH_IT = 0.005  # a plan better by less is not worth changing what one has read


def best_plan(given: LoopInput) -> LoopPlan:
    """Search for the best plan, with its bound; it takes seconds."""
    return plan_loop(given, exact=True)


def prove(
    owner: User, interview_id: UUID, *, now: datetime, search: Search = best_plan
) -> bool:
    """Search a loop's plans until the best is known, and keep what came of it.

    The shown plan is replaced only by one that is worth at least half a hundredth
    more; else only its bound is kept. If the loop changed meanwhile, if the search was
    left, or if another was done first, nothing is.

    Returns:
        Whether the plan is another now.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    basis = planning.refreshed(opportunity, now=now)
    coming = [row for row in basis.interviews if is_planned(row, now)]
    values = [row.agenda.value for row in coming]
    if not values or all(value.get("proven") for value in values):
        return False
    _set_left(coming, left=False)
    # Outside of any transaction: it takes seconds, and others write meanwhile.
    plan = search(planning.loop_input(basis))
    return _keep(coming, plan, values[0]["stamp"], now)


@transaction.atomic
def leave(owner: User, interview_id: UUID, *, now: datetime) -> None:
    """Stay with the quick plan; a search that is on changes nothing any more.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    rows = opportunity.interviews.select_related("agenda")
    _set_left([row for row in rows if is_planned(row, now)], left=True)


def is_planned(row: InterviewRow, now: datetime) -> bool:
    """Return whether an interview is to come and has an agenda."""
    return is_to_come(row, now) and getattr(row, "agenda", None) is not None


@transaction.atomic
def _set_left(coming: Sequence[InterviewRow], *, left: bool) -> None:
    for row in AgendaRow.objects.select_for_update().filter(interview__in=coming):
        if row.value.get("left", False) != left:
            row.value["left"] = left
            row.save(update_fields=["value"])


@transaction.atomic
def _keep(
    coming: Sequence[InterviewRow], plan: LoopPlan, stamp: str, now: datetime
) -> bool:
    rows = AgendaRow.objects.select_for_update().filter(
        interview__in=coming, interview__removed_at=None
    )
    stored = {row.interview_id: row for row in rows}
    values = [row.value for row in stored.values()]
    if len(values) < len(coming) or not all(_waits(value, stamp) for value in values):
        return False
    is_better: bool = plan.value >= (1 + WORTH_IT) * values[0]["value"]
    for interview, agenda in zip(coming, plan.agendas, strict=True):
        row = stored[interview.id]
        bound = max(min(row.value["bound"], plan.bound), row.value["value"])
        found = _better(row.value, plan, agenda) if is_better else {}
        row.value = {**row.value, "bound": bound, **found, "proven": True}
        row.made_at = now if is_better else row.made_at
        row.save(update_fields=["value", "made_at"])
    return is_better


def _waits(value: dict[str, Any], stamp: str) -> bool:
    """Return whether a plan is as it was when the search began, and still wanted."""
    is_settled = value.get("proven", False) or value.get("left", False)
    return bool(value["stamp"] == stamp) and not is_settled


def _better(before: dict[str, Any], plan: LoopPlan, agenda: Agenda) -> dict[str, Any]:
    """Return what changes of a stored plan with a better one."""
    return {
        **planning.stored_form(plan, agenda, agenda_of(before["agenda"])),
        "bound": max(plan.value, min(before["bound"], plan.bound)),
        "cause": "proof",
    }
