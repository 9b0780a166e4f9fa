"""What a company's criteria have in common, and what that makes of the unheard ones."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING
from zlib import crc32

from askback.core.decision.scores import Table

if TYPE_CHECKING:
    from askback.core.decision.scores import Array

TOGETHER = 0.6  # some workplaces are better all round: correlation .36 between criteria
LEVELS = 31  # of a company, equally likely; 61 move no chance by more than .002
CELLS = 101  # of how good a criterion is: finer than anybody can tell; one is .5


@dataclass(frozen=True, slots=True)
class Settled:
    """What to think of each contender's level, and of each criterion at each level.

    Attributes:
        table: Of n contenders by k criteria.
        levels: n x LEVELS chances of how good it is all round; each row sums to 1.
        cells: n x k x LEVELS x CELLS chances of how good a criterion is, given the
            level; the last axis sums to 1.
    """

    table: Table
    levels: Array
    cells: Array

    @property
    def at_level(self) -> Array:
        """Return n x k x LEVELS, how good each criterion is to be expected, 0-1."""
        found: Array = self.cells @ middles()
        return found

    @property
    def scores(self) -> Array:
        """Return n scores, in points, as they are to be expected."""
        import numpy as np  # noqa: PLC0415 -- slow import

        expected = np.einsum("nkz,nz->nk", self.at_level, self.levels)
        return self.table.scored(expected)

    def draw(self, seed: int, draws: int) -> Array:
        """Draw how good everything may be: draws x n x k, each 0-1.

        The luck of a cell hangs on the seed and the two names alone: another
        contender or another weight changes none of it, so that all is compared in
        pairs.
        """
        import numpy as np  # noqa: PLC0415 -- slow import

        found = np.empty((draws, *self.table.good.shape))
        for row, name in enumerate(self.table.names):
            ends = self.levels[row].cumsum()
            level = np.searchsorted(ends / ends[-1], _luck(seed, draws, name))
            for column, key in enumerate(self.table.criteria):
                turn = level + _luck(seed, draws, name, key)
                found[:, row, column] = _turned(self.cells[row, column], turn)
        return found


def settle(table: Table, together: float = TOGETHER) -> Settled:
    """Weigh what was heard of all criteria together.

    What happens at one company is good or bad all round to some degree; so what was
    heard of some criteria tells a little of the others. Before anything is heard each
    criterion is even from 0 to 1; the criteria of one company go together by a
    Gaussian copula with one factor, which is laid out on a grid, so that there is no
    luck in it.

    Args:
        table: n contenders by k criteria.
        together: How much criteria share, 0 to below 1; at 0 each stands alone.

    Source:
        Ours; partial pooling after Efron and Morris, Data Analysis Using Stein's
        Estimator, 1975. Why: decision 22.

    >>> from askback.core.decision.belief import Belief
    >>> from askback.core.decision.scores import Contender, tabulate
    >>> told = Contender("a", {"pay": Belief(2, 0)})
    >>> table = tabulate([told], {"pay": 1, "team": 1})
    >>> [float(settle(table, t).scores.round(1)[0]) for t in (0.0, 0.6)]
    [62.5, 66.7]
    """
    import numpy as np  # noqa: PLC0415 -- slow import

    before = _before(together)
    theta = middles()
    good, red = table.good[..., None], table.red[..., None]
    told = good * np.log(theta) + red * np.log1p(-theta)
    likely = np.exp(told - told.max(axis=-1, keepdims=True))
    both = likely @ before.T
    whole = np.log(both).sum(axis=1)
    levels = np.exp(whole - whole.max(axis=1, keepdims=True))
    return Settled(
        table,
        levels / levels.sum(axis=1, keepdims=True),
        likely[:, :, None, :] * before / both[..., None],
    )


def middles() -> Array:
    """Return the middles of the cells, 0-1."""
    import numpy as np  # noqa: PLC0415 -- slow import

    found: Array = (np.arange(CELLS) + 0.5) / CELLS
    return found


def _before(together: float) -> Array:
    """Return LEVELS x CELLS, how good a criterion is at each level, nothing heard."""
    from statistics import NormalDist  # noqa: PLC0415 -- slow import

    import numpy as np  # noqa: PLC0415 -- slow import

    normal = NormalDist()
    own = (1 - together**2) ** 0.5
    ends = [-inf, *(normal.inv_cdf(n / CELLS) for n in range(1, CELLS)), inf]
    levels = [normal.inv_cdf((n + 0.5) / LEVELS) for n in range(LEVELS)]
    below = [[normal.cdf((e - together * z) / own) for e in ends] for z in levels]
    found: Array = np.maximum(np.diff(below, axis=1), np.finfo(np.float64).tiny)
    return found


def _luck(seed: int, draws: int, *names: str) -> Array:
    import numpy as np  # noqa: PLC0415 -- slow import

    named = crc32("\0".join(names).encode())
    return np.random.default_rng([seed, named]).random(draws)


def _turned(cells: Array, turn: Array) -> Array:
    """Return what a turn, a level and a share of 1, comes to by that level's cells."""
    import numpy as np  # noqa: PLC0415 -- slow import

    ends = np.zeros((LEVELS, CELLS + 1))
    ends[:, 1:] = np.minimum(cells.cumsum(axis=1), 1.0)
    ends += np.arange(LEVELS)[:, None]
    values = np.tile(np.arange(CELLS + 1) / CELLS, LEVELS)
    return np.interp(turn, ends.ravel(), values)
