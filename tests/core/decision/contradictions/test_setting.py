from __future__ import annotations

import pytest

from askback.core.decision.contradictions.setting import agree, setting


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("nine left last year", "two so far this year", False),
        ("nine so far", "two left this year", True),
        ("four in my team", "forty in the company", False),
        ("four in my squad", "forty on the team", True),
        ("the sales side grows", "it grows", False),
        ("the longest was sixty hours", "forty hours", False),
        ("we were three when i joined", "we are nine", False),
        ("we'll be nine by spring", "we are six", False),
        ("the whole team", "the team", True),
    ],
)
def test_two_settings_agree_where_time_and_people_are_the_same(
    one: str, other: str, *, same: bool
) -> None:
    assert agree(setting(one), setting(other)) is same


def test_a_part_is_looked_for_in_the_clause_alone() -> None:
    low = "there are nine of us, counting the two students"

    assert "part" in setting(low).marks
    assert "part" not in setting(low, "there are nine of us").marks


def test_what_is_so_now_has_no_time_of_its_own() -> None:
    assert setting("we are nine").is_now
    assert not setting("we were nine last year").is_now
    assert not setting("yesterday we were nine").is_now
