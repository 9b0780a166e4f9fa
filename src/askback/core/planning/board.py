"""A choice under way: what it is worth, and what each further option would add.

It is kept up to date step by step, because a plan that has to be there at once tries
thousands of exchanges.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from askback.core.planning.problem import ROUNDING, Problem
from askback.core.planning.worth import Array, Matrix

ECHO = 0.4  # of a gain is left with each earlier question to the same person on it
NO_ECHO = 1.0
TWICE = 2  # from then on there is an echo
NOBODY = -1  # the last place: whom a question goes to is not said


class Board:
    """What is chosen of a problem, and what may still be.

    Unlike the programme that proves a plan, it can count that one person asked twice
    about one thing tells less the second time: `echo` is the share that is left.
    """

    def __init__(self, problem: Problem, matrix: Matrix, echo: float = ECHO) -> None:
        self.problem = problem
        self.matrix = matrix
        self.chosen: set[int] = set()
        self.room = matrix.room.copy()
        self.limits = _Limits(problem)
        self.bonuses = [
            (np.array(sorted(b.options), np.intp), b.options, b.worth)
            for b in problem.bonuses
            if b.options
        ]
        self.ears = _Ears(problem, matrix, echo)

    def add(self, n: int) -> None:
        """Choose an option."""
        self.chosen.add(n)
        self.room[self.matrix.interview[n]] -= self.matrix.minutes[n]
        self.limits.add(n)
        self.ears.add(n)

    def drop(self, n: int) -> None:
        """Take an option back."""
        self.chosen.remove(n)
        self.room[self.matrix.interview[n]] += self.matrix.minutes[n]
        self.limits.drop(n)
        self.ears.drop(n)

    def become(self, chosen: Iterable[int]) -> None:
        """Choose these options and no other."""
        wanted = set(chosen)
        for n in sorted(self.chosen - wanted):
            self.drop(n)
        for n in sorted(wanted - self.chosen):
            self.add(n)

    def worth(self) -> float:
        """Return what is chosen is worth, echoes heard and bonuses earned."""
        whole = float(self.matrix.worth.sum() - self._left().sum())
        return whole + sum(w for _, o, w in self.bonuses if o & self.chosen)

    def _left(self) -> Array:
        """Return what each criterion is still worth."""
        left: Array = self.matrix.worth * self.ears.unheard()
        return left

    def adds(self) -> Array:
        """Return what each option would add, 0 where it is not allowed."""
        adds: Array = self.ears.gains @ self._left()
        for options, held, worth in self.bonuses:
            if not held & self.chosen:
                adds[options] += worth
        adds[~self.allowed()] = 0
        return adds

    def allowed(self) -> NDArray[np.bool_]:
        """Return which options fit the minutes and the limits."""
        matrix = self.matrix
        fits = matrix.minutes <= self.room[matrix.interview] + ROUNDING
        allowed: NDArray[np.bool_] = fits & (self.limits.full == 0)
        allowed[list(self.chosen)] = False
        return allowed


class _Limits:
    """How often each limit is used, and how many full limits bar each option."""

    def __init__(self, problem: Problem) -> None:
        self.members = [np.array(sorted(x.options), np.intp) for x in problem.limits]
        self.left = [limit.most for limit in problem.limits]
        self.of: list[list[int]] = [[] for _ in problem.options]
        self.full = np.zeros(len(problem.options), np.intp)
        for number, limit in enumerate(problem.limits):
            for n in limit.options:
                self.of[n].append(number)
            if limit.most == 0:
                self.full[self.members[number]] += 1

    def add(self, n: int) -> None:
        """Count an option in; must-asks may pass a limit."""
        for number in self.of[n]:
            self.left[number] -= 1
            if self.left[number] == 0:
                self.full[self.members[number]] += 1

    def drop(self, n: int) -> None:
        """Count an option out."""
        for number in self.of[n]:
            if self.left[number] == 0:
                self.full[self.members[number]] -= 1
            self.left[number] += 1


class _Ears:
    """Who was asked about what, and what is left of each gain for it.

    A panel asked in turn is heard as one witness of its own. Options that name nobody
    are heard without echo.
    """

    def __init__(self, problem: Problem, matrix: Matrix, echo: float) -> None:
        self.matrix = matrix
        self.echo = echo
        self.gains = matrix.gains.copy()
        self.missed = 1 - matrix.gains
        names = sorted({option.way for option in problem.options} - {""})
        number = {name: n for n, name in enumerate(names)}
        self.of = [number.get(option.way, NOBODY) for option in problem.options]
        ears = np.array(self.of, np.intp)
        self.rows = [np.flatnonzero(ears == n) for n in range(len(names))]
        self.asked: list[list[int]] = [[] for _ in range(len(names) + 1)]
        self.left = np.ones((len(names) + 1, matrix.gains.shape[1]))

    def add(self, n: int) -> None:
        """Count a question in."""
        insort(self.asked[self.of[n]], n)
        self._hear(self.of[n])

    def drop(self, n: int) -> None:
        """Count a question out."""
        self.asked[self.of[n]].remove(n)
        self._hear(self.of[n])

    def unheard(self) -> Array:
        """Return the share of each criterion that nothing asked has settled."""
        unheard: Array = np.multiply.reduce(self.left, axis=0)
        return unheard

    def _hear(self, ear: int) -> None:
        asked = self.asked[ear]
        if ear == NOBODY or len(asked) < TWICE:
            missed = self.missed[asked]
        else:
            best_first = -np.sort(-self.matrix.gains[asked], axis=0)
            missed = 1 - best_first * self.echo ** np.arange(len(asked))[:, None]
        self.left[ear] = np.multiply.reduce(missed, axis=0)
        if ear != NOBODY:
            rows = self.rows[ear]
            times = (self.matrix.gains[asked] > 0).sum(axis=0)
            self.gains[rows] = self.matrix.gains[rows] * self.echo**times
