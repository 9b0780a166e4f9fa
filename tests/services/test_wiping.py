from __future__ import annotations

import pytest
from django.db import connection, transaction

from askback.services import people, wiping

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_file_is_written_anew() -> None:
    people.local_owner()

    assert wiping.wipe() is (connection.vendor == "sqlite")


def test_while_something_is_being_written_it_is_not() -> None:
    with transaction.atomic():
        people.local_owner()

        assert wiping.wipe() is False


def test_other_databases_are_left_to_themselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")

    assert wiping.wipe() is False
