"""What was learnt of answers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.answer.chance import Case, chance
from askback.core.transcript.answer.learnt import (
    FURTHEST,
    NOTHING_RULED,
    Learnt,
    leant,
)
from askback.core.transcript.answer.traits import traits
from askback.core.transcript.answer.values import Kind, Reason
from tests.core.transcript.answer.builders import ear, parts_of

LEARNT = Learnt.of(
    {
        "labels": ["yes", "no"],
        "names": ["told", "hedged"],
        "means": [0.5, 0.0],
        "spreads": [0.25, 1.0],
        "weights": [[1.0, -1.0], [0.0, 0.0], [0.0, 0.0]],
        "runs": ["not sure", "six", "no idea"],
        "worths": [[-1.0, 1.0], [2.0, 0.0], [-3.0, 3.0]],
    }
)
NOTHING = parts_of("Well, then.")
EVEN = {"told": 0.5, "hedged": 0.0}


def odds(told: float, *said: str) -> float:
    """Return the logarithm of how much likelier yes is than no."""
    yes, no = LEARNT.chances({"told": told, "hedged": 0.0}, parts_of(*said)).tolist()
    return math.log(yes / no)


def test_what_was_written_is_read() -> None:
    assert (LEARNT.labels, LEARNT.names) == (("yes", "no"), ("told", "hedged"))
    assert LEARNT.weights.shape == (3, 2)
    assert LEARNT.runs["six"].tolist() == [2.0, 0.0]


def test_runs_and_their_worths_are_as_many() -> None:
    with pytest.raises(ValueError, match="zip"):
        Learnt.of(
            {
                "labels": ["yes"],
                "names": [],
                "means": [],
                "spreads": [],
                "weights": [[0.0]],
                "runs": ["six", "two"],
                "worths": [[1.0]],
            }
        )


def test_where_nothing_speaks_for_either_both_are_as_likely() -> None:
    assert LEARNT.chances(EVEN, NOTHING).tolist() == [0.5, 0.5]


def test_a_trait_counts_in_spreads_from_its_mean() -> None:
    assert odds(0.75, "Well.") == pytest.approx(2.0)
    assert odds(0.25, "Well.") == pytest.approx(-2.0)


def test_a_trait_far_out_counts_no_more() -> None:
    assert odds(1e9, "Well.") == pytest.approx(2 * FURTHEST)


def test_words_that_were_learnt_count_and_others_do_not() -> None:
    assert odds(0.5, "Six.") == pytest.approx(2.0)
    assert odds(0.5, "Seven of them.") == pytest.approx(0.0)


def test_many_words_together_count_by_the_root_of_their_number() -> None:
    assert odds(0.5, "Not sure. Six?") == pytest.approx((-2.0 + 2.0) / math.sqrt(2))
    assert odds(0.5, "Not sure. No idea.") == pytest.approx(-8.0 / math.sqrt(2))


def test_the_likeliest_label_is_given() -> None:
    assert LEARNT.likeliest(EVEN, parts_of("Six.")) == "yes"
    assert LEARNT.likeliest(EVEN, parts_of("No idea.")) == "no"


@given(
    st.floats(-1e6, 1e6),
    st.lists(st.sampled_from(["six", "no idea", "not sure", "well"]), max_size=5),
)
def test_chances_are_in_sum_one(told: float, said: list[str]) -> None:
    found = LEARNT.chances({"told": told, "hedged": 0.0}, parts_of(*said))
    assert found.sum() == pytest.approx(1.0)
    assert bool(np.isfinite(found).all())


def test_where_the_rules_see_nothing_a_chance_stays_as_it_was_learnt() -> None:
    assert leant({"ruled odds": NOTHING_RULED}, 0.3) == pytest.approx(0.3)


@pytest.mark.parametrize("learnt", [0.0, 1.0])
def test_a_chance_of_nought_or_one_is_leant_too(learnt: float) -> None:
    assert 0 < leant({"ruled odds": 0.0}, learnt) < 1


@given(st.floats(0, 1), st.floats(-6.9, 6.8))
def test_the_likelier_by_the_rules_the_likelier_it_is(
    learnt: float, ruled: float
) -> None:
    assert leant({"ruled odds": ruled}, learnt) < leant({"ruled odds": 6.9}, learnt)


def test_an_ear_judges_by_the_traits_of_the_answer() -> None:
    case = Case.of("How many?", frozenset(), parts_of("Six."))
    heard = ear(0.5, reason=Reason.UNABLE, kind=Kind.FACT)
    assert heard.traits(case, chance(case)) == traits(case, chance(case))
