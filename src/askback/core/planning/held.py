"""What stands on an agenda before the rest is chosen: pins, and what was raised."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.bank import Question
from askback.core.planning.ask import Ask, best_addressee
from askback.core.planning.loop import Interview, Loop
from askback.core.planning.sensitivity import is_too_early
from askback.core.topics.criteria import MOST

PROBED = 1 / 3  # of the minutes go to what was raised, rounded up to one question
LITTLE = 2  # what weighs less than this is probed only where it is worth the minutes


def pinned(
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
        person = (
            best_addressee(loop, interview, question, loop.worth)
            if question is not None
            else None
        )
        if question is None or question.rule is not None or person is None:
            continue
        ask = Ask(question, interview, (person,), pinned=True)
        (fitting if ask.minutes <= left else rest).append(ask)
        left -= ask.minutes if ask.minutes <= left else 0
    return fitting, rest


def probes(loop: Loop, asks: Sequence[Ask]) -> list[Ask]:
    """Return what was raised before, each in the next interview that can tell of it.

    What matters most comes first; it takes what must-asks and pins leave of the
    minutes, and no more than a third of them all.
    """
    found: list[Ask] = []
    pinned = {ask.question.key for ask in asks if ask.pinned}
    for question in _raised(loop):
        if question.key in pinned or question.key in loop.dropped:
            continue
        places = (_probe(loop, question, i, [*asks, *found]) for i in loop.interviews)
        found += list(filter(None, places))[:1]
    return found


def _raised(loop: Loop) -> list[Question]:
    """Return the questions on what was raised and matters, what weighs most first."""

    def weighs(question: Question) -> float:
        criterion = loop.raised[question.key].criterion
        if criterion in loop.open_dealbreakers:
            return MOST
        return loop.weights.get(criterion, 0)

    raised = [question for question in loop.questions if question.key in loop.raised]
    mattering = [question for question in raised if weighs(question) >= LITTLE]
    return sorted(mattering, key=lambda q: (-weighs(q), q.key))


def _probe(
    loop: Loop, question: Question, interview: Interview, asks: Sequence[Ask]
) -> Ask | None:
    """Return a question on what was raised as it is put in an interview, or None."""
    person = best_addressee(loop, interview, question, loop.worth)
    if person is None or interview.expected or is_too_early(question, interview, loop):
        return None
    ask = Ask(question, interview, (person,), probes=True)
    here = [other for other in asks if other.interview is interview]
    spent = sum(other.minutes for other in here if other.probes)
    left = interview.minutes - sum(other.minutes for other in here)
    if ask.minutes > left:
        return None
    most = interview.minutes * PROBED
    return ask if not spent or spent + ask.minutes <= most else None
