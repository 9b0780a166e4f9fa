"""The rules of a plan that are no rule of one agenda alone.

Each is a function whose docstring is the rule in a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.planning.ask import STRONG, Ask
from askback.core.planning.loop import Loop
from askback.core.planning.problem import Bonus, Limit

OF_ONE = 2  # one person is not asked more than this many questions about one criterion
SECOND = 0.25  # a second witness on what presses is worth this share of its weight


def once(asks: Sequence[Ask]) -> tuple[Limit, ...]:
    """A question is put in one interview only, must-asks apart."""
    places: dict[str, set[int]] = {}
    for n, ask in enumerate(asks):
        if not (ask.must or ask.is_set):
            places.setdefault(ask.question.key, set()).add(n)
    return tuple(Limit(frozenset(p)) for p in places.values() if len(p) > 1)


def two_of_one(asks: Sequence[Ask]) -> tuple[Limit, ...]:
    """One person is not asked more than two questions about one criterion."""
    about: dict[tuple[str, str], set[int]] = {}
    for n, ask in enumerate(asks):
        for criterion, strength in ask.question.criteria.items():
            if strength >= STRONG:
                for person in ask.to:
                    about.setdefault((person.name, criterion), set()).add(n)
    return tuple(
        Limit(frozenset(those), max(OF_ONE, sum(asks[n].is_set for n in those)))
        for those in about.values()
        if len(those) > OF_ONE
    )


def second_witness(loop: Loop, asks: Sequence[Ask]) -> tuple[Bonus, ...]:
    """Another account of what presses is rewarded with a quarter of its weight.

    Where somebody has told of it, the reward is for asking anybody else. Where nobody
    has, which witness comes first is not known, so each interview in which it may be
    asked earns an equal share.
    """
    bonuses: list[Bonus] = []
    shares, worth = loop.shares, loop.worth
    for criterion in sorted(loop.pressing):
        spoke = loop.heard.get(criterion, frozenset())
        where: dict[str, set[int]] = {}
        for n, ask in enumerate(asks):
            is_about = ask.question.criteria.get(criterion, 0) >= STRONG
            if is_about and not spoke.issuperset(person.name for person in ask.to):
                where.setdefault("" if spoke else ask.interview.name, set()).add(n)
        weight = (shares if spoke else worth).get(criterion, 0.0)
        reward = SECOND * weight / max(len(where), 1)
        bonuses += [Bonus(frozenset(options), reward) for options in where.values()]
    return tuple(bonuses)
