"""What a plan is worth: a hidden truth, people who tell, ways to choose questions.

How many loops: ASKBACK_LOOPS (1,000), of which under the proven plan
ASKBACK_LOOPS_PROVEN (200) and in each other world ASKBACK_LOOPS_WORLD (200); processes:
ASKBACK_PROCESSES (one a core). docs/simulator.md says what is supposed, and why.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.simulation.case import COMPANIES
from bench.simulation.intervals import Interval, difference, mean, ratio
from bench.simulation.run import (
    GREEDY,
    LIST,
    POLICIES,
    PROVEN,
    Figures,
    best_chosen,
    run_all,
)
from bench.simulation.world import World

PERSONS = {"honest": World(), "polite": World(polite=True)}
WORLDS = {
    "as above": World(),
    "the way of asking makes no difference": World(phrased=False),
    "asking for a problem brings up no more of them": World(tilt=1.0),
    "asking again brings up something new": World(echo=0.0),
    "everybody knows as much": World(alike=True),
    "roles have changed places": World(swapped=True),
    "polite, and the way of asking makes no difference": World(
        polite=True, phrased=False
    ),
}
COLUMNS = (
    "policy",
    "loops",
    "learnt, % of the error",
    "times the list",
    "true heard, %",
    "wrong, %",
    "fewer wrong than the list, points",
    "dealbreakers missed, %",
    "never spoken of, %",
    "best of three chosen, %",
    "minutes",
    "questions",
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many loops are run, and in how many processes at once."""

    loops: int
    proven: int
    world: int
    processes: int

    @classmethod
    def from_environ(cls) -> Sizes:
        """Read them; without a word, a thousand loops."""
        return cls(
            loops=_number("ASKBACK_LOOPS", 1000),
            proven=_number("ASKBACK_LOOPS_PROVEN", 200),
            world=_number("ASKBACK_LOOPS_WORLD", 200),
            processes=_number("ASKBACK_PROCESSES", os.cpu_count() or 1),
        )

    @property
    def by_policy(self) -> dict[str, int]:
        """How many loops each policy goes through."""
        return dict.fromkeys(POLICIES, self.loops) | {PROVEN: self.proven}


def _number(name: str, default: int) -> int:
    return int(os.environ.get(name, default))


def measure() -> Iterator[str]:
    """Run every policy with honest and with polite people, then in other worlds."""
    sizes = Sizes.from_environ()
    for kind, world in PERSONS.items():
        found = run_all(world, sizes.by_policy, processes=sizes.processes)
        yield f"\n{kind} people; 95 % intervals over loops; the list: ten, top down\n"
        yield from table(found)
    yield "\nwhat it hangs on; honest people where nothing else is said\n"
    for supposed, world in WORLDS.items():
        loops = dict.fromkeys((LIST, GREEDY), sizes.world)
        found = run_all(world, loops, processes=sizes.processes)
        yield compared(supposed, found)


def table(found: Mapping[str, Sequence[Figures]]) -> Iterator[str]:
    """Yield a line for each policy, held against the list on the same loops."""
    yield _line(COLUMNS)
    yield _line("---" for _ in COLUMNS)
    for policy, figures in found.items():
        yield row(policy, figures, found[LIST][: len(figures)])
    if PROVEN in found:
        proven = found[PROVEN]
        times = _times("learnt", proven, found[GREEDY][: len(proven)])
        yield f"\nproven against made at once, {len(proven)} loops: learnt {times:.2f}"


def row(policy: str, figures: Sequence[Figures], usual: Sequence[Figures]) -> str:
    """Return the line of one policy."""
    return _line(
        (
            policy,
            str(len(figures)),
            f"{_share('learnt', 'error_before', figures):.1f}",
            f"{_times('learnt', figures, usual):.2f}",
            f"{mean(column(figures, 'true_heard')).times(100):.1f}",
            f"{mean(column(figures, 'wrong')).times(100):.1f}",
            f"{_fewer('wrong', figures, usual):.1f}",
            f"{_share('missed', 'broken', figures):.1f}",
            f"{_share('unheard', 'broken', figures):.1f}",
            f"{mean(best_chosen(figures, COMPANIES)).times(100):.1f}",
            f"{mean(column(figures, 'minutes')):.1f}",
            f"{mean(column(figures, 'questions')):.1f}",
        )
    )


def compared(supposed: str, found: Mapping[str, Sequence[Figures]]) -> str:
    """Return one line of what the plan is worth where something else is supposed."""
    plan, usual = found[GREEDY], found[LIST]
    return (
        f"{supposed}, {len(plan)} loops: learnt {_times('learnt', plan, usual):.2f} "
        f"times, true heard {_times('true_heard', plan, usual):.2f} times, "
        f"{_fewer('wrong', plan, usual):.1f} points fewer wrong"
    )


def column(figures: Sequence[Figures], name: str) -> list[float]:
    """Return one figure of every trial."""
    return [float(getattr(one, name)) for one in figures]


def _share(part: str, whole: str, figures: Sequence[Figures]) -> Interval:
    return ratio(column(figures, part), column(figures, whole)).times(100)


def _times(name: str, figures: Sequence[Figures], usual: Sequence[Figures]) -> Interval:
    return ratio(column(figures, name), column(usual, name))


def _fewer(name: str, figures: Sequence[Figures], usual: Sequence[Figures]) -> Interval:
    return difference(column(usual, name), column(figures, name)).times(100)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
