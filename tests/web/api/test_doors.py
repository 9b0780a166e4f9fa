"""Every address of the API, tried by nobody, by others, and without the scope."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from askback.services.access import tokens
from askback.store.models import User
from askback.web.api.app import api
from tests.builders import everything
from tests.web.api.conftest import Program
from tests.web.api.filling import fill, secret_of

SCHEMA: dict[str, Any] = api.get_openapi_schema(path_prefix="/api/v1/")
ROUTES = [
    (method.upper(), path, one)
    for path, methods in SCHEMA["paths"].items()
    for method, one in methods.items()
]
OF_ONE = [route for route in ROUTES if "{" in route[1] and "{key}" not in route[1]]
BODIES: dict[str, object] = {
    "change_opportunity": {"title": "Mine now"},
    "add_source": {"text": "Mine."},
    "book_interview": {"name": "Mine"},
    "change_interview": {"name": "Mine"},
    "bring_transcript": {"text": "Me: Why?\nDana: So."},
    "mark": {"place": "asked-0", "verdict": "answered"},
    "add_note": {"text": "Mine."},
    "change_story": {"title": "Mine"},
}


def ids(route: tuple[str, str, Any]) -> str:
    return str(route[2]["operationId"])


def address(path: str, known: dict[str, str]) -> str:
    return path.removeprefix("/api/v1").format(**known)


ANY = dict.fromkeys(
    ("opportunity_id", "interview_id", "source_id", "exercise_id", "take_id",
     "story_id", "webhook_id", "job_id"),
    "00000000-0000-0000-0000-000000000007",
) | {"key": "x", "place": "x"}  # fmt: skip


@pytest.mark.parametrize("route", ROUTES, ids=ids)
def test_nobody_gets_in_without_a_token(
    route: tuple[str, str, Any], nobody: Program
) -> None:
    method, path, _ = route

    told = nobody(method, address(path, ANY), {} if method != "GET" else None)

    assert (nobody.status, told["status"]) == (401, 401)
    assert nobody.headers["WWW-Authenticate"] == 'Bearer realm="askback"'
    assert nobody.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("route", ROUTES, ids=ids)
def test_a_token_without_the_scope_is_told_which_it_lacks(
    route: tuple[str, str, Any], me: User
) -> None:
    method, path, one = route
    (scope,) = one["security"][0]["Token"]
    other = secret_of(me, *(tokens.SCOPES.keys() - {scope}))
    lacking = Program(other)

    told = lacking(method, address(path, ANY), {} if method != "GET" else None)

    assert lacking.status == 403
    assert told["detail"] == f"This token lacks the scope {scope}."


@pytest.mark.django_db
def test_nothing_of_somebody_elses_is_there(me: User, bobs: Program) -> None:
    known = fill(me)
    before = everything()
    found = {}

    for method, path, one in OF_ONE:
        body = BODIES.get(one["operationId"])
        told = bobs(method, address(path, known), body)
        found[one["operationId"]] = (bobs.status, told["status"])

    assert len(found) == len(OF_ONE)
    assert set(found.values()) == {(404, 404)}
    after = everything()
    assert after.pop("TokenRow") is not None
    before.pop("TokenRow")
    assert after == before


@pytest.mark.django_db
def test_lists_hold_ones_own_alone(me: User, bobs: Program, program: Program) -> None:
    fill(me)
    counts = {}

    for path in (
        "/opportunities",
        "/interviews",
        "/stories",
        "/exercises",
        "/webhooks",
    ):
        counts[path] = (program("GET", path)["count"], bobs("GET", path)["count"])

    assert set(counts.values()) == {(1, 0)}


def wrong_headers(secret: str) -> Iterator[str]:
    yield secret
    yield f"Basic {secret}"
    yield f"Bearer {secret[:-1]}"
    yield f"Bearer {secret}x"
    yield "Bearer"
    yield "Bearer  "


@pytest.mark.django_db
def test_only_a_whole_token_after_its_word_lets_in(me: User) -> None:
    secret = secret_of(me)
    ask = "/api/v1/me"

    wrong = {
        Client(headers={"Authorization": said}).get(ask).status_code
        for said in wrong_headers(secret)
    }

    assert wrong == {401}
    right = Client(headers={"Authorization": f"bearer {secret}"}).get(ask)
    assert right.json()["scopes"] == sorted(tokens.SCOPES)


@pytest.mark.django_db
def test_whoever_sits_at_this_machine_is_nobody_here(client: Client) -> None:
    """The pages of a local askback are its one person's; the API never is."""
    assert client.get("/companies/").status_code == 200
    assert client.get("/api/v1/opportunities").status_code == 401
    posted = client.post("/api/v1/opportunities", {"company": "x"})
    assert posted.status_code == 401


@pytest.mark.django_db
def test_a_token_that_was_ended_is_shut_out_at_once(me: User) -> None:
    made = tokens.make(me, name="x", scopes=["read"], now=timezone.now())
    program = Program(made.secret)
    program("GET", "/me")
    assert program.status == 200

    tokens.end(me, made.line.id, now=timezone.now())

    program("GET", "/me")
    assert program.status == 401


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["evil.example", "askback.evil.example"])
def test_another_name_of_this_machine_is_refused(me: User, host: str) -> None:
    headers = {"Authorization": f"Bearer {secret_of(me)}", "Host": host}

    assert Client(headers=headers).get("/api/v1/me").status_code == 400


@pytest.mark.django_db
def test_answers_are_for_programs_and_for_no_cache(program: Program) -> None:
    program("GET", "/me")

    assert program.headers["Cache-Control"] == "private, no-cache"
    assert program.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in program.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in program.headers
    assert "Access-Control-Allow-Origin" not in program.headers
