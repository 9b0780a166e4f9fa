"""Signing in by an issuer, through the whole dance between three parties."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.test import Client, override_settings

from askback.config import hosting
from askback.settings import hosted
from askback.store.models import OpportunityRow, User
from tests.builders import add_company
from tests.hosted.conftest import browser
from tests.hosted.issuer import CLIENT, SECRET, Issuer, issuing

pytestmark = pytest.mark.django_db

BEGIN = "/accounts/oidc/single/login/"
ANN = "ann@example.org"
LOCAL = {
    "MIDDLEWARE": [],
    "INSTALLED_APPS": [],
    "DATABASES": {"default": {}},
    "STORAGES": {"recordings": {}},
}
GIVEN = {
    "ASKBACK_ADDRESS": "https://askback.example.edu",
    "ASKBACK_DATABASE_URL": "postgresql://localhost/askback",
    "ASKBACK_SECRET_KEY": "only-for-tests-" * 4,
    "ASKBACK_MAIL_URL": "smtp://localhost:1",
    "ASKBACK_MAIL_FROM": "askback@example.edu",
    "ASKBACK_SIGN_UP": "open",
    "ASKBACK_OIDC_ID": CLIENT,
    "ASKBACK_OIDC_SECRET": SECRET,
    "ASKBACK_OIDC_NAME": "Campus",
    "ASKBACK_RECORDINGS_URL": "",
    "ASKBACK_METRICS_TOKEN": "",
    "ASKBACK_PROXIES": "0",
}


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    """An issuer, named to askback as its host names it."""
    with issuing() as made:
        known = hosting.of({**GIVEN, "ASKBACK_OIDC_URL": made.url})
        assert known is not None
        told = hosted.settings(known, LOCAL)
        made.person = {"sub": "7", "email": ANN, "email_verified": True}
        named = told["SOCIALACCOUNT_PROVIDERS"]
        with override_settings(SOCIALACCOUNT_PROVIDERS=named):
            yield made


def begun(client: Client) -> str:
    """Ask to sign in, and return where the browser is sent."""
    return str(client.post(BEGIN)["Location"])


def sign_in(client: Client, issuer: Issuer) -> Any:
    return client.get(issuer.approve(begun(client)))


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def test_an_issuer_makes_an_account_and_knows_it_again(issuer: Issuer) -> None:
    first, second = browser(), browser()
    assert sign_in(first, issuer)["Location"] == "/"
    add_company(User.objects.get(), "Marrow")

    sign_in(second, issuer)

    user = User.objects.get()
    assert (user.email, user.has_usable_password()) == (ANN, False)
    assert EmailAddress.objects.get().verified
    assert is_in(first)
    assert "Marrow" in second.get("/companies/").content.decode()
    assert issuer.refused == []


def test_the_entrance_names_the_issuer_and_only_a_post_begins(issuer: Issuer) -> None:
    client = browser()

    assert "Campus" in client.get("/accounts/login/").content.decode()
    assert client.get(BEGIN).status_code == 200
    sent = begun(client)
    assert sent.startswith(f"{issuer.url}/authorize?")
    assert "code_challenge_method=S256" in sent


def test_another_address_of_the_same_person_is_the_same_account(
    issuer: Issuer,
) -> None:
    sign_in(browser(), issuer)
    issuer.person["email"] = "ann.new@example.org"

    again = browser()
    sign_in(again, issuer)

    assert is_in(again)
    assert User.objects.count() == 1


def test_an_issuer_that_claims_somebodys_address_does_not_get_in(
    sign_up: Callable[[str], Client], issuer: Issuer
) -> None:
    sign_up(ANN).post("/companies/add/", {"company": "Marrow"})
    client = browser()

    response = sign_in(client, issuer)

    assert response.status_code < 500
    assert not is_in(client)
    assert User.objects.count() == 1
    assert OpportunityRow.objects.count() == 1


@pytest.mark.parametrize("word", [False, None, "false", "true", 1])
def test_an_address_that_the_issuer_does_not_vouch_for_is_shown_first(
    issuer: Issuer, word: object
) -> None:
    issuer.person["email_verified"] = word
    client = browser()

    response = sign_in(client, issuer)

    assert response["Location"] == "/accounts/confirm-email/"
    assert not is_in(client)
    assert not EmailAddress.objects.get().verified


@pytest.mark.parametrize(
    "token",
    [
        pytest.param({"aud": "another"}, id="for another"),
        pytest.param({"aud": None}, id="for nobody"),
        pytest.param({"iss": "https://evil.example"}, id="of another issuer"),
        pytest.param({"exp": int(time.time()) - 60}, id="over"),
        pytest.param({"sub": "8"}, id="of another person"),
    ],
)
def test_a_token_that_is_not_for_us_lets_nobody_in(
    issuer: Issuer, token: dict[str, Any]
) -> None:
    issuer.token = token
    client = browser()

    response = sign_in(client, issuer)

    assert response.status_code in {200, 401}
    assert not is_in(client)
    assert not User.objects.exists()


def test_a_state_that_is_not_this_browsers_lets_nobody_in(issuer: Issuer) -> None:
    mine, yours = browser(), browser()
    back = issuer.approve(begun(mine))

    yours.get(back)
    yours.get(back.partition("&state=")[0])
    yours.get(f"{back.partition('&state=')[0]}&state=other")

    assert not is_in(yours)
    assert not User.objects.exists()


def test_a_code_of_another_browser_lets_nobody_in(issuer: Issuer) -> None:
    mine, yours = browser(), browser()
    code = issuer.approve(begun(mine)).partition("&")[0]
    state = issuer.approve(begun(yours)).partition("&")[2]

    yours.get(f"{code}&{state}")

    assert issuer.refused == ["the code was for another browser"]
    assert not is_in(yours)
    assert not User.objects.exists()


def test_an_answer_works_once(issuer: Issuer) -> None:
    client = browser()
    back = issuer.approve(begun(client))
    client.get(back)
    client.post("/accounts/logout/")

    client.get(back)

    assert not is_in(client)


def test_an_issuer_that_is_gone_is_said_kindly(issuer: Issuer) -> None:
    client = browser()
    back = issuer.approve(begun(client))
    issuer.codes.clear()

    response = client.get(back)

    assert response.status_code < 500
    assert "Signing in did not work" in response.content.decode()
    assert not is_in(client)
