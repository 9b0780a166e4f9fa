from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import betaincinv, ndtr

from askback.core.decision import Belief, Contender
from askback.core.decision.level import TOGETHER, settle
from askback.core.decision.scores import Table, tabulate

calm = settings(deadline=None, max_examples=25)
amount = st.floats(0, 20)


def one(*beliefs: Belief) -> Table:
    keys = [f"c{n}" for n in range(len(beliefs))]
    told = dict(zip(keys, beliefs, strict=True))
    return tabulate([Contender("a", told)], dict.fromkeys(keys, 1.0))


def test_where_nothing_is_heard_everything_is_middling() -> None:
    assert settle(one(Belief(), Belief())).scores == pytest.approx([50.0])


@calm
@given(amount, amount)
def test_criteria_that_stand_alone_are_as_their_belief_says(
    good: float, red: float
) -> None:
    belief = Belief(good, red)

    score = settle(one(belief), together=0.0).scores[0]

    assert score == pytest.approx(100 * belief.mean, abs=0.1)


@calm
@given(amount, amount)
def test_one_criterion_has_nothing_to_go_together_with(good: float, red: float) -> None:
    belief = Belief(good, red)

    assert settle(one(belief)).scores[0] == pytest.approx(100 * belief.mean, abs=0.25)


def test_draws_of_one_criterion_have_the_interval_of_its_beta() -> None:
    drawn = settle(one(Belief(3, 1)), together=0.0).draw(0, 40_000)[:, 0, 0]

    ends = [betaincinv(4, 2, share) for share in (0.1, 0.5, 0.9)]
    assert np.quantile(drawn, (0.1, 0.5, 0.9)) == pytest.approx(ends, abs=0.01)


def test_what_was_heard_tells_of_the_unheard_as_brute_force_finds_it() -> None:
    """Weigh 400,000 workplaces, drawn before anything is heard, by what was heard."""
    chance = np.random.default_rng(0)
    level, own = chance.normal(size=(400_000, 1)), chance.normal(size=(400_000, 3))
    theta = ndtr(TOGETHER * level + (1 - TOGETHER**2) ** 0.5 * own)
    heard = theta[:, 0] ** 2.5 * (1 - theta[:, 0]) ** 0.5 * (1 - theta[:, 1]) ** 0.4
    truth = (theta * heard[:, None]).sum(axis=0) / heard.sum()

    settled = settle(one(Belief(2.5, 0.5), Belief(0, 0.4), Belief()))

    found = np.einsum("nkz,nz->nk", settled.at_level, settled.levels)[0]
    assert found == pytest.approx(truth, abs=0.003)
    assert settled.draw(1, 40_000).mean(axis=0)[0] == pytest.approx(truth, abs=0.005)


def test_what_is_certain_stays_certain() -> None:
    settled = settle(one(Belief(1e9, 1e9), Belief(1e9, 0)))

    assert settled.draw(0, 200)[:, 0, 0] == pytest.approx(0.5, abs=0.006)
    assert settled.draw(0, 200)[:, 0, 1] == pytest.approx(1.0, abs=0.011)


def test_the_luck_of_one_contender_does_not_hang_on_the_others() -> None:
    a, b = Contender("a", {"pay": Belief(1, 0)}), Contender("b", {})
    weights = {"pay": 3.0, "team": 1.0}

    alone = settle(tabulate([a], weights)).draw(3, 50)
    both = settle(tabulate([b, a], weights)).draw(3, 50)

    assert np.array_equal(alone[:, 0], both[:, 0])


def test_another_seed_is_other_luck() -> None:
    settled = settle(one(Belief(1, 1)))

    assert np.array_equal(settled.draw(1, 20), settled.draw(1, 20))
    assert not np.array_equal(settled.draw(1, 20), settled.draw(2, 20))
