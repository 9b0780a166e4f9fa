"""How far a weight may move before somebody else leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askback.core.decision.scores import Table, chances, evened

if TYPE_CHECKING:
    from askback.core.decision.scores import Array

LEAST, MOST = 0.0, 5.0  # weights go from 0 to 5
STEPS = (1, 2, 3, 4, 5)
LUCK = 0.03  # chances from 4,000 draws differ by that much for nothing, 19 times of 20


@dataclass(frozen=True, slots=True)
class Swing:
    """What one weight decides.

    Attributes:
        criterion: Whose weight it is.
        weight_from: What it weighs, 0-5.
        weight_to: The nearest weight, in whole steps within 0-5, with which somebody
            else leads; None where none does.
        leader: Who leads then; where nobody else does, who leads now.
    """

    criterion: str
    weight_from: float
    weight_to: float | None
    leader: str

    @property
    def steps(self) -> float:
        """Return by how much the weight has to move; infinite where it may not."""
        if self.weight_to is None:
            return float("inf")
        return abs(self.weight_to - self.weight_from)


def swings(table: Table, drawn: Array, leader: str) -> tuple[Swing, ...]:
    """Return for each criterion how far its weight may move; the nearest first.

    Args:
        table: n contenders by k criteria, n at least 1.
        drawn: draws x n x k, how good everything may be, 0-1.
        leader: Who leads with the weights as they are.

    Source:
        Ours; one weight at a time, DESIGN section 8.

    >>> from askback.core.decision.belief import Belief
    >>> from askback.core.decision.level import settle
    >>> from askback.core.decision.scores import Contender, tabulate
    >>> a = Contender("a", {"pay": Belief(9, 0), "team": Belief(0, 4)})
    >>> b = Contender("b", {"pay": Belief(0, 9), "team": Belief(4, 0)})
    >>> table = tabulate([a, b], {"pay": 3, "team": 3})
    >>> found = swings(table, settle(table).draw(0, 4000), "a")
    >>> [(swing.criterion, swing.weight_to, swing.leader) for swing in found]
    [('pay', 2.0, 'b'), ('team', 5.0, 'b')]
    """
    base = drawn @ table.weights
    now = table.names.index(leader)
    found = [
        _swing(table, drawn[:, :, column], base, (column, now))
        for column in range(len(table.criteria))
    ]
    return tuple(sorted(found, key=lambda s: (s.steps, s.criterion)))


def _swing(table: Table, drawn: Array, base: Array, at: tuple[int, int]) -> Swing:
    column, now = at
    criterion, weight = table.criteria[column], float(table.weights[column])
    for other in _others(weight):
        then = _leads(table, base + (other - weight) * drawn, now)
        if then != now:
            return Swing(criterion, weight, other, table.names[then])
    return Swing(criterion, weight, None, table.names[now])


def _others(weight: float) -> list[float]:
    """Return other weights, the nearest first; of two as near, the lower."""
    steps = (weight + sign * step for step in STEPS for sign in (-1, 1))
    return [other for other in steps if LEAST <= other <= MOST]


def _leads(table: Table, scores: Array, now: int) -> int:
    """Return who leads by the draws x n scores: who does now, unless one is clearly."""
    found = evened(table, chances(scores))
    first = int(found.argmax())
    return first if found[first] > found[now] + LUCK else now
