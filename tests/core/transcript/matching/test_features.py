"""What tells whether a question asked was a planned one."""

from __future__ import annotations

import math

import numpy as np
import pytest

from askback.core.topics.lexical_grids import Grid
from askback.core.transcript.matching.features import LONG, NAMES, Twins, features
from askback.core.transcript.matching.likeness import Likeness, View

ASKED = ["Who leads the night team on the ward?", "Why?"]


def view(grid: Grid) -> View:
    """Return a view that is the same to every wording."""
    return View(grid, grid, grid)


def alike(*rows: tuple[float, ...]) -> Likeness:
    """Return a likeness that is the same alone, led and in its letters."""
    grid = np.array(rows)
    return Likeness(view(grid), view(grid), grid)


def named(found: Grid, name: str) -> list[list[float]]:
    """Return one feature of every pair."""
    return [
        [round(value, 3) for value in row]
        for row in found[:, :, NAMES.index(name)].tolist()
    ]


PLAN = alike((0.8, 0.3), (0.2, 0.1))
BANK = alike((0.5, 0.9, 0.1), (0.0, 0.1, 0.0))


def test_there_are_sixteen_for_each_pair() -> None:
    assert features(PLAN, BANK, ASKED, None).shape == (2, 2, 16)
    assert len(set(NAMES)) == 16


@pytest.mark.parametrize("which", ["alone", "led"])
def test_ahead_is_by_how_much_it_beats_the_rest_of_the_plan(which: str) -> None:
    found = features(PLAN, None, ASKED, None)
    assert named(found, f"{which} ahead") == [[0.5, -0.5], [0.1, -0.1]]


def test_only_is_by_how_much_it_beats_the_other_questions_asked() -> None:
    found = features(PLAN, None, ASKED, None)
    assert named(found, "alone only") == [[0.6, 0.2], [-0.6, -0.2]]


def test_a_plan_of_one_question_is_ahead_of_nothing() -> None:
    found = features(alike((0.8,)), None, ["Who?"], None)
    assert named(found, "alone ahead") == [[0.0]]
    assert named(found, "alone only") == [[0.0]]


def test_without_a_bank_the_plan_competes_with_itself() -> None:
    found = features(PLAN, None, ASKED, None)
    assert named(found, "alone rival") == named(found, "alone ahead")
    assert named(found, "alone rank") == [[0.0, round(math.log(2), 3)]] * 2


def test_the_bank_competes_where_it_lends_to_nobody() -> None:
    nobody = Twins(np.array([0, 0]), np.array([0.0, 0.0]))

    found = features(PLAN, BANK, ASKED, nobody)

    assert named(found, "alone rival") == [[-0.1, -0.6], [0.1, 0.0]]
    assert named(found, "alone rank") == [
        [round(math.log(2), 3), round(math.log(3), 3)],
        [0.0, 0.0],
    ]


def test_a_twin_lends_its_likeness_and_competes_no_more() -> None:
    twins = Twins(np.array([1, 0]), np.array([1.0, 0.5]))

    found = features(PLAN, BANK, ASKED, twins)

    assert named(found, "alone text") == [[0.8, 0.3], [0.2, 0.1]]
    assert named(found, "alone best") == [[0.9, 0.4], [0.2, 0.1]]
    assert named(found, "alone rival") == [[0.8, 0.3], [0.2, 0.1]]


def test_where_every_question_of_the_bank_lends_there_is_no_rival() -> None:
    twins = Twins(np.array([0, 1]), np.array([1.0, 1.0]))
    bank = alike((0.8, 0.3), (0.2, 0.1))

    found = features(PLAN, bank, ASKED, twins)

    assert named(found, "led rival") == named(found, "led ahead")


def test_length_is_of_the_words_that_carry_anything_and_no_more_than_one() -> None:
    short, long = "Why?", " ".join(f"word{n}" for n in range(2 * LONG))
    found = features(alike((0.1,), (0.1,)), None, [short, long], None)
    assert named(found, "length") == [[0.0], [1.0]]


def test_letters_are_as_they_came() -> None:
    assert named(features(PLAN, None, ASKED, None), "letters") == [
        [0.8, 0.3],
        [0.2, 0.1],
    ]
