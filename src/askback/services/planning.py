"""Plan an opportunity's loop from what is stored, and keep the agendas."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, astuple, dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.decision import Evidence
from askback.core.planning.agenda import Agenda, LoopPlan
from askback.core.planning.expected import expect
from askback.core.planning.loop import Interview, Tables
from askback.services import (
    banks,
    contradictions,
    jots,
    known,
    ledger,
    stamps,
    standing,
    tables,
    weights,
)
from askback.services.grown import tailored_of
from askback.services.lines_of_work import work_of
from askback.services.loops import LoopInput, plan_loop, shut_by, told_unasked
from askback.services.own_bank import OwnBank
from askback.services.own_tables import figures_of
from askback.services.planned import (
    is_booked,
    is_to_come,
    loops_of,
    people_of,
    slots_of,
    stored_agenda,
)
from askback.services.told import SETTLED, by_hand, form_of, told_of
from askback.services.weights import Matters
from askback.services.whom import planned_for
from askback.store.models import (
    AgendaRow,
    InterviewRow,
    OpportunityRow,
    SourceRow,
    SummaryRow,
    User,
)

SUMMED_UP = ("told_of", "since", "until", "planned", "planned_of")


@dataclass(frozen=True, slots=True)
class Basis:
    """What the plan of one loop rests on."""

    interviews: list[InterviewRow]
    matters: Matters
    evidence: tuple[Evidence, ...]
    sources: Sequence[SourceRow]
    opportunity: OpportunityRow
    own: OwnBank
    tables: Tables
    now: datetime
    dismissed: frozenset[str] = frozenset()

    @property
    def said(self) -> contradictions.Held:
        """What people and sources said, for comparing."""
        return contradictions.held(self.interviews, self.sources, self.own.bank)

    @property
    def coming(self) -> list[InterviewRow]:
        """The booked interviews that there is still something to plan for."""
        booked = filter(is_booked, self.interviews)
        return [row for row in booked if is_to_come(row, self.now)]

    @property
    def expected(self) -> tuple[Interview, ...]:
        """The interviews that are not booked yet, as they most likely will be."""
        stages = self.tables.stages
        booked = [planned_for(row, stages) for row in self.interviews if is_booked(row)]
        return expect(slots_of(self.interviews), booked, stages)


def refresh(opportunity: OpportunityRow, *, now: datetime) -> list[InterviewRow]:
    """Plan what is still to come anew, if anything it rests on has changed.

    Returns:
        The loop's interviews in order, with their agendas.
    """
    return refresh_all(opportunity.owner, [opportunity], now=now)[opportunity.id]


def refreshed(opportunity: OpportunityRow, *, now: datetime) -> Basis:
    """Do as `refresh` does, and return all that the plan rests on."""
    return _refreshed(opportunity.owner, [opportunity], now=now)[opportunity.id]


def as_it_stands(opportunity: OpportunityRow, *, now: datetime) -> Basis:
    """Return what the plan of a loop rests on, for a look that writes nothing."""
    return bases_of(opportunity.owner, [opportunity], now=now)[opportunity.id]


def refresh_all(
    owner: User, opportunities: Sequence[OpportunityRow], *, now: datetime
) -> dict[UUID, list[InterviewRow]]:
    """Plan several loops of one owner anew, those that need it.

    Returns:
        The interviews of each in order, with their agendas.
    """
    jots.settle_due(owner, now=now)
    if len(stamps.standing(owner, opportunities, now)) == len(opportunities):
        return loops_of(opportunities)
    bases = _planned(owner, opportunities, now=now)
    return {ident: basis.interviews for ident, basis in bases.items()}


def _refreshed(
    owner: User, opportunities: Sequence[OpportunityRow], *, now: datetime
) -> dict[UUID, Basis]:
    jots.settle_due(owner, now=now)
    if len(stamps.standing(owner, opportunities, now)) == len(opportunities):
        return bases_of(owner, opportunities, now=now)
    return _planned(owner, opportunities, now=now)


@transaction.atomic
def _planned(
    owner: User, opportunities: Sequence[OpportunityRow], *, now: datetime
) -> dict[UUID, Basis]:
    held = stamps.hold(opportunities)
    own_stamp = stamps.own_stamp(owner)
    bases = bases_of(owner, opportunities, now=now)
    for basis in bases.values():
        _refresh(basis)
    stamps.renew(held)
    for ident, basis in bases.items():
        _sum_up(held[ident], basis, own_stamp)
    SummaryRow.objects.bulk_update(held.values(), SUMMED_UP)
    return bases


def _sum_up(row: SummaryRow, basis: Basis, own_stamp: str) -> None:
    """Write down what pages of many companies say of a plan, and what it is made under.

    What was told before another interview was over is told anew.
    """
    since, until = stamps.bounds(basis.interviews, basis.now)
    if (row.since, row.until) != (since, until):
        row.told_of = ""
    row.since, row.until = since, until
    asks = known.asks_of(basis.interviews, basis.now)
    ask = known.worth_asking(basis.evidence, basis.matters, asks)
    row.planned = {
        "unknown": known.unknown_of(basis.evidence, basis.matters),
        "ask": ask.text,
        "whom": ask.whom,
    }
    row.planned_of = stamps.planned_under(row, own_stamp)


def bases_of(
    owner: User, opportunities: Sequence[OpportunityRow], *, now: datetime
) -> dict[UUID, Basis]:
    """Return what the plans of several loops of one owner rest on."""
    matters = weights.of(owner)
    own = banks.of(owner)
    resting_on = tables.of(owner)
    loops = loops_of(opportunities)
    evidence = ledger.evidence_of(opportunities)
    dismissed = contradictions.dismissed_of(opportunities)
    sources: dict[UUID, list[SourceRow]] = {ident: [] for ident in loops}
    for source in standing.counting(*opportunities):
        sources[source.opportunity_id].append(source)
    return {
        opportunity.id: Basis(
            interviews=loops[opportunity.id],
            matters=matters,
            evidence=evidence[opportunity.id],
            sources=sources[opportunity.id],
            opportunity=opportunity,
            own=own,
            tables=resting_on,
            dismissed=dismissed[opportunity.id],
            now=now,
        )
        for opportunity in opportunities
    }


def _refresh(basis: Basis) -> None:
    stored = [getattr(row, "agenda", None) for row in basis.coming]
    if not stored:
        return
    given = loop_input(basis)
    stamp = _stamp(given)
    if all(row is not None and row.value["stamp"] == stamp for row in stored):
        return
    plan = plan_loop(given, exact=False)
    for interview, agenda in zip(basis.coming, plan.agendas, strict=True):
        _keep(interview, plan, agenda, stamp, basis.now)


def _keep(
    interview: InterviewRow,
    plan: LoopPlan,
    agenda: Agenda,
    stamp: str,
    now: datetime,
) -> None:
    value = {"stamp": stamp, **stored_form(plan, agenda, stored_agenda(interview))}
    interview.agenda, _ = AgendaRow.objects.update_or_create(
        interview=interview,
        defaults={"value": value, "made_at": now, "owner_id": interview.owner_id},
    )


def stored_form(
    plan: LoopPlan, agenda: Agenda, before: Agenda | None
) -> dict[str, Any]:
    """Return an agenda as it is stored, with what came and went since the last."""
    new = {item.key for item in agenda.items}
    old = new if before is None else {item.key for item in before.items}
    return {
        "agenda": asdict(agenda),
        "value": plan.value,
        "bound": plan.bound,
        "fixed": plan.fixed_list_value,
        "open": plan.open_worth,
        "warnings": list(plan.warnings),
        "came": sorted(new - old),
        "went": sorted(old - new),
    }


def loop_input(basis: Basis) -> LoopInput:
    """Return what the plan of a loop is made from."""
    return LoopInput(
        interviews=(
            *(planned_for(row, basis.tables.stages) for row in basis.coming),
            *basis.expected,
        ),
        weights=basis.matters.weights,
        dealbreakers=basis.matters.dealbreakers,
        evidence=basis.evidence,
        asked=_asked(basis.interviews),
        dropped=told_unasked(
            filter(None, map(form_of, basis.interviews)), basis.own.bank
        ),
        tailored=tailored_of(basis.sources),
        said=frozenset(
            claim["criterion"]
            for source in basis.sources
            for claim in source.reading["claims"]
        ),
        own=basis.own,
        work=work_of(basis.opportunity, basis.sources),
        shut=shut_by(basis.own.bank, [source.text for source in basis.sources]),
        close=basis.opportunity.close,
        met={n: r for row in basis.interviews for n, r in people_of(row).items()},
        tables=basis.tables,
        contradicted=contradictions.open_criteria(basis.said, basis.dismissed),
    )


def _asked(rows: Iterable[InterviewRow]) -> dict[str, frozenset[str]]:
    """Return what need not be put again, by the name of whom it was put to."""
    asked: dict[str, set[str]] = {}
    for row in rows:
        for name, key in _settled(row):
            asked.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in asked.items()}


def _settled(row: InterviewRow) -> Iterator[tuple[str, str]]:
    """Yield person and question of all that was answered, as the user sees it."""
    for told in told_of(row):
        if told.key and told.answer.verdict in SETTLED:
            for name in told.asked.speakers:
                yield name, told.key
    for mark in by_hand(row):
        if mark.question_key and mark.verdict in SETTLED:
            for name in people_of(row):
                yield name, mark.question_key


def _stamp(given: LoopInput) -> str:
    """Return a name of everything a plan rests on."""
    plain = replace(given, tailored=(), own=None, tables=None)
    figures = [(*astuple(p), f) for p, f in figures_of(given.resting_on).items()]
    bank = given.own.stamp if given.own else []
    told = json.dumps(
        [asdict(plain), [q.text for q in given.tailored], bank, figures],
        default=_plain,
        sort_keys=True,
    )
    return hashlib.sha256(told.encode()).hexdigest()


def _plain(value: frozenset[str]) -> list[str]:
    return sorted(value)
