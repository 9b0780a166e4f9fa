"""Lay a loop out as a planning problem: what may be asked where, of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from askback.core.bank import Question
from askback.core.planning.ask import (
    Ask,
    addressees,
    best_addressee,
    gains,
    in_turn,
)
from askback.core.planning.held import pinned, probes
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.musts import plan_musts
from askback.core.planning.problem import Option, Problem
from askback.core.planning.rules import once, second_witness, two_of_one
from askback.core.planning.sensitivity import is_too_early


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
    pins = [pinned(loop, i, asks) for i in loop.interviews]
    asks += [ask for fitting, _ in pins for ask in fitting]
    asks += probes(loop, asks)
    must = frozenset(range(len(asks)))
    held = {ask.question.key for ask in asks if ask.is_set}
    asks += [
        ask
        for interview in loop.interviews
        for ask in _may_ask(loop, interview, loop.worth)
        if ask.question.key not in held
    ]
    options = tuple(_option(loop, ask) for ask in asks)
    problem = Problem(
        options=options,
        worth=loop.worth,
        minutes={i.name: i.minutes for i in loop.interviews},
        must=must,
        limits=(*once(asks), *two_of_one(asks)),
        bonuses=second_witness(loop, asks),
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
        way=", ".join(ask.names),
    )


def _may_ask(
    loop: Loop, interview: Interview, worth: Mapping[str, float]
) -> Iterator[Ask]:
    """Yield what may be asked in an interview, of the best person or of all in turn."""
    for question in loop.questions:
        if not _is_open(loop, interview, question):
            continue
        person = best_addressee(loop, interview, question, worth)
        if person is not None:
            yield Ask(question, interview, (person,))
        round_ = Ask(
            question, interview, in_turn(addressees(loop, interview, question))
        )
        if len(round_.to) > 1 and round_.minutes <= interview.minutes:
            yield round_


def _is_open(loop: Loop, interview: Interview, question: Question) -> bool:
    """Return whether a question may be planned in an interview at all."""
    return (
        question.rule is None
        and question.key not in loop.dropped
        and question.minutes <= interview.minutes
        and not is_too_early(question, interview, loop)
    )
