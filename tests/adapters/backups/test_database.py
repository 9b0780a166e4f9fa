from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from askback.adapters import backups
from askback.adapters.backups import database as module
from askback.errors import ConflictError, InvalidInputError
from tests.adapters.backups.full import full_disk

MIGRATED = (
    "CREATE TABLE django_migrations (app TEXT, name TEXT);"
    "INSERT INTO django_migrations VALUES ('store', '0001'), ('auth', '0001');"
)


def made(path: Path, notes: int = 1, *, wal: bool = False, more: str = "") -> Path:
    with closing(sqlite3.connect(path)) as database:
        if wal:
            database.execute("PRAGMA journal_mode = WAL")
        database.executescript(
            f"{MIGRATED} CREATE TABLE store_note (text TEXT); {more}"
        )
        rows = [(f"note {number}",) for number in range(notes)]
        database.executemany("INSERT INTO store_note VALUES (?)", rows)
        database.commit()
    return path


def notes(path: Path) -> int:
    return backups.rows(path)["store_note"]


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody writes in a database, and has not said yet whether it shall count."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO store_note VALUES ('unsaid')")
        yield database


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSE_S", 0.001)
    monkeypatch.setattr(module, "ATTEMPTS", 2)


def test_a_copy_is_made_while_somebody_writes_and_holds_what_was_said(
    tmp_path: Path,
) -> None:
    live, target = made(tmp_path / "live", 3, wal=True), tmp_path / "copy"

    with writing(live):
        backups.copy(str(live), target)

    assert notes(target) == 3
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == [
        "copy"
    ]


def test_a_copy_is_its_owners_alone(tmp_path: Path) -> None:
    target = tmp_path / "copy"

    backups.copy(str(made(tmp_path / "live")), target)

    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_copy_that_finds_no_room_leaves_nothing_and_harms_nothing(
    tmp_path: Path,
) -> None:
    live, target = made(tmp_path / "live", 20_000), tmp_path / "copy"
    target.write_text("the former copy")

    with full_disk(after=50_000), pytest.raises(InvalidInputError, match="Make room"):
        backups.copy(str(live), target)

    assert target.read_text() == "the former copy"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "live"]


def test_a_copy_into_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="No such file or directory"):
        backups.copy(str(made(tmp_path / "live")), tmp_path / "no" / "copy")


def test_a_database_that_is_not_there_is_not_made_by_copying_it(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="unable to open"):
        backups.copy(str(tmp_path / "none"), tmp_path / "copy")

    assert list(tmp_path.iterdir()) == []


def test_a_database_is_put_back_while_another_has_it_open(tmp_path: Path) -> None:
    live, source = made(tmp_path / "live", 3, wal=True), made(tmp_path / "old", 7)

    with closing(sqlite3.connect(live)) as other:
        before = other.execute("SELECT count(*) FROM store_note").fetchone()
        backups.put(source, str(live), tmp_path / "aside")
        after = other.execute("SELECT count(*) FROM store_note").fetchone()
        mode = other.execute("PRAGMA journal_mode").fetchone()

    assert (before, after, mode) == ((3,), (7,), ("wal",))
    assert not (tmp_path / "aside").exists()


def test_who_reads_meanwhile_reads_on_in_the_former_one(tmp_path: Path) -> None:
    live, source = made(tmp_path / "live", 3, wal=True), made(tmp_path / "old", 7)

    with closing(sqlite3.connect(live, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM store_note").fetchall()
        backups.put(source, str(live), tmp_path / "aside")
        during = other.execute("SELECT count(*) FROM store_note").fetchone()
        other.execute("COMMIT")
        after = other.execute("SELECT count(*) FROM store_note").fetchone()

    assert (during, after) == ((3,), (7,))


@pytest.mark.usefixtures("_impatient")
def test_what_is_written_in_all_the_time_is_not_replaced(tmp_path: Path) -> None:
    live, source = made(tmp_path / "live", 3, wal=True), made(tmp_path / "old", 7)

    with writing(live) as other, pytest.raises(ConflictError, match="Stop askback"):
        backups.put(source, str(live), tmp_path / "aside")
    other.close()

    assert notes(live) == 3


def test_where_there_is_no_room_the_former_one_stays(tmp_path: Path) -> None:
    live, source = made(tmp_path / "live", 3, wal=True), made(tmp_path / "old", 90_000)

    with (
        full_disk(after=300_000),
        pytest.raises(InvalidInputError, match="Nothing was"),
    ):
        backups.put(source, str(live), tmp_path / "aside")

    assert notes(live) == 3
    assert backups.is_readable(str(live))


def test_where_there_is_none_it_becomes_one(tmp_path: Path) -> None:
    live = tmp_path / "live"

    backups.put(made(tmp_path / "old", 7), str(live), tmp_path / "aside")

    assert notes(live) == 7
    assert not (tmp_path / "aside").exists()


def test_what_is_no_database_any_more_is_laid_aside(tmp_path: Path) -> None:
    live, aside = tmp_path / "live", tmp_path / "aside"
    live.write_text("It was one." * 99)

    backups.put(made(tmp_path / "old", 7), str(live), aside)

    assert notes(live) == 7
    assert aside.read_text() == "It was one." * 99


def test_a_whole_database_passes(tmp_path: Path) -> None:
    path = made(tmp_path / "live")

    backups.check(path)

    assert backups.applied(path) == {("store", "0001"), ("auth", "0001")}
    assert backups.is_filled(str(path))


@pytest.mark.parametrize("where", [30, 4096, 4 * 4096])
def test_a_damaged_one_does_not(tmp_path: Path, where: int) -> None:
    path = made(tmp_path / "live", 2000)
    data = bytearray(path.read_bytes())
    data[where : where + 3000] = b"\xff" * 3000
    path.write_bytes(data)

    with pytest.raises(InvalidInputError, match="is damaged"):
        backups.check(path)


def test_rows_that_belong_to_nothing_are_damage(tmp_path: Path) -> None:
    more = (
        "CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (a REFERENCES a (id)); INSERT INTO b VALUES (9);"
    )

    with pytest.raises(InvalidInputError, match="belong to nothing"):
        backups.check(made(tmp_path / "live", more=more))


@pytest.mark.parametrize(
    "acting",
    [
        "CREATE TRIGGER t AFTER INSERT ON store_note BEGIN SELECT 1; END;",
        "CREATE VIEW t AS SELECT * FROM store_note;",
    ],
)
def test_a_database_that_does_things_of_itself_is_refused(
    tmp_path: Path, acting: str
) -> None:
    with pytest.raises(InvalidInputError, match="holds t, which askback never makes"):
        backups.check(made(tmp_path / "live", more=acting))


def test_a_database_of_something_else_is_told(tmp_path: Path) -> None:
    bare, other = tmp_path / "bare", made(tmp_path / "other")
    with closing(sqlite3.connect(bare)) as database:
        database.execute("CREATE TABLE t (a)")
    with closing(sqlite3.connect(other)) as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'store'")
        database.commit()

    for path in (bare, other):
        with pytest.raises(InvalidInputError, match="none of askback's"):
            backups.applied(path)
    assert not backups.is_filled(str(bare))


def test_recordings_are_those_that_takes_name(tmp_path: Path) -> None:
    table = "CREATE TABLE store_takerow (owner_id INTEGER, media TEXT);"
    rows = "INSERT INTO store_takerow VALUES (2, 'b'), (1, 'a'), (1, '');"

    named = backups.recordings(made(tmp_path / "one", more=table + rows))

    assert named == [("1", "a"), ("2", "b")]
    assert backups.recordings(made(tmp_path / "older")) == []
