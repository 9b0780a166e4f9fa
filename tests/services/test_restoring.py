from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from askback import __version__
from askback.adapters import backups as files
from askback.adapters.backups.archive import NO_BACKUP
from askback.errors import InvalidInputError, NotFoundError, UnavailableError
from askback.services import backups, erasing, notes, people, restoring, weights
from askback.services.values import WeightDraft
from askback.store.models import OpportunityRow, User
from tests.adapters.backups.full import full_disk
from tests.builders import NOW, add_company, everything

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.sqlite_alone("a backup is a copy of its file"),
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def kept(tmp_path: Path, told: UUID, me: User) -> Path:
    """A backup of a workspace with a posting, a transcript, a note and a weight."""
    notes.add(me, told, text="Warm, and precise.", now=NOW)
    weights.save(me, weights={"pay": WeightDraft(5, dealbreaker=True)}, now=NOW)
    backups.write(tmp_path / "kept.zip", now=NOW)
    return tmp_path / "kept.zip"


def altered(kept: Path, tmp_path: Path, statements: str, version: str = "") -> Path:
    """The same backup with a changed database, properly packed."""
    held, made = tmp_path / "held", tmp_path / "altered.zip"
    manifest = files.unpack(kept, held)
    with closing(sqlite3.connect(held)) as database:
        database.executescript(statements)
    files.pack(held, replace(manifest, version=version or manifest.version), made)
    return made


def test_a_workspace_that_was_destroyed_is_as_it_was_row_by_row(
    kept: Path, me: User
) -> None:
    before = everything()
    assert {"NoteRow", "TranscriptRow", "ReadingRow", "EvidenceRow", "SourceRow"} <= {
        name for name, rows in before.items() if rows
    }
    erasing.erase(me, word="delete", now=NOW)
    User.objects.all().delete()
    assert not any(everything().values())

    restoring.restore(kept, now=NOW)

    assert everything() == before


def test_what_was_there_is_kept_and_can_be_put_back_itself(
    kept: Path, me: User, home: Path
) -> None:
    add_company(me, "Since then")
    after = everything()

    made = restoring.restore(kept, now=NOW)

    assert not OpportunityRow.objects.filter(company="Since then").exists()
    assert made is not None
    assert made.kind == "Before another one was put back"
    restoring.restore(backups.path_of(made.name), now=NOW)
    assert everything() == after
    assert not list((home / "backups").glob(".*"))


def test_what_is_in_a_backup_is_shown_and_nothing_changed(kept: Path) -> None:
    before = everything()

    page = restoring.look(kept)

    assert (page.name, page.version, page.made) == ("kept.zip", __version__, NOW)
    assert page.size == kept.stat().st_size
    assert page.counts == (
        ("company", 1), ("interview", 1), ("transcript", 1), ("note", 1), ("source", 1),
    )  # fmt: skip
    assert everything() == before


def test_a_backup_of_an_older_version_is_brought_up_to_date(
    tmp_path: Path, me: User
) -> None:
    old = tmp_path / "before-0.0.1-2026-01-01-000000.sqlite3"
    old.touch()
    with restoring._connected(old) as alias:
        executor = MigrationExecutor(connections[alias])
        executor.migrate([("store", "0004_dismissals")])
    with closing(sqlite3.connect(old)) as database:
        database.execute(
            "INSERT INTO store_user (id, username, password, is_superuser, first_name,"
            " last_name, email, is_staff, is_active, date_joined)"
            " VALUES (1, 'me', '', 0, '', '', '', 0, 1, '2026-01-01')"
        )
        database.commit()
    assert me.username == "me"

    page = restoring.look(old)
    restoring.restore(old, now=NOW)

    assert page.version == ""
    assert page.counts == ()
    assert people.local_owner().id == 1
    add_company(people.local_owner(), "In the new form")


def test_a_backup_of_a_newer_version_is_refused(kept: Path, tmp_path: Path) -> None:
    newer = altered(
        kept,
        tmp_path,
        "INSERT INTO django_migrations (app, name, applied)"
        " VALUES ('store', '0999_later', '2030-01-01');",
        version="9.0",
    )
    before = everything()

    with pytest.raises(InvalidInputError) as refused:
        restoring.restore(newer, now=NOW)

    assert str(refused.value) == (
        "altered.zip was made by a newer askback, 9.0; this is "
        f"{__version__}. Install the newer one first. Nothing was changed."
    )
    assert everything() == before
    assert backups.lines() == ()


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        ("DROP TABLE store_noterow;", "not of askback's form: no such table"),
        ("ALTER TABLE store_noterow DROP COLUMN text;", "no such column"),
        ("DELETE FROM django_migrations;", "none of askback's"),
        (
            "DELETE FROM django_migrations WHERE app = 'store' AND name > '0004';",
            "already exists",
        ),
        (
            "CREATE TRIGGER t AFTER INSERT ON store_noterow BEGIN SELECT 1; END;",
            "which askback never makes",
        ),
    ],
)
def test_a_database_of_another_form_is_refused_and_the_present_one_stays(
    kept: Path, tmp_path: Path, statements: str, said: str
) -> None:
    other = altered(kept, tmp_path, statements)
    before = everything()

    with pytest.raises(InvalidInputError, match=said):
        restoring.restore(other, now=NOW)

    assert everything() == before
    assert backups.lines() == ()


def test_a_damaged_backup_is_refused_and_the_present_one_stays(kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 0xFF
    kept.write_bytes(data)
    before = everything()

    with pytest.raises(InvalidInputError, match="damaged") as refused:
        restoring.restore(kept, now=NOW)

    assert str(refused.value) == NO_BACKUP
    assert everything() == before
    assert backups.lines() == ()


def test_a_backup_that_leads_elsewhere_writes_nothing_there(
    kept: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(kept, "a") as opened:
        opened.writestr("../../evil", "evil")
    before = everything()

    with pytest.raises(InvalidInputError, match="no backup"):
        restoring.restore(kept, now=NOW)

    assert everything() == before
    assert not list(tmp_path.parent.rglob("evil"))


def test_a_disk_that_is_full_leaves_the_present_one_as_it_is(kept: Path) -> None:
    before = everything()

    with full_disk(after=30_000), pytest.raises(InvalidInputError, match="Make room"):
        restoring.restore(kept, now=NOW)

    assert everything() == before
    assert backups.lines() == ()


def test_a_disk_too_full_to_keep_the_present_one_leaves_it_as_it_is(
    kept: Path,
) -> None:
    before = everything()
    with zipfile.ZipFile(kept) as opened:
        room = opened.getinfo("askback.sqlite3").file_size
    company = OpportunityRow.objects.get()
    company.title = "x"
    add = "y" * 2_000_000
    notes_of = company.interviews.get().notes
    notes_of.create(owner=company.owner, made_at=NOW, text=add)
    before = everything()

    with full_disk(after=room + 500_000), pytest.raises(InvalidInputError):
        restoring.restore(kept, now=NOW)

    assert everything() == before
    assert backups.lines() == ()


def test_a_backup_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="No backup"):
        restoring.look(tmp_path / "none.zip")


def test_a_manifest_says_what_is_in_the_file_and_no_secret(kept: Path) -> None:
    with zipfile.ZipFile(kept) as opened:
        told = json.loads(opened.read("manifest.json"))
        assert sorted(opened.namelist()) == ["askback.sqlite3", "manifest.json"]

    assert told["version"] == __version__
    assert told["made_at"] == "2026-11-12T12:00:00+00:00"
    assert ["store", "0006_the_hour"] in told["migrations"]
    assert told["rows"]["store_transcriptrow"] == 1
    assert list(told["members"]) == ["askback.sqlite3"]


def test_postgresql_is_not_touched(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")

    with pytest.raises(UnavailableError, match="pg_restore"):
        restoring.restore(kept, now=NOW)


def test_where_there_is_no_workspace_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    assert restoring._keep(str(tmp_path / "none"), NOW) is None
    assert restoring._keep(str(tmp_path / "empty"), NOW) is None
    assert backups.lines() == ()


def test_a_backup_from_elsewhere_is_kept_beside_the_others(kept: Path) -> None:
    name = restoring.bring([kept.read_bytes()[:9], kept.read_bytes()[9:]], now=NOW)

    assert name == "brought-2026-11-12-120000.zip"
    assert backups.path_of(name).read_bytes() == kept.read_bytes()
    assert [line.kind for line in backups.lines()] == ["Brought here"]


def test_what_is_no_backup_is_not_kept(home: Path) -> None:
    with pytest.raises(InvalidInputError, match="no backup"):
        restoring.bring([b"a letter"], now=NOW)

    assert list((home / "backups").iterdir()) == []


def test_a_backup_that_finds_no_room_is_not_kept(kept: Path, home: Path) -> None:
    with full_disk(after=9), pytest.raises(InvalidInputError, match="Make room"):
        restoring.bring([kept.read_bytes()], now=NOW)

    assert list((home / "backups").iterdir()) == []
