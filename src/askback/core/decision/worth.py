"""What it would be worth to learn one thing perfectly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askback.core.decision.level import Settled, middles
from askback.core.decision.scores import POINTS

if TYPE_CHECKING:
    from askback.core.decision.scores import Array


def worth_of_learning(settled: Settled) -> Array:
    """Return what learning each criterion of each contender perfectly is worth.

    It is what one may expect to win by choosing after, not before, the answer:
    E over theta of max_j E(score_j | theta), less max_j E(score_j). One integral over
    how good the criterion is; what the answer tells of the others is counted.

    Args:
        settled: n contenders by k criteria.

    Returns:
        n x k, in points of 100, at least 0; all 0 where there is nothing to choose.

    Source:
        EVPPI: Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961.

    >>> from askback.core.decision.belief import Belief
    >>> from askback.core.decision.level import settle
    >>> from askback.core.decision.scores import Contender, tabulate
    >>> pair = [Contender("a", {}), Contender("b", {"pay": Belief(1e9, 1e9)})]
    >>> worth_of_learning(settle(tabulate(pair, {"pay": 3}))).round(1).tolist()
    [[12.5], [0.0]]
    """
    import numpy as np  # noqa: PLC0415 -- slow import

    table, scores = settled.table, settled.scores
    if len(scores) == 1:
        return np.zeros(table.good.shape)
    rivals = best_other(scores)
    expected, chance = _answered(settled)
    chosen = np.maximum(expected, chance * rivals[:, None, None]).sum(axis=-1)
    found: Array = chosen - np.maximum(scores, rivals)[:, None]
    return found.clip(min=0.0)


def best_other(scores: Array) -> Array:
    """Return for each the highest score of the others."""
    import numpy as np  # noqa: PLC0415 -- slow import

    first = int(scores.argmax())
    found = np.full(scores.shape, scores[first])
    found[first] = np.delete(scores, first).max()
    return found


def _answered(settled: Settled) -> tuple[Array, Array]:
    """Return n x k x CELLS: score times chance, and chance, of every answer."""
    import numpy as np  # noqa: PLC0415 -- slow import

    parts = POINTS * settled.at_level * settled.table.shares[:, None]
    rest = parts.sum(axis=1, keepdims=True) - parts
    weighed = settled.levels[:, None, :] * rest
    chance: Array = np.einsum("nz,nkzc->nkc", settled.levels, settled.cells)
    others: Array = np.einsum("nkz,nkzc->nkc", weighed, settled.cells)
    own = POINTS * settled.table.shares[:, None] * middles()
    return others + own * chance, chance
