"""The rest of one interview, planned anew while it goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from askback.core.bank import Question
from askback.core.planning.agenda import Agenda
from askback.core.planning.ask import STRONG, Ask, gains
from askback.core.planning.board import ECHO, Board
from askback.core.planning.build import as_item
from askback.core.planning.greedy import greedy
from askback.core.planning.layout import Layout, lay_out
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.musts import ORDER
from askback.core.planning.order import in_order
from askback.core.planning.problem import ROUNDING, Option, Problem
from askback.core.planning.rules import OF_ONE
from askback.core.planning.spares import choose_spares
from askback.core.planning.worth import Matrix
from askback.core.topics import Criteria, Verdict
from askback.errors import NotFoundError

TOLD = {Verdict.ANSWERED: 1.0, Verdict.PARTLY: 0.6}  # the share that an answer settles
STEADY = 0.02  # what is on the screen stays unless a plan settles this much more
ASKED = "You have just asked it."


@dataclass(frozen=True, slots=True)
class SoFar:
    """What has come of an interview up to now.

    Attributes:
        minutes_left: For your questions, from now on.
        verdicts: What was asked, by key, and how far it was answered. What was
            answered without being asked counts as answered.
        parked: Keys put off for later, in the order in which they were.
        reds: Criteria that somebody has just spoken ill of.
    """

    minutes_left: float
    verdicts: Mapping[str, Verdict]
    parked: tuple[str, ...] = ()
    reds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rest:
    """The rest of an interview.

    Attributes:
        agenda: What is still to be asked, in order, for the minutes that are left.
        is_changed: Whether it differs from what was planned before, but for what was
            asked.
    """

    agenda: Agenda
    is_changed: bool


def replan(loop: Loop, agenda: Agenda, so_far: SoFar, criteria: Criteria) -> Rest:
    """Plan the rest of an interview anew, at once.

    What was asked leaves. Must-asks that still fit keep their place at the end, the
    closing question last of all; what is parked comes before them. What is planned
    stays unless another choice is worth more, so that the page does not jump.

    Args:
        loop: The loop as it was planned, with what is still to come after.
        agenda: The interview's agenda as it stands.
        so_far: What has come of the interview.
        criteria: For their labels and groups.

    Returns:
        The rest, within the minutes left; the same rest for the same input.

    Raises:
        NotFoundError: The agenda is of no interview in the loop.

    Source:
        Ours; DESIGN sections 5 and 6.
    """
    here = next((i for i in loop.interviews if i.name == agenda.interview), None)
    if here is None:
        raise NotFoundError("interview", agenda.interview)
    musts, late = _musts(loop, here, agenda, so_far)
    live = _live(loop, here, so_far, sum(must.minutes for must in musts))
    layout = _beside(_damped(lay_out(live), live, here, so_far), loop, musts)
    chosen = _choose(layout.problem, _standing(layout, agenda, so_far))
    own = [layout.asks[n] for n in chosen if layout.asks[n].interview.name == here.name]
    spares = [*late, *_spares(live, layout, chosen, here.name, so_far.parked)]
    items = _last(in_order(live, [*own, *musts], criteria), so_far.parked)
    before = [item.key for item in agenda.items if item.key not in so_far.verdicts]
    return Rest(
        agenda=Agenda(
            interview=here.name,
            minutes=so_far.minutes_left,
            items=tuple(as_item(live, ask, criteria) for ask in items),
            spares=tuple(as_item(live, ask, criteria) for ask in spares),
            left_out=(),
        ),
        is_changed=[ask.question.key for ask in items] != before,
    )


def _musts(
    loop: Loop, here: Interview, agenda: Agenda, so_far: SoFar
) -> tuple[list[Ask], list[Ask]]:
    """Return the must-asks that still fit, and those that no longer do."""
    known = {question.key: question for question in loop.questions}
    people = {person.name: person for person in here.interviewers}
    there = [item for item in agenda.items if item.must and item.key in known]
    asks = [
        Ask(known[item.key], here, to, must=True)
        for item in there
        if item.key not in so_far.verdicts
        for to in [tuple(people[name] for name in item.to if name in people)]
        if to
    ]
    fits: list[Ask] = []
    for ask in sorted(asks, key=lambda a: _rank(a.question)):
        spent = sum(other.minutes for other in fits) + ask.minutes
        if spent <= so_far.minutes_left + ROUNDING:
            fits.append(ask)
    return fits, [ask for ask in asks if ask not in fits]


def _rank(question: Question) -> int:
    """Return in which order must-asks get minutes."""
    return next(n for n, rule in enumerate(ORDER) if rule is question.rule)


def _live(loop: Loop, here: Interview, so_far: SoFar, musts: float) -> Loop:
    """Return the loop as it is now, the must-asks of this interview apart."""
    apart = frozenset(q.key for q in loop.questions if q.rule is not None)
    done = frozenset(so_far.verdicts)
    now = replace(
        here,
        minutes=max(0.0, so_far.minutes_left - musts),
        pinned=tuple(key for key in here.pinned if key not in done),
    )
    asked = {
        person.name: loop.asked.get(person.name, frozenset()) | apart | done
        for person in here.interviewers
    }
    return replace(
        loop,
        interviews=tuple(now if i is here else i for i in loop.interviews),
        unknown=_unknown(loop, here, so_far),
        pressing=loop.pressing | so_far.reds,
        asked={**loop.asked, **asked},
        dropped={**loop.dropped, **dict.fromkeys(sorted(done - apart), ASKED)},
    )


def _unknown(loop: Loop, here: Interview, so_far: SoFar) -> dict[str, float]:
    """Return how unknown each criterion is after what was just answered, 0-1."""
    left = dict(loop.unknown)
    for question in _asked(loop, so_far):
        share = TOLD.get(so_far.verdicts[question.key], 0.0)
        for criterion, told in _told(loop, question, here).items():
            left[criterion] = left.get(criterion, 1.0) * (1 - share * told)
    return left


def _told(loop: Loop, question: Question, here: Interview) -> dict[str, float]:
    """Return the most that anybody here would tell of each criterion, 0-1."""
    by_person = [loop.told(question, p, here.stage) for p in here.interviewers]
    return {
        criterion: max((told[criterion] for told in by_person), default=0.0)
        for criterion in question.criteria
    }


def _asked(loop: Loop, so_far: SoFar) -> list[Question]:
    """Return the questions that were asked, as far as they are known."""
    return [q for q in loop.questions if q.key in so_far.verdicts]


def _damped(layout: Layout, loop: Loop, here: Interview, so_far: SoFar) -> Layout:
    """Let what was asked here before count: the same people tell less of it again."""
    before: dict[str, int] = {}
    for question in _asked(loop, so_far):
        for criterion, strength in question.criteria.items():
            if strength >= STRONG:
                before[criterion] = before.get(criterion, 0) + 1
    options = tuple(
        _less(option, before) if option.interview == here.name else option
        for option in layout.problem.options
    )
    return replace(layout, problem=replace(layout.problem, options=options))


def _beside(layout: Layout, loop: Loop, musts: Sequence[Ask]) -> Layout:
    """Let what the must-asks of this interview will tell be worth no more."""
    worth = dict(layout.problem.worth)
    for ask in musts:
        told = gains(loop, ask)
        worth = {c: left * (1 - told.get(c, 0.0)) for c, left in worth.items()}
    return replace(layout, problem=replace(layout.problem, worth=worth))


def _less(option: Option, before: Mapping[str, int]) -> Option:
    """Return an option as it is worth after so many questions; after two, nothing."""
    shares = {c: ECHO**n if n < OF_ONE else 0.0 for c, n in before.items()}
    gains = {c: gain * shares.get(c, 1.0) for c, gain in option.gains.items()}
    return replace(option, gains=gains)


def _standing(layout: Layout, agenda: Agenda, so_far: SoFar) -> list[int]:
    """Return what is planned here and still fits, the best first."""
    problem = layout.problem
    matrix = Matrix.of(problem)
    alone = matrix.gains @ matrix.worth
    planned = {
        (item.key, item.to) for item in agenda.items if item.key not in so_far.verdicts
    }
    held = set(problem.must)
    order = sorted(range(len(alone)), key=lambda n: (-alone[n] / matrix.minutes[n], n))
    for n in order:
        ask = layout.asks[n]
        is_planned = (ask.question.key, ask.names) in planned
        is_here = ask.interview.name == agenda.interview
        if is_here and is_planned and problem.fits({*held, n}):
            held.add(n)
    return sorted(held)


def _choose(problem: Problem, standing: Sequence[int]) -> tuple[int, ...]:
    """Return the best choice, or one that keeps what stands if it is nearly as good."""
    fresh = greedy(problem)
    kept = greedy(replace(problem, must=frozenset(standing)))
    more = _worth(problem, fresh) - _worth(problem, kept)
    return fresh if more > STEADY * sum(problem.worth.values()) else kept


def _worth(problem: Problem, chosen: Sequence[int]) -> float:
    """Return what a choice is worth, the echo of one person heard as the plan does."""
    board = Board(problem, Matrix.of(problem))
    board.become(chosen)
    return board.worth()


def _spares(
    live: Loop,
    layout: Layout,
    chosen: Sequence[int],
    here: str,
    parked: tuple[str, ...],
) -> list[Ask]:
    """Return what to ask if there is time left, first what was parked."""
    held = [layout.asks[n] for n in chosen]
    back = [
        ask
        for ask in layout.asks
        if ask.question.key in parked
        and ask.interview.name == here
        and not (ask.goes_round or ask in held)
    ]
    rest = choose_spares(live, layout, chosen)[here]
    return [*back, *(ask for ask in rest if ask not in back)]


def _last(asks: Sequence[Ask], parked: tuple[str, ...]) -> list[Ask]:
    """Return questions in their order, the parked ones after the others."""
    later = {key: n for n, key in enumerate(parked, start=1)}

    def place(ask: Ask) -> tuple[bool, int]:
        return ask.must, 0 if ask.must else later.get(ask.question.key, 0)

    return sorted(asks, key=place)
