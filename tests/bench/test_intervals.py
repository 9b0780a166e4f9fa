from __future__ import annotations

import math

import numpy as np
import pytest

from bench.simulation.intervals import Interval, difference, mean, ratio, share


def test_what_never_varies_has_no_width() -> None:
    assert mean([2.0] * 9) == Interval(2.0, 2.0, 2.0)


def test_a_mean_has_the_interval_that_theory_gives() -> None:
    values = np.random.default_rng(1).normal(10, 2, 400)
    found = mean(values.tolist())
    half = 1.96 * values.std() / 20

    assert found.value == pytest.approx(values.mean())
    assert found.high - found.value == pytest.approx(half, rel=0.15)
    assert found.value - found.low == pytest.approx(half, rel=0.15)


def test_intervals_hold_the_truth_about_95_times_in_100() -> None:
    chance = np.random.default_rng(2)
    found = [mean(chance.normal(0, 1, 60).tolist()) for _ in range(60)]
    held = sum(i.low <= 0 <= i.high for i in found)

    assert 52 <= held <= 60


def test_a_ratio_of_what_goes_together_has_no_width() -> None:
    found = ratio([2.0, 4.0, 12.0], [1.0, 2.0, 6.0])

    assert (found.value, found.low, found.high) == pytest.approx((2, 2, 2))


def test_a_ratio_is_of_means_and_not_a_mean_of_ratios() -> None:
    assert ratio([1.0, 9.0], [1.0, 1.0]).value == 5.0
    assert ratio([1.0, 1.0], [1.0, 9.0]).value == pytest.approx(0.2)


def test_a_difference_is_taken_in_pairs() -> None:
    assert difference([5.0, 105.0], [4.0, 104.0]) == Interval(1.0, 1.0, 1.0)


@pytest.mark.parametrize("pair", [([], []), ([1.0], [0.0])])
def test_where_there_is_nothing_to_divide_by_there_is_no_number(
    pair: tuple[list[float], list[float]],
) -> None:
    found = ratio(*pair)

    assert all(map(math.isnan, (found.value, found.low, found.high)))


def test_figures_of_other_loops_are_not_compared() -> None:
    with pytest.raises(ValueError, match="shorter"):
        ratio([1.0, 2.0], [1.0])


def test_the_same_figures_have_the_same_interval() -> None:
    values = [1.0, 5.0, 2.0, 8.0]

    assert mean(values) == mean(values)


def test_an_interval_is_written_with_its_ends_and_in_any_unit() -> None:
    assert f"{Interval(0.5, 0.25, 0.75).times(100):.0f}" == "50 (25 to 75)"


@pytest.mark.parametrize(
    ("hits", "of", "written"),
    [(8, 10, "0.80 (0.49 to 0.94)"), (0, 4, "0.00 (0.00 to 0.49)")],
)
def test_a_share_has_the_interval_of_wilson(hits: int, of: int, written: str) -> None:
    assert f"{share(hits, of):.2f}" == written


def test_a_share_of_nothing_is_no_number() -> None:
    assert math.isnan(share(0, 0).value)
