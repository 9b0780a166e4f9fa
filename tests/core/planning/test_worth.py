from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from askback.core.planning.problem import Bonus, Option, Problem
from askback.core.planning.worth import Matrix, value
from tests.core.planning.problems import all_choices, problems, worth_of


@settings(max_examples=40, deadline=None)
@given(problems())
def test_the_worth_of_a_choice_is_the_formula_written_out(problem: Problem) -> None:
    for chosen in all_choices(problem):
        assert value(problem, chosen) == pytest.approx(
            worth_of(problem, chosen), rel=1e-9, abs=1e-22
        )


def test_a_second_question_earns_only_what_the_first_left() -> None:
    two = tuple(Option(k, "call", 2, {"team": 0.5}) for k in "ab")
    problem = Problem(two, {"team": 4}, {"call": 9})

    assert [value(problem, chosen) for chosen in ([], [0], [0, 1])] == [0.0, 2.0, 3.0]


def test_a_question_chosen_twice_counts_once() -> None:
    problem = Problem(
        (Option("a", "call", 2, {"team": 0.5}),), {"team": 4}, {"call": 9}
    )

    assert value(problem, [0, 0]) == 2.0


def test_a_bonus_is_earned_once_by_any_of_its_options() -> None:
    two = tuple(Option(k, "call", 2, {}) for k in "ab")
    bonus = Bonus(frozenset({0, 1}), 0.5)
    problem = Problem(two, {}, {"call": 9}, bonuses=(bonus,))

    assert [value(problem, chosen) for chosen in ([], [1], [0, 1])] == [0.0, 0.5, 0.5]


def test_a_criterion_that_is_worth_nothing_is_left_out() -> None:
    option = Option("a", "panel", 2, {"pay": 0.5, "team": 0.9, "tools": 0.7})
    worth = {"team": 0.0, "pay": 3.0}
    problem = Problem((option,), worth, {"call": 9, "panel": 4})

    matrix = Matrix.of(problem)

    assert matrix.gains.tolist() == [[0.5]]
    assert matrix.worth.tolist() == [3.0]
    assert matrix.interview.tolist() == [1]
    assert matrix.room.tolist() == [9.0, 4.0]
    assert matrix.minutes.tolist() == [2.0]


def test_what_is_left_is_what_nobody_settled() -> None:
    two = (
        Option("a", "call", 2, {"team": 0.5}),
        Option("b", "call", 2, {"team": 0.5, "pay": 1}),
    )
    matrix = Matrix.of(Problem(two, {"team": 4, "pay": 1}, {"call": 9}))

    assert np.array_equal(matrix.left([]), [4, 1])
    assert np.array_equal(matrix.left([0, 1]), [1, 0])


def test_what_is_worth_little_beside_what_is_worth_much_counts_exactly() -> None:
    one = (Option("a", "call", 2, {"team": 0.5}),)

    assert value(Problem(one, {"team": 1e-3, "pay": 1e9}, {"call": 9}), [0]) == 5e-4
