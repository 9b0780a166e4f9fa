from __future__ import annotations

import pytest

from tests.core.decision.contradictions.told import whys


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "It's a permanent contract.",
            "It's a fixed-term contract.",
            "The contract: “permanent” here, “fixed-term” there.",
        ),
        (
            ("Is this a new role?", "No, Ines left at Easter."),
            "It's a new role.",
            "Why the post is open: “not new role” here, “new role” there.",
        ),
        (
            "We're growing.",
            "We're shrinking, to be frank.",
            "The company: “we're growing” here, “we're shrinking” there.",
        ),
        (
            "It isn't a new role.",
            ("Is it a new role?", "Yes."),
            "Why the post is open: “not new role” here, “new role” there.",
        ),
    ],
)
def test_words_that_exclude_each_other_differ(
    one: tuple[str, str] | str, other: tuple[str, str] | str, why: str
) -> None:
    assert whys(one, other) == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It's a permanent contract.", "It isn't a fixed-term contract."),
        ("It's a permanent contract.", "If it were a fixed-term contract I'd leave."),
        ("It's a permanent contract.", "When I joined it was a fixed-term contract."),
        ("For engineers it's fully remote.", "The sales team is on-site only."),
        ("In my team it's fully remote.", "We're on-site only in the warehouse."),
        ("We're growing.", "We're shrinking this year."),
        ("It's unpaid.", "It's paid overtime."),
        (("Is it a new role?", "Yes, but she may come back."), "It's a replacement."),
        (("Is it a new role?", "Well."), "It's a replacement."),
    ],
)
def test_words_of_another_time_place_or_thing_may_both_stand(
    one: tuple[str, str] | str, other: tuple[str, str] | str
) -> None:
    assert whys(one, other) == []
