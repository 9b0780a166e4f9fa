from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import betainc, ndtr

from askback.core.decision import Belief, Contender
from askback.core.decision.level import TOGETHER, settle
from askback.core.decision.scores import Table, tabulate
from askback.core.decision.worth import best_other, worth_of_learning

calm = settings(deadline=None, max_examples=25)
belief = st.builds(Belief, st.floats(0, 6), st.floats(0, 6))


def pair(a: Belief, b: Belief, pay: float = 3.0, team: float = 2.0) -> Table:
    contenders = [Contender("a", {"pay": a}), Contender("b", {"team": b})]
    return tabulate(contenders, {"pay": pay, "team": team})


def closed_form(table: Table, row: int, column: int) -> float:
    """Return E max(score, rival) less the better of both, by the incomplete beta."""
    scores = table.scored(table.means)
    rival = float(np.delete(scores, row).max())
    step = float(100 * table.shares[column])
    good, red = 1 + table.good[row, column], 1 + table.red[row, column]
    mean = good / (good + red)
    bar = mean + (rival - scores[row]) / step
    within = min(max(bar, 0.0), 1.0)
    above = mean * (1 - betainc(good + 1, red, within))
    above -= within * (1 - betainc(good, red, within))
    won = step * (above + max(-bar, 0.0))
    return float(rival + won - max(scores[row], rival))


@calm
@given(belief, belief)
def test_where_criteria_stand_alone_worth_is_as_the_closed_form_has_it(
    a: Belief, b: Belief
) -> None:
    table = pair(a, b)

    found = worth_of_learning(settle(table, together=0.0))

    expected = [
        [closed_form(table, row, column) for column in (0, 1)] for row in (0, 1)
    ]
    assert found == pytest.approx(np.array(expected), abs=0.1)


def test_worth_is_what_brute_force_finds() -> None:
    """Learn a's pay 60 times over, from a million workplaces drawn and weighed."""
    table = pair(Belief(1.0, 0.2), Belief(0.6, 0.1))
    chance = np.random.default_rng(0)

    def drawn(row: int) -> tuple[np.ndarray, np.ndarray]:
        level, own = (
            chance.normal(size=(1_000_000, 1)),
            chance.normal(size=(1_000_000, 2)),
        )
        theta = ndtr(TOGETHER * level + (1 - TOGETHER**2) ** 0.5 * own)
        told = theta ** table.good[row] * (1 - theta) ** table.red[row]
        return theta, told.prod(axis=1)

    theta, weight = drawn(0)
    other, by = drawn(1)
    rival = float(np.average(table.scored(other), weights=by))
    bins = np.digitize(theta[:, 0], np.arange(1, 60) / 60)
    scores = table.scored(theta)
    chosen = [
        max(float(np.average(scores[bins == n], weights=weight[bins == n])), rival)
        * weight[bins == n].sum()
        for n in range(60)
    ]
    mean = float(np.average(scores, weights=weight))
    expected = sum(chosen) / weight.sum() - max(mean, rival)

    assert worth_of_learning(settle(table))[0, 0] == pytest.approx(expected, abs=0.05)


@calm
@given(belief, belief, st.floats(0, 0.9))
def test_learning_one_thing_is_worth_no_more_than_learning_all(
    a: Belief, b: Belief, together: float
) -> None:
    settled = settle(pair(a, b), together)
    scores = settled.table.scored(settled.draw(0, 4000))
    everything = scores.max(axis=1).mean() - settled.scores.max()

    worth = worth_of_learning(settled)

    assert worth.min() >= 0
    assert worth.max() <= everything + 2.0  # 4,000 draws stand to within that


def test_what_weighs_nothing_is_worth_nothing_where_it_stands_alone() -> None:
    worth = worth_of_learning(settle(pair(Belief(), Belief(), team=0.0), 0.0))

    assert worth[:, 1] == pytest.approx([0, 0], abs=1e-9)
    assert worth[:, 0] == pytest.approx([12.5, 12.5], abs=0.01)


def test_with_nobody_to_choose_from_nothing_is_worth_learning() -> None:
    table = tabulate([Contender("a", {})], {"pay": 1.0, "team": 1.0})

    assert worth_of_learning(settle(table)).tolist() == [[0, 0]]


def test_the_best_other_is_the_second_for_the_first() -> None:
    assert best_other(np.array([3.0, 9.0, 7.0])).tolist() == [9, 7, 9]
    assert best_other(np.array([4.0, 4.0])).tolist() == [4, 4]
