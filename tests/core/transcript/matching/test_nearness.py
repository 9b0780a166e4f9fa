"""Nearness by way of the bank."""

from __future__ import annotations

import numpy as np

from askback.core.transcript.matching.nearness import BY_WAY, MEANINGS, Nearness


def test_a_twin_in_the_bank_lends_its_wordings() -> None:
    twin, stranger = MEANINGS.twin + 0.1, 0.2
    grid = np.array([[0.1, 1.2, 0.7], [1.4, twin, stranger]])

    near = Nearness.of(grid, 1, [False], MEANINGS)

    assert near.plan[0, 0] == twin - BY_WAY
    assert near.rival[0, 0] == 0.7


def test_without_a_bank_there_is_no_rival() -> None:
    near = Nearness.of(np.array([[0.9], [1.4]]), 1, [False], MEANINGS)
    assert (near.plan.tolist(), near.rival.tolist()) == ([[0.9]], [[0.0]])


def test_without_a_plan_the_bank_stands_alone() -> None:
    near = Nearness.of(np.array([[0.9, 0.2]]), 1, [], MEANINGS)
    assert (near.plan.shape, near.others.tolist()) == ((1, 0), [[0.9, 0.2]])


def test_a_planned_question_of_the_bank_has_rivals_and_no_twins() -> None:
    grid = np.array([[0.1, 1.2], [1.4, 1.3]])

    near = Nearness.of(grid, 1, [True], MEANINGS)

    assert (near.plan.tolist(), near.rival.tolist()) == ([[0.1]], [[1.2]])
