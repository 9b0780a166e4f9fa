from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from askback.services import tidying, upgrades

pytestmark = pytest.mark.django_db


def test_bringing_the_database_up_twice_is_bringing_it_up_once() -> None:
    assert upgrades.migrate(now=timezone.now()) is None
    assert upgrades.migrate(now=timezone.now()) is None

    assert connection.vendor == "postgresql"
    assert "askback_cache" in connection.introspection.table_names()
    cache.set("word", "kept", 60)
    assert cache.get("word") == "kept"


def test_sessions_that_are_over_are_let_go(sign_up: Callable[[str], Client]) -> None:
    sign_up("ann@example.org")
    before = Session.objects.count()
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))

    tidying.tidy(now=timezone.now())

    assert before > 0
    assert Session.objects.count() == 0
