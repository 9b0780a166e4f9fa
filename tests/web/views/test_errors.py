from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from askback.web.views import errors

pytestmark = pytest.mark.django_db


def test_an_address_that_leads_nowhere_says_so(client: Client) -> None:
    response = client.get("/nowhere/")

    assert response.status_code == 404
    assert "There is no such page." in response.content.decode()


def test_text_that_is_too_long_to_paste_names_the_mend(client: Client) -> None:
    response = client.post("/begin/posting/", {"text": "x" * 5_100_000})

    assert response.status_code == 422
    assert "Save it as a file and bring the file." in response.content.decode()


def test_a_request_that_cannot_be_read_is_a_bad_one() -> None:
    request = RequestFactory().get("/")

    response = errors.bad_request(request, ValueError("broken"))

    assert response.status_code == 400
    assert "broken" not in response.content.decode()


def test_a_form_from_elsewhere_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)

    response = strict.post("/weights/", {})

    assert response.status_code == 403
    assert "Open the page again" in response.content.decode()


def test_our_own_mistake_is_said_without_a_database() -> None:
    response = errors.server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "Nothing you kept is lost." in response.content.decode()


def test_htmx_gets_the_message_alone(client: Client) -> None:
    response = client.get("/questions/none/", headers={"HX-Request": "true"})

    assert response.status_code == 404
    assert "<html" not in response.content.decode()
