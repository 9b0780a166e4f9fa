from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.services import agendas
from askback.store.models import User
from askback.web.views.agendas import density
from tests.web.conftest import NOW, add_interview, queries_of

pytestmark = pytest.mark.django_db


def test_every_planned_question_is_on_the_agenda(
    client: Client, me: User, interview: UUID
) -> None:
    page = agendas.show(me, interview, now=NOW)

    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert page.agenda.items
    assert html.count('class="mine ask"') == len(page.agenda.items)
    assert "Call, 12 minutes yours" in html


def test_someone_elses_agenda_is_not_there(
    client: Client, bobs_interview: UUID
) -> None:
    assert client.get(f"/interviews/{bobs_interview}/agenda/").status_code == 404


def test_an_agenda_costs_the_same_with_one_interview_and_three(
    client: Client, me: User, company: UUID, interview: UUID
) -> None:
    one = queries_of(client, f"/interviews/{interview}/agenda/")

    add_interview(me, company, "Second")
    add_interview(me, company, "Third")

    assert queries_of(client, f"/interviews/{interview}/agenda/") == one


def test_planning_again_goes_back_to_the_agenda(
    client: Client, company: UUID, interview: UUID
) -> None:
    response = client.post(
        f"/companies/{company}/replan/", {"interview": str(interview)}
    )

    assert response.headers["Location"] == (
        f"/interviews/{interview}/agenda/?saved=replanned"
    )


def test_planning_again_from_nowhere_goes_to_the_company(
    client: Client, company: UUID
) -> None:
    response = client.post(f"/companies/{company}/replan/", {"interview": "?"})

    assert response.headers["Location"] == f"/companies/{company}/?saved=replanned"


def test_someone_elses_loop_is_not_planned(client: Client, bobs_company: UUID) -> None:
    assert client.post(f"/companies/{bobs_company}/replan/").status_code == 404


@pytest.mark.parametrize(
    ("count", "classes"),
    [
        (0, ""),
        (4, ""),
        (5, "dense"),
        (7, "dense tight"),
        (8, "dense tight bare"),
        (12, "dense tight bare barest"),
    ],
)
def test_more_questions_are_printed_with_less_beside_them(
    count: int, classes: str
) -> None:
    assert density(count) == classes


def test_an_interview_that_is_over_asks_how_it_went(
    client: Client, interview: UUID
) -> None:
    changed = {
        "name": "Call",
        "stage": "team_fit",
        "start": "2020-11-12T14:00",
        "minutes_total": "45",
        "minutes_for_questions": "12",
    }

    response = client.post(f"/interviews/{interview}/edit/", changed, follow=True)

    html = response.content.decode()
    assert "Call, 12 minutes yours" in html
    assert "Tell how it went" in html


def test_a_spare_is_put_on_the_agenda_and_taken_off_there(
    client: Client, me: User, interview: UUID
) -> None:
    agenda = agendas.show(me, interview, now=NOW).agenda
    key = next(item.key for item in agenda.spares if not item.must)
    given = {"interview": str(interview), "agenda": "1"}

    page = client.post(f"/questions/{key}/pin/", given, follow=True).content.decode()
    assert "Put here by you" in page
    assert "Take it off" in page

    given["off"] = "1"
    page = client.post(f"/questions/{key}/pin/", given, follow=True).content.decode()
    assert "Take it off" not in page
