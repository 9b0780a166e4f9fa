from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.documents.papers import changed, docx, pdf
from tests.cli.run import refused, run
from tests.cli.shapes import assert_fits, maybe

DEMO = Path(str(files("askback"))) / "demo"
POSTING = str(DEMO / "fennel" / "posting.html")
RESUME = str(DEMO / "resume.json")
SKILL = {
    "name": str,
    "kind": frozenset({"must", "nice", "unstated"}),
    "state": frozenset({"held", "adjacent", "missing"}),
    "quote": str,
    "start": int,
    "end": int,
    "resume_quote": maybe(str),
    "resume_start": maybe(int),
    "resume_end": maybe(int),
    "via": maybe(str),
    "why": str,
    "bring": maybe(str),
    "lacks": [str],
    "shorter": maybe(
        {
            "wanted_years": (int, float),
            "quote": str,
            "start": int,
            "end": int,
            "resume_years": (int, float),
            "resume": [{"quote": str, "start": int, "end": int}],
        }
    ),
    "first_step": maybe(str),
    "project": maybe(str),
    "objection": maybe(str),
}
GAP = {
    "skills": [SKILL],
    "objections": [{"skill": str, "text": str, "quote": str, "start": int, "end": int}],
    "resume": {"text": str},
    "problems": [{"where": str, "message": str}],
}


def assert_is_gap(found: Any, posting: str) -> None:
    assert_fits(found, GAP)
    for skill in found["skills"]:
        assert skill["quote"] == posting[skill["start"] : skill["end"]]
        if skill["resume_quote"] is not None:
            start, end = skill["resume_start"], skill["resume_end"]
            assert skill["resume_quote"] == found["resume"]["text"][start:end]


@pytest.mark.parametrize("name", ["fennel/posting.html", "cald/posting.txt"])
def test_the_demo_resume_is_held_against_its_postings(name: str) -> None:
    posting = str(DEMO / name)

    found = run("posting", "gap", posting, RESUME, "--json").json

    assert_is_gap(found, run("posting", "read", posting, "--json").json["text"])
    assert "held" in {skill["state"] for skill in found["skills"]}


def test_people_get_lines(tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Requirements\n- Python\n- PostgreSQL\n", encoding="utf-8")
    resume = b"Skills\nPython\nWork\n- Cut costs by 9 % in Django\n{"

    done = run("posting", "gap", str(posting), "-", stdin=resume)

    assert done.code == 0
    assert done.out.splitlines()[:3] == [
        "Python (must): Held",
        "  Your résumé: “Python”",
        "  Bring: “Cut costs by 9 % in Django”",
    ]
    assert "PostgreSQL (must): Not in the résumé" in done.out
    assert "  First step: " in done.out


def test_what_could_not_be_read_is_said_at_the_end(tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Come and see us.\n", encoding="utf-8")

    done = run("posting", "gap", str(posting), "-", stdin=b'{"skills": [}')

    first, second = done.out.splitlines()
    assert first == "The posting names no skill that is known here."
    assert second.startswith("standard input, line 1: Not JSON (Expecting value)")


RESUMES = {
    "cv.docx": docx("Work", "Halden, 2019 - 2024", bullets=("Cut costs in Python",)),
    "cv.pdf": pdf("Cut costs in Python"),
    "cv.html": b"<html><h2>Work</h2><ul><li>Cut costs in Python</ul></html>",
    "cv.md": b"## Work\n* Cut costs in Python\n",
    "cv.json": json.dumps({"work": [{"highlights": ["Cut costs in Python"]}]}).encode(),
}


@pytest.mark.parametrize("name", RESUMES)
def test_a_resume_is_read_in_whatever_form(tmp_path: Path, name: str) -> None:
    resume = tmp_path / name
    resume.write_bytes(RESUMES[name])

    found = run("posting", "gap", POSTING, str(resume), "--json").json

    python = next(skill for skill in found["skills"] if skill["name"] == "Python")
    assert (python["state"], python["resume_quote"]) == ("held", "Cut costs in Python")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"***", "the file holds no words"),
        (changed("word/document.xml", lambda _: b"x"), "DOCX"),
        (b"{\\rtf1 x}", "RTF is not read"),
    ],
)
def test_a_resume_that_cannot_be_read_is_refused_by_name(
    tmp_path: Path, content: bytes, said: str
) -> None:
    resume = tmp_path / "cv.bin"
    resume.write_bytes(content)

    told = refused("posting", "gap", POSTING, str(resume), "--json")

    assert told.startswith(str(resume))
    assert said in told


def test_a_file_that_is_not_there_is_not_found() -> None:
    assert "nowhere.txt" in refused("posting", "gap", "nowhere.txt", RESUME, code=1)
    assert "nowhere.pdf" in refused("posting", "gap", POSTING, "nowhere.pdf", code=1)


def test_two_from_standard_input_are_refused() -> None:
    assert "only one of the two" in refused("posting", "gap", "-", "-")
