"""The planning problem as a mixed-integer programme. The only file that knows HiGHS.

One function a constraint, each saying in one sentence what it holds. Coverage of a
criterion, 1 - exp(-s) of the sum s of its options' -log(1 - gain), is concave, so
lines that touch it from above bound it from above: the programme's bound holds for
the exact value too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import highspy
import numpy as np

from askback.core.planning.problem import Problem
from askback.core.planning.worth import Array, Matrix

SURE = 1e-6  # -log of 0 is infinite; a gain above 1 - SURE counts as this sure
DEEPEST = 10.0  # touching further out would cut off coverage that a sure gain reaches
FIRST = (0.0, 0.15, 0.35, 0.6, 0.9, 1.3, 1.8, 2.5, 3.5, 5.0)  # dense where sums lie
NODES = 200_000  # stops a search that time would stop too, but alike on every machine
SEED = 1
RELAXED = 8  # rounds of relaxing; the bound hardly moves after five


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the chosen positions, and a bound on every plan."""

    chosen: tuple[int, ...]
    bound: float


class Programme:
    """A problem in HiGHS, to which lines are added where they are needed."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.matrix = Matrix.of(problem)
        gains = np.minimum(self.matrix.gains, 1 - SURE)
        self.depth: Array = -np.log1p(-gains)
        # HiGHS takes what is below 1e-7 for nothing, so worth is measured in wholes.
        self.whole = self.matrix.worth.sum() + sum(b.worth for b in problem.bonuses)
        self.model = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, setting in (
            ("output_flag", False),
            ("threads", 1),  # several threads find another plan each time
            ("random_seed", SEED),
            ("mip_max_nodes", NODES),
            ("mip_detect_symmetry", False),  # no two questions are alike
        ):
            self.model.setOptionValue(option, setting)
        self._add_columns()
        self._fit_minutes()
        self._keep_limits()
        self._earn_bonuses()
        self._add_up()
        for touch in FIRST:
            self.touch([touch] * len(self.matrix.worth))

    def _add_columns(self) -> None:
        """An option is chosen or not; coverage and bonuses lie between 0 and 1."""
        must = self.problem.must
        self.asked = [
            self._column(0.0, 1.0 if n in must else 0.0, whole=True)
            for n in range(len(self.problem.options))
        ]
        self.covered = [self._column(float(w), 0.0) for w in self.matrix.worth]
        self.earned = [self._column(b.worth, 0.0) for b in self.problem.bonuses]
        self.sum = [self._column(0.0, 0.0, highspy.kHighsInf) for _ in self.covered]

    def _column(
        self, worth: float, least: float, most: float = 1.0, *, whole: bool = False
    ) -> int:
        share = worth / self.whole if worth else 0.0
        self.model.addCol(-share, least, most, 0, [], [])
        number = int(self.model.getNumCol()) - 1
        if whole:
            self.model.changeColIntegrality(number, highspy.HighsVarType.kInteger)
        return number

    def _row(self, least: float, most: float, terms: dict[int, float]) -> None:
        self.model.addRow(
            least, most, len(terms), list(terms), [float(v) for v in terms.values()]
        )

    def _fit_minutes(self) -> None:
        """What is chosen in an interview takes at most its minutes."""
        for number, room in enumerate(self.matrix.room):
            inside = np.flatnonzero(self.matrix.interview == number)
            terms = {self.asked[n]: self.matrix.minutes[n] for n in inside}
            self._row(-highspy.kHighsInf, float(room), terms)

    def _keep_limits(self) -> None:
        """At most so many of a limit's options are chosen, must-asks apart."""
        for limit in self.problem.limits:
            most = max(limit.most, len(limit.options & self.problem.must))
            terms = {self.asked[n]: 1.0 for n in sorted(limit.options)}
            self._row(-highspy.kHighsInf, float(most), terms)

    def _earn_bonuses(self) -> None:
        """A bonus is earned only by choosing one of its options."""
        for column, bonus in zip(self.earned, self.problem.bonuses, strict=True):
            terms = {self.asked[n]: -1.0 for n in sorted(bonus.options)}
            self._row(-highspy.kHighsInf, 0.0, terms | {column: 1.0})

    def _add_up(self) -> None:
        """The sum of a criterion is that of -log(1 - gain) over what is chosen."""
        for criterion, column in enumerate(self.sum):
            terms = {
                self.asked[n]: -self.depth[n, criterion]
                for n in np.flatnonzero(self.depth[:, criterion])
            }
            self._row(0.0, 0.0, terms | {column: 1.0})

    def touch(self, sums: list[float]) -> None:
        """Coverage lies below the line that touches its curve at each sum."""
        for criterion, sum_ in enumerate(sums):
            at = min(sum_, DEEPEST)
            slope = math.exp(-at)
            terms = {self.covered[criterion]: 1.0, self.sum[criterion]: -slope}
            self._row(-highspy.kHighsInf, 1 - slope - slope * at, terms)

    def sums(self, chosen: tuple[int, ...]) -> list[float]:
        """Return how deep each criterion is covered by these options."""
        return [float(s) for s in self.depth[list(chosen)].sum(axis=0)]

    def spent_s(self) -> float:
        """Return the seconds that searches have taken so far."""
        return float(self.model.getRunTime())

    def relax(self, rounds: int = RELAXED) -> float:
        """Solve without whole numbers, touch where that lies, and return the bound."""
        self.model.setOptionValue("solve_relaxation", True)  # noqa: FBT003 -- HiGHS takes it so
        bound = 1.0
        for _ in range(rounds):
            self.model.run()
            bound = -self.model.getInfo().objective_function_value
            values = self.model.getSolution().col_value
            self.touch([values[column] for column in self.sum])
        self.model.setOptionValue("solve_relaxation", False)  # noqa: FBT003 -- as above
        return self._in_full(bound)

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
        values = self.model.getSolution().col_value
        found = tuple(n for n, c in enumerate(self.asked) if values[c] > 0.5)  # noqa: PLR2004 -- whole numbers, up to rounding
        return Found(found, self._in_full(-info.mip_dual_bound))
