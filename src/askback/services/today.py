"""The first page: what is next, what is due, how much is still unknown."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Prefetch

from askback.adapters import shipped
from askback.services import known, planning, weights
from askback.services.lines import loop_lines
from askback.services.planned import stored_agenda
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

DUE = 5  # more debriefs at once would not be read tonight


def show(owner: User, *, now: datetime) -> Today:
    """Return the first page."""
    opportunities = _open(owner)
    for opportunity in opportunities:
        planning.refresh(opportunity, now=now)
    loops = {o.id: planning.interviews_of(o) for o in opportunities}
    mattering = weights.of(owner)
    lines = tuple(_company(o, loops[o.id], mattering) for o in opportunities)
    opener = _next(opportunities, loops)
    due = [d for o in opportunities for d in _due(o, loops[o.id])][:DUE]
    return Today(
        is_first_run=not OpportunityRow.objects.filter(owner=owner).exists(),
        today=now,
        summary=_summary(opener, due, lines),
        next=opener,
        due=tuple(due),
        companies=lines,
        questions=len(shipped.bank()),
    )


def palette(owner: User) -> tuple[PaletteLine, ...]:
    """Return what can be found by typing: companies, their agendas, deeds."""
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    coming = InterviewRow.objects.filter(done_at=None)
    found: list[PaletteLine] = []
    for row in rows.prefetch_related(Prefetch("interviews", coming, "coming")):
        note = row.title or "Company"
        found.append(PaletteLine(f"Go to {row.company}", note, "company", str(row.id)))
        found += [
            PaletteLine("Open agenda", f"{i.name} at {row.company}", "agenda", str(i.id))
            for i in getattr(row, "coming")[:1]
        ]
    return (
        *found,
        PaletteLine("Find a question", f"{len(shipped.bank())} in the bank", "questions"),
        PaletteLine("Say what matters", "Weights and dealbreakers", "weights"),
        PaletteLine("Add a company", "From its posting", "company_add"),
    )


def _open(owner: User) -> list[OpportunityRow]:
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    evidence = EvidenceRow.objects.select_related("interview")
    return list(rows.prefetch_related(Prefetch("evidence", evidence)))


def _company(
    row: OpportunityRow, interviews: list[InterviewRow], mattering: Matters
) -> CompanyLine:
    evidence = list(row.evidence.all())
    asks = known.asks_of(interviews)
    criteria = known.show(evidence, mattering, interviews)
    best = next((c for c in criteria if c.key in asks), None)
    loop = loop_lines(interviews)
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
    """Say how far a loop is."""
    if not loop:
        return "No interview yet"
    done = sum(line.state == "done" for line in loop)
    coming = next((line for line in loop if line.state == "next"), None)
    then = f", next: {coming.name}" if coming else ""
    return f"{done} of {len(loop)} done{then}"


def _next(
    opportunities: list[OpportunityRow], loops: dict[object, list[InterviewRow]]
) -> Opener | None:
    """Return the interview that comes next of all: dated ones first, by date."""
    coming = [
        (line.start is None, line.start, number, row, line)
        for row in opportunities
        for number, line in enumerate(loop_lines(loops[row.id]), start=1)
        if line.state == "next"
    ]
    if not coming:
        return None
    _, _, number, row, line = min(
        coming, key=lambda c: (c[0], c[1].timestamp() if c[1] else 0, c[3].company)
    )
    interview = next(i for i in loops[row.id] if i.id == line.id)
    agenda = stored_agenda(interview)
    items = () if agenda is None else agenda.items
    return Opener(
        line=line,
        opportunity_id=row.id,
        company=row.company,
        opens_with=items[0].text if items else "",
        number=number,
        of=len(loops[row.id]),
        planned_minutes=0.0 if agenda is None else agenda.planned_minutes,
    )


def _due(row: OpportunityRow, interviews: list[InterviewRow]) -> list[Due]:
    """Return what is to do: debriefs with readings nobody has looked at."""
    found: list[Due] = []
    for interview in interviews:
        if interview.done_at is None:
            continue
        transcript = getattr(interview, "transcript", None)
        marked = len(interview.marks.all())
        title = f"Debrief: {interview.name}, {row.company}"
        if transcript is None:
            if marked or interview.notes.all():
                continue
            note = "It has been. Bring the transcript, or write down what you remember."
            action = "Add what was said"
        else:
            asked = len(transcript.reading["asked"])
            if marked >= asked:
                continue
            note = f"{asked - marked} of {asked} readings are not confirmed yet."
            action = "Read the debrief"
        found.append(
            Due(interview.id, row.company, title, note, interview.done_at, action)
        )
    return sorted(found, key=lambda d: d.at or datetime.min, reverse=True)


def _summary(
    opener: Opener | None, due: list[Due], lines: tuple[CompanyLine, ...]
) -> str:
    """Say in one line what there is."""
    coming = sum(line.state != "done" for c in lines for line in c.loop)
    parts = [
        _count(coming, "interview") + " to come" if opener else "No interview to come",
        _count(len(due), "debrief") if due else "",
        _count(len(lines), "company", "companies") + " in play",
    ]
    return f"{', '.join(filter(None, parts))}."


def _count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> _count(1, "debrief"), _count(2, "company", "companies")
    ('1 debrief', '2 companies')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
