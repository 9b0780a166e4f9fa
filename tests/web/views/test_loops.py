from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.store.models import InterviewRow, User
from tests.web.conftest import add_company, queries_of

pytestmark = pytest.mark.django_db

POSTING = """\
Nurse

Our process
A call with our recruiter, then <b>a panel</b> with the team.
"""


@pytest.fixture
def ward(me: User) -> UUID:
    return add_company(me, "Ward", POSTING)


def page_of(client: Client, company: UUID) -> str:
    return client.get(f"/companies/{company}/").content.decode()


def test_what_the_posting_says_of_the_process_is_offered_with_its_words(
    client: Client, ward: UUID
) -> None:
    html = page_of(client, ward)

    assert "“A call with our recruiter”" in html
    assert "&lt;b&gt;a panel&lt;/b&gt; with the team" in html
    assert "Count with all 2" in html


def test_one_tap_takes_it_into_the_loop(client: Client, ward: UUID) -> None:
    given = {"quote": "A call with our recruiter"}

    response = client.post(f"/companies/{ward}/expect/said/", given)

    html = page_of(client, ward)
    assert response.headers["Location"] == f"/companies/{ward}/?saved=expected#loop"
    assert "Likely with: recruiter" in html
    assert "0 interviews and 1 not booked yet" in html
    assert "Count with all" not in html


def test_two_more_of_unknown_roles_are_one_tap(client: Client, company: UUID) -> None:
    client.post(f"/companies/{company}/expect/", {"count": "2"})

    html = page_of(client, company)
    assert html.count("Nobody has said with whom") == 2
    assert "Another interview 2" in html


def test_one_of_a_known_kind_keeps_where_it_was_learnt(
    client: Client, company: UUID
) -> None:
    given = {
        "count": "1",
        "stage": "team_fit",
        "role": "peer",
        "kind": "told",
        "quote": "You will meet <the> team.",
    }
    client.post(f"/companies/{company}/expect/", given)

    html = page_of(client, company)
    assert "“You will meet &lt;the&gt; team.” " in html
    assert "Told in an interview</span></p>" in html


def test_what_cannot_be_expected_is_refused_on_the_page(
    client: Client, company: UUID
) -> None:
    given = {"count": "9", "stage": "tea"}

    response = client.post(f"/companies/{company}/expect/", given)

    assert response.status_code == 422
    assert "Write a number from 1 to 6." in response.content.decode()
    assert not InterviewRow.objects.exists()


def test_what_is_expected_is_booked_by_its_form(client: Client, company: UUID) -> None:
    client.post(f"/companies/{company}/expect/", {"count": "1"})
    ident = InterviewRow.objects.get().id
    form = client.get(f"/interviews/{ident}/edit/").content.decode()

    client.post(
        f"/interviews/{ident}/edit/",
        {
            "name": "Panel",
            "stage": "team_fit",
            "start": "2099-11-12T14:00",
            "minutes_total": "45",
            "minutes_for_questions": "10",
        },
    )

    assert "Book Another interview" in form
    assert "It was cancelled" not in form
    assert not InterviewRow.objects.get().is_expected


def test_someone_elses_loop_is_not_there(client: Client, bobs_company: UUID) -> None:
    answers = [
        client.post(f"/companies/{bobs_company}/expect/", {"count": "1"}),
        client.post(f"/companies/{bobs_company}/expect/", {"count": "9"}),
        client.post(f"/companies/{bobs_company}/expect/said/"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3


@pytest.mark.usefixtures("interview")
def test_expected_interviews_do_not_cost_queries(client: Client, company: UUID) -> None:
    client.post(f"/companies/{company}/expect/", {"count": "1"})
    one = queries_of(client, f"/companies/{company}/")
    client.post(f"/companies/{company}/expect/", {"count": "3"})

    assert queries_of(client, f"/companies/{company}/") == one
