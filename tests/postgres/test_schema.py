from __future__ import annotations

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import DataError, connection, models

from askback.errors import InvalidInputError
from askback.services import notes, people
from askback.store.models import NoteRow, SettingRow, User
from tests.builders import NOW, add_company, add_interview

pytestmark = pytest.mark.django_db


def test_no_migration_is_missing() -> None:
    told = StringIO()

    call_command("makemigrations", "--check", "--dry-run", stdout=told)

    assert told.getvalue() == "No changes detected\n"


def test_every_row_there_is_has_its_table() -> None:
    wanted = {model._meta.db_table for model in apps.get_models()}

    assert wanted - set(connection.introspection.table_names()) == set()


def test_the_database_itself_refuses_what_is_seen_before_it_is_asked() -> None:
    """So the bounds are not idle: a query that goes around them fails."""
    people.local_owner()

    with pytest.raises(DataError):
        models.QuerySet(User).update(username="x" * 151)


def test_what_no_database_keeps_is_replaced_letter_by_letter() -> None:
    me = people.local_owner()
    interview = add_interview(me, add_company(me))

    notes.add(me, interview, text="warm\0and\ud800precise", now=NOW)
    SettingRow.objects.create(owner=me, made_at=NOW, name="x", value={"a\0": ["b\0"]})

    assert NoteRow.objects.get().text == "warm\ufffdand\ufffdprecise"
    assert SettingRow.objects.get().value == {"a\ufffd": ["b\ufffd"]}


def test_a_line_too_long_for_its_column_is_refused_kindly() -> None:
    me = people.local_owner()

    with pytest.raises(InvalidInputError) as raised:
        SettingRow.objects.create(owner=me, made_at=NOW, name="x" * 41, value=1)

    assert str(raised.value) == (
        "name: 41 letters are more than the 40 that are kept. Shorten it."
    )
