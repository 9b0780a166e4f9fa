"""What the tests of a hosted askback share; they run with its settings alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

ADDRESS = "askback.example.edu"

if not settings.IS_HOSTED:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    """No limit that another test reached still holds."""
    if settings.IS_HOSTED:
        cache.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object) -> None:  # noqa: ARG001
    """The table of what is remembered for a while is made as `migrate` makes it."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        call_command("createcachetable", verbosity=0)


def browser() -> Client:
    """Return a browser of nobody, which follows our address by https."""
    return Client(headers={"host": ADDRESS}, secure=True)


def code() -> str:
    """Return the code of the last letter."""
    lines = str(mail.outbox[-1].body).splitlines()
    return next(line for line in lines if 4 < len(line) < 12 and " " not in line)


@pytest.fixture
def sign_up() -> Callable[[str], Client]:
    """Make an account as people do, and return a browser that is signed in to it."""

    def made(email: str) -> Client:
        client = browser()
        client.post("/accounts/signup/", {"email": email})
        client.post("/accounts/confirm-email/", {"code": code()})
        return client

    return made
