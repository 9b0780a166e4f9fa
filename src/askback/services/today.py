"""The first page: what is next, what is due, how much is still unknown."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime

from django.db.models import Case, Count, F, QuerySet, Sum, Value, When

from askback.adapters import shipped
from askback.core.followup.reminders import Kind
from askback.services import planned, planning, stamps, summaries
from askback.services.lines import loop_lines
from askback.services.outlook import outlook
from askback.services.planned import stored_agenda
from askback.services.practice import schedule
from askback.services.values import (
    CompaniesPage,
    CompanyLine,
    Opener,
    Today,
)
from askback.services.values.reminders import ReminderLine
from askback.store.models import InterviewRow, OpportunityRow, SummaryRow, User

SHOWN = 20  # companies at once; the rest have a page of their own
DUE = 5  # more at once would not be done tonight; the rest have a page of their own


def show(owner: User, *, now: datetime) -> Today:
    """Return the first page."""
    summaries.refresh(owner, now=now)
    lines, opener = _first(owner, now)
    due = _due(owner, opener, now)
    counts = _in_play(owner).aggregate(companies=Count("id"), coming=Sum("coming"))
    counts["due"] = len(due)
    return Today(
        is_first_run=not lines and not OpportunityRow.objects.filter(owner=owner),
        today=now,
        summary=_summary(opener, counts),
        next=opener,
        due=tuple(due[:DUE]),
        more_due=max(0, len(due) - DUE),
        companies=lines,
        more=counts["companies"] - len(lines),
        questions=len(shipped.bank()),
        practice=schedule.due_line(owner, now=now),
    )


def companies(owner: User, *, number: int, now: datetime) -> CompaniesPage:
    """Return a page of the companies in play; beyond the last there is the last."""
    summaries.refresh(owner, now=now)
    count = _in_play(owner).count()
    pages = max(1, math.ceil(count / SHOWN))
    number = min(max(number, 1), pages)
    rows = _ordered(owner)[(number - 1) * SHOWN : number * SHOWN]
    away = OpportunityRow.objects.filter(owner=owner).exclude(closed_at=None)
    return CompaniesPage(
        companies=tuple(_line(row) for row in _planned(owner, list(rows), now)),
        number=number,
        of=pages,
        count=count,
        away=tuple(away.values_list("id", "company", "title", "outcome")),
    )


def _in_play(owner: User) -> QuerySet[SummaryRow]:
    return SummaryRow.objects.filter(
        owner=owner, opportunity__closed_at=None, opportunity__removed_at=None
    )


def _ordered(owner: User) -> QuerySet[SummaryRow]:
    """Return what is said of the companies in play, what is next first.

    Dated ones come by date, then those with an interview that has no date yet, by name,
    then the others as they were added.
    """
    rows = _in_play(owner).select_related("opportunity")
    return rows.order_by(
        F("next_at").asc(nulls_last=True),
        Case(When(coming=0, then=1), default=0),
        Case(When(coming=0, then=Value("")), default="opportunity__company"),
        "opportunity__made_at",
        "opportunity__company",
        "opportunity__id",
    )


def _first(owner: User, now: datetime) -> tuple[tuple[CompanyLine, ...], Opener | None]:
    """Return the companies that Today shows, and the interview that comes next."""
    rows = _planned(owner, list(_ordered(owner)[:SHOWN]), now)
    opener = _opener(rows[0], now) if rows and rows[0].coming else None
    return tuple(map(_line, rows)), opener


def _planned(owner: User, rows: list[SummaryRow], now: datetime) -> list[SummaryRow]:
    """Return summaries whose plans stand, planned anew where they did not."""
    own = stamps.own_stamp(owner)
    stale = [row for row in rows if row.planned_of != stamps.planned_under(row, own)]
    if not stale:
        return rows
    planning.refresh_all(owner, [row.opportunity for row in stale], now=now)
    fresh = SummaryRow.objects.select_related("opportunity").in_bulk(
        [row.id for row in stale]
    )
    return [fresh.get(row.id, row) for row in rows]


def _line(row: SummaryRow) -> CompanyLine:
    opportunity, told, plan = row.opportunity, row.told, row.planned
    return CompanyLine(
        id=opportunity.id,
        company=opportunity.company,
        title=opportunity.title,
        unknown=plan["unknown"],
        steps=tuple(told["steps"]),
        state=told["state"],
        worth_asking=plan["ask"],
        worth_whom=plan["whom"],
    )


def _opener(row: SummaryRow, now: datetime) -> Opener:
    """Return the next interview of a loop, with the question to open with."""
    interview = planned.with_all(InterviewRow.objects.filter(id=row.told["next"])).get()
    (line,) = loop_lines([interview], now=now)
    agenda = stored_agenda(interview)
    items = () if agenda is None else agenda.items
    return Opener(
        line=line,
        opportunity_id=row.opportunity_id,
        company=row.opportunity.company,
        opens_with=items[0].text if items else "",
        number=row.told["number"],
        of=len(row.told["steps"]),
        planned_minutes=sum(item.minutes for item in items),
    )


def _due(owner: User, opener: Opener | None, now: datetime) -> list[ReminderLine]:
    """Return what is to do, one thing at a time.

    To prepare for what is next is said at its own place, and a letter waits for the
    debrief it takes its words from.
    """
    lines = outlook(owner, now=now).due()
    unheard = {x.interview_id for x in lines if x.kind == Kind.DEBRIEF}
    hidden = {(Kind.WRITE, ident) for ident in unheard}
    if opener is not None:
        hidden.add((Kind.PREPARE, opener.line.id))
    return [x for x in lines if (x.kind, x.interview_id) not in hidden]


def _summary(opener: Opener | None, counts: Mapping[str, int | None]) -> str:
    """Say in one line what there is."""
    coming, due = counts["coming"] or 0, counts["due"] or 0
    parts = [
        _count(coming, "interview") + " to come" if opener else "No interview to come",
        f"{due} due" if due else "",
        _count(counts["companies"] or 0, "company", "companies") + " in play",
    ]
    return f"{', '.join(filter(None, parts))}."


def _count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> _count(1, "interview"), _count(2, "company", "companies")
    ('1 interview', '2 companies')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
