"""Planning: seeded problems of the size of a full loop, exact and greedy."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

import numpy as np

from askback.core.planning.greedy import greedy
from askback.core.planning.problem import Limit, Option, Problem
from askback.core.planning.solve import solve, solve_greedily
from askback.core.planning.worth import value

T = TypeVar("T")

SEEDS = 20
WIDE = 3  # problems of 500 x 8, which take their whole limit
LIMIT_S = 60.0


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
    """Solve each problem greedily, to half a hundredth, and to a thousandth."""
    yield f"{SEEDS} seeded problems, 200 questions x 5 interviews x 26 criteria"
    made = [problem(seed) for seed in range(SEEDS)]
    _timed(lambda: solve(made[0]))  # the solver is loaded once
    plans = [_timed(partial(greedy, p)) for p in made]
    bounded = [_timed(partial(solve_greedily, p)) for p in made]
    close = [_timed(partial(solve, p, gap=0.005)) for p in made]
    closest = [_timed(partial(solve, p, gap=0.001, time_limit_s=LIMIT_S)) for p in made]
    best = [plan.value for plan, _ in closest]
    shares = [value(p, g) / b for p, (g, _), b in zip(made, plans, best, strict=True)]
    yield (
        f"greedy with exchanges: {_times(plans, 1000)} ms, of the value proven to "
        f".001: least {min(shares):.4f}, median {statistics.median(shares):.4f}"
    )
    shares = [b.value / p for (b, _), p in zip(bounded, best, strict=True)]
    gaps = [plan.gap for plan, _ in bounded]
    yield (
        f"with a bound and a relaxed plan's hints (pages): {_times(bounded, 1000)} "
        f"ms, least {min(shares):.4f}, its gap at most {max(gaps):.4f}"
    )
    bare = [_timed(partial(solve_greedily, p, hinted=False)) for p in made]
    shares = [b.value / p for (b, _), p in zip(bare, best, strict=True)]
    yield (
        f"with a bound alone (plan solve --greedy): {_times(bare, 1000)} ms, "
        f"least {min(shares):.4f}"
    )
    for name, solved in ((".005", close), (".001", closest)):
        gaps = [plan.gap for plan, _ in solved]
        yield f"proven to {name}: {_times(solved)} s, true gap at most {max(gaps):.5f}"
    yield f"{WIDE} of 500 questions x 8 interviews, limit 10 s"
    wide = [problem(seed, questions=500, interviews=8) for seed in range(WIDE)]
    for plan, seconds in (
        _timed(partial(solve, p, gap=0.001, time_limit_s=10)) for p in wide
    ):
        yield f"{seconds:.1f} s, {plan.status}, gap {plan.gap:.5f}"


def _timed(deed: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    return deed(), time.perf_counter() - began


def _times(timed: Iterable[tuple[object, float]], times: float = 1) -> str:
    """Return median and most of what something took."""
    took = [times * seconds for _, seconds in timed]
    return f"median {statistics.median(took):.3g}, most {max(took):.3g}"
