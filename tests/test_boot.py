from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from askback import boot

LOADED = """
from askback import boot
boot.boot(demo={demo})
boot.boot(demo={demo})
boot.migrate()
from askback.services import people
from django.conf import settings
print(people.local_owner().username, settings.DATABASES["default"]["NAME"])
"""


def started(home: Path, *, demo: bool) -> list[str]:
    """Start askback in a process of its own, and tell whom and what it found."""
    environ = {**os.environ, "ASKBACK_HOME": str(home)}
    environ.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(demo=demo)],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_ones_own_workspace_is_in_its_home(tmp_path: Path) -> None:
    home = tmp_path / "mine"

    assert started(home, demo=False) == ["me", str(home / "askback.sqlite3")]


def test_the_demo_is_in_a_folder_of_its_own_and_there_once(tmp_path: Path) -> None:
    assert started(tmp_path, demo=True) == [
        "me",
        str(tmp_path / "demo/askback.sqlite3"),
    ]
    assert not (tmp_path / "askback.sqlite3").exists()
    assert not (tmp_path / "demo/demo").exists()


def test_to_boot_again_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", "/home/me")

    boot.boot(demo=True)

    assert os.environ["ASKBACK_HOME"] == "/home/me"


@pytest.mark.django_db
def test_a_database_of_this_version_needs_nothing() -> None:
    boot.migrate()
