"""The cast: I own what is here; Bob owns nothing of it and must not see it."""

from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import people, transcripts
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft, upload
from tests.services.conversation import LEE, ME, POSTING, TALK


@pytest.fixture
def me(db: None) -> User:  # noqa: ARG001 -- opens the database
    return people.local_owner()


@pytest.fixture
def bob(db: None) -> User:  # noqa: ARG001 -- opens the database
    return User.objects.create(username="bob")


@pytest.fixture
def company(me: User) -> UUID:
    return add_company(me, posting=POSTING)


@pytest.fixture
def first(me: User, company: UUID) -> UUID:
    return add_interview(me, company)


@pytest.fixture
def second(me: User, company: UUID) -> UUID:
    people = ((LEE, "peer"),)
    return add_interview(
        me, company, draft("Team", people=people, stage="team_fit", minutes=15)
    )


@pytest.fixture
def told(me: User, first: UUID) -> UUID:
    """The first interview, of which the transcript was read."""
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)
    return first
