"""A centre with a cohort, and Ann, who may be of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest
from django.core.cache import cache

from askback.services.cohorts import running
from askback.store.models import CohortRow, MemberRow, User
from tests.builders import NOW


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    cache.clear()


@pytest.fixture
def centre(db: None) -> User:  # noqa: ARG001 -- opens the database
    return User.objects.create(username="centre", email="centre@example.edu")


@pytest.fixture
def ann(db: None) -> User:  # noqa: ARG001 -- opens the database
    return User.objects.create(username="ann", email="ann@example.org")


@pytest.fixture
def cohort(centre: User) -> UUID:
    return running.make(centre, name="Spring class", now=NOW)


@pytest.fixture
def code(cohort: UUID) -> str:
    return CohortRow.objects.get(pk=cohort).code


@pytest.fixture
def people(cohort: UUID) -> Callable[..., list[User]]:
    """Let so many people join, and return them."""

    def joined(count: int, name: str = "p", at: datetime = NOW) -> list[User]:
        users = [User(username=f"{name}{n}") for n in range(count)]
        made = User.objects.bulk_create(users)
        MemberRow.objects.bulk_create(
            MemberRow(owner=user, cohort_id=cohort, made_at=at) for user in made
        )
        return made

    return joined
