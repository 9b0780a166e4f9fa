from __future__ import annotations

import random

import pytest
from hypothesis import given, settings

from askback.core.planning.problem import Bonus, Limit, Option, Plan, Problem, Status
from askback.core.planning.solve import ceiling, solve, solve_greedily
from tests.core.planning.problems import (
    best_by_trying_all,
    obeys,
    problems,
    worth_of,
)

few = settings(max_examples=40, deadline=None)
HAIR = 1e-9  # rounding, as a share


@few
@given(problems())
def test_no_choice_beats_a_plan_without_a_gap(problem: Problem) -> None:
    plan = solve(problem, gap=0)
    best = best_by_trying_all(problem)

    assert plan.value == pytest.approx(best, rel=1e-5)


@few
@given(problems())
def test_an_optimal_plan_is_within_the_gap_of_the_best(problem: Problem) -> None:
    plan = solve(problem, gap=0.02)

    assert plan.status is Status.OPTIMAL
    assert best_by_trying_all(problem) <= plan.value * (1.02 + HAIR)


@few
@given(problems())
def test_a_plan_obeys_every_rule(problem: Problem) -> None:
    for plan in (solve(problem), solve_greedily(problem)):
        assert list(plan.chosen) == sorted(set(plan.chosen))
        assert obeys(problem, set(plan.chosen))


@few
@given(problems())
def test_the_value_is_exact_and_the_bound_is_never_below_the_best(
    problem: Problem,
) -> None:
    best = best_by_trying_all(problem)

    for plan in (
        solve(problem),
        solve_greedily(problem),
        solve(problem, time_limit_s=0),
        solve(problem, gap=0, time_limit_s=1e-9),
    ):
        assert plan.value == pytest.approx(
            worth_of(problem, set(plan.chosen)), rel=HAIR, abs=1e-22
        )
        assert plan.bound >= best * (1 - HAIR)
        assert plan.bound >= plan.value


@few
@given(problems())
def test_the_same_problem_gives_the_same_plan(problem: Problem) -> None:
    assert solve(problem) == solve(problem)


def loop_of(count: int) -> Problem:
    """A loop like real ones: so many questions, four interviews, twelve criteria."""
    dice = random.Random(7)  # noqa: S311 -- a dice, no secret
    interviews = {f"i{n}": 8.0 for n in range(4)}
    options = tuple(
        Option(
            f"q{n}",
            name,
            dice.choice([1.5, 2, 2, 3]),
            {f"c{dice.randrange(12)}": dice.random() for _ in range(3)},
        )
        for n in range(count)
        for name in interviews
    )
    places = [range(4 * n, 4 * n + 4) for n in range(count)]
    return Problem(
        options=options,
        worth={f"c{n}": dice.random() for n in range(12)},
        minutes=interviews,
        limits=tuple(Limit(frozenset(place)) for place in places),
    )


def test_a_loop_of_interviews_is_solved_to_the_default_gap() -> None:
    problem = loop_of(20)

    plan = solve(problem)

    assert plan.status is Status.OPTIMAL
    assert plan.gap <= 0.005
    assert obeys_once(problem, plan)
    assert solve(problem).chosen == plan.chosen


def obeys_once(problem: Problem, plan: Plan) -> bool:
    asked = [problem.options[n].question for n in plan.chosen]
    return len(asked) == len(set(asked)) and problem.fits(plan.chosen)


def test_a_search_improves_on_the_greedy_plan_where_that_is_not_the_best() -> None:
    options = tuple(
        Option(f"q{n}", "call", minutes, {f"c{n}": gain})
        for n, (minutes, gain) in enumerate(
            [(5.1, 1.0), (5, 0.9), (5, 0.9), (2.5, 0.44), (2.5, 0.44), (2.5, 0.44)]
        )
    )
    worth = {f"c{n}": 1.0 for n in range(6)}
    problem = Problem(options, worth, {"call": 10.0})

    assert solve(problem).value == pytest.approx(1.8)


def test_searching_again_where_the_plan_lies_closes_a_small_gap() -> None:
    plan = solve(loop_of(6), gap=1e-4)

    assert plan.status is Status.OPTIMAL
    assert plan.gap <= 1e-4


def test_a_plan_that_had_no_time_says_so_with_its_bound() -> None:
    plan = solve(loop_of(12), gap=0, time_limit_s=0)

    assert plan.status is Status.FEASIBLE
    assert plan.bound > plan.value > 0


def test_a_greedy_plan_comes_with_a_bound() -> None:
    problem = loop_of(12)

    plan = solve_greedily(problem)

    assert plan.status is Status.FEASIBLE
    assert plan.value <= solve(problem).value <= plan.bound


def test_a_hairbreadth_more_than_the_minutes_is_more_than_the_minutes() -> None:
    pair = tuple(Option(k, "call", 2.5000002, {k: 0.9}) for k in ("pay", "team"))
    problem = Problem(pair, {"pay": 1, "team": 1}, {"call": 5})

    plan = solve(problem, gap=0)

    assert len(plan.chosen) == 1


def test_tenths_of_minutes_add_up() -> None:
    three = tuple(Option(k, "call", 0.1, {k: 0.9}) for k in ("pay", "team", "tools"))
    problem = Problem(three, dict.fromkeys(("pay", "team", "tools"), 1), {"call": 0.3})

    assert solve(problem).chosen == (0, 1, 2)


@pytest.mark.parametrize(
    "problem",
    [
        Problem((), {}, {}),
        Problem((Option("pay", "call", 6, {"pay": 1}),), {"pay": 1}, {"call": 5}),
        Problem((), {"pay": 1}, {"call": 5}),
        Problem((Option("pay", "call", 2, {"pay": 1}),), {}, {"call": 5}),
        Problem((Option("pay", "call", 2, {"pay": 1}),), {"pay": 0}, {"call": 5}),
        Problem((Option("pay", "call", 2, {"pay": 1}),), {"pay": 1}, {"call": 0}),
    ],
)
def test_where_nothing_can_be_learnt_the_plan_is_empty_and_optimal(
    problem: Problem,
) -> None:
    for plan in (solve(problem), solve_greedily(problem)):
        assert (plan.chosen, plan.value) == ((), 0.0)
        assert (plan.bound, plan.gap, plan.status) == (0.0, 0.0, Status.OPTIMAL)


def test_a_bonus_alone_is_worth_asking_for() -> None:
    option = Option("pay", "call", 2, {})
    problem = Problem(
        (option,), {}, {"call": 5}, bonuses=(Bonus(frozenset({0}), 0.25),)
    )

    plan = solve(problem)

    assert (plan.chosen, plan.value) == ((0,), 0.25)


def test_asking_everything_is_the_ceiling() -> None:
    two = tuple(Option(k, "call", 2, {"team": 0.5}) for k in "ab")

    assert ceiling(Problem(two, {"team": 4}, {"call": 2})) == 3.0


def test_what_fits_nowhere_does_not_raise_the_ceiling() -> None:
    options = (
        Option("pager", "call", 4, {"team": 0.5}),
        Option("leaver", "call", 3, {"team": 0.5}),
        Option("raise", "call", 2, {"team": 0.5}),
    )

    problem = Problem(options, {"team": 4}, {"call": 6}, must=frozenset({0}))

    assert ceiling(problem) == 3.0
