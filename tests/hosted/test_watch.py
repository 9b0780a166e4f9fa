from __future__ import annotations

import json
import logging
import re

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection

from askback.services import health
from askback.web.watch import Lines
from tests.hosted.conftest import browser

pytestmark = pytest.mark.django_db


def test_it_says_that_it_is_there_to_anybody() -> None:
    response = browser().get("/health/")

    assert (response.status_code, response.json()["status"]) == (200, "ok")


def test_it_is_ready_once_all_it_rests_on_is_there() -> None:
    response = browser().get("/ready/")

    assert (response.status_code, response.json()) == (
        200,
        {"status": "ok", "lacking": []},
    )


def test_it_names_what_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(cache, "set", gone)
    monkeypatch.setattr(connection, "cursor", gone)

    response = browser().get("/ready/")

    assert response.status_code == 503
    assert response.json()["lacking"] == ["database", "migrations", "cache"]


@pytest.mark.parametrize("shown", ["", "Bearer ", "Bearer other"])
def test_figures_are_shown_to_nobody_without_the_token(shown: str) -> None:
    response = browser().get("/metrics", headers={"authorization": shown})

    assert response.status_code == 404


def test_figures_go_by_the_names_of_addresses_alone() -> None:
    client = browser()
    client.get("/companies/?q=Marrow")
    client.get("/Marrow-and-their-secret/")

    text = client.get(
        "/metrics", headers={"authorization": "Bearer watch-me"}
    ).content.decode()

    assert re.search(
        r'askback_requests_total\{method="GET",route="companies",status="302"\} \d',
        text,
    )
    assert 'route="none"' in text
    assert "# TYPE askback_jobs gauge" in text
    assert "Marrow" not in text


def test_figures_are_shown_while_the_database_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", gone)

    assert health.waiting() == {}


def record(message: str, *given: object, error: bool = False) -> logging.LogRecord:
    try:
        int("Sofia")
    except ValueError as wrong:
        info = (ValueError, wrong, wrong.__traceback__) if error else None
    return logging.LogRecord("some", logging.ERROR, "", 1, message, given, info)


def test_a_line_holds_no_word_of_anybodys() -> None:
    line = json.loads(Lines().format(record("failed: %s", "Sofia", error=True)))

    assert (line["level"], line["message"]) == ("error", "failed: %s")
    assert line["error"] == "ValueError"
    assert line["passed"] == [f"record:{line['passed'][0].split(':')[1]}"]
    assert "Sofia" not in json.dumps(line)
