"""A good plan at once: greedy choice, then exchanges while they pay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from askback.core.planning.problem import ROUNDING, Problem
from askback.core.planning.worth import Array, Matrix, value

ROUNDS = 12  # exchanges converge in three to six rounds; this only bounds the worst
NOTHING = 1e-12  # a gain this small is rounding


def greedy(problem: Problem, *, patient: bool = False) -> tuple[int, ...]:
    """Choose options greedily, by gain and by gain a minute, and exchange.

    Args:
        problem: n options; made for n up to some thousands.
        patient: Whether to exchange two at a time as well.

    Returns:
        Positions of options, ascending, within every interview's minutes, with all
        must-asks.

    Source:
        Leskovec et al., "Cost-effective outbreak detection in networks", KDD 2007:
        the better of two greedy orders; the exchange moves are ours.

    >>> from askback.core.planning.problem import Option
    >>> one = Option("pager", "call", 2, {"on_call": 0.9})
    >>> greedy(Problem((one,), {"on_call": 5}, {"call": 5}))
    (0,)
    """
    matrix = Matrix.of(problem)
    board = _Board(problem, matrix)
    plans: list[set[int]] = []
    for per_minute in (True, False):
        chosen = board.fill(set(problem.must), per_minute=per_minute)
        plans.append(board.exchange(chosen, per_minute=per_minute, out=1))
    best = max(plans, key=lambda plan: (value(problem, plan, matrix), sorted(plan)))
    if patient:
        best = board.exchange(best, per_minute=True, out=2)
    return tuple(sorted(best))


def choosable(problem: Problem) -> tuple[int, ...]:
    """Return the options that some plan may hold: must-asks, and what fits with them.

    Source:
        Ours.

    >>> from askback.core.planning.problem import Option
    >>> long = Option("pager", "call", 6, {"on_call": 0.9})
    >>> choosable(Problem((long,), {"on_call": 5}, {"call": 5}))
    ()
    """
    must = set(problem.must)
    allowed = _Board(problem, Matrix.of(problem)).allowed(must)
    return tuple(sorted(must | set(np.flatnonzero(allowed).tolist())))


class _Board:
    """What may still be chosen, and what it would add."""

    def __init__(self, problem: Problem, matrix: Matrix) -> None:
        self.problem = problem
        self.matrix = matrix
        members: dict[int, list[int]] = {n: [] for n in range(len(problem.options))}
        for number, limit in enumerate(problem.limits):
            for option in limit.options:
                members[option].append(number)
        self.limits_of = members

    def fill(
        self, chosen: set[int], *, per_minute: bool, apart: Iterable[int] = ()
    ) -> set[int]:
        """Add the best option that fits until none adds anything, some kept apart."""
        chosen = set(chosen)
        while True:
            adds = self.adds(chosen)
            adds[list(apart)] = 0
            if per_minute:
                adds = adds / self.matrix.minutes
            best = int(np.argmax(adds)) if len(adds) else -1
            if best < 0 or adds[best] <= NOTHING:
                return chosen
            chosen.add(best)

    def exchange(self, chosen: set[int], *, per_minute: bool, out: int) -> set[int]:
        """Take one or two out and fill again, while that is worth more."""
        worth = value(self.problem, chosen, self.matrix)
        for _ in range(ROUNDS):
            better = self.better(chosen, worth, per_minute=per_minute, out=out)
            if better is None:
                break
            chosen = better
            worth = value(self.problem, chosen, self.matrix)
        return chosen

    def better(
        self, chosen: set[int], worth: float, *, per_minute: bool, out: int
    ) -> set[int] | None:
        """Return the first plan with so many options exchanged that is worth more."""
        for taken in combinations(sorted(chosen - self.problem.must), out):
            rest = chosen - set(taken)
            # Without what was taken out, or it would be chosen again at once.
            tried = self.fill(rest, per_minute=per_minute, apart=taken)
            tried = self.fill(tried, per_minute=per_minute)
            if value(self.problem, tried, self.matrix) > worth + NOTHING:
                return tried
        return None

    def adds(self, chosen: set[int]) -> Array:
        """Return what each option would add, 0 where it is not allowed."""
        adds: Array = self.matrix.gains @ self.matrix.left(chosen)
        for bonus in self.problem.bonuses:
            if not bonus.options & chosen:
                adds[sorted(bonus.options)] += bonus.worth
        adds[~self.allowed(chosen)] = 0
        return adds

    def allowed(self, chosen: set[int]) -> NDArray[np.bool_]:
        """Return which options fit the minutes and the limits."""
        room = self.matrix.room.copy()
        for n in chosen:
            room[self.matrix.interview[n]] -= self.matrix.minutes[n]
        allowed = self.matrix.minutes <= room[self.matrix.interview] + ROUNDING
        allowed[list(chosen)] = False
        allowed[list(self.barred(chosen))] = False
        return allowed

    def barred(self, chosen: Iterable[int]) -> set[int]:
        """Return options whose limits are used up."""
        used = Counter(number for n in chosen for number in self.limits_of[n])
        limits = self.problem.limits
        full = [limit for n, limit in enumerate(limits) if used[n] >= limit.most]
        return {option for limit in full for option in limit.options}
