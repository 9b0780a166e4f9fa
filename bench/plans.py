"""Planning: seeded problems of the size of a full loop, exact and greedy."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import numpy as np

from askback.core.planning.greedy import greedy
from askback.core.planning.problem import Limit, Option, Problem
from askback.core.planning.solve import solve
from askback.core.planning.worth import value

SEEDS = 8


def problem(
    seed: int, questions: int = 200, interviews: int = 5, criteria: int = 26
) -> Problem:
    """Make a problem: each question tells of one to four criteria, in any interview."""
    chance = np.random.default_rng(seed)
    worth = chance.integers(0, 6, criteria) * chance.uniform(0.3, 1, criteria)
    options: list[Option] = []
    for question in range(questions):
        about = chance.choice(criteria, int(chance.integers(1, 5)), replace=False)
        strength = chance.uniform(0.2, 0.95, len(about))
        minutes = float(chance.choice([1, 1.5, 2, 2.5, 3]))
        for interview in range(interviews):
            knows = chance.uniform(0.1, 1, len(about))
            gains = {
                f"c{c}": float(s * k)
                for c, s, k in zip(about, strength, knows, strict=True)
            }
            options.append(Option(f"q{question}", f"i{interview}", minutes, gains))
    return Problem(
        options=tuple(options),
        worth={f"c{c}": float(w / worth.sum()) for c, w in enumerate(worth)},
        minutes={f"i{i}": float(chance.integers(5, 16)) for i in range(interviews)},
        limits=tuple(
            Limit(frozenset(range(q * interviews, (q + 1) * interviews)))
            for q in range(questions)
        ),
    )


def measure() -> Iterator[str]:
    """Solve each problem greedily and to a gap of half a hundredth."""
    yield f"{SEEDS} seeded problems, 200 questions x 5 interviews x 26 criteria"
    quick_s: list[float] = []
    proven_s: list[float] = []
    reached: list[float] = []
    gaps: list[float] = []
    for seed in range(SEEDS):
        made = problem(seed)
        began = time.perf_counter()
        chosen = greedy(made)
        quick_s.append(time.perf_counter() - began)
        began = time.perf_counter()
        plan = solve(made)
        proven_s.append(time.perf_counter() - began)
        reached.append(value(made, chosen) / plan.value)
        gaps.append(plan.gap)
    yield (
        f"greedy: median {1000 * statistics.median(quick_s):.0f} ms, worth at least "
        f"{min(reached):.4f} of the proven plan,"
    )
    yield (
        f"proven to a gap of 0.005: median {statistics.median(proven_s):.1f} s, "
        f"most {max(proven_s):.1f} s; true gap at most {max(gaps):.4f}"
    )
