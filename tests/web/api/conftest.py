"""A program of mine, one of Bob's, and one that nobody let in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from askback.store.models import User
from tests.web.api.filling import secret_of


@dataclass
class Program:
    """What asks the API, with its token or without one."""

    secret: str = ""
    status: int = 0
    headers: Any = None

    def __call__(
        self, method: str, path: str, body: object | None = None, **headers: str
    ) -> Any:
        """Ask, and return what was answered as JSON; the status is kept."""
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.secret:
            said["Authorization"] = f"Bearer {self.secret}"
        given = {} if body is None else {"data": json.dumps(body)}
        client = Client(headers=said)
        ask = getattr(client, method.lower())
        media = {} if method == "GET" else {"content_type": "application/json"}
        response = ask(f"/api/v1{path}", **given, **media)
        self.status, self.headers = response.status_code, response.headers
        if response.streaming:
            return b"".join(response)
        is_json = "json" in response.headers.get("Content-Type", "")
        return json.loads(response.content) if is_json else response.content


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    cache.clear()


@pytest.fixture
def program(me: User) -> Program:
    return Program(secret_of(me))


@pytest.fixture
def bobs(bob: User) -> Program:
    return Program(secret_of(bob))


@pytest.fixture
def nobody(db: None) -> Program:  # noqa: ARG001 -- a fixture may not be marked
    return Program()
