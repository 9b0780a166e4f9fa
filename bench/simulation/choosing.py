"""Ways to choose one of several companies after their interviews."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from askback.core.decision import Comparison, Contender, Evidence, compare
from askback.core.decision.level import TOGETHER, settle
from askback.core.decision.scores import Table, chances, evened, tabulate
from bench.simulation.case import COMPANIES, SHARED, Case
from bench.simulation.chance import luck
from bench.simulation.intervals import Array
from bench.simulation.trial import Trial

UNSTRUCTURED = 0.19  # how an unstructured interview goes with what comes of it (FACTS)
MIDDLE, STEP = 3, 2  # grades are 1 to 5
DRAWN = 2000  # draws of each comparison: a chance stands to within .02

Chooser = Callable[[Sequence[Trial]], int]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What came of one choice.

    Attributes:
        best: Whether the truly best was chosen.
        regret: By how many points of 100 the best is better than the chosen.
        broken: Whether a dealbreaker is broken where one goes.
    """

    best: bool
    regret: float
    broken: bool


def searches(trials: Sequence[Trial], together: int = COMPANIES) -> list[list[Trial]]:
    """Return the companies that each person saw, in whole groups."""
    starts = range(0, len(trials) - together + 1, together)
    return [list(trials[start : start + together]) for start in starts]


def chosen(found: Sequence[Trial], place: int) -> Chosen:
    """Return what came of choosing the one at a place."""
    scores = [100 * trial.true_score for trial in found]
    regret = max(scores) - scores[place]
    return Chosen(regret == 0, regret, bool(found[place].case.broken))


def by_impression(found: Sequence[Trial]) -> int:
    """Choose by a general impression at the first meeting.

    It goes with how good the job is as an unstructured interview goes with what comes
    of it: it is the true score, and luck.
    """
    return _highest(_impression(trial.case) for trial in found)


def _impression(case: Case) -> float:
    score = fmean(case.truth.values(), weights=[case.weights[c] for c in case.truth])
    above = (score - 0.5) / spread(case.weights)
    chance = float(luck(case.seed, "impression").normal())
    return UNSTRUCTURED * above + math.sqrt(1 - UNSTRUCTURED**2) * chance


def spread(weights: Mapping[str, float], shared: float = SHARED) -> float:
    """Return the standard deviation of true scores, 0-1, over companies.

    Two even shares whose normal scores have correlation r have 6/pi asin(r/2).
    """
    together = 6 / math.pi * math.asin(shared**2 / 2)
    total = sum(weights.values())
    squares = sum((weight / total) ** 2 for weight in weights.values())
    return math.sqrt((together + (1 - together) * squares) / 12)


def by_first_talk(found: Sequence[Trial]) -> int:
    """Choose by how good the answers in the first interview sounded, all alike."""
    return _highest(_tone(trial.evidence[: trial.first]) for trial in found)


def _tone(heard: Iterable[Evidence]) -> float:
    told = [piece.direction for piece in heard if piece.direction is not None]
    return fmean(told) if told else 0.0


def by_spreadsheet(found: Sequence[Trial]) -> int:
    """Choose by the weighted mean of grades from 1 to 5."""
    return _highest(_graded(trial) for trial in found)


def grades(evidence: Iterable[Evidence]) -> dict[str, int]:
    """Return a grade, 1-5, of each criterion that was spoken of: how it sounded."""
    told: dict[str, list[float]] = {}
    for piece in evidence:
        if piece.direction is not None and piece.weight > 0:
            told.setdefault(piece.criterion, []).append(piece.direction)
    return {c: MIDDLE + round(STEP * fmean(heard)) for c, heard in told.items()}


def _graded(trial: Trial) -> float:
    given, weights = grades(trial.evidence), trial.case.weights
    return fmean([given.get(c, MIDDLE) for c in weights], weights=weights.values())


def by_ranking(found: Sequence[Trial], together: float = TOGETHER) -> int:
    """Choose whoever is likeliest to be best by what is believed."""
    return order(found, together)[0]


def order(found: Sequence[Trial], together: float = TOGETHER) -> list[int]:
    """Return the places, the likeliest best first, as a comparison ranks them."""
    table, scores = _drawn(found, together)
    likely = evened(table, chances(scores)).tolist()
    return sorted(range(len(found)), key=lambda place: -likely[place])


def drawn_scores(found: Sequence[Trial], together: float) -> Array:
    """Draw scores by what is believed: draws x companies, in points."""
    return _drawn(found, together)[1]


def _drawn(found: Sequence[Trial], together: float) -> tuple[Table, Array]:
    table = tabulate(_contenders(found), found[0].case.weights)
    return table, table.scored(settle(table, together).draw(0, DRAWN))


def ranking(found: Sequence[Trial]) -> Comparison:
    """Compare by what is believed; each is named by its place."""
    return compare(_contenders(found), found[0].case.weights, draws=DRAWN)


def _contenders(found: Sequence[Trial]) -> list[Contender]:
    return [Contender(str(place), one.beliefs) for place, one in enumerate(found)]


def by_ranking_alone(found: Sequence[Trial]) -> int:
    """Choose by the same where every criterion stands alone."""
    return by_ranking(found, together=0.0)


def by_ranking_and_limits(found: Sequence[Trial]) -> int:
    """Choose the likeliest best of those of whom no dealbreaker is suspected."""
    return min(order(found), key=lambda place: bool(found[place].suspected))


def _highest(values: Iterable[float]) -> int:
    """Return the place of the highest; of equals the first, which is luck."""
    found = list(values)
    return found.index(max(found))


def each(groups: Iterable[Sequence[Trial]], chooser: Chooser) -> Iterator[Chosen]:
    """Yield what came of each person's choice."""
    return (chosen(group, chooser(group)) for group in groups)
