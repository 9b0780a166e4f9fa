"""Ways to choose what to ask: lists, and plans of several kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.decision import Evidence
from askback.core.planning.build import build
from askback.core.planning.loop import Interview, Loop
from askback.core.topics import Knows, Phrasing, Role, Stage
from askback.services.loops import LoopInput, make_loop
from bench.simulation.case import Case
from bench.simulation.chance import luck


@dataclass(frozen=True, slots=True)
class State:
    """Where a candidate stands before an interview.

    Attributes:
        case: The seed's case, of which a policy may see weights and interviews only.
        number: Which interview is next, from 0.
        evidence: What was heard so far.
        asked: Keys put to each person, by name.
    """

    case: Case
    number: int = 0
    evidence: tuple[Evidence, ...] = ()
    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def interview(self) -> Interview:
        """The next interview."""
        return self.case.interviews[self.number]

    @property
    def delicacy(self) -> int:
        """From which sensitivity on a question has to wait; 0 where none has to."""
        stage = self.interview.stage
        if stage is Stage.RECRUITER_SCREEN:
            return 1
        last = self.number == len(self.case.interviews) - 1
        return 0 if last or stage is Stage.OFFER_CALL else 2


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it will be put: to whom, and the minutes it takes."""

    question: Question
    to: tuple[str, ...]
    minutes: float
    must: bool


Policy = Callable[[State], tuple[Ask, ...]]


def nothing(_: State) -> tuple[Ask, ...]:
    """Ask nothing at all: the floor."""
    return ()


def fixed_list(state: State) -> tuple[Ask, ...]:
    """Ask the must-asks, then the usual list top down, in every interview."""
    return _listed(state, shipped.fixed_list())


def general_list(state: State) -> tuple[Ask, ...]:
    """Ask the same as the list, in the general terms that it mostly comes in."""
    return tuple(
        ask if ask.must else replace(ask, question=_in_general(ask.question))
        for ask in fixed_list(state)
    )


def _in_general(question: Question) -> Question:
    return replace(question, phrasing=Phrasing.GENERAL)


def shuffled_list(state: State) -> tuple[Ask, ...]:
    """Ask the must-asks, then the usual list in another order each time."""
    chance = luck(state.case.seed, "shuffled", state.interview.name)
    keys = shipped.fixed_list()
    return _listed(state, [keys[n] for n in chance.permutation(len(keys))])


def continued_list(state: State) -> tuple[Ask, ...]:
    """Ask the must-asks, then go on with the usual list where one left off."""
    put = {key for keys in state.asked.values() for key in keys}
    keys = shipped.fixed_list()
    return _listed(state, sorted(keys, key=lambda key: key in put))


def drawn_from_bank(state: State) -> tuple[Ask, ...]:
    """Ask the must-asks, then questions of the bank by lot, each put once."""
    put = {key for keys in state.asked.values() for key in keys}
    fit = [
        q.key
        for q in shipped.bank()
        if q.rule is None and q.is_for(frozenset()) and q.key not in put
    ]
    chance = luck(state.case.seed, "drawn", state.interview.name)
    return _listed(state, [fit[n] for n in chance.permutation(len(fit))])


@dataclass(frozen=True, slots=True)
class Planned:
    """Ask what a plan says that is made anew before each interview.

    Attributes:
        exact: Whether it is proven, or made at once.
        wrong: How far each cell of its table of who knows what is moved.
    """

    exact: bool = False
    wrong: float = 0.0

    def __call__(self, state: State) -> tuple[Ask, ...]:
        """Plan what is still to come, and return the next agenda."""
        return next(self.agendas(state))

    def agendas(self, state: State) -> Iterator[tuple[Ask, ...]]:
        """Plan what is still to come."""
        loop = _loop(state)
        if self.wrong:
            knows = moved(loop.tables.knows, state.case.seed, self.wrong)
            loop = replace(loop, tables=replace(loop.tables, knows=knows))
        return _agendas(loop, exact=self.exact)


@dataclass(slots=True)
class PlannedOnce:
    """Ask what the first plan says, whatever is heard; for one loop at a time."""

    agendas: list[tuple[Ask, ...]] = field(default_factory=list)

    def __call__(self, state: State) -> tuple[Ask, ...]:
        """Plan before the first interview, and return the next agenda."""
        if state.number == 0:
            self.agendas = list(Planned().agendas(state))
        return self.agendas[state.number]


def moved(knows: Knows, seed: int, by: float) -> Knows:
    """Return a table with every cell moved up or down, within 0-1."""
    chance = luck(seed, "knows")

    def move(row: Mapping[Role, float]) -> dict[Role, float]:
        signs = chance.choice([-by, by], len(row)).tolist()
        return {
            role: float(np.clip(cell + sign, 0, 1))
            for (role, cell), sign in zip(row.items(), signs, strict=True)
        }

    rows = {criterion: move(row) for criterion, row in knows.by_criterion.items()}
    return replace(knows, by_criterion=rows, default=move(knows.default))


def must_asks(state: State) -> tuple[Ask, ...]:
    """Return the must-asks of the next interview, as every plan has them."""
    loop = _loop(state)
    ruled = tuple(q for q in loop.questions if q.rule is not None)
    loop = replace(loop, questions=ruled)
    return tuple(ask for ask in next(_agendas(loop, exact=False)) if ask.must)


def _loop(state: State) -> Loop:
    return make_loop(
        LoopInput(
            interviews=state.case.interviews[state.number :],
            weights=state.case.weights,
            dealbreakers=state.case.dealbreakers,
            evidence=state.evidence,
            asked=state.asked,
        )
    )


def _agendas(loop: Loop, *, exact: bool) -> Iterator[tuple[Ask, ...]]:
    """Plan what is still to come."""
    plan = build(loop, shipped.criteria(), shipped.fixed_list(), exact=exact)
    known = {question.key: question for question in loop.questions}
    return (
        tuple(Ask(known[i.key], i.to, i.minutes, i.must) for i in agenda.items)
        for agenda in plan.agendas
    )


def _listed(state: State, keys: Sequence[str]) -> tuple[Ask, ...]:
    musts = must_asks(state)
    left = state.interview.minutes - sum(ask.minutes for ask in musts)
    return (*_fitting(state, keys, left), *musts)


def _fitting(state: State, keys: Sequence[str], left: float) -> Iterable[Ask]:
    for key in keys:
        question = shipped.bank().by_key[key]
        person = _to(state, question)
        if person is not None and question.minutes <= left:
            left -= question.minutes
            yield Ask(question, (person,), question.minutes, must=False)


def _to(state: State, question: Question) -> str | None:
    """Return whom the bank names first for it; None where it may not be put."""
    here = state.interview
    if state.delicacy > 0 and question.sensitivity >= state.delicacy:
        return None
    fresh = [
        p
        for p in here.interviewers
        if question.key not in state.asked.get(p.name, frozenset())
    ]
    best = max(fresh, key=lambda p: question.suits(p.role, here.stage), default=None)
    return None if best is None else best.name
