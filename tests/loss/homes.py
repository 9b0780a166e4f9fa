"""Workspaces in folders of their own, and processes there that can be killed."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_nursery: list[subprocess.Popen[str]] = []


def open_nursery(home: Path) -> None:
    environ = {
        **os.environ,
        "ASKBACK_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "askback.settings",
        "PYTHONPATH": str(ROOT),
    }
    _nursery.append(
        subprocess.Popen(
            [sys.executable, "-m", "tests.loss.nursery"],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
    )


def close_nursery() -> None:
    _nursery.pop().communicate()


def _ask(**told: Any) -> int:
    opened = _nursery[0]
    assert opened.stdin
    assert opened.stdout
    opened.stdin.write(json.dumps(told) + "\n")
    opened.stdin.flush()
    return int(opened.stdout.readline())


@dataclass(frozen=True)
class Child:
    """A process at work in a workspace."""

    pid: int
    out: Path

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> int:
        """Wait for its end, and return how it ended."""
        return _ask(pid=self.pid)

    def told(self) -> str:
        return self.out.read_text(encoding="utf-8").strip()


def begin(home: Path, script: str, *words: str) -> Child:
    """Start a process in a workspace."""
    out = home.parent / f"out-{len(list(home.parent.iterdir()))}"
    pid = _ask(home=str(home), script=script, words=words, out=str(out))
    return Child(pid, out)


def run(home: Path, script: str, *words: str) -> str:
    """Run a process to its end, and return what it printed."""
    child = begin(home, script, *words)
    assert child.end() == 0, child.told()
    return child.told()


def run_killed(home: Path, script: str, *words: str) -> str:
    """Run a process that is killed in the middle, and return what it printed."""
    child = begin(home, script, *words)
    assert child.end() == -signal.SIGKILL, child.told()
    return child.told()


def asked(home: Path, question: str) -> list[tuple[object, ...]]:
    """Return what a workspace holds, read past askback."""
    with closing(sqlite3.connect(home / "askback.sqlite3")) as database:
        found = database.execute(question).fetchall()
        database.commit()
    return found


def is_sound(home: Path) -> bool:
    """Return whether a database is whole, and no row of it belongs to nothing."""
    whole = asked(home, "PRAGMA integrity_check") == [("ok",)]
    return whole and asked(home, "PRAGMA foreign_key_check") == []
