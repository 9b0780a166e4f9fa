"""Lay a loop out as a planning problem: what may be asked where, of whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from askback.core.bank import Question
from askback.core.planning.loop import Interview, Interviewer, Loop
from askback.core.planning.musts import plan_musts, round_minutes
from askback.core.planning.problem import Bonus, Limit, Option, Problem
from askback.core.planning.sensitivity import is_too_early

STRONG = 0.5  # from this strength on, a question is about a criterion
OF_ONE = 2  # one person is not asked more than this many questions about one criterion
SECOND = 0.25  # a second witness on what presses is worth this share of its weight


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as it may be put: in an interview, to these people, in this order."""

    question: Question
    interview: Interview
    to: tuple[Interviewer, ...]
    must: bool = False
    pinned: bool = False

    @property
    def minutes(self) -> float:
        """Minutes it takes."""
        return round_minutes(self.question, len(self.to))


@dataclass(frozen=True, slots=True)
class Layout:
    """A problem, and for each of its options what it stands for."""

    problem: Problem
    asks: tuple[Ask, ...]
    unfitted: dict[str, tuple[Ask, ...]]


def lay_out(loop: Loop) -> Layout:
    """Lay a loop out as a planning problem.

    Raises:
        NoRoomError: Never by the must-asks found here, which are fitted first.

    Source:
        Ours; DESIGN section 5 states each rule.
    """
    musts = plan_musts(loop)
    asks = [
        Ask(must.question, interview, must.to, must=True)
        for interview in loop.interviews
        for must in musts.get(interview.name, ([], []))[0]
    ]
    pins = [_pinned(loop, i, asks) for i in loop.interviews]
    asks += [ask for fitting, _ in pins for ask in fitting]
    must = frozenset(range(len(asks)))
    held = {ask.question.key for ask in asks if ask.pinned}
    asks += [
        ask
        for interview in loop.interviews
        for ask in _may_ask(loop, interview)
        if ask.question.key not in held
    ]
    options = tuple(_option(loop, ask) for ask in asks)
    problem = Problem(
        options=options,
        worth=loop.worth,
        minutes={i.name: i.minutes for i in loop.interviews},
        must=must,
        limits=(*_once(asks), *_two_of_one(asks)),
        bonuses=_second_witness(loop, asks),
    )
    unfitted = {
        interview.name: (
            *(
                Ask(rest.question, interview, rest.to, must=True)
                for rest in musts.get(interview.name, ([], []))[1]
            ),
            *left,
        )
        for interview, (_, left) in zip(loop.interviews, pins, strict=True)
    }
    return Layout(problem, tuple(asks), unfitted)


def _option(loop: Loop, ask: Ask) -> Option:
    return Option(
        question=ask.question.key,
        interview=ask.interview.name,
        minutes=ask.minutes,
        gains=gains(loop, ask),
        way=", ".join(person.name for person in ask.to),
    )


def gains(loop: Loop, ask: Ask) -> dict[str, float]:
    """Return how likely each criterion is settled by at least one of those asked."""
    open_ = dict.fromkeys(ask.question.criteria, 1.0)
    for person in ask.to:
        told = loop.told(ask.question, person, ask.interview.stage)
        open_ = {c: left * (1 - told[c]) for c, left in open_.items()}
    return {criterion: 1 - left for criterion, left in open_.items()}


def _pinned(
    loop: Loop, interview: Interview, asks: Sequence[Ask]
) -> tuple[list[Ask], list[Ask]]:
    """Return what the user put on an agenda: what fits, and what does not."""
    known = {question.key: question for question in loop.questions}
    left = interview.minutes - sum(
        ask.minutes for ask in asks if ask.interview is interview
    )
    fitting: list[Ask] = []
    rest: list[Ask] = []
    for key in interview.pinned:
        question = known.get(key)
        person = _best(loop, interview, question) if question is not None else None
        if question is None or question.rule is not None or person is None:
            continue
        ask = Ask(question, interview, (person,), pinned=True)
        (fitting if ask.minutes <= left else rest).append(ask)
        left -= ask.minutes if ask.minutes <= left else 0
    return fitting, rest


def _may_ask(loop: Loop, interview: Interview) -> Iterable[Ask]:
    """Yield what may be asked in an interview: each question of the best person."""
    for question in loop.questions:
        if question.rule is not None or question.key in loop.dropped:
            continue
        if question.minutes > interview.minutes:
            continue
        if is_too_early(question, interview, loop.interviews):
            continue
        person = _best(loop, interview, question)
        if person is not None:
            yield Ask(question, interview, (person,))


def _best(loop: Loop, interview: Interview, question: Question) -> Interviewer | None:
    """Return who would tell most, of those not asked before."""
    worth = loop.worth
    people = [
        p for p in interview.interviewers if not loop.was_asked(p.name, question.key)
    ]

    def told(person: Interviewer) -> float:
        answer = loop.told(question, person, interview.stage)
        return sum(worth.get(c, 0) * chance for c, chance in answer.items())

    return max(people, key=told, default=None)


def _once(asks: list[Ask]) -> Iterable[Limit]:
    """A question is put in one interview only, must-asks apart."""
    places: dict[str, set[int]] = {}
    for n, ask in enumerate(asks):
        if not (ask.must or ask.pinned):
            places.setdefault(ask.question.key, set()).add(n)
    return [Limit(frozenset(p)) for p in places.values() if len(p) > 1]


def _two_of_one(asks: list[Ask]) -> Iterable[Limit]:
    """One person is not asked more than two questions about one criterion."""
    about: dict[tuple[str, str], set[int]] = {}
    for n, ask in enumerate(asks):
        for criterion, strength in ask.question.criteria.items():
            if strength >= STRONG:
                for person in ask.to:
                    about.setdefault((person.name, criterion), set()).add(n)
    return [
        Limit(frozenset(those), max(OF_ONE, sum(asks[n].pinned for n in those)))
        for those in about.values()
        if len(those) > OF_ONE
    ]


def _second_witness(loop: Loop, asks: list[Ask]) -> tuple[Bonus, ...]:
    """Another interview on what presses is rewarded with a quarter of its worth.

    Which witness comes first is not known, so each interview in which the criterion may
    be asked earns an equal share of the reward.
    """
    bonuses: list[Bonus] = []
    worth = loop.worth
    for criterion in sorted(loop.pressing):
        where: dict[str, set[int]] = {}
        for n, ask in enumerate(asks):
            if ask.question.criteria.get(criterion, 0) >= STRONG:
                where.setdefault(ask.interview.name, set()).add(n)
        share = SECOND * worth.get(criterion, 0.0) / max(len(where), 1)
        bonuses += [Bonus(frozenset(options), share) for options in where.values()]
    return tuple(bonuses)
