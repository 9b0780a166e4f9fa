"""Build the agendas of a loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from askback.core.planning.agenda import (
    Agenda,
    AgendaItem,
    LeftOut,
    ListenFor,
    LoopPlan,
)
from askback.core.planning.fixed import fixed_list_value
from askback.core.planning.grown import prepare_grown
from askback.core.planning.layout import Ask, Layout, lay_out
from askback.core.planning.left import left_out
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.order import in_order
from askback.core.planning.solve import solve, solve_greedily
from askback.core.planning.spares import choose_spares
from askback.core.planning.why import explain
from askback.core.topics import Criteria, Role

GAP = 0.01  # a hundredth is well below what weights and tables can be trusted for
LIMIT_S = 8.0  # the last resort
HOLDS_ONE = 2.0  # minutes; most questions of the bank take as long


@dataclass(frozen=True, slots=True)
class _AtHand:
    """What is there besides the agendas, by interview."""

    spares: dict[str, list[Ask]]
    grown: dict[str, list[Ask]]


def build(
    loop: Loop, criteria: Criteria, fixed: Sequence[str], *, exact: bool = True
) -> LoopPlan:
    """Choose, order and explain the questions of every booked interview.

    Args:
        loop: Interviews, questions, weights and what is unknown.
        criteria: For their labels and groups.
        fixed: Keys of the list that the plan is compared with, top first.
        exact: Whether to prove the plan, or to answer at once.

    Returns:
        An agenda for each booked interview, never none: where nothing can be asked it
        is empty and a warning says why.

    Source:
        Ours; DESIGN section 5.
    """
    layout = lay_out(loop)
    plan = (
        solve(layout.problem, gap=GAP, time_limit_s=LIMIT_S)
        if exact
        else solve_greedily(layout.problem, gap=GAP, patient=True)
    )
    chosen = [layout.asks[n] for n in plan.chosen]
    spares = choose_spares(loop, layout, plan.chosen)
    taken = {
        name: [*extra, *(ask for ask in chosen if ask.interview.name == name)]
        for name, extra in spares.items()
    }
    at_hand = _AtHand(spares, prepare_grown(loop, layout, taken))
    agendas = tuple(
        _agenda(loop, layout, interview, chosen, at_hand, criteria)
        for interview in loop.interviews
        if not interview.expected
    )
    return LoopPlan(
        agendas=agendas,
        value=plan.value,
        bound=plan.bound,
        fixed_list_value=fixed_list_value(layout, fixed),
        open_worth=sum(loop.worth.values()),
        warnings=tuple(_warnings(loop, agendas)),
    )


def _agenda(
    loop: Loop,
    layout: Layout,
    interview: Interview,
    chosen: Sequence[Ask],
    at_hand: _AtHand,
    criteria: Criteria,
) -> Agenda:
    own = [ask for ask in chosen if ask.interview.name == interview.name]
    extra = at_hand.spares[interview.name]
    return Agenda(
        interview=interview.name,
        minutes=interview.minutes,
        items=tuple(_item(loop, a, criteria) for a in in_order(loop, own, criteria)),
        spares=tuple(_item(loop, ask, criteria) for ask in extra),
        left_out=tuple(
            LeftOut(key, why)
            for key, why in left_out(loop, layout, interview, chosen, extra)
        ),
        tailored=tuple(
            _item(loop, ask, criteria) for ask in at_hand.grown[interview.name]
        ),
    )


def _item(loop: Loop, ask: Ask, criteria: Criteria) -> AgendaItem:
    question = ask.question
    names = tuple(person.name for person in ask.to)
    goes_round = len(names) > 1
    role: Role | None = None if goes_round else ask.to[0].role
    return AgendaItem(
        key=question.key,
        text=question.wording(role),
        criteria=dict(question.criteria),
        why=explain(loop, ask, criteria),
        listen_for=ListenFor(
            green=tuple(s.signal for s in question.signals("green")),
            red=tuple(s.signal for s in question.signals("red")),
        ),
        probe=next(iter(question.probes), ""),
        if_dodged=question.if_dodged,
        minutes=ask.minutes,
        to=names,
        must=ask.must,
        rounds=(names,) if goes_round else None,
    )


def _warnings(loop: Loop, agendas: Sequence[Agenda]) -> list[str]:
    """Say what an impossible or thin loop lacks."""
    found: list[str] = []
    if not agendas:
        found.append("There is no interview to plan for. Add one, with its minutes.")
    if loop.interviews and not any(loop.worth.values()):
        found.append("Nothing that matters to you is unknown, so any question will do.")
    people = {i.name: i.interviewers for i in loop.interviews}
    for agenda in agendas:
        if not people[agenda.interview]:
            found.append(
                f"{agenda.interview}: nobody is named, so nothing is planned. "
                "Add who you will meet."
            )
        elif not agenda.items:
            found.append(f"{agenda.interview}: {_why_empty(agenda)}")
    return found


def _why_empty(agenda: Agenda) -> str:
    if agenda.minutes < HOLDS_ONE:
        return f"{agenda.minutes:g} minutes hold no question. Two minutes hold one."
    return "there is nothing left to ask here. Add questions of your own."
