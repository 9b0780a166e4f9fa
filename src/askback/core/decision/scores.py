"""What is believed of several opportunities, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from askback.core.decision.belief import Belief
from askback.errors import InvalidInputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[np.float64]

POINTS = 100.0  # scores are told in points of a hundred
NOTHING = Belief()


@dataclass(frozen=True, slots=True)
class Contender:
    """One opportunity as it seems.

    Attributes:
        name: What tells it from the others.
        beliefs: By criterion; of one that is not there nothing was heard.
    """

    name: str
    beliefs: Mapping[str, Belief]

    def belief(self, criterion: str) -> Belief:
        """Return what is believed of a criterion."""
        return self.beliefs.get(criterion, NOTHING)


@dataclass(frozen=True, slots=True)
class Table:
    """Contenders by criteria, each in the order of their names.

    Attributes:
        contenders: Who is compared, n of them.
        criteria: What has a weight, k of them; a weight of 0 counts.
        weights: k weights, at least 0.
        good: n x k, what speaks for it.
        red: n x k, what speaks against it.
    """

    contenders: tuple[Contender, ...]
    criteria: tuple[str, ...]
    weights: Array
    good: Array
    red: Array

    @property
    def names(self) -> list[str]:
        """Return the contenders' names."""
        return [contender.name for contender in self.contenders]

    @property
    def shares(self) -> Array:
        """Return how much of a score each criterion is, 0-1; 0 where none weighs."""
        total = float(self.weights.sum())
        return self.weights / total if total else self.weights

    @property
    def means(self) -> Array:
        """Return n x k, how good each seems, 0-1."""
        return (1 + self.good) / (2 + self.good + self.red)

    def scored(self, values: Array) -> Array:
        """Return scores in points; the middle where nothing weighs."""
        import numpy as np  # noqa: PLC0415 -- slow import

        if not self.weights.any():
            return np.full(values.shape[:-1], POINTS / 2)
        found: Array = POINTS * values @ self.shares
        return found

    @property
    def twins(self) -> list[list[int]]:
        """Return the positions of contenders of whom the very same is believed."""
        groups: dict[bytes, list[int]] = {}
        for position in range(len(self.contenders)):
            said = self.good[position].tobytes() + self.red[position].tobytes()
            groups.setdefault(said, []).append(position)
        return list(groups.values())


def tabulate(contenders: Sequence[Contender], weights: Mapping[str, float]) -> Table:
    """Lay contenders out by criteria, whatever order they came in.

    Raises:
        InvalidInputError: Two have one name, or a weight is below 0.
    """
    import numpy as np  # noqa: PLC0415 -- slow import

    _check(contenders, weights)
    rows = tuple(sorted(contenders, key=lambda one: one.name))
    keys = tuple(sorted(weights))
    held = [[one.belief(key) for key in keys] for one in rows]
    shape = (len(rows), len(keys))
    return Table(
        rows,
        keys,
        np.array([weights[key] for key in keys], dtype=np.float64),
        np.array([[b.good for b in row] for row in held], np.float64).reshape(shape),
        np.array([[b.red for b in row] for row in held], np.float64).reshape(shape),
    )


def _check(contenders: Sequence[Contender], weights: Mapping[str, float]) -> None:
    counted = Counter(one.name for one in contenders)
    twice = sorted(name for name, count in counted.items() if count > 1)
    if twice:
        raise InvalidInputError(f"'{twice[0]}' is there twice. Give each its own name.")
    below = sorted(key for key, weight in weights.items() if not weight >= 0)
    if below:
        message = f"The weight of '{below[0]}' is below 0. Give it 0 or more."
        raise InvalidInputError(message)


def chances(scores: Array) -> Array:
    """Return n chances, 0-1, of being the best of the draws x n scores; ties share."""
    top = scores == scores.max(axis=1, keepdims=True)
    found: Array = (top / top.sum(axis=1, keepdims=True)).mean(axis=0)
    return found


def evened(table: Table, values: Array) -> Array:
    """Return values, the last axis by contender, with twins given their mean.

    Of whom the very same is believed, luck tells none from the other.
    """
    found = values.copy()
    for group in table.twins:
        found[..., group] = found[..., group].mean(axis=-1, keepdims=True)
    return found
