from __future__ import annotations

from enum import StrEnum

import pytest

from askback.core.topics import Demand, Meta, Phrasing, Role, Rule, Stage


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        (
            Role,
            """
            recruiter hiring_manager peer cross_functional skip_level executive report
            """,
        ),
        (
            Stage,
            """
            recruiter_screen hiring_manager_call technical take_home_review work_sample
            system_design behavioural team_fit executive offer_call other
            """,
        ),
        (Phrasing, "problem past_event choice closed general"),
        (Demand, "number name date event yes_no list reason"),
        (
            Meta,
            "not_answered generality hedged concern_heard_before number_missing",
        ),
        (Rule, "love hate why_you close"),
    ],
)
def test_the_closed_words_are_spelled_as_files_spell_them(
    words: type[StrEnum], spelled: str
) -> None:
    assert [word.value for word in words] == spelled.split()
