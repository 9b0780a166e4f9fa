"""How near questions asked are to the plan, by themselves and by way of the bank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from askback.core.topics.lexical_grids import Grid


@dataclass(frozen=True, slots=True)
class Limits:
    """From where a likeness counts, on the scale of `similarities`.

    Attributes:
        maybe: A match worth asking about.
        sure: A match to act on.
        slim: The same for a question of one word that carries anything.
        ahead: By how much a sure match must beat every other question.
        slack: By how much a question of the bank may beat a planned one all the same:
            it has many wordings where the plan may have one.
        twin: From here on a question of the bank means what a planned one means.
        most: The likeness of a question to itself.
    """

    maybe: float
    sure: float
    slim: float
    ahead: float
    slack: float
    twin: float
    most: float


MEANINGS = Limits(
    maybe=0.53, sure=0.67, slim=0.82, ahead=0.1, slack=0.1, twin=0.8, most=1.4
)
"""From 48 planned questions of many fields and a spoken wording of each: in plans of
twelve, half of them asked and four others besides, sure was right 92 times of 95."""
WORDS = Limits(
    maybe=0.4, sure=0.6, slim=0.95, ahead=0.1, slack=0.1, twin=0.55, most=1.0
)
"""Stricter, because shared words without shared meaning are common."""
BY_WAY = 0.1  # what a likeness by way of the bank loses: it is at second hand


@dataclass(frozen=True, slots=True)
class Nearness:
    """What is near to what.

    Attributes:
        plan: n by p: each question asked to each planned one, by whichever way is
            nearer.
        others: n by b: each question asked to each of the bank that is not planned.
        rival: n by p: the nearest question of the bank that is no twin of the planned
            one.
    """

    plan: Grid
    others: Grid
    rival: Grid

    @classmethod
    def of(
        cls, grid: Grid, asked: int, known: Sequence[bool], limits: Limits
    ) -> Nearness:
        """Read them out of one grid.

        Args:
            grid: n + p rows (questions asked, then planned) by p + b columns (planned,
                then the rest of the bank).
            asked: n.
            known: p times whether the bank has that planned question; then it has its
                wordings already and needs no twin.
            limits: Where a question of the bank is a planned one's twin.

        Source:
            Ours. A plan in one wording borrows the bank's wordings of the same
            question.

        >>> grid = np.array([[0.1, 0.9], [1.4, 0.9]])
        >>> near = Nearness.of(grid, 1, [False], MEANINGS)
        >>> near.plan.tolist(), near.rival.tolist()
        ([[0.8]], [[0.0]])
        """
        planned = len(known)
        plan, others = grid[:asked, :planned], grid[:asked, planned:]
        twins = np.where(np.array(known)[:, None], 0.0, grid[asked:, planned:])
        if not others.size or not planned:
            return cls(plan, others, np.zeros_like(plan))
        borrowed = np.minimum(others[:, None, :], twins[None, :, :]) - BY_WAY
        borrowed[:, twins < limits.twin] = 0.0
        rival = np.where(twins < limits.twin, others[:, None, :], 0.0).max(axis=2)
        return cls(np.maximum(plan, borrowed.max(axis=2)), others, rival)
