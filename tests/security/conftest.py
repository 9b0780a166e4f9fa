"""A workspace in which every text tries to be something else."""

from __future__ import annotations

from typing import Any

import pytest

from askback.adapters import shipped
from askback.services import people
from askback.store.models import User
from tests.web.hostile import fill, reword


@pytest.fixture
def me(db: None) -> User:  # noqa: ARG001 -- a fixture may not be marked
    return people.local_owner()


@pytest.fixture
def filled(me: User) -> dict[str, Any]:
    """What addresses are made with."""
    made = fill(me)
    key = next(iter(shipped.bank())).key
    reword(me, key)
    return {
        "opportunity_id": made["company"],
        "interview_id": made["interview"],
        "source_id": made["source"],
        "question": key,
        "key": "turnover",
        "form": "md",
        "name": "keys",
    }
