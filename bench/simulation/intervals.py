"""Means, differences and ratios over loops, with what chance makes of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

AGAIN = 2000  # resamples: the ends of an interval then hold to about a hundredth of it
SEED = 7
ENDS = (2.5, 97.5)  # of a 95 % interval, in percent
WITHIN = 1.96  # of 95 in 100, so many standard errors from the truth

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the ends of its 95 % interval."""

    value: float
    low: float
    high: float

    def times(self, factor: float) -> Interval:
        """Return it in another unit."""
        return Interval(self.value * factor, self.low * factor, self.high * factor)

    def __format__(self, spec: str) -> str:
        """Write the figure, and its interval in brackets."""
        return f"{self.value:{spec}} ({self.low:{spec}} to {self.high:{spec}})"


def share(hits: int, of: int) -> Interval:
    """Return a share and its interval after Wilson, 1927; of none, no number.

    >>> f"{share(8, 10):.2f}"
    '0.80 (0.49 to 0.94)'
    """
    if not of:
        return Interval(math.nan, math.nan, math.nan)
    found, squared = hits / of, WITHIN**2 / of
    middle = (found + squared / 2) / (1 + squared)
    half = WITHIN * math.sqrt(found * (1 - found) / of + squared / of / 4)
    half /= 1 + squared
    return Interval(found, max(middle - half, 0.0), min(middle + half, 1.0))


def mean(values: Sequence[float]) -> Interval:
    """Return the mean over loops, resampling loops."""
    return ratio(values, np.ones(len(values)).tolist())


def ratio(above: Sequence[float], below: Sequence[float]) -> Interval:
    """Return the ratio of two means over the same loops, resampling loops in pairs.

    Where there is nothing to divide by, none of the three is a number.

    Raises:
        ValueError: The two are not of the same loops.
    """
    pairs = np.array(list(zip(above, below, strict=True)), dtype=np.float64)
    if not len(pairs) or not pairs[:, 1].any():
        return Interval(math.nan, math.nan, math.nan)
    value = float(pairs[:, 0].sum() / pairs[:, 1].sum())
    sums = _resampled(pairs)
    held = sums[sums[:, 1] != 0]
    low, high = np.percentile(held[:, 0] / held[:, 1], ENDS)
    return Interval(value, float(low), float(high))


def difference(first: Sequence[float], second: Sequence[float]) -> Interval:
    """Return the mean of first less second over the same loops.

    Raises:
        ValueError: The two are not of the same loops.
    """
    return mean([a - b for a, b in zip(first, second, strict=True)])


def _resampled(pairs: Array) -> Array:
    """Return the sums of loops drawn again, each as often as there are loops."""
    chance = np.random.default_rng(SEED)
    size = len(pairs)
    counts = chance.multinomial(size, np.full(size, 1 / size), AGAIN)
    sums: Array = counts @ pairs
    return sums
