from __future__ import annotations

import math
from typing import Any

import pytest

from askback.core.topics import Criteria, Criterion, read_criteria
from askback.errors import InvalidInputError

FILE = {
    "people": {"team": {"label": "The team", "default": 3}},
    "terms": {
        "pay": {"label": "Pay and benefits", "default": 4},
        "hours": {"label": "Hours", "default": 0},
    },
}


@pytest.fixture
def criteria() -> Criteria:
    return read_criteria(FILE)


def test_criteria_keep_the_order_of_their_file(criteria: Criteria) -> None:
    assert list(criteria) == [
        Criterion("team", "The team", "people", 3),
        Criterion("pay", "Pay and benefits", "terms", 4),
        Criterion("hours", "Hours", "terms", 0),
    ]


def test_criteria_hold_the_keys_of_their_file_and_no_others(
    criteria: Criteria,
) -> None:
    assert "pay" in criteria
    assert "people" not in criteria


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("pay", "Pay and benefits"),
        ("x-dog-friendly", "Dog friendly"),
        ("on_call", "On call"),
    ],
)
def test_a_criterion_is_shown_by_its_label_or_its_slug(
    criteria: Criteria, key: str, label: str
) -> None:
    assert criteria.label(key) == label


def test_a_weight_that_was_not_given_is_the_default(criteria: Criteria) -> None:
    weights = criteria.weights({"x-near-the-sea": 2.5, "pay": 0})

    assert list(weights.items()) == [
        ("team", 3.0),
        ("pay", 0.0),
        ("hours", 0.0),
        ("x-near-the-sea", 2.5),
    ]


@pytest.mark.parametrize("weight", [0, 5, 0.5])
def test_weights_run_from_0_to_5(criteria: Criteria, weight: float) -> None:
    assert criteria.weights({"pay": weight})["pay"] == weight


@pytest.mark.parametrize("weight", [-0.1, 5.1, math.nan, math.inf, True])
def test_any_other_weight_is_refused(criteria: Criteria, weight: Any) -> None:
    with pytest.raises(
        InvalidInputError, match=r"^weights\.pay: give a number from 0 to 5\.$"
    ):
        criteria.weights({"pay": weight})


@pytest.mark.parametrize(
    "key", ["payy", "", "x-", "x-Pay", "x-two words", "x-a--b", "x-sea\n", "X-sea"]
)
def test_a_weight_of_no_criterion_is_refused_and_the_known_ones_named(
    criteria: Criteria, key: str
) -> None:
    with pytest.raises(InvalidInputError) as refusal:
        criteria.weights({key: 3})

    assert str(refusal.value) == (
        f"weights: there is no criterion {key!r}; name one of team, pay, hours, "
        "or your own as x-slug."
    )
