from __future__ import annotations

from typing import Any

import pytest

from askback.services.values import WeightDraft, WeightGroup, WeightLine
from askback.web.forms.weights import WeightsForm

GROUPS = (
    WeightGroup(
        "The work",
        (
            WeightLine("on_call", "Nights", WeightDraft(2)),
            WeightLine("x-dogs", "Dogs", WeightDraft(0.5)),
        ),
    ),
)


def given(**changed: Any) -> dict[str, Any]:
    posted = {"on_call.weight": "5", "x-dogs.weight": "0"}
    return {**posted, **{key.replace("__", "."): v for key, v in changed.items()}}


def test_weights_are_read_by_criterion() -> None:
    form = WeightsForm(
        GROUPS,
        given(
            on_call__dealbreaker="on",
            on_call__want="nights on call",
            on_call__op="<=",
            on_call__value="2",
            on_call__unit="night",
        ),
    )

    assert form.is_valid(), form.errors
    assert form.drafts() == {
        "on_call": WeightDraft(
            weight=5,
            dealbreaker=True,
            want="nights on call",
            op="<=",
            value=2,
            unit="night",
        ),
        "x-dogs": WeightDraft(0),
    }


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"on_call__weight": "9"}, "Nights: Write a number from 0 to 5."),
        ({"on_call__weight": ""}, "Nights: Write a number from 0 to 5."),
        ({"on_call__value": "two"}, "Nights: Write the figure as a number."),
        ({"on_call__op": "<="}, "Nights: Write the figure, or clear “is”."),
        ({"on_call__value": "2"}, "Nights: Say “at least” or “at most”."),
    ],
)
def test_what_is_wrong_is_said_with_its_criterion(
    changed: dict[str, str], said: str
) -> None:
    form = WeightsForm(GROUPS, given(**changed))

    assert not form.is_valid()
    assert form.first_wrong == said


def test_a_right_form_has_nothing_wrong() -> None:
    assert WeightsForm(GROUPS, given()).first_wrong == ""


def test_a_preference_that_is_said_stands_open() -> None:
    groups = (
        WeightGroup(
            "Terms",
            (
                WeightLine("pay", "Pay", WeightDraft(4, want="base", op=">=", value=0)),
                WeightLine("hours", "Hours", WeightDraft(3)),
            ),
        ),
    )
    rows = WeightsForm(groups).groups[0][1]

    assert [(row.label, row.prefers) for row in rows] == [
        ("Pay", True),
        ("Hours", False),
    ]
