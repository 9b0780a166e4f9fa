from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client, override_settings

from askback.store.models import User
from tests.hosted.conftest import browser, code

pytestmark = pytest.mark.django_db


def test_nobody_sees_anything_without_signing_in() -> None:
    response = browser().get("/companies/")

    assert response.status_code == 302
    assert response["Location"] == "/accounts/login/?next=/companies/"


def test_an_account_is_an_address_and_a_code(sign_up: Callable[[str], Client]) -> None:
    client = sign_up("ann@example.org")

    assert client.get("/").status_code == 200
    user = User.objects.get()
    assert (user.email, user.has_usable_password()) == ("ann@example.org", False)
    assert "ann" not in user.username


def test_a_code_lets_one_in_again(sign_up: Callable[[str], Client]) -> None:
    sign_up("ann@example.org")
    again = browser()

    asked = again.post("/accounts/login/", {"login": "ann@example.org"})
    assert asked["Location"] == "/accounts/login/code/confirm/"
    given = again.post("/accounts/login/code/confirm/", {"code": code()})

    assert given["Location"] == "/"
    assert again.get("/").status_code == 200


def test_a_wrong_code_lets_nobody_in(sign_up: Callable[[str], Client]) -> None:
    sign_up("ann@example.org")
    again = browser()
    again.post("/accounts/login/", {"login": "ann@example.org"})

    again.post("/accounts/login/code/confirm/", {"code": "000000"})

    assert again.get("/").status_code == 302


def test_an_address_without_an_account_is_told_by_letter_alone() -> None:
    client = browser()

    asked = client.post("/accounts/login/", {"login": "nobody@example.org"})

    assert asked["Location"] == "/accounts/login/code/confirm/"
    assert [letter.to for letter in mail.outbox] == [["nobody@example.org"]]
    assert "There is no account" in str(mail.outbox[0].body)


def test_who_is_signed_in_sees_how_in_the_settings(
    sign_up: Callable[[str], Client],
) -> None:
    text = sign_up("ann@example.org").get("/settings/").content.decode()

    assert "ann@example.org" in text
    assert "Back up now" not in text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/accounts/login/", 302),
        ("/accounts/email/", 200),
        ("/accounts/logout/", 200),
        ("/accounts/2fa/", 200),
        ("/accounts/2fa/webauthn/", 200),
        ("/accounts/2fa/webauthn/add/", 200),
        ("/accounts/password/reset/", 404),
        ("/accounts/password/set/", 404),
    ],
)
def test_pages_of_the_account(
    sign_up: Callable[[str], Client], address: str, status: int
) -> None:
    assert sign_up("ann@example.org").get(address).status_code == status


@override_settings(ASKBACK_SIGN_UP=("example.edu",))
def test_only_addresses_of_the_domains_named_may_have_an_account(
    sign_up: Callable[[str], Client],
) -> None:
    refused = browser().post("/accounts/signup/", {"email": "ann@example.org"})
    sign_up("ann@example.edu")

    assert "Accounts here are for addresses at example.edu." in refused.content.decode()
    assert [user.email for user in User.objects.all()] == ["ann@example.edu"]


@override_settings(ASKBACK_SIGN_UP="closed")
def test_where_accounts_are_closed_nobody_makes_one() -> None:
    response = browser().post("/accounts/signup/", {"email": "ann@example.org"})

    assert "No new accounts here" in response.content.decode()
    assert not User.objects.exists()


def test_codes_are_not_sent_without_end(sign_up: Callable[[str], Client]) -> None:
    sign_up("ann@example.org")
    mail.outbox.clear()

    for _ in range(9):
        browser().post("/accounts/login/", {"login": "ann@example.org"})

    assert len(mail.outbox) == 3
