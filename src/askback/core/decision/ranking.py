"""How each contender stands: its score, its chance, what moves it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askback.core.decision.belief import LIKELY, Belief
from askback.core.decision.level import Settled
from askback.core.decision.scores import POINTS, Contender, Table, chances, evened

if TYPE_CHECKING:
    from askback.core.decision.scores import Array

DEALBREAKER = 0.3  # broken where fewer than three in ten things go well
MOVING = 3  # criteria named for and against each
NEGLIGIBLE = 0.5  # points of 100: below it nobody would choose otherwise


@dataclass(frozen=True, slots=True)
class Ranked:
    """How one contender stands.

    Attributes:
        name: Which.
        mean: Its score, in points of 100.
        likely: The ends of the 80 % interval of its score, in points.
        best: The chance that it is the best of them, 0-1.
        unknown: How much of what matters is left to learn of it, 0-1.
        broken: By criterion with a limit, the chance, 0-1, that it is broken. With
            nothing heard that chance is the limit itself.
        ahead: What puts it most above the mean of the others, at most three.
        behind: What puts it most below.
    """

    name: str
    mean: float
    likely: tuple[float, float]
    best: float
    unknown: float
    broken: Mapping[str, float]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]


def ranked(
    settled: Settled, scores: Array, limits: Mapping[str, float]
) -> tuple[Ranked, ...]:
    """Return how each stands, the likeliest best first, ties by name.

    Args:
        settled: n contenders by k criteria.
        scores: draws x n, in points.
        limits: By criterion, the share of good, 0-1, below which it is a dealbreaker.
    """
    import numpy as np  # noqa: PLC0415 -- slow import

    table = settled.table
    best = evened(table, chances(scores))
    spread = evened(table, np.quantile(scores, LIKELY, axis=0))
    means, apart = settled.scores, _apart(table)
    found = [
        Ranked(
            name=contender.name,
            mean=float(means[row]),
            likely=(float(spread[0, row]), float(spread[1, row])),
            best=float(best[row]),
            unknown=_unknown(table, contender),
            broken=_broken(contender, limits),
            ahead=_most(table, apart[row]),
            behind=_most(table, -apart[row]),
        )
        for row, contender in enumerate(table.contenders)
    ]
    return tuple(sorted(found, key=lambda r: (-r.best, r.name)))


def _apart(table: Table) -> Array:
    """Return n x k, points by which a criterion sets one apart from the others."""
    import numpy as np  # noqa: PLC0415 -- slow import

    points: Array = POINTS * table.means * table.shares
    count = len(table.contenders)
    if count == 1:
        return np.zeros(points.shape)
    found: Array = (count * points - points.sum(axis=0)) / (count - 1)
    return found


def _most(table: Table, apart: Array) -> tuple[str, ...]:
    """Return what is most above the others, at most three, the most first."""
    found = sorted(zip((-apart).tolist(), table.criteria, strict=True))
    return tuple(key for points, key in found[:MOVING] if -points >= NEGLIGIBLE)


def _unknown(table: Table, contender: Contender) -> float:
    """Return the weighted share left to learn; all of it where nothing weighs."""
    if not table.weights.any():
        return 1.0
    shares = zip(table.criteria, table.shares.tolist(), strict=True)
    left = sum(share * contender.belief(key).unknown for key, share in shares)
    return float(min(left, 1.0))


def _broken(contender: Contender, limits: Mapping[str, float]) -> dict[str, float]:
    return {c: chance_broken(contender.belief(c), limits[c]) for c in sorted(limits)}


def chance_broken(belief: Belief, limit: float = DEALBREAKER) -> float:
    """Return the chance, 0-1, that a criterion lies below a limit.

    Args:
        belief: What is believed of it.
        limit: The share of good, 0-1, below which it is a dealbreaker.

    Returns:
        The chance; with nothing heard, the limit itself.

    Source:
        Ours; DESIGN section 8.

    >>> round(chance_broken(Belief()), 2), round(chance_broken(Belief(0, 2)), 2)
    (0.3, 0.66)
    """
    from scipy.special import betainc  # noqa: PLC0415 -- slow import

    within = min(max(limit, 0.0), 1.0)
    return float(betainc(1 + belief.good, 1 + belief.red, within))
