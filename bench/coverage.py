"""How often the truth lies where beliefs say it does, in 80 of 100 cases.

How many loops: ASKBACK_LOOPS_COVERAGE (300), in each other world ASKBACK_LOOPS_WORLD
(90 here); processes: ASKBACK_PROCESSES (one a core). docs/simulator.md says more.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from askback.core.decision import Belief, chance_broken
from askback.core.decision.belief import LIKELY
from askback.core.decision.level import TOGETHER
from bench.simulation.case import LIMIT
from bench.simulation.choosing import drawn_scores
from bench.simulation.intervals import Interval, ratio, share
from bench.simulation.run import GREEDY, LIST, trials
from bench.simulation.trial import SUSPECTED, Trial
from bench.simulation.world import World
from bench.simulator import WORLDS

PERSONS = {"honest": World(), "polite": World(polite=True)}
OTHERS = {
    **{name: world for name, world in WORLDS.items() if world != World()},
    "criteria of a company go together in nothing": World(shared=0.0),
    "they go together more": World(shared=0.8),
}
CHANCES = (0.0, 0.2, 0.3, SUSPECTED, 1.0)  # of a broken dealbreaker, as it seems


@dataclass(frozen=True, slots=True)
class Held:
    """How many intervals of one loop hold the truth.

    Attributes:
        criteria: How many criteria there are.
        within: Of how many the truth lies within the interval.
        heard: Of how many something was heard that carries a direction.
        heard_within: Of those, how many lie within.
        score: 1 where the true score lies within the interval of the score.
        score_alone: The same if every criterion stood alone.
    """

    criteria: int
    within: int
    heard: int
    heard_within: int
    score: int
    score_alone: int


def measure() -> Iterator[str]:
    """Count, for people of both kinds and in other worlds."""
    loops = int(os.environ.get("ASKBACK_LOOPS_COVERAGE", "300"))
    fewer = int(os.environ.get("ASKBACK_LOOPS_WORLD", "90"))
    processes = int(os.environ.get("ASKBACK_PROCESSES", os.cpu_count() or 1))
    yield "share of 80 % intervals that hold the truth; 95 % intervals over loops"
    yield "| supposed | asked by | loops | all | heard of | score | score, each alone |"
    yield "|---|---|---|---|---|---|---|"
    kept: list[Trial] = []
    for kind, world in PERSONS.items():
        for policy in (LIST, GREEDY):
            found = trials(world, policy, loops, processes=processes)
            kept += found if policy == GREEDY else []
            yield row(kind, policy, [held(trial) for trial in found])
    for supposed, world in OTHERS.items():
        found = trials(world, GREEDY, fewer, processes=processes)
        yield row(supposed, GREEDY, [held(trial) for trial in found])
    yield "\ndealbreakers, both kinds of people, the plan: how likely one seems broken"
    yield from dealbreakers(kept)


def held(trial: Trial) -> Held:
    """Count the intervals of one loop that hold the truth."""
    truth = trial.case.truth
    within = {c: _is_within(trial.belief(c), t) for c, t in truth.items()}
    heard = [c for c in truth if trial.belief(c).good + trial.belief(c).red > 0]
    return Held(
        criteria=len(truth),
        within=sum(within.values()),
        heard=len(heard),
        heard_within=sum(within[c] for c in heard),
        score=_score_is_within(trial, TOGETHER),
        score_alone=_score_is_within(trial, 0.0),
    )


def _is_within(belief: Belief, truth: float) -> bool:
    low, high = belief.likely
    return low <= truth <= high


def _score_is_within(trial: Trial, together: float) -> bool:
    low, high = np.quantile(drawn_scores([trial], together), LIKELY)
    return bool(low <= 100 * trial.true_score <= high)


def row(supposed: str, policy: str, found: Sequence[Held]) -> str:
    """Return the line of one world."""
    cells = (
        f"{_of(found, 'within', 'criteria'):.1f}",
        f"{_of(found, 'heard_within', 'heard'):.1f}",
        f"{_of(found, 'score'):.0f}",
        f"{_of(found, 'score_alone'):.0f}",
    )
    return f"| {supposed} | {policy} | {len(found)} | {' | '.join(cells)} |"


def _of(found: Iterable[Held], part: str, whole: str = "") -> Interval:
    parts = [(float(getattr(h, part)), float(getattr(h, whole, 1))) for h in found]
    above, below = zip(*parts, strict=True)
    return ratio(above, below).times(100)


def dealbreakers(found: Iterable[Trial]) -> Iterator[str]:
    """Yield how often a dealbreaker that seems so likely broken is."""
    seems = [
        (chance_broken(trial.belief(c), LIMIT), trial.case.truth[c] < LIMIT)
        for trial in found
        for c in sorted(trial.case.dealbreakers)
    ]
    for low, high in pairwise(CHANCES):
        here = [is_so for chance, is_so in seems if low <= chance < high]
        told = f"broken {share(sum(here), len(here)).times(100):.0f} %"
        yield f"{low:.1f} to {high:.1f}: {len(here)} of {len(seems)}, {told}"
