from __future__ import annotations

import pytest

from tests.core.decision.contradictions.told import whys

START = "When would I start?"


def test_two_months_for_one_thing_differ() -> None:
    assert whys((START, "You'd start in January."), (START, "In April or May.")) == [
        "The start: January here, April or May there."
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((START, "You'd start in January."), (START, "January or February.")),
        ((START, "You'd start in January."), (START, "I started in April.")),
        ((START, "You'd start in January."), (START, "Soon.")),
        ((START, "You'd start in January."), (START, "By the end of April.")),
        (("When is the party?", "In May."), ("When is the party?", "In June.")),
        (
            ("When would I start?", "In January."),
            ("When are pay rises?", "Pay rises are in April."),
        ),
    ],
)
def test_months_of_other_things_or_of_what_was_may_both_stand(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert whys(one, other) == []
