"""The planning problem as a mixed-integer programme. The only file that knows HiGHS.

One function a constraint, each saying in one sentence what it holds. Coverage of a
criterion, 1 - exp(-s) of the sum s of its options' -log(1 - gain), is concave, so
lines that touch it from above bound it from above: the programme's bound holds for
the exact value too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

from askback.core.planning.problem import Problem
from askback.core.planning.worth import Array, Matrix

SURE = 1e-6  # -log of 0 is infinite; a gain above 1 - SURE counts as this sure
DEEPEST = 10.0  # touching further out would cut off coverage that a sure gain reaches
FIRST = (0.0, 0.15, 0.35, 0.6, 0.9, 1.3, 1.8, 2.5, 3.5, 5.0)  # dense where sums lie
FEW = (0.0, 0.6, 1.8, 3.5)  # enough where a plan says where sums lie
NODES = 200_000  # stops a search that time would stop too, but alike on every machine
SEED = 1
STEPS = 5  # of the simplex for each row; a fresh start takes one or two
RELAXED = 8  # rounds of relaxing; the bound hardly moves after five
AROUND = (-0.45, -0.3, -0.2, -0.13, -0.07, 0.07, 0.13, 0.2, 0.3, 0.45)
"""How far whole plans lie from the relaxed one: closer together, less is gained."""
AGE = 3  # rounds that a cut may idle; the programme stays small, and twice as fast


SETTINGS = (
    ("output_flag", False),
    ("threads", 1),  # several threads find another plan each time
    ("random_seed", SEED),
    ("mip_max_nodes", NODES),
    ("mip_detect_symmetry", False),  # few questions are alike
    ("mip_lp_age_limit", AGE),
    ("mip_pscost_minreliable", 2),  # trying every branch first takes most of the time
    ("mip_allow_restart", False),
    # It starts from a plan that is hard to better: searching for plans of its own took
    # HiGHS three quarters of its time, and the bound did not come closer by it.
    ("mip_heuristic_effort", 0.0),
    ("mip_heuristic_run_rins", False),
    ("mip_heuristic_run_rens", False),
    ("mip_heuristic_run_root_reduced_cost", False),
    ("mip_heuristic_run_feasibility_jump", False),
)
Columns = NDArray[np.int32]
NO_COLUMNS: Columns = np.array([], np.int32)
NO_FACTORS: Array = np.array([], np.float64)


@dataclass(frozen=True, slots=True)
class Row:
    """A constraint: the sum of factor times column is at most so much."""

    columns: Columns
    factors: Array
    most: float

    @classmethod
    def of(cls, columns: NDArray[Any], factors: NDArray[Any], most: float) -> Row:
        """Return a row in the solver's own number types."""
        return cls(columns.astype(np.int32), factors.astype(np.float64), most)


def _numbered(*counts: int) -> Iterator[Columns]:
    """Yield the columns of one kind after the other."""
    first = 0
    for count in counts:
        yield np.arange(first, first + count, dtype=np.int32)
        first += count


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the chosen positions, and a bound on every plan."""

    chosen: tuple[int, ...]
    bound: float


class Programme:
    """A problem in HiGHS, to which lines are added where they are needed."""

    def __init__(self, problem: Problem, first: Sequence[float] = FIRST) -> None:
        self.problem = problem
        self.matrix = Matrix.of(problem)
        gains = np.minimum(self.matrix.gains, 1 - SURE)
        self.depth: Array = -np.log1p(-gains)
        # HiGHS takes what is below 1e-7 for nothing, so worth is measured in wholes.
        self.whole = problem.whole
        self.asked, self.covered, self.earned, self.sum = _numbered(
            len(problem.options),
            len(self.matrix.worth),
            len(problem.bonuses),
            len(self.matrix.worth),
        )
        self.model = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, setting in SETTINGS:
            self.model.setOptionValue(option, setting)
        self._add_columns()
        self._add_rows(
            [
                *self._fit_minutes(),
                *self._keep_limits(),
                *self._earn_bonuses(),
                *self._add_up(),
            ]
        )
        self.touch(*([touch] * len(self.sum) for touch in first))

    def _add_columns(self) -> None:
        """An option is chosen or not; coverage and bonuses lie between 0 and 1."""
        count = len(self.asked) + len(self.covered) + len(self.earned) + len(self.sum)
        least, most, cost = np.zeros(count), np.ones(count), np.zeros(count)
        least[[self.asked[n] for n in sorted(self.problem.must)]] = 1
        most[self.sum] = highspy.kHighsInf
        cost[self.covered] = -self.matrix.worth / (self.whole or 1)
        cost[self.earned] = [-b.worth / (self.whole or 1) for b in self.problem.bonuses]
        every = np.arange(count, dtype=np.int32)
        self.model.addVars(count, least, most)
        self.model.changeColsCost(count, every, cost)
        whole = np.full(len(self.asked), int(highspy.HighsVarType.kInteger), np.uint8)
        self.model.changeColsIntegrality(len(whole), every[: len(whole)], whole)

    def _add_rows(self, rows: Sequence[Row]) -> None:
        """Add rows at once; one by one takes as long as solving them."""
        sizes = [len(row.columns) for row in rows]
        starts = np.cumsum([0, *sizes], dtype=np.int32)[:-1]
        self.model.addRows(
            len(rows),
            np.full(len(rows), -highspy.kHighsInf),
            np.array([row.most for row in rows]),
            sum(sizes),
            starts,
            np.concatenate([NO_COLUMNS, *(row.columns for row in rows)]),
            np.concatenate([NO_FACTORS, *(row.factors for row in rows)]),
        )

    def _fit_minutes(self) -> list[Row]:
        """What is chosen in an interview takes at most its minutes."""
        return [
            Row.of(self.asked[inside], self.matrix.minutes[inside], float(room))
            for number, room in enumerate(self.matrix.room)
            for inside in [np.flatnonzero(self.matrix.interview == number)]
        ]

    def _keep_limits(self) -> list[Row]:
        """At most so many of a limit's options are chosen, must-asks apart."""
        must = self.problem.must
        return [
            Row.of(
                self.asked[sorted(limit.options)],
                np.ones(len(limit.options)),
                float(max(limit.most, len(limit.options & must))),
            )
            for limit in self.problem.limits
        ]

    def _earn_bonuses(self) -> list[Row]:
        """A bonus is earned only by choosing one of its options."""
        return [
            Row.of(
                np.array([column, *self.asked[sorted(bonus.options)]]),
                np.array([1.0] + [-1.0] * len(bonus.options)),
                0.0,
            )
            for column, bonus in zip(self.earned, self.problem.bonuses, strict=True)
        ]

    def _add_up(self) -> list[Row]:
        """The sum of a criterion is at most that of -log(1 - gain) of what is chosen.

        It is worth having, so it is never less.
        """
        return [
            Row.of(
                np.array([column, *self.asked[tells]]),
                np.array([1.0, *-depth[tells]]),
                0.0,
            )
            for column, depth in zip(self.sum, self.depth.T, strict=True)
            for tells in [np.flatnonzero(depth)]
        ]

    def touch(self, *all_sums: Sequence[float]) -> None:
        """Coverage lies below the lines that touch its curve at these sums."""
        self._add_rows([row for sums in all_sums for row in self._lines(sums)])

    def _lines(self, sums: Sequence[float]) -> Iterator[Row]:
        for covered, summed, far in zip(self.covered, self.sum, sums, strict=True):
            at = min(far, DEEPEST)
            slope = math.exp(-at)
            columns, factors = np.array([covered, summed]), np.array([1.0, -slope])
            yield Row.of(columns, factors, 1 - slope - slope * at)

    def sums(self, chosen: tuple[int, ...]) -> list[float]:
        """Return how deep each criterion is covered by these options."""
        return [float(s) for s in self.depth[list(chosen)].sum(axis=0)]

    def spent_s(self) -> float:
        """Return the seconds that searches have taken so far."""
        return float(self.model.getRunTime())

    def relax(self, rounds: int = RELAXED, *, steps: int = STEPS) -> float:
        """Solve without whole numbers, touch where that lies, and return the bound."""
        self.model.setOptionValue("solve_relaxation", True)  # noqa: FBT003 -- HiGHS takes it so
        self.model.setOptionValue("presolve", "off")  # it takes longer than it saves
        bound = 1.0
        for _ in range(rounds):
            if not self._is_solved(steps * self.model.getNumRow()):
                break
            bound = -self.model.getInfo().objective_function_value
            self.touch(self._lie(self.sum))
        self.model.setOptionValue("simplex_iteration_limit", highspy.kHighsIInf)
        self.model.setOptionValue("solve_relaxation", False)  # noqa: FBT003 -- as above
        self.model.setOptionValue("presolve", "choose")
        return self._in_full(bound)

    def _is_solved(self, steps: int) -> bool:
        """Solve in so many steps, from where the last lies or else from nothing.

        Where all is nearly covered, many plans are alike, and from the last one HiGHS
        may go round among them for good.
        """
        self.model.setOptionValue("simplex_iteration_limit", steps)
        self.model.run()
        if self.model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self.model.clearSolver()
            self.model.run()
        return bool(self.model.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    def _lie(self, columns: Columns) -> list[float]:
        """Return where these columns lie in the last solution."""
        values: list[float] = self.model.getSolution().col_value
        return [values[column] for column in columns.tolist()]

    def held(self) -> list[float]:
        """Return how much of each option the relaxed plan holds, 0-1."""
        return self._lie(self.asked)

    def surround(self) -> None:
        """Touch around where the relaxed plan lies, so that one search is enough."""
        sums = self._lie(self.sum)
        self.touch(*([max(0.0, sum_ + far) for sum_ in sums] for far in AROUND))

    def _in_full(self, bound: float) -> float:
        """Return a bound in the problem's units, with the solver's own rounding."""
        return float(self.whole * (bound + SURE))

    def search(
        self, start: tuple[int, ...], *, gap: float, time_limit_s: float
    ) -> Found:
        """Search from a plan that is known to fit.

        Raises:
            AssertionError: The known plan was no plan; this is a defect of ours.
        """
        self.model.setOptionValue("mip_rel_gap", gap)
        # HiGHS counts its limit from the first run of a model on.
        self.model.setOptionValue("time_limit", self.spent_s() + time_limit_s)
        chosen = np.array([self.asked[n] for n in start], dtype=np.int32)
        self.model.setSolution(len(chosen), chosen, np.ones(len(chosen)))
        self.model.run()
        info = self.model.getInfo()
        found = tuple(n for n, v in enumerate(self.held()) if v > 0.5)  # noqa: PLR2004 -- whole numbers, up to rounding
        return Found(found, self._in_full(-info.mip_dual_bound))
