"""Each in a process of its own, with a workspace in a file, as it is for people."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from askback import __version__
from askback.services import backups, upgrades
from tests.builders import NOW

START = """
import sys
from askback.boot import boot, migrate
boot()
from django.core.management import call_command
from askback.errors import AskbackError
if len(sys.argv) > 1:
    call_command("migrate", "store", sys.argv[1], verbosity=0)
    raise SystemExit
try:
    migrate()
except AskbackError as error:
    raise SystemExit(f"{type(error).__name__}: {error}")
"""
OLD = "0004_dismissals"


def start(home: Path, *words: str) -> str:
    """Start askback as it does before it serves, and return what it refused."""
    environ = {**os.environ, "ASKBACK_HOME": str(home)}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    done = subprocess.run(
        [sys.executable, "-c", START, *words],
        env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


def told(home: Path, question: str) -> list[object]:
    with closing(sqlite3.connect(home / "askback.sqlite3")) as database:
        found = [row[0] for row in database.execute(question)]
        database.commit()
    return found


def steps(home: Path) -> list[object]:
    return told(
        home, "SELECT name FROM django_migrations WHERE app = 'store' ORDER BY name"
    )


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A home whose workspace is of an older form, with a user in it."""
    home = tmp_path / "home"
    assert start(home, OLD) == ""
    told(
        home,
        "INSERT INTO store_user (username, password, is_superuser, first_name,"
        " last_name, email, is_staff, is_active, date_joined)"
        " VALUES ('me', '', 0, '', '', '', 0, 1, '2026-01-01')",
    )
    return home


def test_an_older_workspace_is_copied_before_it_is_changed(old: Path) -> None:
    before = steps(old)

    assert start(old) == ""

    (copy,) = (old / "backups").iterdir()
    assert copy.name.startswith(f"before-{__version__}-")
    assert copy.suffix == ".sqlite3"
    assert (before[-1], len(steps(old)) > len(before)) == (OLD, True)
    with closing(sqlite3.connect(copy)) as database:
        names = database.execute("SELECT max(name) FROM django_migrations").fetchone()
        users = database.execute("SELECT username FROM store_user").fetchall()
    assert users == [("me",)]
    assert names is not None
    assert start(old) == ""
    assert len(list((old / "backups").iterdir())) == 1


def test_a_workspace_that_is_made_anew_is_not_copied(tmp_path: Path) -> None:
    assert start(tmp_path / "home") == ""

    assert not (tmp_path / "home" / "backups").exists()


def test_a_change_that_fails_is_undone_and_told(old: Path) -> None:
    before = steps(old)
    told(old, "CREATE TABLE store_jotrow (in_the_way TEXT)")

    refused = start(old)

    (copy,) = (old / "backups").iterdir()
    assert refused == (
        f"ConflictError: The workspace could not be brought to askback {__version__}: "
        'table "store_jotrow" already exists. It is as it was before, and a copy is in '
        f"{copy}."
    )
    assert steps(old) == before
    assert told(old, "SELECT username FROM store_user") == ["me"]


def test_a_database_of_something_else_is_told(tmp_path: Path) -> None:
    (tmp_path / "askback.sqlite3").touch()
    told(tmp_path, "CREATE TABLE store_user (in_the_way TEXT)")

    assert start(tmp_path).endswith(
        'table "store_user" already exists. It held nothing of yours before; name '
        "another ASKBACK_HOME."
    )


def test_a_workspace_of_a_newer_askback_is_not_touched(old: Path) -> None:
    told(
        old,
        "INSERT INTO django_migrations (app, name, applied)"
        " VALUES ('store', '0999_later', '2030-01-01')",
    )
    before = steps(old)

    assert start(old) == (
        "InvalidInputError: This workspace was last opened by a newer askback; this is "
        f"{__version__}. Install the newer one first. Nothing was changed."
    )
    assert steps(old) == before
    assert not (old / "backups").exists()


@pytest.mark.django_db(transaction=True)
def test_a_workspace_of_this_version_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))

    assert upgrades.migrate(now=NOW) is None
    assert backups.lines() == ()
