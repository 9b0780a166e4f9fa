"""How likely a question asked is each one known."""

from __future__ import annotations

import numpy as np
import pytest

from askback.core.topics.lexical_grids import Grid
from askback.core.transcript.matching.chances import (
    IDENTICAL,
    LEAST_MEANINGS,
    LEAST_WORDS,
    SURE,
    Chances,
    held_off,
    identical,
    nearest,
)
from askback.core.transcript.matching.features import Twins
from askback.core.transcript.matching.likeness import Likeness, View
from askback.core.transcript.matching.planned import Planned

LEAVE = Planned("leave", ("Why do people leave?", "what makes them go"))


def grid(*row: float) -> Grid:
    """Return one row of numbers."""
    return np.array([row])


def alike(alone: Grid, led: Grid) -> Likeness:
    """Return a likeness that is the same to every wording."""
    letters = np.zeros_like(alone)
    return Likeness(View(alone, alone, alone), View(led, led, led), letters)


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("why do people leave", True),
        ("What makes them go?", True),
        ("When do people leave?", False),
    ],
)
def test_by_words_alone_only_word_for_word_is_the_same(
    asked: str, *, same: bool
) -> None:
    assert identical([asked], [LEAVE], None).tolist() == [[same]]


def test_by_meaning_the_nearest_wording_tells() -> None:
    best = grid(IDENTICAL, IDENTICAL - 0.01)
    assert identical(["why"], [LEAVE, LEAVE], best).tolist() == [[True, False]]


@pytest.mark.parametrize(
    ("least", "meant"), [(LEAST_MEANINGS, True), (LEAST_WORDS, False)]
)
def test_far_ahead_is_not_enough_where_nothing_is_alike(
    least: float, *, meant: bool
) -> None:
    under, over = (alike(grid(x, 0.0), grid(x, 0.0)) for x in (least - 0.01, least))
    scale, none = Chances(["why"], meant=meant), np.array([[False, False]])

    assert scale.of(under, None, None, none).tolist() == [[0.0, 0.0]]
    assert scale.of(over, None, None, none)[0, 0] > 0


def test_likeness_with_what_was_said_around_it_is_enough() -> None:
    led = alike(grid(0.1), grid(LEAST_MEANINGS))
    scale = Chances(["why"], meant=True)
    assert scale.of(led, None, None, np.array([[False]]))[0, 0] > 0


def test_what_is_the_same_is_sure_whatever_was_learnt() -> None:
    far = alike(grid(0.0, 0.0), grid(0.0, 0.0))
    scale = Chances(["why"], meant=True)
    found = scale.of(far, None, None, np.array([[True, False]]))
    assert found.tolist() == [[SURE, 0.0]]


def test_a_wording_that_is_lent_makes_it_near_enough() -> None:
    plan, bank = alike(grid(0.1), grid(0.2)), alike(grid(0.0, 0.5), grid(0.0, 0.7))
    twins = Twins(np.array([1]), np.array([1.0]))

    assert nearest(plan, bank, twins).tolist() == [[0.7]]
    assert nearest(plan, bank, None).tolist() == [[0.2]]


def test_only_the_rows_that_are_of_the_bank_are_held_off() -> None:
    chances = np.array([[0.9, 0.9], [0.9, 0.2]])
    same = np.zeros((2, 2), dtype=np.bool_)
    of_rest = np.array([[False, False, True], [False, False, False]])
    twins = Twins(np.array([2, 0]), np.array([0.5, 1.0]))

    assert held_off(chances, same, of_rest, twins).tolist() == [[0.5, 0.0], [0.9, 0.2]]


def test_without_a_bank_nothing_is_held_off() -> None:
    one = grid(0.9)
    none = np.zeros((1, 0), dtype=np.bool_)
    assert held_off(one, np.array([[False]]), none, None) is one
