"""The cast: I share, Cora is my coach, Bob is neither."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from askback.services.sharing import giving
from askback.services.values.sharing import ShareDraft, Viewer
from askback.store.models import User
from tests.builders import NOW
from tests.takes import READING, add_exercise, add_take

CORA = "cora@coach.example"
UNTIL = date(2026, 12, 10)
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def cora(db: None) -> Viewer:  # noqa: ARG001 -- opens the database
    user = User.objects.create(username="cora", email=CORA)
    return Viewer(user, frozenset({CORA}))


@pytest.fixture
def stranger(bob: User) -> Viewer:
    return Viewer(bob, frozenset({"bob@coach.example"}))


@pytest.fixture
def take(me: User) -> UUID:
    return add_take(me, add_exercise(me), reading=READING)


def share(owner: User, *, address: str = CORA, **given: Any) -> UUID:
    draft = ShareDraft(address=address, **{"until": UNTIL, **given})
    return giving.give(owner, draft=draft, now=NOW)
