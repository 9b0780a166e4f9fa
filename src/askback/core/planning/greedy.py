"""A good plan at once: greedy choice, then exchanges while they pay."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from askback.core.planning.problem import ROUNDING, Problem
from askback.core.planning.worth import Array, Matrix, value

STARTS = 8  # more starts found little more on loops of ordinary size
TASTE = 0.25  # of the logarithm: enough to turn near ties, too little for folly
SEED = 1
ROUNDS = 12  # exchanges converge in three to six rounds; this only bounds the worst
NOTHING = 1e-12  # a gain this small is rounding


def greedy(problem: Problem, *, patient: bool = False) -> tuple[int, ...]:
    """Choose options greedily, by gain and by gain a minute, and exchange.

    Args:
        problem: n options; made for n up to some thousands.
        patient: Whether to start eight times more, each with another taste.

    Returns:
        Positions of options, ascending, within every interview's minutes, with all
        must-asks.

    Source:
        Leskovec et al., "Cost-effective outbreak detection in networks", KDD 2007:
        the better of two greedy orders. Starting again with a little chance: Feo and
        Resende, "Greedy randomized adaptive search procedures", 1995; seeded here, so
        that the same problem gives the same plan. The exchange moves are ours.

    >>> from askback.core.planning.problem import Option
    >>> one = Option("pager", "call", 2, {"on_call": 0.9})
    >>> greedy(Problem((one,), {"on_call": 5}, {"call": 5}))
    (0,)
    """
    matrix = Matrix.of(problem)
    board = _Board(problem, matrix)
    plain = np.ones(len(problem.options))
    starts = [(True, plain), (False, plain)]
    if patient:
        starts += [(n % 2 == 0, taste) for n, taste in enumerate(_tastes(len(plain)))]
    plans: list[set[int]] = []
    for per_minute, taste in starts:
        chosen = board.fill(set(problem.must), per_minute=per_minute, taste=taste)
        plans.append(board.exchange(chosen, per_minute=per_minute))
    best = max(plans, key=lambda plan: (value(problem, plan, matrix), sorted(plan)))
    return tuple(sorted(best))


def _tastes(count: int) -> list[Array]:
    """Return tastes: factors near 1 on what each option adds."""
    chance = np.random.default_rng(SEED)
    return [np.exp(chance.normal(0, TASTE, count)) for _ in range(STARTS)]


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
        self.holds = np.zeros((len(problem.limits), len(problem.options)), np.bool_)
        for number, limit in enumerate(problem.limits):
            self.holds[number, list(limit.options)] = True
        self.most = np.array([limit.most for limit in problem.limits], np.intp)

    def fill(
        self,
        chosen: set[int],
        *,
        per_minute: bool,
        apart: Iterable[int] = (),
        taste: Array | None = None,
    ) -> set[int]:
        """Add the best option that fits until none adds anything, some kept apart."""
        chosen = set(chosen)
        while True:
            adds = self.adds(chosen)
            if taste is not None:
                adds *= taste
            adds[list(apart)] = 0
            if per_minute:
                adds = adds / self.matrix.minutes
            best = int(np.argmax(adds)) if len(adds) else -1
            if best < 0 or adds[best] <= NOTHING:
                return chosen
            chosen.add(best)

    def exchange(self, chosen: set[int], *, per_minute: bool) -> set[int]:
        """Take one out and fill again, while that is worth more."""
        worth = value(self.problem, chosen, self.matrix)
        for _ in range(ROUNDS):
            better = self.better(chosen, worth, per_minute=per_minute)
            if better is None:
                break
            chosen = better
            worth = value(self.problem, chosen, self.matrix)
        return chosen

    def better(
        self, chosen: set[int], worth: float, *, per_minute: bool
    ) -> set[int] | None:
        """Return the first plan with one option exchanged that is worth more."""
        for out in sorted(chosen - self.problem.must):
            # Without what was taken out, or it would be chosen again at once.
            tried = self.fill(chosen - {out}, per_minute=per_minute, apart=(out,))
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
        used = self.holds[:, list(chosen)].sum(axis=1)
        allowed[self.holds[used >= self.most].any(axis=0)] = False
        return allowed
