from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askback.store.models import User
from tests.services.compared import show, two

pytestmark = pytest.mark.django_db


def test_what_was_heard_is_read_without_everybodys_interviews(me: User) -> None:
    """Joined to them, PostgreSQL reads the whole table, whoever's they are."""
    two(me)

    with CaptureQueriesContext(connection) as seen:
        page = show(me)

    read = [q["sql"] for q in seen if 'FROM "store_evidencerow"' in q["sql"]]
    assert page.is_told
    assert len(read) > 1
    assert [sql for sql in read if 'JOIN "store_interviewrow"' in sql] == []
