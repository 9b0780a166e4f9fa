"""What is merely asked for changes nothing: a link in a mail can do no deed."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from django.test import Client

from askback.services import fading, removed
from askback.store.models import OpportunityRow, User
from tests.builders import everything
from tests.web.test_safety import address, patterns

# Rows that pages make of others when they are first asked for: a plan, and no words.
MADE_OF_OTHERS = {"AgendaRow", "LiveRow"}


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_no_address_changes_anything_that_is_merely_asked_for(
    client: Client, filled: dict[str, Any], method: str
) -> None:
    """Every address is asked, of every thing there is, and all rows are compared."""
    client.raise_request_exception = False
    changed, before = list[str](), _rows()

    for pattern in patterns():
        words = dict(filled)
        if str(pattern.name).startswith("question"):
            words["key"] = filled["question"]
        with closing(getattr(client, method)(address(pattern, words))):
            after = _rows()
        if after != before:
            changed.append(str(pattern.name))
            before = after

    assert changed == []


def _rows() -> dict[str, Any]:
    return {k: v for k, v in everything().items() if k not in MADE_OF_OTHERS}


@pytest.mark.django_db
def test_what_the_calendar_alone_lets_go_is_known(
    client: Client, me: User, filled: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two pages do what the day asks for: thirty days are over, a search fades."""
    assert OpportunityRow.objects.filter(owner=me, id=filled["opportunity_id"]).exists()
    done: list[str] = []
    monkeypatch.setattr(removed, "purge", lambda *_, **__: done.append("removed"))
    monkeypatch.setattr(fading, "fade_due", lambda *_, **__: done.append("fading"))

    for pattern in patterns():
        with closing(client.get(address(pattern, {}))):
            pass

    assert set(done) == {"removed", "fading"}
