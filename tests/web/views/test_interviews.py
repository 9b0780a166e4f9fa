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


def test_an_interview_is_deleted(client: Client, interview: UUID) -> None:
    response = client.post(f"/interviews/{interview}/delete/")

    assert response.headers["Location"] == "/?saved=deleted"
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
