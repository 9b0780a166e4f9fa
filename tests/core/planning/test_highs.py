from __future__ import annotations

import pytest
from hypothesis import given, settings

from askback.core.planning.greedy import greedy
from askback.core.planning.highs import Programme
from askback.core.planning.problem import Option, Problem
from tests.core.planning.problems import best_by_trying_all, problems

few = settings(max_examples=40, deadline=None)


@few
@given(problems())
def test_relaxing_gives_a_bound_on_every_plan(problem: Problem) -> None:
    assert Programme(problem).relax() >= best_by_trying_all(problem) * (1 - 1e-9)


@few
@given(problems())
def test_a_search_gives_a_bound_on_every_plan_and_keeps_the_must_asks(
    problem: Problem,
) -> None:
    found = Programme(problem).search(greedy(problem), gap=0, time_limit_s=5)

    assert found.bound >= best_by_trying_all(problem) * (1 - 1e-9)
    assert problem.must <= set(found.chosen)


def pair() -> Problem:
    options = (
        Option("pager", "call", 2, {"on_call": 0.5}),
        Option("rota", "call", 2, {"on_call": 0.5}),
    )
    return Problem(options, {"on_call": 4}, {"call": 4})


def test_the_more_relaxing_the_tighter_the_bound() -> None:
    loose, tight = (Programme(pair()).relax(rounds) for rounds in (1, 8))

    assert loose >= tight >= 3.0
    assert tight == pytest.approx(3.0, abs=1e-3)


def test_relaxing_not_at_all_is_bounded_by_what_there_is_to_win() -> None:
    assert Programme(pair()).relax(0) == pytest.approx(4.0, rel=1e-5)


def test_a_search_spends_time_that_can_be_told() -> None:
    programme = Programme(pair())
    programme.search((0,), gap=0, time_limit_s=5)

    assert 0 < programme.spent_s() < 5


def test_sums_are_how_deep_each_criterion_is_covered() -> None:
    (sum_,) = Programme(pair()).sums((0, 1))

    assert sum_ == pytest.approx(2 * 0.6931472)


@few
@given(problems())
def test_relaxing_that_is_given_up_still_gives_a_bound(problem: Problem) -> None:
    best = best_by_trying_all(problem)

    for steps in (0, 1):
        assert Programme(problem).relax(steps=steps) >= best * (1 - 1e-9)


def test_relaxing_that_never_ends_is_given_up() -> None:
    names = ("a", "b", "c", "d", "e", "f")
    options = tuple(
        Option(f"{one}{n}", "call", 1.5 + n, {one: 0.3 + n / 9, other: 0.7 - n / 9})
        for n in range(4)
        for one, other in zip(names, names[1:] + names[:1], strict=True)
    )
    problem = Problem(options, dict.fromkeys(names, 1.0), {"call": 9.7})

    assert Programme(problem).relax(steps=0) == pytest.approx(6.0, rel=1e-5)
    assert Programme(problem).relax() < 5.0
