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
from askback.core.planning.ask import Ask
from askback.core.planning.fixed import fixed_list_value
from askback.core.planning.grown import prepare_grown
from askback.core.planning.lacks import lacks
from askback.core.planning.layout import Layout, lay_out
from askback.core.planning.left import left_out
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.order import in_order
from askback.core.planning.solve import solve, solve_greedily
from askback.core.planning.spares import choose_spares
from askback.core.planning.timing import AT_THE_END, Timing, advise
from askback.core.planning.why import explain
from askback.core.topics import Criteria, Role

GAP = 0.01  # a hundredth is well below what weights and tables can be trusted for
LIMIT_S = 8.0  # the last resort


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
        else solve_greedily(layout.problem, gap=GAP)
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
        open_worth=layout.problem.whole,
        warnings=lacks(loop, layout, agendas, criteria),
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
    timing = advise(own, extra, interview.minutes, loop.tables.cues)
    return Agenda(
        interview=interview.name,
        minutes=interview.minutes,
        items=tuple(
            as_item(loop, ask, criteria, timing[ask.question.key])
            for ask in in_order(loop, own, criteria)
        ),
        spares=tuple(
            as_item(loop, ask, criteria, timing[ask.question.key]) for ask in extra
        ),
        left_out=tuple(
            LeftOut(key, why)
            for key, why in left_out(loop, layout, interview, chosen, extra)
        ),
        tailored=tuple(
            as_item(loop, ask, criteria) for ask in at_hand.grown[interview.name]
        ),
    )


def as_item(
    loop: Loop, ask: Ask, criteria: Criteria, timing: Timing = AT_THE_END
) -> AgendaItem:
    """Return a question as every surface shows it.

    Source:
        Ours.
    """
    question = ask.question
    role: Role | None = None if ask.goes_round else ask.to[0].role
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
        to=ask.names,
        must=ask.must,
        rounds=(ask.names,) if ask.goes_round else None,
        when=timing.when,
        cue=timing.cue,
    )
