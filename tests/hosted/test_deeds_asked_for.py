"""No deed is done for a link, a foreign form, a forged name or a stolen session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import transaction
from django.test import Client, override_settings

from askback.config import hosting
from askback.settings import hosted
from askback.store.models import User
from tests.builders import everything
from tests.hosted.asking import Route, asked, client_of, routes
from tests.hosted.conftest import ADDRESS, browser, code
from tests.hosted.furnished import furnish
from tests.web.api.filling import secret_of

pytestmark = pytest.mark.django_db

# Rows that pages make of others when they are first asked for, and what notes a look.
MADE_OF_OTHERS = {"AgendaRow", "LiveRow", "SummaryRow"}
COUNTS = "/cohorts/<uuid:ident>/"  # keeps the counts it shows: they stand a while
OF_ACCOUNTS = ("account", "mfa", "socialaccount")


@pytest.fixture
def people(sign_up: Callable[[str], Client]) -> tuple[Client, Client, Client]:
    return tuple(sign_up(f"{name}@example.org") for name in ("ann", "cora", "ben"))  # type: ignore[return-value]


@pytest.fixture
def given(
    people: tuple[Client, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Mapping[str, Any]:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    users = [User.objects.get(email=f"{n}@example.org") for n in ("ann", "cora", "ben")]
    assert people
    return furnish(*users)


def rows() -> dict[str, Any]:
    """Return all that is kept of anybody, accounts and sessions too."""
    models = [m for app in OF_ACCOUNTS for m in apps.get_app_config(app).get_models()]
    of_accounts = {
        m.__name__: list(m._default_manager.order_by("pk").values()) for m in models
    }
    kept = {k: v for k, v in everything().items() if k not in MADE_OF_OTHERS}
    sessions = list(Session.objects.order_by("pk").values_list("session_key"))
    return {**kept, **of_accounts, "Session": sessions}


def test_what_is_merely_asked_for_changes_nothing(
    people: tuple[Client, ...], given: Mapping[str, Any]
) -> None:
    ann, cora, _ = people
    programs = client_of(secret_of(User.objects.get(email="ann@example.org")))
    changed, before = [], rows()

    for route in routes(given):
        if route.is_api and route.method != "GET":
            continue
        client = programs if route.is_api else ann
        cache.clear()
        with transaction.atomic():
            _ask(client, route)
            after = {**rows(), **_of_programs(before)}
            transaction.set_rollback(True)
        if after != before:
            changed.append(route.pattern)

    assert changed == [COUNTS]
    with transaction.atomic():
        _ask(cora, Route("", f"/shared/{given['share']}/"))
        after = rows()
        transaction.set_rollback(True)
    assert [name for name in after if after[name] != before[name]] == [
        "ShareRow", "LookRow",
    ]  # fmt: skip


def _of_programs(before: dict[str, Any]) -> dict[str, Any]:
    """Leave out when a token was last seen, which a program does not choose."""
    return {"TokenRow": before["TokenRow"]}


def _ask(client: Client, route: Route) -> None:
    fresh = Client(raise_request_exception=False, headers=client.headers)
    fresh.cookies.load({name: one.value for name, one in client.cookies.items()})
    response: Any = fresh.get(route.path, secure=True)
    if response.streaming:
        assert b"".join(response) is not None


def test_no_post_is_taken_without_the_token_of_a_form_of_ours(
    people: tuple[Client, ...], given: Mapping[str, Any]
) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": ADDRESS})
    session = people[0].cookies[settings.SESSION_COOKIE_NAME].value
    taken, count = {}, 0

    for route in routes(given):
        if route.is_api:
            continue
        strict.cookies.load({settings.SESSION_COOKIE_NAME: session})
        status = strict.post(route.path, {"word": "delete"}, secure=True).status_code
        count += 1
        if status not in {403, 404, 405}:
            taken[route.pattern] = status

    assert count > 250
    assert taken == {}
    assert User.objects.filter(email="ann@example.org").exists()


def test_who_is_signed_in_is_nobody_to_the_api_without_a_token(
    people: tuple[Client, ...], given: Mapping[str, Any]
) -> None:
    asked_of = [one for one in routes(given) if one.is_api]

    found = {one.pattern: _status(people[0], one) for one in asked_of}

    assert len(found) > 30
    described = "/api/v1/openapi.json"  # which holds nothing of anybody's
    assert {path for path, code in found.items() if code != 401} == {described}


def _status(client: Client, route: Route) -> int:
    return asked(client, route, {}).status


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": f"{ADDRESS}.evil.example"},
        {"host": f"{ADDRESS}@evil.example"},
        {"host": f"evil.example#{ADDRESS}"},
        {"host": ""},
    ],
    ids=["another", "longer", "user", "fragment", "none"],
)
def test_a_host_that_is_not_ours_is_not_answered(headers: dict[str, str]) -> None:
    client = Client(headers=headers)

    for path in ("/", "/accounts/login/", "/health/", "/api/v1/me", "/nowhere/"):
        assert client.get(path, secure=True).status_code == 400
    assert client.post("/accounts/login/", secure=True).status_code == 400


def test_what_a_stranger_says_of_the_host_is_not_believed() -> None:
    client = browser()
    forged = {"x-forwarded-host": "evil.example", "forwarded": "host=evil.example"}

    page = client.get("/companies/", headers=forged)
    asked_for = client.post(
        "/accounts/login/", {"login": "nobody@example.org"}, headers=forged
    )

    assert page["Location"].startswith("/accounts/login/")
    assert asked_for["Location"].startswith("/accounts/")
    assert "evil" not in client.get("/accounts/login/", headers=forged).content.decode()


LOCAL = {
    "MIDDLEWARE": [],
    "INSTALLED_APPS": [],
    "DATABASES": {"default": {}},
    "STORAGES": {"recordings": {}},
}
GIVEN = {
    "ASKBACK_ADDRESS": f"https://{ADDRESS}",
    "ASKBACK_DATABASE_URL": "postgresql://localhost/askback",
    "ASKBACK_SECRET_KEY": "only-for-tests-" * 4,
    "ASKBACK_MAIL_URL": "smtp://localhost:1",
    "ASKBACK_MAIL_FROM": "askback@example.edu",
    "ASKBACK_SIGN_UP": "open",
    "ASKBACK_OIDC_URL": "",
    "ASKBACK_RECORDINGS_URL": "",
    "ASKBACK_METRICS_TOKEN": "",
}


def _behind(proxies: int) -> Any:
    known = hosting.of({**GIVEN, "ASKBACK_PROXIES": str(proxies)})
    assert known is not None
    told = hosted.settings(known, LOCAL)
    names = ("SECURE_PROXY_SSL_HEADER", "ALLAUTH_TRUSTED_PROXY_COUNT")
    return override_settings(**{name: told.get(name) for name in names})


@pytest.mark.parametrize(("proxies", "is_https"), [(0, False), (1, True)])
def test_https_is_believed_of_a_proxy_of_ours_alone(
    proxies: int, *, is_https: bool
) -> None:
    client = Client(headers={"host": ADDRESS})
    forged = {"x-forwarded-proto": "https"}
    with _behind(proxies):
        response = client.get("/accounts/login/", headers=forged)
        found = response.wsgi_request.is_secure()

    assert found is is_https


@pytest.mark.parametrize(("proxies", "letters"), [(0, 20), (1, 24)])
def test_limits_count_who_asks_as_a_proxy_of_ours_names_them(
    proxies: int, letters: int
) -> None:
    """Where no proxy is ours, a made-up address gets nobody past a limit."""
    sent = 0
    with _behind(proxies):
        for number in range(24):
            forged = {"x-forwarded-for": f"198.51.100.{number}"}
            given = {"email": f"n{number}@example.org"}
            response = browser().post("/accounts/signup/", given, headers=forged)
            sent += response.status_code == 302

    assert sent == letters


def test_a_session_from_before_is_another_one_after(
    sign_up: Callable[[str], Client],
) -> None:
    sign_up("ann@example.org")
    client = browser()
    client.post("/accounts/login/", {"login": "ann@example.org"})
    planted = client.cookies[settings.SESSION_COOKIE_NAME].value

    client.post("/accounts/login/code/confirm/", {"code": code()})

    after = client.cookies[settings.SESSION_COOKIE_NAME].value
    thief = browser()
    thief.cookies[settings.SESSION_COOKIE_NAME] = planted
    assert planted != after
    assert client.get("/").status_code == 200
    assert thief.get("/").status_code == 302


def test_a_session_that_was_ended_opens_nothing(
    sign_up: Callable[[str], Client],
) -> None:
    client = sign_up("ann@example.org")
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    thief = browser()
    thief.cookies[settings.SESSION_COOKIE_NAME] = key
    assert thief.get("/").status_code == 200

    client.post("/accounts/logout/")

    assert thief.get("/").status_code == 302
    assert not Session.objects.filter(session_key=key).exists()


def test_signing_out_is_a_deed(sign_up: Callable[[str], Client]) -> None:
    client = sign_up("ann@example.org")

    client.get("/accounts/logout/")

    assert client.get("/").status_code == 200


def test_codes_are_not_guessed(sign_up: Callable[[str], Client]) -> None:
    sign_up("ann@example.org")
    client = browser()
    client.post("/accounts/login/", {"login": "ann@example.org"})
    right = code()

    for guess in ("AAAAAA", "BBBBBB", "CCCCCC"):
        client.post("/accounts/login/code/confirm/", {"code": guess})
    client.post("/accounts/login/code/confirm/", {"code": right})

    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    "onward",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x"],
)
def test_nobody_is_led_elsewhere_once_they_are_in(
    sign_up: Callable[[str], Client], onward: str
) -> None:
    sign_up("ann@example.org")
    client = browser()
    client.post("/accounts/login/", {"login": "ann@example.org", "next": onward})

    given = client.post(
        "/accounts/login/code/confirm/", {"code": code(), "next": onward}
    )

    assert urlsplit(given["Location"]).netloc == ""
    assert given["Location"] == "/"
