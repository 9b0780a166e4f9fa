from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.adapters import shipped
from askback.services import banks
from askback.store.models import QuestionRow, User

pytestmark = pytest.mark.django_db
ADDRESS = "/questions/-/lists/"
CAT = "Who feeds the office cat when everybody is away?"
KNOWN = shipped.bank().by_key["last-departure"].text
LIST = f"# Mine\n- {CAT}\n- {KNOWN}\n"


def test_a_list_is_shown_before_anything_is_kept(client: Client) -> None:
    page = client.post(ADDRESS, {"text": LIST}).content.decode()

    assert "2 questions found, 1 new" in page
    assert "Left out: the bank has it, word for word." in page
    assert not QuestionRow.objects.exists()


def test_a_list_is_kept_where_that_is_asked_for(client: Client, me: User) -> None:
    given = {"text": LIST, "name": "mine.md", "keep": "1"}
    response = client.post(ADDRESS, given, follow=True)

    assert "The list is kept." in response.content.decode()
    assert [q.text for q in banks.of(me).bank][-1] == CAT


def test_a_file_is_read_by_its_kind(client: Client) -> None:
    file = SimpleUploadedFile("mine.csv", f"question,minutes\n{CAT},3\n".encode())

    page = client.post(ADDRESS, {"file": file}).content.decode()

    assert "mine.csv" in page
    assert "1 question found, 1 new" in page


def test_a_list_with_nothing_new_says_so(client: Client) -> None:
    page = client.post(ADDRESS, {"text": f"- {KNOWN}\n"}).content.decode()
    assert "Nothing in it is new." in page

    response = client.post(ADDRESS, {"text": f"- {KNOWN}\n", "keep": "1"})
    assert response.status_code == 422


@pytest.mark.parametrize("given", [{}, {"text": ""}])
def test_nothing_brought_is_refused(client: Client, given: dict[str, str]) -> None:
    response = client.post(ADDRESS, given)

    assert response.status_code == 422
    assert "Bring a list, or paste it." in response.content.decode()


def test_a_broken_file_names_the_place(client: Client) -> None:
    file = SimpleUploadedFile("mine.yaml", b"- text: [\n")

    response = client.post(ADDRESS, {"file": file})

    assert response.status_code == 422
    assert "mine.yaml" in response.content.decode()


@pytest.mark.parametrize(
    ("form", "kind"),
    [("md", "markdown"), ("csv", "csv"), ("yaml", "yaml"), ("json", "json")],
)
def test_the_bank_is_taken_along(client: Client, form: str, kind: str) -> None:
    response = client.get(f"{ADDRESS}{form}/")

    assert kind in response["Content-Type"]
    assert response["Content-Disposition"].endswith(f'"questions.{form}"')
    assert KNOWN in response.content.decode()


def test_only_ones_own_are_taken_where_that_is_asked_for(client: Client) -> None:
    client.post(ADDRESS, {"text": LIST, "keep": "1"})

    text = client.get(f"{ADDRESS}json/", {"own": "1"}).content.decode()

    assert CAT in text
    assert KNOWN not in text


def test_a_form_that_is_none_is_refused(client: Client) -> None:
    assert client.get(f"{ADDRESS}doc/").status_code == 422
