from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from askback.store.models import InterviewRow, User

pytestmark = pytest.mark.django_db


def given(**changed: Any) -> dict[str, Any]:
    return {
        "name": "Panel",
        "stage": "team_fit",
        "start": "2099-11-12T14:00",
        "minutes_total": "60",
        "minutes_for_questions": "12",
        "person_1": "Dev Okafor",
        "role_1": "peer",
        **changed,
    }


def test_a_new_interview_has_an_agenda(client: Client, me: User, company: UUID) -> None:
    response = client.post(
        f"/companies/{company}/interviews/add/", given(), follow=True
    )

    row = InterviewRow.objects.get(owner=me)
    assert response.request["PATH_INFO"] == f"/interviews/{row.id}/agenda/"
    assert "Panel, 12 minutes yours" in response.content.decode()


def test_the_form_is_empty_at_first(client: Client, company: UUID) -> None:
    response = client.get(f"/companies/{company}/interviews/add/")

    assert response.status_code == 200
    assert "Add an interview" in response.content.decode()


def test_an_interview_that_cannot_be_is_refused(client: Client, company: UUID) -> None:
    response = client.post(
        f"/companies/{company}/interviews/add/", given(minutes_for_questions="61")
    )

    assert response.status_code == 422
    assert "The whole interview has 60 minutes." in response.content.decode()
    assert not InterviewRow.objects.exists()


@pytest.mark.usefixtures("interview")
def test_a_name_that_is_taken_is_refused_on_the_form(
    client: Client, company: UUID
) -> None:
    response = client.post(f"/companies/{company}/interviews/add/", given(name="Call"))

    assert response.status_code == 422
    assert "called Call already" in response.content.decode()
    assert 'value="Dev Okafor"' in response.content.decode()


def test_an_interview_starts_from_what_it_is(client: Client, interview: UUID) -> None:
    html = client.get(f"/interviews/{interview}/edit/").content.decode()

    assert "Change Call" in html
    assert 'value="Dana Marsh"' in html


def test_an_interview_is_changed(client: Client, interview: UUID) -> None:
    response = client.post(f"/interviews/{interview}/edit/", given())

    assert response.headers["Location"] == (
        f"/interviews/{interview}/agenda/?saved=changed"
    )
    assert InterviewRow.objects.get(id=interview).name == "Panel"


def test_a_wrong_change_is_refused(client: Client, interview: UUID) -> None:
    response = client.post(f"/interviews/{interview}/edit/", given(name=""))

    assert response.status_code == 422
    assert InterviewRow.objects.get(id=interview).name == "Call"


def test_an_interview_is_deleted(
    client: Client, company: UUID, interview: UUID
) -> None:
    response = client.post(f"/interviews/{interview}/delete/")

    assert response.headers["Location"] == (
        f"/companies/{company}/?saved=deleted&undo={interview}"
    )
    assert not InterviewRow.objects.exists()


def test_someone_elses_interview_is_not_there(
    client: Client, bobs_interview: UUID, bobs_company: UUID
) -> None:
    answers = [
        client.get(f"/interviews/{bobs_interview}/edit/"),
        client.post(f"/interviews/{bobs_interview}/edit/", given()),
        client.post(f"/interviews/{bobs_interview}/delete/"),
        client.post(f"/companies/{bobs_company}/interviews/add/", given()),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4
    assert InterviewRow.objects.get().name == "Bobs call"


def test_a_cancelled_interview_is_struck_and_can_be_taken_back(
    client: Client, company: UUID, interview: UUID
) -> None:
    page = client.post(f"/interviews/{interview}/cancel/", follow=True)
    html = page.content.decode()
    agenda = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert page.redirect_chain == [
        (f"/companies/{company}/?saved=cancelled&undo={interview}", 302)
    ]
    assert f'action="/interviews/{interview}/restore/"' in html
    assert "<s>Call</s>" in html
    assert "<s>Call</s>, cancelled" in agenda
    assert (
        "It is on again"
        in client.get(f"/interviews/{interview}/edit/").content.decode()
    )

    back = client.post(f"/interviews/{interview}/restore/", follow=True)
    assert "<s>Call</s>" not in back.content.decode()


@pytest.mark.parametrize(
    ("given", "minutes"),
    [
        ({"minutes": "12", "by": "-5"}, 7),
        ({"minutes": "12", "by": "5"}, 17),
        ({"minutes": "20"}, 20),
        ({"minutes": "3", "by": "-5"}, 1),
    ],
)
def test_the_minutes_change_in_one_tap(
    client: Client, interview: UUID, given: dict[str, str], minutes: int
) -> None:
    response = client.post(f"/interviews/{interview}/minutes/", given, follow=True)

    assert f"Call, {minutes} minutes yours" in response.content.decode()


@pytest.mark.parametrize(
    ("minutes", "words"),
    [("0", "Write a number from 1 to 90."), ("60", "cannot take 60 of 45 minutes")],
)
def test_minutes_that_cannot_be_are_refused_on_the_agenda(
    client: Client, interview: UUID, minutes: str, words: str
) -> None:
    response = client.post(f"/interviews/{interview}/minutes/", {"minutes": minutes})

    assert response.status_code == 422
    assert words in response.content.decode()


def test_somebody_else_comes(client: Client, interview: UUID) -> None:
    given = {"person": "Lee Okafor", "role": "peer"}
    client.post(f"/interviews/{interview}/people/", given)

    page = client.post(
        f"/interviews/{interview}/people/off/", {"person": "Dana Marsh"}, follow=True
    )

    html = page.content.decode()
    assert "They are off the list" in html
    assert '<p class="lede">Lee Okafor, peer</p>' in html


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"person": "Lee"}, "Choose their role."),
        ({"person": "Dana Marsh", "role": "peer"}, "is in this interview already"),
    ],
)
def test_who_cannot_come_is_refused_on_the_agenda(
    client: Client, interview: UUID, given: dict[str, str], words: str
) -> None:
    response = client.post(f"/interviews/{interview}/people/", given)

    html = response.content.decode()
    assert response.status_code == 422
    assert words in html
    assert 'class="more noprint comes" open' in html


def test_someone_elses_interview_stays_as_it_is(
    client: Client, bobs_interview: UUID
) -> None:
    names = ("cancel", "restore", "minutes", "people", "people/off")
    given = {"minutes": "5", "person": "Lee", "role": "peer"}

    answers = [
        client.post(f"/interviews/{bobs_interview}/{name}/", given) for name in names
    ]

    assert [answer.status_code for answer in answers] == [404] * 5
