"""What a linter cannot say. Each rule is one test, and its message says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askback import errors

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "askback"
LONGEST = 400
REASONS = {"slow import", "after boot", "not on Windows"}
WRITTEN = ("*.py", "*.html", "*.css", "*.js")
SOURCES = [p for p in SRC.rglob("*.py") if "migrations" not in p.parts]
READ = [
    path
    for folder in (SRC, ROOT / "tests", ROOT / "bench")
    for kind in WRITTEN
    for path in folder.rglob(kind)
    if not {"migrations", "demo", "vendor"} & set(path.parts)
]


@pytest.mark.parametrize("path", READ, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_is_short_enough_to_read_at_one_sitting(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LONGEST, "split it by subject"


@pytest.mark.parametrize("folder", ["bank", "demo"])
def test_what_people_review_is_short_too(folder: str) -> None:
    long = [
        path.name
        for path in (SRC / folder).rglob("*")
        if path.is_file() and len(path.read_bytes().splitlines()) > LONGEST
    ]

    assert long == []


def test_inline_imports_give_one_of_the_known_reasons() -> None:
    given = {
        reason
        for path in SOURCES
        for reason in re.findall(
            r"noqa: PLC0415(?: -- (.+))?", path.read_text(encoding="utf-8")
        )
    }

    assert given <= REASONS


def test_every_error_is_in_the_tree_at_the_top_of_errors() -> None:
    named = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.AskbackError)
    }

    assert named == set(re.findall(r"\w+Error", errors.__doc__ or ""))


def test_locks_name_no_address() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in lock.read_text(encoding="utf-8")
