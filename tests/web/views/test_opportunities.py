from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.store.models import OpportunityRow, User
from tests.network import Reply, Web
from tests.web.conftest import add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db


def test_before_the_first_interview_the_dossier_leads(
    client: Client, company: UUID, interview: UUID
) -> None:
    html = client.get(f"/companies/{company}/").content.decode()

    assert "<h1><bdi>Halden</bdi></h1>" in html
    assert html.index('id="dossier"') < html.index('id="loop"')
    assert f'href="/interviews/{interview}/agenda/"' in html


def test_after_it_the_loop_leads(
    client: Client, company: UUID, interview: UUID
) -> None:
    client.post(f"/interviews/{interview}/notes/", {"text": "She was late."})

    html = client.get(f"/companies/{company}/").content.decode()

    assert html.index('id="loop"') < html.index('id="dossier"')
    assert "Contradictions" in html


def test_someone_elses_company_is_not_there(client: Client, bobs_company: UUID) -> None:
    response = client.get(f"/companies/{bobs_company}/")

    assert response.status_code == 404
    assert "Bobs Bakery" not in response.content.decode()


@pytest.mark.usefixtures("interview")
def test_a_company_costs_the_same_with_one_interview_and_three(
    client: Client, me: User, company: UUID
) -> None:
    one = queries_of(client, f"/companies/{company}/")

    add_interview(me, company, "Second")
    add_interview(me, company, "Third")

    assert queries_of(client, f"/companies/{company}/") == one


def test_a_company_is_added_by_name(client: Client, me: User) -> None:
    response = client.post("/companies/add/", {"company": "Kestrel", "title": "Clerk"})

    row = OpportunityRow.objects.get(owner=me)
    assert response.headers["Location"] == f"/companies/{row.id}/"
    assert (row.company, row.title) == ("Kestrel", "Clerk")


def test_adding_shows_an_empty_form_first(client: Client) -> None:
    response = client.get("/companies/add/")

    assert response.status_code == 200
    assert 'role="alert">' not in response.content.decode().split("<form", 1)[1]


def test_a_company_without_anything_is_refused(client: Client) -> None:
    response = client.post("/companies/add/", {})

    assert response.status_code == 422
    assert "write the company’s name" in response.content.decode()


def test_a_company_is_put_away_and_taken_up_again(
    client: Client, me: User, company: UUID
) -> None:
    add_company(me, "Kestrel")
    away = client.post(f"/companies/{company}/delete/", follow=True)
    assert "Halden" not in away.content.decode()

    back = client.post(f"/companies/{company}/restore/", follow=True)

    assert "<h1><bdi>Halden</bdi></h1>" in back.content.decode()


@pytest.mark.parametrize("deed", ["delete", "restore"])
def test_someone_elses_company_is_not_touched(
    client: Client, bobs_company: UUID, deed: str
) -> None:
    assert client.post(f"/companies/{bobs_company}/{deed}/").status_code == 404
    assert OpportunityRow.objects.get(id=bobs_company).closed_at is None


def test_putting_away_is_not_done_by_a_link(client: Client, company: UUID) -> None:
    assert client.get(f"/companies/{company}/delete/").status_code == 405


def test_a_company_is_renamed(client: Client, me: User, company: UUID) -> None:
    assert (
        'value="Halden"' in client.get(f"/companies/{company}/edit/").content.decode()
    )

    response = client.post(
        f"/companies/{company}/edit/", {"company": "Halden & Co", "title": "Clerk"}
    )

    row = OpportunityRow.objects.get(owner=me)
    assert response.headers["Location"] == f"/companies/{company}/"
    assert (row.company, row.title) == ("Halden & Co", "Clerk")


def test_a_company_without_a_name_is_refused(
    client: Client, me: User, company: UUID
) -> None:
    response = client.post(f"/companies/{company}/edit/", {"company": " "})

    assert response.status_code == 422
    assert OpportunityRow.objects.get(owner=me).company == "Halden"


def test_a_company_is_deleted_with_a_way_back(
    client: Client, me: User, company: UUID, bobs_company: UUID
) -> None:
    response = client.post(f"/companies/{company}/erase/")

    assert response.headers["Location"] == f"/?saved=deleted&undo={company}"
    assert not OpportunityRow.objects.filter(owner=me).exists()
    assert client.post(f"/companies/{bobs_company}/erase/").status_code == 404
    assert client.get(f"/companies/{bobs_company}/edit/").status_code == 404
    assert OpportunityRow.objects.filter(id=bobs_company).exists()


def test_a_company_can_be_added_by_the_address_of_its_posting(
    client: Client, me: User, internet: Web
) -> None:
    internet.pages["/1"] = Reply(b"Halden hires a nurse.")
    given = {"url": "http://halden.example/1", "company": "Halden"}

    asked = client.post("/companies/add/", given)
    client.post("/companies/add/", {**given, "shown": given["url"]})

    assert "Fetch this page?" in asked.content.decode()
    assert OpportunityRow.objects.get(owner=me).sources.get().url == given["url"]
