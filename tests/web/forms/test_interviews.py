from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils import timezone

from askback.services.values import InterviewDraft
from askback.web.forms.interviews import PEOPLE, InterviewForm, initial_of


def given(**changed: Any) -> dict[str, Any]:
    return {
        "name": "Panel",
        "stage": "team_fit",
        "start": "2026-11-12T14:00",
        "minutes_total": "60",
        "minutes_for_questions": "12",
        "person_1": "Dev Okafor",
        "role_1": "peer",
        **changed,
    }


def test_a_right_form_gives_a_draft() -> None:
    form = InterviewForm(given(person_3="Ana", role_3="executive"))

    assert form.is_valid(), form.errors
    zone = timezone.get_current_timezone()
    assert form.draft() == InterviewDraft(
        name="Panel",
        stage="team_fit",
        start=datetime(2026, 11, 12, 14, tzinfo=zone),
        minutes_total=60,
        minutes_for_questions=12,
        people=(("Dev Okafor", "peer"), ("Ana", "executive")),
    )


def test_a_draft_and_its_form_give_the_same_draft() -> None:
    draft = InterviewDraft(
        "Call",
        "recruiter_screen",
        datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
        30,
        5,
        (("Priya", "recruiter"),),
    )
    form = InterviewForm(initial=initial_of(draft))
    posted = {field.name: field.value() or "" for field in form}
    posted["start"] = f"{form['start'].value():%Y-%m-%dT%H:%M}"

    again = InterviewForm(posted)

    assert again.is_valid(), again.errors
    assert again.draft() == draft


def test_an_interview_without_a_date_is_right() -> None:
    form = InterviewForm(given(start=""))

    assert form.is_valid()
    assert form.draft().start is None


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        (
            {"minutes_for_questions": "sixty"},
            "minutes_for_questions",
            "Write a number from 1 to 90.",
        ),
        (
            {"minutes_for_questions": "70"},
            "minutes_for_questions",
            "The whole interview has 60 minutes.",
        ),
        ({"role_1": ""}, "role_1", "Choose a role for Dev Okafor."),
        ({"person_1": ""}, "person_1", "Write a name, or “unknown”."),
        (
            {"person_2": "Dev Okafor", "role_2": "peer"},
            "person_2",
            "Dev Okafor is here twice.",
        ),
        (
            {"start": "soon"},
            "start",
            "Write a day and a time, such as 2026-11-12 14:00.",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    changed: dict[str, str], field: str, said: str
) -> None:
    form = InterviewForm(given(**changed))

    assert not form.is_valid()
    assert form.errors[field] == [said]


@pytest.mark.parametrize(("filled", "shown"), [(0, 2), (1, 2), (3, 4), (6, 6)])
def test_the_lines_in_use_and_one_more_stand_open(filled: int, shown: int) -> None:
    people = {f"person_{n}": f"P{n}" for n in range(1, filled + 1)}
    form = InterviewForm(initial=people)

    assert len(form.people_shown) == shown
    assert len(form.people_shown) + len(form.people_folded) == PEOPLE
