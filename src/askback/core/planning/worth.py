"""What a choice of options is worth, exactly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.planning.problem import Problem

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A problem as arrays: n options over m criteria and k interviews.

    Attributes:
        gains: n x m, the chance 0-1 that an option settles a criterion.
        worth: m, weight times unknown.
        minutes: n, of each option.
        interview: n, the position of each option's interview.
        room: k, the minutes of each interview.
    """

    gains: Array
    worth: Array
    minutes: Array
    interview: NDArray[np.intp]
    room: Array

    @classmethod
    def of(cls, problem: Problem) -> Matrix:
        """Lay a problem out; criteria worth nothing are left out.

        Source:
            Ours.
        """
        criteria = [c for c, worth in problem.worth.items() if worth > 0]
        column = {criterion: n for n, criterion in enumerate(criteria)}
        row = {name: n for n, name in enumerate(problem.minutes)}
        gains = np.zeros((len(problem.options), len(criteria)))
        for n, option in enumerate(problem.options):
            for criterion, gain in option.gains.items():
                if criterion in column:
                    gains[n, column[criterion]] = gain
        return cls(
            gains=gains,
            worth=np.array([problem.worth[c] for c in criteria], dtype=np.float64),
            minutes=np.array([o.minutes for o in problem.options], dtype=np.float64),
            interview=np.array([row[o.interview] for o in problem.options], np.intp),
            room=np.array(list(problem.minutes.values()), dtype=np.float64),
        )

    def left(self, chosen: Iterable[int]) -> Array:
        """Return what each criterion is still worth after these options.

        Source:
            Ours; DESIGN section 5.
        """
        left: Array = self.worth * (1 - self.covered(chosen))
        return left

    def covered(self, chosen: Iterable[int]) -> Array:
        """Return how far each criterion is settled by these options, 0-1.

        Source:
            Ours; DESIGN section 5.
        """
        covered: Array = 1 - np.prod(1 - self.gains[list(chosen)], axis=0)
        return covered


def value(
    problem: Problem, chosen: Iterable[int], matrix: Matrix | None = None
) -> float:
    """Return what a choice is worth: sum of worth x (1 - prod(1 - gain)), and bonuses.

    Args:
        problem: n options.
        chosen: Positions of options.
        matrix: The problem laid out, where it is at hand.

    Returns:
        At least 0; 0 for an empty choice.

    Source:
        Ours; DESIGN section 5. The form is that of a probabilistic coverage function.

    >>> from askback.core.planning.problem import Option
    >>> two = tuple(Option(k, "call", 2, {"team": 0.5}) for k in "ab")
    >>> value(Problem(two, {"team": 4}, {"call": 9}), [0, 1])
    3.0
    """
    laid_out = matrix or Matrix.of(problem)
    held = set(chosen)
    # Not all less what is left: beside what is worth most, the rest would be rounding.
    covered = (laid_out.worth * laid_out.covered(held)).sum()
    bonus = sum(b.worth for b in problem.bonuses if b.options & held)
    return float(covered) + bonus
