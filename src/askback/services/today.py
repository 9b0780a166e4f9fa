"""The first page: what is next, what is due, how much is still unknown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import F, Prefetch

from askback.adapters import shipped
from askback.services import known, planning, weights
from askback.services.lines import loop_lines
from askback.services.planned import is_booked, is_to_come, stored_agenda
from askback.services.told import place_of
from askback.services.values import (
    CompanyLine,
    Due,
    LoopLine,
    Opener,
    PaletteLine,
    Today,
)
from askback.services.weights import Matters
from askback.store.models import EvidenceRow, InterviewRow, OpportunityRow, User

COMING = {"next", "to_come"}
DUE = 5  # more debriefs at once would not be read tonight


def show(owner: User, *, now: datetime) -> Today:
    """Return the first page."""
    opportunities = _open(owner)
    loops = planning.refresh_all(owner, opportunities, now=now)
    mattering = weights.of(owner)
    lines = tuple(_company(o, loops[o.id], mattering, now) for o in opportunities)
    opener = _next(lines, loops)
    found = [d for o in opportunities for d in _due(o, loops[o.id], now)]
    due = sorted(found, key=lambda d: d.at.timestamp() if d.at else 0.0, reverse=True)
    return Today(
        is_first_run=not OpportunityRow.objects.filter(owner=owner).exists(),
        today=now,
        summary=_summary(opener, len(due), lines),
        next=opener,
        due=tuple(due[:DUE]),
        companies=lines,
        questions=len(shipped.bank()),
    )


def palette(owner: User) -> tuple[PaletteLine, ...]:
    """Return what can be found by typing: companies, their agendas, deeds."""
    found: list[PaletteLine] = []
    agendas = _agendas(owner)
    for row in OpportunityRow.objects.filter(owner=owner, closed_at=None):
        note = row.title or "Company"
        found.append(PaletteLine(f"Go to {row.company}", note, "company", str(row.id)))
        if row.id in agendas:
            interview = agendas[row.id]
            note = f"{interview.name} at {row.company}"
            ident = str(interview.id)
            found.append(PaletteLine("Open agenda", note, "agenda", ident))
    size = f"{len(shipped.bank())} in the bank"
    return (
        *found,
        PaletteLine("Find a question", size, "questions"),
        PaletteLine("Say what matters", "Weights and dealbreakers", "weights"),
        PaletteLine("Add a company", "From its posting", "company_add"),
        PaletteLine("Bring an invitation", "From an .ics file", "invites"),
    )


def _agendas(owner: User) -> dict[UUID, InterviewRow]:
    """Return of each company the interview that comes first of those not done."""
    rows = InterviewRow.objects.filter(owner=owner, done_at=None)
    rows = rows.filter(cancelled_at=None, is_expected=False)
    first: dict[UUID, InterviewRow] = {}
    for row in rows.order_by(F("start").asc(nulls_last=True), "position", "made_at"):
        first.setdefault(row.opportunity_id, row)
    return first


def _open(owner: User) -> list[OpportunityRow]:
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    evidence = EvidenceRow.objects.select_related("interview")
    return list(rows.prefetch_related(Prefetch("evidence", evidence)))


def _company(
    row: OpportunityRow,
    interviews: Sequence[InterviewRow],
    mattering: Matters,
    now: datetime,
) -> CompanyLine:
    evidence = list(row.evidence.all())
    asks = known.asks_of(interviews, now)
    criteria = known.show(evidence, mattering, asks)
    best = next((c for c in criteria if c.key in asks), None)
    loop = loop_lines(interviews, now=now)
    return CompanyLine(
        id=row.id,
        company=row.company,
        title=row.title,
        unknown=known.unknown_share(evidence, mattering),
        loop=loop,
        state=_state(loop),
        worth_asking=best.ask if best else "",
        worth_whom=best.ask_whom if best else "",
    )


def _state(loop: tuple[LoopLine, ...]) -> str:
    """Say how far a loop is; what was cancelled is no part of it any more."""
    loop = tuple(line for line in loop if line.state != "cancelled")
    if not loop:
        return "No interview yet"
    done = sum(line.state == "done" for line in loop)
    coming = next((line for line in loop if line.state == "next"), None)
    then = f", next: {coming.name}" if coming else ""
    return f"{done} of {len(loop)} done{then}"


def _next(
    companies: tuple[CompanyLine, ...], loops: Mapping[UUID, Sequence[InterviewRow]]
) -> Opener | None:
    """Return the interview that comes next of all: dated ones first, by date."""
    coming = [
        (line, company)
        for company in companies
        for line in company.loop
        if line.state == "next"
    ]
    found = min(coming, key=lambda pair: _when(*pair), default=None)
    if found is None:
        return None
    line, company = found
    row = next(row for row in loops[company.id] if row.id == line.id)
    agenda = stored_agenda(row)
    on = [one.id for one in company.loop if one.state != "cancelled"]
    items = () if agenda is None else agenda.items
    return Opener(
        line=line,
        opportunity_id=company.id,
        company=company.company,
        opens_with=items[0].text if items else "",
        number=on.index(line.id) + 1,
        of=len(on),
        planned_minutes=sum(item.minutes for item in items),
    )


def _when(line: LoopLine, company: CompanyLine) -> tuple[float, str]:
    return line.start.timestamp() if line.start else math.inf, company.company


def _due(
    row: OpportunityRow, interviews: Sequence[InterviewRow], now: datetime
) -> Iterator[Due]:
    """Yield what is to do: debriefs to write, and readings nobody has looked at."""
    for interview in interviews:
        if is_to_come(interview, now) or not is_booked(interview):
            continue
        if said := _to_do(interview):
            note, action = said
            title = f"Debrief: {interview.name}, {row.company}"
            at = interview.done_at or interview.start
            yield Due(interview.id, row.company, title, note, at, action)


def _to_do(interview: InterviewRow) -> tuple[str, str] | None:
    """Say what is left to do of an interview that has been, and on what button."""
    transcript = getattr(interview, "transcript", None)
    marks = interview.marks.all()
    if transcript is None:
        if marks or interview.notes.all():
            return None
        note = "It has been. Bring the transcript, or write down what you remember."
        return note, "Add what was said"
    places = {mark.place for mark in marks}
    asked = len(transcript.reading["asked"])
    left = sum(place_of(number) not in places for number in range(asked))
    if not left:
        return None
    return f"{left} of {asked} readings are not confirmed yet.", "Read the debrief"


def _summary(opener: Opener | None, due: int, lines: tuple[CompanyLine, ...]) -> str:
    """Say in one line what there is."""
    coming = sum(line.state in COMING for c in lines for line in c.loop)
    parts = [
        _count(coming, "interview") + " to come" if opener else "No interview to come",
        _count(due, "debrief") if due else "",
        _count(len(lines), "company", "companies") + " in play",
    ]
    return f"{', '.join(filter(None, parts))}."


def _count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> _count(1, "debrief"), _count(2, "company", "companies")
    ('1 debrief', '2 companies')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
