"""The cast: I own what is here; Bob owns what I must not see."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from askback.services import interviews, opportunities, people
from askback.services.values import InterviewDraft, Upload
from askback.store.models import User

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
TRANSCRIPT = """\
Me: Thanks for having me. Can I ask you a few things?
Dana: Sure, go ahead.
Me: How many people left the team last year?
Dana: Two of nine. One moved to Leeds for family, and Sam left for more money in May.
Me: What is the hardest thing about working on this team right now?
Dana: Honestly, it varies. Every team has its ups and downs, I guess.
Me: Is there on-call, and how often were you woken last month?
Dana: I can't share that, legal asks us not to.
"""


@pytest.fixture
def me(db: None) -> User:  # noqa: ARG001 -- a fixture may not be marked
    return people.local_owner()


@pytest.fixture
def bob(db: None) -> User:  # noqa: ARG001 -- a fixture may not be marked
    return User.objects.create(username="bob")


def add_company(owner: User, name: str = "Halden", posting: str = "") -> UUID:
    upload = Upload("posting.txt", posting.encode()) if posting else None
    return opportunities.add(
        owner, company=name, title="Nurse", posting=upload, now=NOW
    )


def add_interview(
    owner: User, company: UUID, name: str = "Call", *, minutes: int = 12
) -> UUID:
    draft = InterviewDraft(
        name=name,
        stage="hiring_manager_call",
        start=None,
        minutes_total=45,
        minutes_for_questions=minutes,
        people=(("Dana Marsh", "hiring_manager"),),
    )
    return interviews.add(owner, company, draft=draft, now=NOW)


def queries_of(client: Client, address: str) -> int:
    """Return how many queries a page costs once its plan is made."""
    client.get(address)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


@pytest.fixture
def company(me: User) -> UUID:
    return add_company(me)


@pytest.fixture
def interview(me: User, company: UUID) -> UUID:
    return add_interview(me, company)


@pytest.fixture
def bobs_company(bob: User) -> UUID:
    return add_company(bob, "Bobs Bakery")


@pytest.fixture
def bobs_interview(bob: User, bobs_company: UUID) -> UUID:
    return add_interview(bob, bobs_company, "Bobs call")
