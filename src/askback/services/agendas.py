"""The agenda of one interview."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from askback.services import banks, own, planning, standing
from askback.services.grown import tailored_of
from askback.services.lines import loop_lines
from askback.services.planned import agenda_of
from askback.services.values import AgendaPage
from askback.store.models import User


def show(owner: User, interview_id: UUID, *, now: datetime) -> AgendaPage:
    """Return an interview's agenda, planned anew if anything has changed.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    interviews = planning.refresh(opportunity, now=now)
    lines = loop_lines(interviews, now=now)
    line, row = next(
        pair
        for pair in zip(lines, interviews, strict=True)
        if pair[0].id == interview_id
    )
    stored = getattr(row, "agenda", None)
    value = EMPTY if stored is None else stored.value
    agenda = agenda_of(value["agenda"])
    texts = {q.key: q.text for q in banks.of(owner).bank}
    sources = standing.counting(opportunity)
    texts |= {q.key: q.text for q in tailored_of(sources)}
    open_ = value["open"] or 1.0
    return AgendaPage(
        line=line,
        opportunity_id=opportunity.id,
        company=opportunity.company,
        agenda=agenda,
        left_out=tuple(
            (texts[left.key], left.why) for left in agenda.left_out if left.key in texts
        ),
        covers=value["value"] / open_,
        fixed_covers=value["fixed"] / open_,
        gap=(value["bound"] - value["value"]) / (value["value"] or 1.0),
        warnings=tuple(value["warnings"]),
        pinned=frozenset(row.pinned),
        changed=changed(len(value["came"]), len(value["went"])),
    )


EMPTY: dict[str, Any] = {
    "agenda": {
        "interview": "",
        "minutes": 0,
        "items": [],
        "spares": [],
        "left_out": [],
    },
    "value": 0.0,
    "bound": 0.0,
    "fixed": 0.0,
    "open": 0.0,
    "warnings": ["It has been, and nothing was planned for it."],
    "came": [],
    "went": [],
}


def replan(owner: User, opportunity_id: UUID, *, now: datetime) -> None:
    """Plan a loop anew, if anything it rests on has changed.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
    """
    planning.refresh(own.opportunity_of(owner, opportunity_id), now=now)


def changed(came: int, went: int) -> str:
    """Say how an agenda differs from the one before it; nothing where it does not.

    >>> changed(2, 1)
    'Changed by what you heard: 2 new, 1 dropped.'
    """
    if not came and not went:
        return ""
    return f"Changed by what you heard: {came} new, {went} dropped."
