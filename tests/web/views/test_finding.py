from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.store.models import User
from tests.web.conftest import add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db

PALETTE = {"HX-Request": "true"}


def options(client: Client, **asked: str | list[str]) -> str:
    return client.get("/find/", asked, headers=PALETTE).content.decode()


def test_the_palette_gets_options_alone(client: Client, company: UUID) -> None:
    html = options(client, q="halden")

    assert "<html" not in html
    option = html.split('role="option"')[1].split(">")[0]
    assert 'id="found-company-1"' in option
    assert f'href="/companies/{company}/"' in option


def test_without_scripts_the_same_is_a_page(client: Client, company: UUID) -> None:
    html = client.get("/find/", {"q": "halden"}).content.decode()

    assert 'role="search"' in html
    assert f'<a href="/companies/{company}/"><bdi>Halden</bdi></a>' in html


def test_nothing_found_is_said_with_what_was_typed(client: Client) -> None:
    html = client.get("/find/", {"q": "<b>zzzzqqq</b>"}).content.decode()

    assert "Nothing here is called “&lt;b&gt;zzzzqqq&lt;/b&gt;”" in html


def test_odd_asking_is_no_error(client: Client) -> None:
    for text in ("\0", "x" * 5000, "%", "' OR 1=1", "🙂", "../.."):
        assert client.get("/find/", {"q": text}).status_code == 200
    assert client.get("/find/", {"been": ["//x", "/no/such", "\0"]}).status_code == 200
    assert client.post("/find/").status_code == 405


def test_a_part_of_a_help_page_leads_to_its_place(client: Client) -> None:
    assert 'href="/help/privacy/#what-is-fetched"' in options(
        client, q="what is fetched"
    )


def test_where_one_was_comes_first_while_nothing_is_typed(
    client: Client, company: UUID, interview: UUID
) -> None:
    been = [f"/interviews/{interview}/agenda/", f"/companies/{company}/", "/nowhere/"]

    html = options(client, been=been)

    assert html.index("Where you were") < html.index("To do")
    assert html.index("Agenda, Call") < html.index(f'href="/companies/{company}/"')
    assert "Where you were" not in options(client, been=been, q="halden")


def test_someone_elses_things_are_not_found(
    client: Client, bobs_company: UUID, bobs_interview: UUID
) -> None:
    been = [f"/interviews/{bobs_interview}/agenda/", f"/companies/{bobs_company}/"]

    assert "Bobs" not in options(client, q="bobs")
    assert "Bobs" not in options(client, been=been)


def test_finding_costs_the_same_with_one_company_and_with_three(
    client: Client, me: User
) -> None:
    add_interview(me, add_company(me, "Halden 1"), "Panel 1")
    one = queries_of(client, "/find/?q=halden")

    for number in (2, 3):
        add_interview(me, add_company(me, f"Halden {number}"), f"Panel {number}")

    assert queries_of(client, "/find/?q=halden") == one
