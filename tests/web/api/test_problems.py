from __future__ import annotations

import logging

import pytest
from django.core.exceptions import DisallowedHost
from django.db import OperationalError
from django.http import Http404
from django.test import Client

from askback.services import weights
from askback.services.access import tokens
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db
FORM = {"type", "title", "status", "detail", "wrong"}


def test_what_is_wrong_is_named_with_its_place_and_its_mend(program: Program) -> None:
    told = program(
        "POST",
        "/read/kit",
        {"text": "a\0b", "minutes": 5, "colour": "blue", "interviews": None},
    )

    assert program.status == 422
    assert told.keys() == FORM
    assert (told["type"], told["title"]) == ("about:blank", "Unprocessable Entity")
    assert {one["where"] for one in told["wrong"]} == {
        "body.text", "body.minutes", "body.colour", "body.interviews",
    }  # fmt: skip
    assert {
        "where": "body.text",
        "mend": "holds a letter of number 0; leave it out",
    } in (told["wrong"])


def test_what_a_deed_refuses_is_named_by_its_field(program: Program) -> None:
    told = program("POST", "/webhooks", {"url": "told", "events": ["root"]})

    assert (program.status, told["wrong"][0]["where"]) == (422, "events")


def test_what_is_refused_without_a_field_is_said_in_a_sentence(
    program: Program,
) -> None:
    told = program("POST", "/opportunities", {"company": " "})

    assert (program.status, told["wrong"]) == (422, [])
    assert told["detail"].startswith("The posting does not name the company.")


@pytest.mark.parametrize("body", ["", "{", "[1]", "\udcff", '{"a": "\\ud800"}'])
def test_what_is_no_json_object_is_refused(program: Program, body: str) -> None:
    client = Client(headers={"Authorization": f"Bearer {program.secret}"})

    response = client.post(
        "/api/v1/read/posting",
        body.encode(errors="surrogateescape"),
        content_type="application/json",
    )

    assert (response.status_code, response.json().keys()) == (422, FORM)


@pytest.mark.parametrize("text", ["a\ud800b", "\udfff"])
def test_half_a_letter_is_refused(program: Program, text: str) -> None:
    told = program("POST", "/read/posting", {"text": text})

    assert program.status == 422
    assert told["wrong"][0]["mend"] == "holds half a letter; send whole ones"


@pytest.mark.parametrize("start", ["1969-12-31T00:00:00Z", "2101-01-01T00:00:00Z",
                                   "2026-01-01T10:00:00", "soon"])  # fmt: skip
def test_moments_are_sane_and_have_their_zone(
    program: Program, start: str, company: object
) -> None:
    path = f"/opportunities/{company}/interviews"

    told = program("POST", path, {"name": "Call", "start": start})

    assert (program.status, told["wrong"][0]["where"]) == (422, "body.start")


@pytest.mark.parametrize("path", ["", "nowhere", "opportunities/x", "a\nb", "me/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_where_nothing_is_it_is_said_so(path: str, method: str) -> None:
    client = Client(enforce_csrf_checks=True)

    response = getattr(client, method)(f"/api/v1/{path}")

    assert (response.status_code, response.json().keys()) == (404, FORM)


def test_another_method_is_told_which_there_are(program: Program) -> None:
    told = program("PUT", "/me", {})

    assert (program.status, told["detail"]) == (405, "This address knows GET.")
    assert program.headers["Allow"] == "GET"


def test_what_is_too_large_is_refused_before_it_is_read(program: Program) -> None:
    body = {"text": "x" * 5_000_001}

    told = program("POST", "/read/posting", body)

    assert (program.status, told["detail"]) == (
        413, "A request holds 5 MB. Cut the text.",
    )  # fmt: skip
    told = program("POST", "/read/posting", body, Idempotency_Key="k")
    assert program.status == 413


def test_a_fault_says_nothing_of_what_was_sent(
    program: Program, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(weights, "show", lambda _: 1 / 0)
    caplog.set_level(logging.CRITICAL, "django.request")

    told = program("GET", "/weights")

    assert (program.status, told.keys()) == (500, FORM)
    assert "division" not in told["detail"]


def test_what_is_no_request_of_people_is_refused(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raises(error: Exception) -> object:
        def show(_: object) -> None:
            raise error

        return show

    monkeypatch.setattr(weights, "show", raises(DisallowedHost("x")))
    program("GET", "/weights")
    assert program.status == 400
    monkeypatch.setattr(weights, "show", raises(Http404()))
    program("GET", "/weights")
    assert program.status == 404


def test_a_database_that_is_gone_is_said_to_be_gone(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OperationalError

    monkeypatch.setattr(weights, "show", gone)
    told = program("GET", "/weights")
    assert (program.status, told.keys()) == (503, FORM)

    monkeypatch.setattr(tokens, "bearer", gone)
    told = program("POST", "/stories", {"title": "x"}, Idempotency_Key="k")
    assert (program.status, told.keys()) == (503, FORM)
