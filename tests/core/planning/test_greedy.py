from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askback.core.planning.board import NO_ECHO
from askback.core.planning.greedy import (
    EFFORT,
    board_of,
    choosable,
    exchange,
    greedy,
    work,
)
from askback.core.planning.problem import Bonus, Limit, Option, Problem
from askback.core.planning.worth import value
from tests.core.planning.problems import (
    MOST,
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
@given(problems(), st.lists(st.floats(0, 1), min_size=MOST, max_size=MOST))
def test_hints_never_make_a_plan_worse(problem: Problem, hints: list[float]) -> None:
    hinted = greedy(problem, hints=hints[: len(problem.options)])

    assert obeys(problem, set(hinted))
    assert value(problem, hinted) >= value(problem, greedy(problem)) * (1 - 1e-9)


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


def test_a_hint_leads_where_exchanges_do_not() -> None:
    pairs = ((4, 0.5), (4, 0.1), (2, 0.7), (5, 0.5), (7, 0.6), (1, 0.2))
    hard = knapsack(*pairs, minutes=11)

    assert greedy(hard) == (0, 1, 2, 5)
    assert greedy(hard, hints=[1, 0, 1, 0.9, 0.1, 0]) == (0, 2, 3)


def test_of_equals_the_earlier_is_chosen() -> None:
    twins = tuple(Option("pager", i, 2, {"on_call": 0.5}) for i in ("one", "two"))
    once = Limit(frozenset({0, 1}))
    problem = Problem(twins, {"on_call": 1}, {"one": 2, "two": 2}, limits=(once,))

    assert greedy(problem, hints=[0, 1]) == (0,)


def put_to(*people: str) -> Problem:
    """Two questions on pay and one on hours, with room for two of the three."""
    options = (
        Option("band", "call", 2, {"pay": 0.8}, people[0]),
        Option("raise", "call", 2, {"pay": 0.75}, people[1]),
        Option("late", "call", 2, {"hours": 0.1}, people[2]),
    )
    return Problem(options, {"pay": 1.0, "hours": 1.0}, {"call": 4})


def test_one_person_asked_twice_about_one_thing_tells_less_the_second_time() -> None:
    assert greedy(put_to("", "", "")) == (0, 1)
    assert greedy(put_to("Ana", "Ben", "Ana")) == (0, 1)
    assert greedy(put_to("Ana", "Ana", "Ana")) == (0, 2)


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


@pytest.mark.parametrize("unit", [1e-300, 1e-13, 1, 1e9])
def test_weights_of_any_size_give_the_same_plan(unit: float) -> None:
    options = (
        Option("a", "call", 2, {"team": 0.5}),
        Option("b", "call", 2, {"team": 0.6}),
    )
    problem = Problem(options, {"team": unit}, {"call": 2})

    assert greedy(problem) == (1,)


def test_on_a_problem_beyond_any_loop_nothing_is_exchanged() -> None:
    criteria = {f"c{n}": 1.0 for n in range(150)}
    options = tuple(
        Option(f"q{n}", "call", 1, {f"c{n % 150}": 0.5}) for n in range(1001)
    )
    board = board_of(Problem(options, criteria, {"call": 1000}), NO_ECHO)
    board.become(range(1000))
    before = set(board.chosen)

    assert work(board) > EFFORT
    assert exchange(board, per_minute=True) == (board.worth(), tuple(range(1000)))
    assert board.chosen == before
