"""What the tests of shares have in common: who is in them, and how pages are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from askback.store.models import ShareRow

ANN, CORA, DORA = "ann@example.org", "cora@coach.example", "dora@coach.example"
FOUND, GONE = 200, 404
SignUp = Callable[[str], Client]


def give(ann: Client, what: str = "all", **more: Any) -> str:
    """Share something, and return where it opens."""
    until = timezone.localdate() + timedelta(days=7)
    given = {"what": what, "address": CORA, "until": until, **more}
    assert ann.post("/shares/give/", given).status_code == 302
    return f"/shared/{ShareRow.objects.latest('made_at').id}/"


def status_of(client: Client, path: str) -> int:
    response = client.get(path)
    if response.streaming:
        assert b"".join(response.streaming_content)  # type: ignore[attr-defined]
    return int(response.status_code)


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == FOUND, path
    return response.content.decode()


def main_of(client: Client, path: str) -> str:
    """Return what stands on a page between its head and its foot."""
    return text_of(client, path).partition("<main")[2].partition("</main>")[0]
