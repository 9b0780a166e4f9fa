from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import betainc

from askback.core.decision import Belief, Comparison, Contender, compare
from askback.errors import InvalidInputError

calm = settings(deadline=None, max_examples=20)
KEYS = ("pay", "team", "hours")
WEIGHTS = {"pay": 3.0, "team": 2.0, "hours": 1.0}
beliefs = st.dictionaries(
    st.sampled_from(KEYS), st.builds(Belief, st.floats(0, 9), st.floats(0, 9))
)
several = st.lists(beliefs, min_size=1, max_size=5).map(
    lambda told: [Contender(f"c{n}", one) for n, one in enumerate(told)]
)


def heard(good: float, red: float, miss: float = 0.2) -> dict[str, Belief]:
    return {key: Belief(good, red, miss) for key in KEYS}


def test_the_chance_of_two_is_the_double_integral() -> None:
    a, b = Belief(3, 1, 0.1), Belief(1, 2, 0.1)
    pair = [Contender("a", {"pay": a}), Contender("b", {"pay": b})]
    theta = (np.arange(20_000) + 0.5) / 20_000
    density = theta**3 * (1 - theta)
    expected = (density * betainc(2, 3, theta)).sum() / density.sum()

    found = compare(pair, {"pay": 5.0}, together=0.0, draws=20_000)

    assert found.ranked[0].name == "a"
    assert found.ranked[0].best == pytest.approx(expected, abs=0.015)


@calm
@given(several)
def test_chances_sum_to_one_and_all_stays_within_its_range(
    contenders: list[Contender],
) -> None:
    found = compare(contenders, WEIGHTS, {"pay": 0.3}, draws=300)

    assert sum(one.best for one in found.ranked) == pytest.approx(1)
    for one in found.ranked:
        low, high = one.likely
        assert 0 <= low <= high <= 100
        assert 0 <= one.mean <= 100
        assert 0 <= one.unknown <= 1
        assert 0 <= one.broken["pay"] <= 1
    assert found.is_told is (found.why_not is None)


@calm
@given(several, st.randoms())
def test_the_order_in_which_things_come_does_not_matter(
    contenders: list[Contender], chance: np.random.Generator
) -> None:
    mixed = list(contenders)
    chance.shuffle(mixed)
    backwards = [
        Contender(one.name, dict(reversed(list(one.beliefs.items())))) for one in mixed
    ]
    weights = dict(reversed(list(WEIGHTS.items())))

    assert compare(backwards, weights, draws=200) == compare(
        contenders, WEIGHTS, draws=200
    )


def test_a_seed_is_the_same_every_time() -> None:
    pair = [Contender("a", heard(1, 0)), Contender("b", heard(0, 1))]

    assert compare(pair, WEIGHTS, seed=4) == compare(pair, WEIGHTS, seed=4)
    assert compare(pair, WEIGHTS, seed=4) != compare(pair, WEIGHTS, seed=5)


def test_an_order_that_the_evidence_carries_is_told() -> None:
    found = compare([Contender("a", heard(6, 0)), Contender("b", heard(0, 6))], WEIGHTS)

    assert (found.ranked[0].name, found.is_told, found.why_not) == ("a", True, None)


@pytest.mark.parametrize(
    ("contenders", "weights", "why_not"),
    [
        ([], WEIGHTS, "none"),
        ([Contender("a", heard(5, 0))], WEIGHTS, "only_one"),
        ([Contender("a", heard(5, 0)), Contender("b", {})], {}, "no_weights"),
        ([Contender("a", {}), Contender("b", {})], WEIGHTS, "nothing_heard"),
        (
            [Contender("a", heard(0, 0)), Contender("b", {"chairs": Belief(9, 0, 0)})],
            WEIGHTS,
            "nothing_heard",
        ),
        (
            [Contender("a", heard(9, 0)), Contender("b", {})],
            WEIGHTS,
            "too_little_known",
        ),
        (
            [Contender("a", heard(1.2, 1)), Contender("b", heard(1, 1))],
            WEIGHTS,
            "too_close",
        ),
    ],
)
def test_an_order_that_it_does_not_carry_is_not_told(
    contenders: list[Contender], weights: dict[str, float], why_not: str
) -> None:
    found = compare(contenders, weights)

    assert (found.is_told, found.why_not) == (False, why_not)


def test_the_rival_is_whoever_might_be_better_not_whoever_comes_next() -> None:
    """Two equals share their chances: one who is hardly known may be likelier."""
    first, unheard = Contender("first", heard(70, 30)), Contender("unheard", {})
    near = [Contender(f"near {n}", heard(66, 34)) for n in range(2)]

    found = compare([first, unheard, *near], WEIGHTS)

    assert found.ranked[0].name == "first"
    assert found.why_not == "too_little_known"


def test_of_nobody_nothing_is_said() -> None:
    assert compare([], {}) == Comparison((), (), (), is_told=False, why_not="none")


def test_where_nothing_weighs_each_has_an_equal_chance() -> None:
    found = compare([Contender("b", heard(9, 0)), Contender("a", {})], {"pay": 0.0})

    assert [(one.name, one.mean, one.best) for one in found.ranked] == [
        ("a", 50, 0.5),
        ("b", 50, 0.5),
    ]
    assert found.pivots == ()


def test_forty_with_thirty_criteria_are_compared() -> None:
    keys = [f"c{n}" for n in range(30)]
    contenders = [
        Contender(f"n{n}", {keys[n % 30]: Belief(n / 10, 1)}) for n in range(40)
    ]

    found = compare(contenders, dict.fromkeys(keys, 3.0), draws=200)

    assert len(found.ranked) == 40
    assert len(found.swings) == 30


def test_two_of_one_name_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="twice"):
        compare([Contender("a", {}), Contender("a", {})], WEIGHTS)
