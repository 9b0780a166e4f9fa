from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection

from askback.services import backups, bringing
from askback.store.models import OpportunityRow, User
from tests.builders import NOW, add_company

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.sqlite_alone("a backup is a copy of its file"),
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))


@pytest.mark.usefixtures("company")
def test_a_backup_is_made_where_the_archive_counts() -> None:
    for wins in ("", "here", "archive"):
        bringing.back_up(wins=wins, now=NOW)

    (line,) = backups.lines()
    assert line.kind == "Before an export was brought over it"


def test_where_no_backup_can_be_made_it_goes_on_without(
    me: User, company: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_company(me, "Ash")
    monkeypatch.setattr(connection, "vendor", "postgresql")

    bringing.back_up(wins="archive", now=NOW)

    assert backups.lines() == ()
    assert OpportunityRow.objects.filter(id=company).exists()
