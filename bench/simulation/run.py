"""Run many loops under many policies, in several processes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from askback.adapters import shipped
from bench.simulation.policies import (
    Planned,
    PlannedOnce,
    Policy,
    continued_list,
    drawn_from_bank,
    fixed_list,
    general_list,
    must_asks,
    nothing,
    shuffled_list,
)
from bench.simulation.trial import Trial, try_out
from bench.simulation.world import World

OFF = 0.2  # how far each cell of the planner's table is moved when it is wrong
EVERY = 100  # say how far one is after so many loops
AT_A_TIME = 4  # loops handed to a process at once
APART = get_context("spawn")  # a fork would copy what the solver holds half done

NOTHING, MUST, LIST, GENERAL = "nothing", "must-asks", "list", "list, general"
SHUFFLED, CONTINUED = "list, shuffled", "list, gone on"
DRAWN = "bank, by lot"
GREEDY, ONCE, PROVEN = "plan", "plan, made once", "plan, proven"
WRONG = "plan, table wrong"
POLICIES: Mapping[str, Policy] = {
    NOTHING: nothing,
    MUST: must_asks,
    GENERAL: general_list,
    LIST: fixed_list,
    SHUFFLED: shuffled_list,
    CONTINUED: continued_list,
    DRAWN: drawn_from_bank,
    ONCE: PlannedOnce(),
    GREEDY: Planned(),
    WRONG: Planned(wrong=OFF),
    PROVEN: Planned(exact=True),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one trial came to, in numbers.

    Attributes:
        learnt: By how much the weighted squared error fell.
        error_before: What it was.
        true_heard: Weighted share of criteria of which something true was heard.
        wrong: 1 where the decision was wrong.
        broken: How many dealbreakers are broken.
        missed: How many of those are not suspected.
        unheard: How many of those were never spoken of.
        minutes: What the questions took.
        questions: How many were put.
        seems: What the choice between companies goes by: no suspicion, score.
        is_: The same, in truth.
    """

    learnt: float
    error_before: float
    true_heard: float
    wrong: float
    broken: float
    missed: float
    unheard: float
    minutes: float
    questions: float
    seems: tuple[bool, float]
    is_: tuple[bool, float]

    @classmethod
    def of(cls, trial: Trial) -> Figures:
        """Return a trial's figures."""
        return cls(
            learnt=trial.learnt,
            error_before=trial.error_before,
            true_heard=trial.true_heard,
            wrong=float(trial.wrong),
            broken=float(len(trial.case.broken)),
            missed=float(len(trial.missed)),
            unheard=float(len(trial.unheard)),
            minutes=trial.minutes,
            questions=float(trial.questions),
            seems=(not trial.suspected, trial.score),
            is_=(not trial.case.broken, trial.true_score),
        )


@dataclass(frozen=True, slots=True)
class Job:
    """One loop to go through."""

    world: World
    policy: str
    seed: int


def figures_of(job: Job) -> Figures:
    """Go through one loop."""
    return Figures.of(trial_of(job))


def trial_of(job: Job) -> Trial:
    """Go through one loop, and keep all that was heard."""
    return try_out(job.seed, POLICIES[job.policy], job.world)


def trials(world: World, policy: str, loops: int, *, processes: int) -> list[Trial]:
    """Go through so many loops under one policy, seeds from 0, and keep all of them."""
    jobs = [Job(world, policy, seed) for seed in range(loops)]
    with ProcessPoolExecutor(processes, APART, initializer=warm) as pool:
        return list(pool.map(trial_of, jobs, chunksize=AT_A_TIME))


def warm() -> None:
    """Read the bank and the tables before the first loop."""
    shipped.bank()
    shipped.tables()


def run_all(
    world: World, loops: Mapping[str, int], *, processes: int
) -> dict[str, list[Figures]]:
    """Go through so many loops under each policy, seeds from 0.

    Args:
        world: What is supposed of people.
        loops: How many, by policy.
        processes: How many at once.

    Returns:
        Figures by policy, in the order of the seeds.
    """
    jobs = [Job(world, name, seed) for name, n in loops.items() for seed in range(n)]
    found: dict[str, list[Figures]] = {name: [] for name in loops}
    with ProcessPoolExecutor(processes, APART, initializer=warm) as pool:
        results = pool.map(figures_of, jobs, chunksize=AT_A_TIME)
        for job, figures in zip(jobs, results, strict=True):
            found[job.policy].append(figures)
            _tell_progress(job)
    return found


def _tell_progress(job: Job) -> None:
    if (job.seed + 1) % EVERY == 0:
        print(f"{job.policy}: {job.seed + 1} loops", file=sys.stderr, flush=True)


def best_chosen(figures: Sequence[Figures], together: int) -> list[float]:
    """Return for each group of companies whether the truly best one was chosen.

    The first of equals is chosen, so that one who heard nothing chooses by chance.
    """
    groups = [
        figures[n : n + together]
        for n in range(0, len(figures) - together + 1, together)
    ]
    return [float(_first_best(g, "seems") == _first_best(g, "is_")) for g in groups]


def _first_best(group: Iterable[Figures], name: str) -> int:
    values: list[tuple[bool, float]] = [getattr(figures, name) for figures in group]
    return values.index(max(values))
