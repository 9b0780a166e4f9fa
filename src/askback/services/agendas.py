"""The agenda of one interview."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from askback.core.planning.agenda import Agenda
from askback.core.planning.as_text import agenda_markdown
from askback.services import own, planning, raised
from askback.services.grown import tailored_of
from askback.services.lines import loop_lines
from askback.services.planned import agenda_of, people_of
from askback.services.planning import Basis
from askback.services.values import AgendaPage, LoopLine
from askback.store.models import InterviewRow, User

NOTHING_PLANNED = "It has been, and nothing was planned for it."
CANCELLED = (
    "It was cancelled, so nothing is planned for it. All you kept is still here."
)
UNBOOKED = "It is not booked yet. Enter when it is, and an agenda is made."
PROOF = "proof"  # the cause of a change that looking longer brought


def show(owner: User, interview_id: UUID, *, now: datetime) -> AgendaPage:
    """Return an interview's agenda, planned anew if anything has changed.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    return _page(planning.refreshed(opportunity, now=now), interview_id)


def look(owner: User, interview_id: UUID, *, now: datetime) -> AgendaPage:
    """Return an interview's agenda as it stands, and plan nothing: somebody else looks.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    return _page(planning.as_it_stands(opportunity, now=now), interview_id)


def _page(basis: Basis, interview_id: UUID) -> AgendaPage:
    opportunity, now = basis.opportunity, basis.now
    lines = loop_lines(basis.interviews, now=now)
    line, row = next(
        pair
        for pair in zip(lines, basis.interviews, strict=True)
        if pair[0].id == interview_id
    )
    value = _value(row, line)
    agenda = agenda_of(value["agenda"])
    texts = _texts(basis)
    open_ = value["open"] or 1.0
    why = {left.key: left.why for left in agenda.left_out}
    came, went = value["came"], value["went"]
    return AgendaPage(
        line=line,
        opportunity_id=opportunity.id,
        company=opportunity.company,
        agenda=agenda,
        left_out=_named(why, texts),
        covers=value["value"] / open_,
        fixed_covers=value["fixed"] / open_,
        gap=(value["bound"] - value["value"]) / (value["value"] or 1.0),
        warnings=tuple(value["warnings"]),
        pinned=frozenset(row.pinned),
        changed=changed(len(came), len(went), value.get("cause", "")),
        came=_worded(agenda, came),
        went=_named({key: why.get(key, "") for key in went}, texts),
        people=tuple((name, role.value) for name, role in people_of(row).items()),
        is_proven=value.get("proven", False),
        mark=_mark(row),
        is_left=value.get("left", False),
    )


def _texts(basis: Basis) -> dict[str, str]:
    texts = {q.key: q.text for q in basis.own.bank}
    grown = tailored_of(basis.sources)
    return texts | {q.key: q.text for q in grown}


def _text_of(key: str, texts: Mapping[str, str]) -> str:
    """Return a question's wording; nothing for one that is no more."""
    question = None if key in texts else raised.question_of(key)
    return question.text if question else texts.get(key, "")


def _named(
    why: Mapping[str, str], texts: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return texts of questions with what is said of each, of those there still are."""
    return tuple((text, why[key]) for key in why if (text := _text_of(key, texts)))


def _worded(agenda: Agenda, keys: list[str]) -> tuple[str, ...]:
    """Return questions of an agenda as they are put there, in their order."""
    return tuple(item.text for item in agenda.items if item.key in keys)


def _mark(row: InterviewRow) -> str:
    """Return what tells the shown plan from any other."""
    stored = getattr(row, "agenda", None)
    if stored is None:
        return ""
    return f"{stored.value['stamp'][:16]}-{stored.made_at.timestamp():.6f}"


def _value(row: InterviewRow, line: LoopLine) -> Mapping[str, Any]:
    """Return what is stored of a plan, or why there is none."""
    stored = getattr(row, "agenda", None)
    if line.state == "cancelled":
        return EMPTY | {"warnings": [CANCELLED]}
    if line.state == "expected":
        return EMPTY | {"warnings": [UNBOOKED]}
    return EMPTY if stored is None else dict(stored.value)


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
    "warnings": [NOTHING_PLANNED],
    "came": [],
    "went": [],
}


def replan(owner: User, opportunity_id: UUID, *, now: datetime) -> None:
    """Plan a loop anew, if anything it rests on has changed.

    Raises:
        NotFoundError: The opportunity does not exist, or is not the owner's.
    """
    planning.refresh(own.opportunity_of(owner, opportunity_id), now=now)


def changed(came: int, went: int, cause: str = "") -> str:
    """Say how an agenda differs from the one before it; nothing where it does not.

    >>> changed(2, 1)
    'Changed since the last plan: 2 new, 1 dropped.'
    >>> changed(0, 1)
    'Changed since the last plan: 1 dropped.'
    """
    if not came and not went:
        return ""
    lead = (
        "A better plan was found" if cause == PROOF else "Changed since the last plan"
    )
    counts = [(came, "new"), (went, "dropped")]
    said = ", ".join(f"{count} {word}" for count, word in counts if count)
    return f"{lead}: {said}."


def as_markdown(page: AgendaPage, when: str) -> str:
    """Write an agenda down as Markdown, with who is there and when, in words."""
    line = page.line
    agenda = page.agenda
    return agenda_markdown(
        agenda,
        f"{line.name}, {page.company}",
        [
            f"{when}." if when else "",
            f"With {'; '.join(line.people)}." if line.people else "",
            (
                f"{line.minutes_for_questions} minutes for your questions, "
                f"{agenda.planned_minutes:g} planned."
            ),
        ],
    )
