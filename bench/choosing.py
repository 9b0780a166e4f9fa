"""Choosing one of three companies: by ranking, by spreadsheet, by first impression.

How many persons: ASKBACK_PERSONS (200), each with three companies; processes:
ASKBACK_PROCESSES (one a core). docs/simulator.md says what is supposed, and why.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from askback.core.decision import Comparison
from bench.simulation.case import COMPANIES
from bench.simulation.choosing import (
    Chooser,
    Chosen,
    by_first_talk,
    by_impression,
    by_ranking,
    by_ranking_alone,
    by_ranking_and_limits,
    by_spreadsheet,
    chosen,
    each,
    ranking,
    searches,
)
from bench.simulation.intervals import difference, mean, share
from bench.simulation.run import GREEDY, LIST, trials
from bench.simulation.trial import Trial
from bench.simulation.world import World

WORLDS = {
    "honest people": World(),
    "polite people": World(polite=True),
    "honest, criteria of a company go together in nothing": World(shared=0.0),
    "honest, they go together more": World(shared=0.8),
}
WAYS: tuple[tuple[str, str, Chooser], ...] = (
    ("first impression", LIST, by_impression),
    ("the first talk", LIST, by_first_talk),
    ("spreadsheet", LIST, by_spreadsheet),
    ("ranking", LIST, by_ranking),
    ("ranking, each criterion alone", LIST, by_ranking_alone),
    ("spreadsheet", GREEDY, by_spreadsheet),
    ("ranking, each criterion alone", GREEDY, by_ranking_alone),
    ("ranking", GREEDY, by_ranking),
    ("ranking, suspected dealbreakers last", GREEDY, by_ranking_and_limits),
)
HEAD = "| by | asked by | best chosen, % | regret | less than usual | broken, % |"
USUAL = ("spreadsheet", LIST)
Found = Mapping[str, Sequence[Sequence[Trial]]]


def measure() -> Iterator[str]:
    """Let persons choose in every way, in each world."""
    persons = int(os.environ.get("ASKBACK_PERSONS", "200"))
    processes = int(os.environ.get("ASKBACK_PROCESSES", os.cpu_count() or 1))
    for supposed, world in WORLDS.items():
        loops = persons * COMPANIES
        found = {
            policy: searches(trials(world, policy, loops, processes=processes))
            for policy in (LIST, GREEDY)
        }
        yield f"\n{supposed}: {persons} persons, one of three companies each\n"
        yield from table(found)


def table(found: Found) -> Iterator[str]:
    """Yield a line for each way to choose, and what a told order is worth."""
    yield HEAD
    yield "|---|---|---|---|---|---|"
    yield lot(found[LIST])
    ways = {(name, policy): list(each(found[policy], by)) for name, policy, by in WAYS}
    for (name, policy), came in ways.items():
        yield row(name, policy, came, ways[USUAL])
    for policy, groups in found.items():
        yield f"\norders told, {policy}: {told(groups)}"


def lot(groups: Sequence[Sequence[Trial]]) -> str:
    """Return the line of choosing by lot: the mean over all three."""
    came = [chosen(group, place) for group in groups for place in range(len(group))]
    return row("lot", "nobody", came, came)


def row(name: str, policy: str, came: Sequence[Chosen], usual: Sequence[Chosen]) -> str:
    """Return the line of one way to choose; regret is held against the usual way."""
    regrets = [one.regret for one in came]
    less = difference([one.regret for one in usual], regrets)
    best = share(sum(one.best for one in came), len(came)).times(100)
    broken = share(sum(one.broken for one in came), len(came)).times(100)
    cells = (name, policy, f"{best:.0f}", f"{mean(regrets):.1f}", f"{less:.1f}")
    return f"| {' | '.join(cells)} | {broken:.0f} |"


def told(groups: Sequence[Sequence[Trial]]) -> str:
    """Return how often an order is told, and how often its first is truly best."""
    found = [(ranking(group), group) for group in groups]
    orders = [(one, group) for one, group in found if one.is_told]
    other = [(one, group) for one, group in found if not one.is_told]
    return (
        f"{share(len(orders), len(found)).times(100):.0f} % of searches; the first is "
        f"the best in {_right(orders)}, where none is told in {_right(other)}"
    )


def _right(orders: Sequence[tuple[Comparison, Sequence[Trial]]]) -> str:
    right = sum(chosen(group, int(one.ranked[0].name)).best for one, group in orders)
    said = mean([100 * one.ranked[0].best for one, _ in orders])
    return f"{share(right, len(orders)).times(100):.0f} % (said: {said.value:.0f} %)"
