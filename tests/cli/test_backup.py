from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from askback.cli.backup import _listed


def askback(home: Path, *words: str, url: str = "") -> tuple[int, str, str]:
    """Run a command as a shell does, in a home of its own."""
    environ = {**os.environ, "ASKBACK_HOME": str(home), "ASKBACK_DATABASE_URL": url}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    done = subprocess.run(
        [sys.executable, "-m", "askback", *words],
        env=environ, capture_output=True, text=True, check=False, cwd=home.parent,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout.strip(), done.stderr.strip()


FILL = """
from askback.boot import boot, migrate
boot(); migrate()
from django.utils import timezone
from askback.services import opportunities, people
opportunities.add(people.local_owner(), company="Halden", title="Nurse",
                  posting=None, now=timezone.now())
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one company in it."""
    environ = {**os.environ, "ASKBACK_HOME": str(tmp_path / "home")}
    environ["DJANGO_SETTINGS_MODULE"] = "askback.settings"
    subprocess.run([sys.executable, "-c", FILL], env=environ, check=True)
    return tmp_path / "home"


def test_a_workspace_that_was_lost_is_brought_back(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "kept.zip"
    assert askback(home, "backup", str(target)) == (
        0, str(target), "It holds 1 company.",
    )  # fmt: skip
    (home / "askback.sqlite3").write_text("no database any more " * 99)

    code, out, told = askback(home, "restore", str(target))

    assert (code, out) == (0, "")
    assert told.startswith("Your workspace is as it was on 20")
    assert told.endswith(": 1 company.")
    assert len(list((home / "backups").glob("damaged-*.sqlite3"))) == 1
    assert askback(home, "backup", str(target))[2] == "It holds 1 company."


def test_what_is_put_back_keeps_what_was_there(home: Path, tmp_path: Path) -> None:
    code, out, _ = askback(home, "backup")
    assert (code, Path(out).parent) == (0, home / "backups")

    code, _, told = askback(home, "restore", out)

    assert code == 0
    (before,) = (home / "backups").glob("before-restoring-*.zip")
    assert told.splitlines()[1] == (
        f"What was there before is kept as {before.name} in HOME/backups."
    )
    code, out, _ = askback(home, "backup", str(tmp_path))
    assert Path(out).parent == tmp_path
    assert askback(tmp_path / "new", "restore", out)[0] == 0


def test_what_cannot_be_put_back_is_told_in_a_sentence(
    home: Path, tmp_path: Path
) -> None:
    other = tmp_path / "letter.zip"
    other.write_text("a letter")
    before = (home / "askback.sqlite3").read_bytes()

    assert askback(home, "restore", str(other)) == (
        2, "", "This is no backup of askback, or it is damaged. Nothing was changed.",
    )  # fmt: skip
    assert askback(home, "restore", str(tmp_path / "none.zip"))[0] == 1
    assert askback(home, "backup", str(tmp_path / "no" / "where.zip"))[0] == 2
    assert (home / "askback.sqlite3").read_bytes() == before


def test_everything_is_written_as_files(home: Path, tmp_path: Path) -> None:
    assert askback(home, "export") == (0, "askback-export", "")

    found = tmp_path / "askback-export" / "companies" / "Halden" / "opportunity.md"
    assert "# Halden" in found.read_text()
    code, out, told = askback(home, "export")
    assert (code, out) == (1, "")
    assert told == "askback-export is not empty. Name another folder."
    assert askback(home, "export", str(tmp_path / "all.zip"))[0] == 0
    assert (tmp_path / "all.zip").stat().st_size > 1000


def test_what_there_is_is_listed_as_people_say_it() -> None:
    assert _listed(()) == "nothing yet"
    assert _listed((("note", 1),)) == "1 note"
    assert _listed((("companies", 2), ("notes", 3), ("source", 1))) == (
        "2 companies, 3 notes and 1 source"
    )


@pytest.mark.parametrize("command", [("backup",), ("restore", "kept.zip")])
def test_postgresql_is_backed_up_by_its_own_tools(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    pytest.importorskip("psycopg")
    url = "postgresql://nobody@127.0.0.1:9/none"

    code, out, told = askback(tmp_path / "home", *command, url=url)

    assert (code, out) == (1 if command == ("restore", "kept.zip") else 3, "")
    assert told.startswith(("This workspace is in PostgreSQL", "No backup kept.zip"))
