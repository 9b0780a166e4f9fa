from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from askback.errors import InvalidInputError, NotFoundError, UnavailableError
from askback.services import backups, people
from tests.builders import NOW, add_company

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.sqlite_alone("a backup is a copy of its file"),
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def _postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")


def aged(kind: str, days: int, ending: str = "zip") -> str:
    """Put a file of a backup's name into the folder, and return its name."""
    made = NOW - timedelta(days=days)
    path = backups.folder() / f"{kind}-{made:%Y-%m-%d-%H%M%S}.{ending}"
    path.touch()
    os.utime(path, (made.timestamp(), made.timestamp()))
    return path.name


def test_a_backup_is_a_file_in_home_for_its_owner_alone(home: Path) -> None:
    made = backups.make(now=NOW)

    path = home / "backups" / made.name
    assert made.name == "askback-2026-11-12-120000.zip"
    assert (made.kind, made.size) == ("Made by you", path.stat().st_size)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [stat.S_IMODE(p.stat().st_mode) for p in (home, home / "backups")] == [
        0o700, 0o700,
    ]  # fmt: skip
    assert [p.name for p in (home / "backups").iterdir()] == [made.name]


def test_two_backups_of_one_second_are_two() -> None:
    names = {backups.make(now=NOW).name for _ in range(3)}

    assert len(names) == 3
    assert {line.name for line in backups.lines()} == names


def test_what_a_backup_holds_is_counted(tmp_path: Path) -> None:
    me = people.local_owner()
    add_company(me)
    assert backups.counts(backups.write(tmp_path / "a.zip", now=NOW)) == (
        ("company", 1),
    )
    add_company(me, "Thorn", posting="We hire.")

    assert backups.counts(backups.write(tmp_path / "a.zip", now=NOW)) == (
        ("companies", 2),
        ("source", 1),
    )


def test_three_are_kept_of_those_that_make_themselves() -> None:
    old = [aged("before-deleting", days) for days in (1, 2, 3, 4)]
    mine = [aged("askback", days) for days in (1, 2, 3, 4, 5)]

    made = backups.make(now=NOW, kind="before-deleting").name

    assert [line.name for line in backups.lines()] == [
        made,
        old[0],
        mine[0],
        old[1],
        *mine[1:],
    ]


def test_copies_before_upgrades_are_one_kind_whatever_the_version() -> None:
    names = [aged(f"before-0.{n}", n, "sqlite3") for n in (1, 2, 3, 4)]

    backups.thin("before-0.9")

    assert [line.name for line in backups.lines()] == names[:3]
    assert {line.kind for line in backups.lines()} == {"Before an upgrade"}


def test_the_last_backup_is_not_one_that_was_brought() -> None:
    assert backups.last_made() is None

    aged("brought", 1)
    aged("askback", 5)
    aged("before-0.1.0", 3, "sqlite3")

    assert backups.last_made() == NOW - timedelta(days=3)


def test_what_is_no_backup_is_not_listed(home: Path, tmp_path: Path) -> None:
    kept = aged("askback", 1)
    folder = home / "backups"
    (folder / "letter.zip").touch()
    (folder / "askback-2026-11-12-000000.zip").symlink_to(tmp_path)
    (folder / "askback-2026-11-13-000000.zip").mkdir()

    assert [line.name for line in backups.lines()] == [kept]


@pytest.mark.parametrize(
    "name",
    ["../askback.sqlite3", "", ".", "a" * 300, "askback-2026-01-01-000000.zip", "a/b"],
)
def test_only_what_is_listed_is_found(name: str) -> None:
    backups.folder()

    with pytest.raises(NotFoundError):
        backups.path_of(name)


def test_a_backup_is_deleted_for_good() -> None:
    name = aged("askback", 1)

    backups.remove(name)

    assert backups.lines() == ()


def test_a_folder_that_cannot_be_made_is_told(home: Path) -> None:
    home.write_text("in the way")

    with pytest.raises(InvalidInputError, match="mend the folder"):
        backups.make(now=NOW)


def test_where_the_data_is_and_how_much(home: Path) -> None:
    add_company(people.local_owner())

    page = backups.data()

    assert (page.home, page.is_file, page.lines) == (home, True, ())
    assert page.counts == (("company", 1),)
    assert page.size > 100_000


@pytest.mark.usefixtures("_postgresql")
def test_postgresql_is_backed_up_by_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="Use pg_dump") as refused:
        backups.write(tmp_path / "a.zip", now=NOW)

    assert refused.value.exit_code == 3
    assert backups.data().is_file is False
    assert not (tmp_path / "a.zip").exists()


def test_a_day_in_a_name_is_the_users() -> None:
    late = datetime(2026, 11, 12, 23, tzinfo=UTC)

    with timezone.override("Asia/Kolkata"):
        made = backups.make(now=late)

    assert made.name == "askback-2026-11-13-043000.zip"
