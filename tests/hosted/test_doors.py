from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from askback.store.models import OpportunityRow, User
from askback.web.doors import DOORS, ENTRANCES, Door
from tests.hosted.conftest import browser

pytestmark = pytest.mark.django_db


def places(of: URLResolver | None = None) -> Iterator[tuple[str, str]]:
    """Yield the name and the way of each address."""
    for one in (of or get_resolver()).url_patterns:
        if isinstance(one, URLPattern):
            yield str(one.name), str(one.pattern)
        elif not one.namespace:
            yield from places(one)


def names() -> set[str]:
    return {name for name, _ in places()}


def test_each_door_is_of_an_address_that_there_is() -> None:
    assert set(DOORS) - names() == set()


def test_what_is_sent_while_signed_out_is_not_taken_and_not_lost() -> None:
    response = browser().post("/companies/add/", {"company": "Marrow"})

    assert response.status_code == 401
    assert "what you wrote is still in the form" in response.content.decode()
    assert not OpportunityRow.objects.exists()


def test_a_part_of_a_page_asked_for_while_signed_out_leads_to_the_entrance() -> None:
    response = browser().get("/", headers={"HX-Request": "true"})

    assert (response.status_code, response["HX-Redirect"]) == (401, "/accounts/login/")


def test_what_is_of_the_whole_machine_is_nobodys(
    sign_up: Callable[[str], Client],
) -> None:
    client = sign_up("ann@example.org")

    for name, door in DOORS.items():
        if door is Door.HERE:
            address = next(where for named, where in places() if named == name)
            path = "/" + re.sub(
                r"<\w+:\w+>", "8c6b8f7e-0b7e-4b7a-8d4a-000000000000", address
            )
            assert client.get(path).status_code == 404
            assert client.post(path).status_code == 404


def test_nobody_sees_what_is_anothers(sign_up: Callable[[str], Client]) -> None:
    ann, ben = sign_up("ann@example.org"), sign_up("ben@example.org")
    made = ann.post("/companies/add/", {"company": "Marrow", "title": "Baker"})

    assert ann.get(made["Location"]).status_code == 200
    assert ben.get(made["Location"]).status_code == 404
    assert b"Marrow" in ann.get("/companies/").content
    assert b"Marrow" not in ben.get("/companies/").content


def test_a_signed_in_person_is_taken_for_nobody_else(
    sign_up: Callable[[str], Client],
) -> None:
    User.objects.create(username="me")  # who a local askback belongs to

    sign_up("me@example.org").get("/")

    assert User.objects.exclude(username="me").get().email == "me@example.org"


def test_sessions_are_made_anew_when_somebody_signs_in(
    sign_up: Callable[[str], Client],
) -> None:
    client = browser()
    client.get("/accounts/login/")
    before = client.cookies.get(settings.SESSION_COOKIE_NAME)

    after = sign_up("ann@example.org").cookies[settings.SESSION_COOKIE_NAME]

    assert before is None or before.value != after.value
    assert (after["secure"], after["httponly"], after["samesite"]) == (
        True,
        True,
        "Lax",
    )


def test_another_host_than_ours_is_answered_nothing() -> None:
    response = Client(headers={"host": "evil.example"}).get("/health/", secure=True)

    assert response.status_code == 400


def test_the_entrances_are_addresses_of_the_part_that_signs_in() -> None:
    assert {"account_login", "account_signup"} <= ENTRANCES & names()


def test_an_account_that_is_deleted_is_gone_with_all_that_was_in_it(
    sign_up: Callable[[str], Client],
) -> None:
    client = sign_up("ann@example.org")
    client.post("/companies/add/", {"company": "Marrow", "title": "Baker"})
    assert OpportunityRow.objects.exists()

    wrong = client.post("/settings/delete/", {"word": "please"})
    assert (wrong.status_code, User.objects.count()) == (422, 1)
    client.post("/settings/delete/", {"word": "delete"})

    assert not User.objects.exists()
    assert not OpportunityRow.everything.exists()
    assert client.get("/").status_code == 302
