from __future__ import annotations

import numpy as np
import pytest

from askback.core.decision import Belief, Contender
from askback.core.decision.scores import chances, evened, tabulate
from askback.errors import InvalidInputError

A = Contender("a", {"pay": Belief(2, 1), "chairs": Belief(9, 9)})
B = Contender("b", {})


def test_a_table_is_in_the_order_of_names_whatever_comes_first() -> None:
    table = tabulate([B, A], {"team": 2, "pay": 1})

    assert table.names == ["a", "b"]
    assert table.criteria == ("pay", "team")
    assert table.weights.tolist() == [1, 2]
    assert table.good.tolist() == [[2, 0], [0, 0]]
    assert table.red.tolist() == [[1, 0], [0, 0]]
    assert table.means.tolist() == [[0.6, 0.5], [0.5, 0.5]]
    assert table.shares == pytest.approx([1 / 3, 2 / 3])


def test_a_score_is_the_weighted_mean() -> None:
    table = tabulate([A, B], {"team": 3, "pay": 1})

    assert table.scored(table.means).tolist() == [52.5, 50]


@pytest.mark.parametrize("weights", [{}, {"pay": 0.0, "team": 0.0}])
def test_where_nothing_weighs_all_are_middling(weights: dict[str, float]) -> None:
    table = tabulate([A, B], weights)

    assert table.scored(table.means).tolist() == [50, 50]


def test_two_of_one_name_cannot_be_told_apart() -> None:
    with pytest.raises(InvalidInputError, match="'a' is there twice"):
        tabulate([A, B, A], {"pay": 1})


@pytest.mark.parametrize("weight", [-1.0, float("nan")])
def test_a_weight_below_nothing_is_refused(weight: float) -> None:
    with pytest.raises(InvalidInputError, match="The weight of 'pay' is below 0"):
        tabulate([A], {"pay": weight})


def test_who_is_equal_in_a_draw_shares_it() -> None:
    scores = np.array([[1.0, 1.0, 0.0], [0.0, 0.0, 3.0], [2.0, 1.0, 0.0], [4.0] * 3])

    assert chances(scores) == pytest.approx([11 / 24, 5 / 24, 8 / 24])


def test_only_those_of_whom_the_same_is_believed_are_evened() -> None:
    table = tabulate([A, B, Contender("c", {"chairs": Belief(1, 1)})], {"pay": 1})

    assert table.twins == [[0], [1, 2]]
    assert evened(table, np.array([0.5, 0.3, 0.2])).tolist() == [0.5, 0.25, 0.25]
