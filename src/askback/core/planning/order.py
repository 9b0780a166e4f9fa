"""The order of an agenda."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.planning.ask import Ask
from askback.core.planning.loop import Loop
from askback.core.planning.why import main_criterion
from askback.core.topics import Criteria, Phrasing, Rule

LAST = {Rule.WHY_YOU: 0, Rule.HATE: 1, Rule.LOVE: 2, Rule.CLOSE: 3}
HARDER = {  # a question that takes a problem for granted wants a warmer talk first
    Phrasing.GENERAL: 0,
    Phrasing.CHOICE: 1,
    Phrasing.PAST_EVENT: 1,
    Phrasing.CLOSED: 1,
    Phrasing.PROBLEM: 2,
}


def in_order(loop: Loop, asks: Sequence[Ask], criteria: Criteria) -> list[Ask]:
    """Return warm before hard, one topic together, must-asks last, close the very last.

    A topic is as hard as its hardest question, so that topics are not torn apart.

    Source:
        Ours; DESIGN section 5.
    """
    groups = {c.key: c.group for c in criteria}
    topic = {id(a): groups.get(main_criterion(loop, a), "own") for a in asks}
    hardest: dict[str, tuple[int, int]] = {}
    for ask in asks:
        if not ask.must:
            name = topic[id(ask)]
            hardest[name] = max(hardest.get(name, (0, 0)), hardness(ask))

    def place(ask: Ask) -> tuple[int, tuple[int, int], str, tuple[int, int], str]:
        rule = ask.question.rule
        if rule is not None:
            return (1 + LAST[rule], (0, 0), "", (0, 0), "")
        name = topic[id(ask)]
        return (0, hardest[name], name, hardness(ask), ask.question.key)

    return sorted(asks, key=place)


def hardness(ask: Ask) -> tuple[int, int]:
    """Return how hard a question is to be asked: its sensitivity, then its phrasing."""
    return ask.question.sensitivity, HARDER[ask.question.phrasing]
