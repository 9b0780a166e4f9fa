"""What could change the choice, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askback.core.decision.level import Settled
from askback.core.decision.ranking import NEGLIGIBLE
from askback.core.decision.scores import Table, chances
from askback.core.decision.worth import worth_of_learning

if TYPE_CHECKING:
    from askback.core.decision.scores import Array

PART = 0.25  # good and bad: the upper and the lower quarter of what is believed


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who leads then, and with what chance, 0-1, of being the best."""

    leader: str
    best: float


@dataclass(frozen=True, slots=True)
class Pivot:
    """One thing to learn that could change the choice.

    Attributes:
        name: Of which contender.
        criterion: What.
        worth: What learning it perfectly is worth, in points of 100.
        if_good: What one would think if it turned out good: the mean over the upper
            quarter of what is believed of it.
        if_bad: The same over the lower quarter.
    """

    name: str
    criterion: str
    worth: float
    if_good: Outcome
    if_bad: Outcome


def pivots(settled: Settled, drawn: Array, scores: Array) -> tuple[Pivot, ...]:
    """Return what is worth half a point or more to learn, the most first.

    Args:
        settled: n contenders by k criteria.
        drawn: draws x n x k, how good everything may be, 0-1.
        scores: draws x n, in points, of the same draws.
    """
    import numpy as np  # noqa: PLC0415 -- slow import

    table, worth = settled.table, worth_of_learning(settled)
    places: list[list[int]] = np.argwhere(worth >= NEGLIGIBLE).tolist()
    found = [
        Pivot(
            table.names[row],
            table.criteria[column],
            float(worth[row, column]),
            *_outcomes(table, drawn[:, row, column], scores),
        )
        for row, column in places
    ]
    return tuple(sorted(found, key=lambda p: (-p.worth, p.name, p.criterion)))


def _outcomes(table: Table, turned: Array, scores: Array) -> tuple[Outcome, Outcome]:
    """Return who leads where one thing turned out good, and where bad."""
    order = turned.argsort(kind="stable")
    part = max(1, round(PART * len(order)))
    return _outcome(table, scores[order[-part:]]), _outcome(table, scores[order[:part]])


def _outcome(table: Table, scores: Array) -> Outcome:
    found = chances(scores)
    first = int(found.argmax())
    return Outcome(table.names[first], float(found[first]))
