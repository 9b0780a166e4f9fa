from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection

from askback.errors import InvalidInputError, UnavailableError
from askback.services import backups, erasing, restoring
from askback.store.models import OpportunityRow, User
from tests.builders import NOW, add_company, everything

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.usefixtures("told")
def test_everything_of_ones_own_goes_and_can_be_put_back(me: User, bob: User) -> None:
    add_company(bob, "Bobs Bakery")
    before = everything()

    made = erasing.erase(me, word=" Delete ", now=NOW)

    assert [row.company for row in OpportunityRow.everything.all()] == ["Bobs Bakery"]
    assert made.kind == "Before everything was deleted"
    restoring.restore(backups.path_of(made.name), now=NOW)
    assert everything() == before


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_what_was_deleted_is_not_left_in_the_file(me: User, company: UUID) -> None:
    add_company(me, "A name nobody else has", posting="We hire. " * 9000)
    assert OpportunityRow.objects.filter(id=company).exists()

    erasing.erase(me, word="delete", now=NOW)

    assert backups.data().counts == ()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA freelist_count")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("word", ["", "yes", "deleted"])
@pytest.mark.usefixtures("company")
def test_without_the_word_nothing_is_deleted(me: User, word: str) -> None:
    with pytest.raises(InvalidInputError, match="Type the word delete"):
        erasing.erase(me, word=word, now=NOW)

    assert OpportunityRow.objects.count() == 1
    assert backups.lines() == ()


@pytest.mark.usefixtures("company")
def test_what_cannot_be_backed_up_is_not_deleted(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")

    with pytest.raises(UnavailableError):
        erasing.erase(me, word="delete", now=NOW)

    assert OpportunityRow.objects.count() == 1
