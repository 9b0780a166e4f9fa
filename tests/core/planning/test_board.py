from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askback.core.planning.board import Board
from askback.core.planning.problem import Bonus, Limit, Option, Problem
from askback.core.planning.worth import Matrix, value
from tests.core.planning.problems import obeys, problems

few = settings(max_examples=60, deadline=None)


def board(problem: Problem) -> Board:
    return Board(problem, Matrix.of(problem))


@few
@given(problems(), st.data())
def test_coming_and_going_leaves_a_board_as_if_it_were_new(
    problem: Problem, data: st.DataObject
) -> None:
    some = st.frozensets(st.sampled_from(range(len(problem.options) or 1)))
    first, last = (data.draw(some) if problem.options else set() for _ in range(2))
    used, new = board(problem), board(problem)
    used.become(first)
    used.become(last)
    new.become(last)

    assert used.chosen == new.chosen == set(last)
    assert used.worth() == pytest.approx(new.worth())
    assert used.allowed().tolist() == new.allowed().tolist()
    assert used.adds() == pytest.approx(new.adds())


@few
@given(problems())
def test_what_is_allowed_is_what_obeys_and_adds_what_it_is_worth(
    problem: Problem,
) -> None:
    laid = board(problem)
    laid.become(problem.must)
    before = value(problem, laid.chosen)
    adds, allowed = laid.adds(), laid.allowed()

    assert laid.worth() == pytest.approx(before)
    for n in set(range(len(problem.options))) - problem.must:
        more = {*problem.must, n}
        assert bool(allowed[n]) == obeys(problem, more)
        if allowed[n]:
            assert adds[n] == pytest.approx(value(problem, more) - before, abs=1e-9)


def asked(*people: str) -> Board:
    """Questions on one criterion, half of it settled by each, to these people."""
    options = tuple(
        Option(f"q{n}", "call", 1, {"team": 0.5}, person)
        for n, person in enumerate(people)
    )
    return board(Problem(options, {"team": 1.0}, {"call": 99.0}))


def test_a_second_answer_of_one_person_adds_two_fifths_of_its_gain() -> None:
    laid = asked("Ana", "Ana", "Ben", "")
    laid.add(0)

    assert laid.adds().tolist() == pytest.approx([0, 0.5 * 0.2, 0.5 * 0.5, 0.5 * 0.5])
    laid.add(1)
    assert laid.worth() == pytest.approx(1 - 0.5 * 0.8)


def test_whoever_is_not_named_has_no_echo() -> None:
    laid = asked("", "")
    laid.become({0, 1})

    assert laid.worth() == pytest.approx(0.75)


def test_the_best_answer_of_one_person_counts_in_full() -> None:
    options = tuple(
        Option(f"q{n}", "call", 1, {"team": gain}, "Ana")
        for n, gain in enumerate((0.1, 0.9))
    )
    laid = board(Problem(options, {"team": 1.0}, {"call": 9.0}))
    laid.become({0, 1})

    assert laid.worth() == pytest.approx(1 - 0.1 * (1 - 0.4 * 0.1))


def test_bonuses_add_until_they_are_earned_and_empty_ones_never() -> None:
    options = tuple(Option(k, "call", 1, {}) for k in "ab")
    bonuses = (Bonus(frozenset({0, 1}), 0.5), Bonus(frozenset(), 9.0))
    laid = board(Problem(options, {"team": 1.0}, {"call": 9.0}, bonuses=bonuses))

    assert laid.adds().tolist() == [0.5, 0.5]
    laid.add(0)
    assert laid.adds().tolist() == [0, 0]
    assert laid.worth() == 0.5


def test_a_full_limit_bars_its_options_until_one_is_taken_back() -> None:
    options = tuple(Option(k, "call", 1, {"team": 0.1}) for k in "abc")
    limits = (Limit(frozenset({0, 1})), Limit(frozenset({2}), most=0))
    laid = board(Problem(options, {"team": 1.0}, {"call": 9.0}, limits=limits))

    laid.add(0)
    assert laid.allowed().tolist() == [False, False, False]
    laid.drop(0)
    assert laid.allowed().tolist() == [True, True, False]
    assert np.flatnonzero(laid.adds()).tolist() == [0, 1]
