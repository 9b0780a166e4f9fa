from __future__ import annotations

import pytest

from askback.core.invitation.stage_words import stage_of
from askback.core.topics import Stage


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Recruiter screen", "recruiter_screen"),
        ("Phone interview - Teacher", "recruiter_screen"),
        ("Intro call", "recruiter_screen"),
        ("Hiring manager interview", "hiring_manager_call"),
        ("Ward manager interview", "hiring_manager_call"),
        ("Technical phone screen", "technical"),
        ("Live coding", "technical"),
        ("Clinical scenarios", "technical"),
        ("Take-home review", "take_home_review"),
        ("Trial shift", "work_sample"),
        ("Demo lesson, year 4", "work_sample"),
        ("Weld test", "work_sample"),
        ("Mock call", "work_sample"),
        ("System design interview", "system_design"),
        ("Behavioural interview", "behavioural"),
        ("Competency based interview", "behavioural"),
        ("Meet the team", "team_fit"),
        ("Panel interview", "team_fit"),
        ("Lunch with the crew", "team_fit"),
        ("Interview with the CEO", "executive"),
        ("Governors' panel", "executive"),
        ("Offer call", "offer_call"),
        ("Priya / Halden: Values", "behavioural"),
        ("Interview", "other"),
        ("", "other"),
    ],
)
def test_a_title_says_what_kind_of_meeting_it_is(title: str, stage: str) -> None:
    found, span = stage_of(title, "")

    assert found == stage
    assert (span is None) == (found is Stage.OTHER)
    assert span is None or title[span.start : span.end] == span.quote


def test_the_text_counts_where_the_title_says_nothing() -> None:
    text = "This is a technical interview."

    assert stage_of("Interview", text)[0] is Stage.TECHNICAL
    assert stage_of("Offer call", text)[0] is Stage.OFFER_CALL


def test_a_short_word_counts_in_a_title_alone() -> None:
    assert stage_of("Team", "")[0] is Stage.TEAM_FIT
    assert stage_of("Interview", "Our team looks forward.")[0] is Stage.OTHER
