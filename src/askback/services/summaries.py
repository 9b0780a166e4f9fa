"""What pages of many companies say of each: told anew where something has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Min

from askback.services import jots, stamps
from askback.services.lines import states_of
from askback.services.planned import in_order, is_booked, is_to_come
from askback.services.told import place_of
from askback.store.models import (
    InterviewRow,
    MarkRow,
    NoteRow,
    OpportunityRow,
    SummaryRow,
    TranscriptRow,
    User,
)

BATCH = 200  # loops that are read at once; more would not fit a query of some databases
FIELDS = ("told_of", "since", "until", "next_at", "coming", "due", "due_at", "told")


@dataclass(frozen=True, slots=True)
class Heard:
    """What is kept of interviews, by interview: as little as says what is to do."""

    asked: Mapping[UUID, int] = field(default_factory=dict)
    marks: Mapping[UUID, set[str]] = field(default_factory=dict)
    notes: frozenset[UUID] = frozenset()


def refresh(owner: User, *, now: datetime) -> None:
    """Tell anew of each company of which something has changed."""
    jots.settle_due(owner, now=now)
    opportunities = stamps.stale(owner, now)
    for start in range(0, len(opportunities), BATCH):
        _tell(opportunities[start : start + BATCH], now)


def next_passing(owner: User, *, now: datetime) -> datetime | None:
    """Return when the next interview of an owner will have been, if any will."""
    refresh(owner, now=now)
    rows = SummaryRow.objects.filter(owner=owner, opportunity__removed_at=None)
    passes = rows.aggregate(first=Min("until"))["first"]
    found = (passes, jots.next_due(owner))
    return min(filter(None, found), default=None)


@transaction.atomic
def _tell(opportunities: Sequence[OpportunityRow], now: datetime) -> None:
    summaries = stamps.hold(opportunities)
    loops: dict[UUID, list[InterviewRow]] = {o.id: [] for o in opportunities}
    for row in InterviewRow.objects.filter(opportunity__in=loops):
        loops[row.opportunity_id].append(row)
    heard = _heard(loops)
    for one in opportunities:
        _fill(summaries[one.id], in_order(loops[one.id]), heard, now)
    SummaryRow.objects.bulk_update(summaries.values(), FIELDS)


def _heard(loops: Collection[UUID]) -> Heard:
    within = {"interview__opportunity__in": loops}
    talks = TranscriptRow.objects.filter(**within).order_by()
    asked = talks.values_list("interview_id").annotate(Count("readings"))
    marks: dict[UUID, set[str]] = {}
    for ident, place in MarkRow.objects.filter(**within).values_list(
        "interview_id", "place"
    ):
        marks.setdefault(ident, set()).add(place)
    notes = NoteRow.objects.filter(**within).values_list("interview_id", flat=True)
    return Heard(dict(asked), marks, frozenset(notes))


def _fill(
    row: SummaryRow, loop: Sequence[InterviewRow], heard: Heard, now: datetime
) -> None:
    """Write down what is told of a loop, and until when it holds."""
    states = states_of(loop, now=now)
    on = [one for one in loop if states[one.id] != "cancelled"]
    coming = [one for one in on if states[one.id] in {"next", "to_come"}]
    due = sorted(_due(loop, heard, now), key=lambda one: one["at"] or "", reverse=True)
    row.told_of = row.stamp
    row.since, row.until = stamps.bounds(loop, now)
    row.coming, row.due = len(coming), len(due)
    row.next_at = coming[0].start if coming else None
    row.due_at = max((at for one in due if (at := _at(one))), default=None)
    row.told = {
        "steps": [states[one.id] for one in on],
        "next": str(coming[0].id) if coming else "",
        "number": on.index(coming[0]) + 1 if coming else 0,
        "state": _state(on, states),
        "due": due,
    }


def _state(on: Sequence[InterviewRow], states: Mapping[UUID, str]) -> str:
    """Say how far a loop is; what was cancelled is no part of it any more."""
    if not on:
        return "No interview yet"
    done = sum(states[row.id] == "done" for row in on)
    coming = next((row for row in on if states[row.id] == "next"), None)
    then = f", next: {coming.name}" if coming else ""
    return f"{done} of {len(on)} done{then}"


def _due(
    loop: Sequence[InterviewRow], heard: Heard, now: datetime
) -> Iterator[dict[str, Any]]:
    """Yield what is to do: debriefs to write, and readings nobody has looked at."""
    for row in loop:
        if is_to_come(row, now) or not is_booked(row):
            continue
        if said := _to_do(row.id, heard):
            note, action = said
            at = row.done_at or row.start
            yield {
                "id": str(row.id),
                "name": row.name,
                "note": note,
                "action": action,
                "at": at.isoformat() if at else None,
            }


def _to_do(ident: UUID, heard: Heard) -> tuple[str, str] | None:
    """Say what is left to do of an interview that has been, and on what button."""
    asked, places = heard.asked.get(ident), heard.marks.get(ident, set())
    if asked is None:
        if places or ident in heard.notes:
            return None
        note = "It has been. Bring the transcript, or write down what you remember."
        return note, "Add what was said"
    left = sum(place_of(number) not in places for number in range(asked))
    if not left:
        return None
    return f"{left} of {asked} readings are not confirmed yet.", "Read the debrief"


def _at(due: Mapping[str, Any]) -> datetime | None:
    return datetime.fromisoformat(due["at"]) if due["at"] else None
