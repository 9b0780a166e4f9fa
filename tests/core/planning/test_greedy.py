from __future__ import annotations

from hypothesis import given, settings

from askback.core.planning.greedy import ROUNDS, choosable, greedy
from askback.core.planning.problem import Bonus, Limit, Option, Problem
from askback.core.planning.worth import value
from tests.core.planning.problems import (
    all_choices,
    best_by_trying_all,
    obeys,
    problems,
)

few = settings(max_examples=60, deadline=None)


@few
@given(problems())
def test_a_greedy_plan_obeys_every_rule_and_is_never_far_from_the_best(
    problem: Problem,
) -> None:
    chosen = set(greedy(problem))

    assert obeys(problem, chosen)
    assert value(problem, chosen) >= 0.5 * best_by_trying_all(problem) - 1e-12


@few
@given(problems())
def test_nothing_that_could_be_added_is_left_out(problem: Problem) -> None:
    chosen = set(greedy(problem))

    for n in set(range(len(problem.options))) - chosen:
        if obeys(problem, chosen | {n}):
            assert value(problem, chosen | {n}) <= value(problem, chosen) + 1e-11


@few
@given(problems())
def test_patience_never_makes_a_plan_worse(problem: Problem) -> None:
    patient = greedy(problem, patient=True)

    assert obeys(problem, set(patient))
    assert value(problem, patient) >= value(problem, greedy(problem))


@few
@given(problems())
def test_what_is_choosable_is_all_that_some_plan_holds(problem: Problem) -> None:
    held = set[int]().union(*all_choices(problem))

    assert set(choosable(problem)) == held


def knapsack(*pairs: tuple[float, float], minutes: float = 10) -> Problem:
    """Questions on a criterion of their own each: minutes and gain."""
    options = tuple(
        Option(f"q{n}", "call", needs, {f"c{n}": gain})
        for n, (needs, gain) in enumerate(pairs)
    )
    return Problem(
        options, {f"c{n}": 1.0 for n in range(len(pairs))}, {"call": minutes}
    )


def test_a_short_question_that_earns_more_a_minute_does_not_bar_a_long_one() -> None:
    assert greedy(knapsack((1, 0.15), (10, 1.0))) == (1,)


def test_one_exchange_mends_a_first_choice_that_was_too_greedy() -> None:
    assert greedy(knapsack((5.1, 0.95), (5, 0.9), (5, 0.9))) == (1, 2)


def test_patience_exchanges_two_at_a_time() -> None:
    pairs = ((4, 0.5), (4, 0.1), (2, 0.7), (5, 0.5), (7, 0.6), (1, 0.2))
    hard = knapsack(*pairs, minutes=11)

    assert greedy(hard) == (2, 4, 5)
    assert greedy(hard, patient=True) == (0, 2, 3)


def test_exchanges_end_after_some_rounds() -> None:
    options = tuple(
        Option(f"{name}{n}", name, minutes, {f"{name}{n}": gain})
        for name in (f"i{n}" for n in range(ROUNDS + 1))
        for n, (minutes, gain) in enumerate(((5.1, 0.95), (5, 0.9), (5, 0.9)))
    )
    worth = {option.question: 1.0 for option in options}
    problem = Problem(options, worth, {o.interview: 10.0 for o in options})

    mended = len(greedy(problem)) - (ROUNDS + 1)

    assert mended == ROUNDS


def test_a_bonus_is_sought_until_it_is_earned() -> None:
    options = (
        Option("a", "call", 2, {"team": 0.5}),
        Option("b", "call", 2, {"team": 0.5}),
        Option("c", "call", 2, {"pay": 0.1}),
    )
    bonus = Bonus(frozenset({1, 2}), 1.0)
    problem = Problem(options, {"team": 1, "pay": 1}, {"call": 4}, bonuses=(bonus,))

    assert set(greedy(problem)) in ({0, 1}, {1, 2})


def test_a_limit_of_none_bars_its_options() -> None:
    option = Option("a", "call", 2, {"team": 0.5})
    limit = Limit(frozenset({0}), most=0)

    assert greedy(Problem((option,), {"team": 1}, {"call": 4}, limits=(limit,))) == ()


def test_must_asks_are_never_counted_out_by_a_limit_but_use_it_up() -> None:
    options = tuple(Option(k, "call", 1, {"team": 0.5}) for k in "abc")
    problem = Problem(
        options,
        {"team": 1},
        {"call": 9},
        must=frozenset({0, 1}),
        limits=(Limit(frozenset({0, 1, 2}), most=1),),
    )

    assert greedy(problem) == (0, 1)
    assert choosable(problem) == (0, 1)
