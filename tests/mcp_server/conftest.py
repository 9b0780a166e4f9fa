"""Whose workspace the tools speak of in these tests, and somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.utils import timezone

from askback.mcp_server import whose
from askback.services import demo
from askback.store.models import User
from tests.builders import add_company, add_interview, draft
from tests.mcp_server.said import HELD, POSTING


@pytest.fixture
def alice(db: None) -> Iterator[User]:  # noqa: ARG001 -- a fixture may not be marked
    owner = User.objects.create(username="alice")
    with whose.acting_for(owner):
        yield owner


@pytest.fixture
def company(alice: User) -> UUID:
    return add_company(alice, "Fennel Care", posting=POSTING)


@pytest.fixture
def interview(alice: User, company: UUID) -> UUID:
    return add_interview(alice, company, draft(start=HELD))


@pytest.fixture
def searching(alice: User) -> User:
    """Somebody in the middle of a search: three companies, eight transcripts."""
    demo.load(alice, now=timezone.now())
    return alice


@pytest.fixture
def bobs_company(db: None) -> UUID:  # noqa: ARG001 -- a fixture may not be marked
    return add_company(User.objects.create(username="bob"), "Halden", posting=POSTING)


@pytest.fixture
def bobs_interview(bobs_company: UUID) -> UUID:
    bob = User.objects.get(username="bob")
    return add_interview(bob, bobs_company, draft(start=HELD))
