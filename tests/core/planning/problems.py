"""Small planning problems, and the slow obvious way to solve them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import prod

from hypothesis import strategies as st

from askback.core.planning.problem import Bonus, Limit, Option, Problem

CRITERIA = ("team", "pay", "hours")
ROOM = {"call": 4.0, "panel": 5.5, "offer": 0.3}
MOST = 6

shares = st.sampled_from([0.0, 0.1, 0.5, 0.63, 0.95, 1.0, 1 - 1e-8])


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to six options in three interviews, with must-asks, limits and bonuses."""
    options = tuple(draw(st.lists(options_, max_size=MOST)))
    unit = draw(st.sampled_from([1.0, 1e-9, 1e6]))
    some = (
        st.frozensets(st.sampled_from(range(len(options))))
        if options
        else st.just(frozenset[int]())
    )
    return Problem(
        options=options,
        worth={c: unit * draw(shares) for c in CRITERIA},
        minutes=ROOM,
        must=_that_fit(options, draw(some)),
        limits=tuple(
            Limit(draw(some), draw(st.integers(0, 2)))
            for _ in range(draw(st.integers(0, 2)))
        ),
        bonuses=tuple(
            Bonus(draw(some), unit * draw(shares))
            for _ in range(draw(st.integers(0, 2)))
        ),
    )


options_ = st.builds(
    Option,
    question=st.sampled_from(["pager", "leaver", "raise"]),
    interview=st.sampled_from(list(ROOM)),
    minutes=st.sampled_from([0.1, 0.2, 1.0, 1.5, 2.0, 3.0]),
    gains=st.dictionaries(st.sampled_from(CRITERIA), shares),
)


def _that_fit(options: tuple[Option, ...], wished: frozenset[int]) -> frozenset[int]:
    """Return as many of the wished must-asks as their interviews hold."""
    held: set[int] = set()
    for n in sorted(wished):
        if all(minutes <= ROOM[i] for i, minutes in spent(options, {*held, n}).items()):
            held.add(n)
    return frozenset(held)


def spent(options: tuple[Option, ...], chosen: set[int]) -> dict[str, float]:
    """Return the minutes by interview, to a millionth."""
    return {
        i: round(
            sum(options[n].minutes for n in chosen if options[n].interview == i), 6
        )
        for i in ROOM
    }


def obeys(problem: Problem, chosen: set[int]) -> bool:
    """Return whether a choice holds to must-asks, minutes and limits."""
    minutes = spent(problem.options, chosen)
    return (
        problem.must <= chosen
        and all(minutes[i] <= problem.minutes[i] for i in problem.minutes)
        and all(
            len(limit.options & chosen)
            <= max(limit.most, len(limit.options & problem.must))
            for limit in problem.limits
        )
    )


def worth_of(problem: Problem, chosen: set[int]) -> float:
    """Return what a choice is worth, written out."""
    open_ = {
        c: prod(1 - problem.options[n].gains.get(c, 0.0) for n in chosen)
        for c in problem.worth
    }
    covered = sum(worth * (1 - open_[c]) for c, worth in problem.worth.items())
    return covered + sum(b.worth for b in problem.bonuses if b.options & chosen)


def all_choices(problem: Problem) -> Iterator[set[int]]:
    """Yield every choice that obeys."""
    every = range(len(problem.options))
    for count in range(len(problem.options) + 1):
        for chosen in combinations(every, count):
            if obeys(problem, set(chosen)):
                yield set(chosen)


def best_by_trying_all(problem: Problem) -> float:
    """Return the worth of the best choice."""
    return max(worth_of(problem, chosen) for chosen in all_choices(problem))
