from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.boards.jobs import ashby, greenhouse, lever
from tests.adapters.documents.papers import changed as changed_docx
from tests.adapters.documents.papers import (
    docx,
    entity_bomb,
    looping_pdf,
    pdf,
    zip_bomb,
)
from tests.cli.run import refused, run
from tests.cli.shapes import POSTING, assert_fits
from tests.network import Reply, Web

DEMO = Path(str(files("askback"))) / "demo"
SOURCES = sorted(
    file
    for file in DEMO.rglob("*.*")
    if file.suffix in {".txt", ".md", ".html"} and "transcripts" not in file.parts
)
WORDS = (
    "Ward manager\n\nHalden Infirmary, Leeds\n\nYou must be a registered nurse. "
    "The salary is £41,000 to £45,500 a year. We are a fast-paced ward.\n"
)
JOB = (
    '<script type="application/ld+json">{"@type": "JobPosting", "title": "Nurse",'
    ' "hiringOrganization": {"name": "Halden"}}</script>'
)


def quotes(value: Any) -> list[dict[str, Any]]:
    """Return everything in a document that has a quote."""
    items = value.values() if isinstance(value, dict) else value
    if not isinstance(value, (dict, list)):
        return []
    own = [value] if isinstance(value, dict) and value.get("quote") else []
    return own + [quote for item in items for quote in quotes(item)]


@pytest.mark.parametrize(
    "file", SOURCES, ids=lambda file: f"{file.parent.name}-{file.name}"
)
def test_every_source_of_the_demo_is_read_word_for_word(file: Path) -> None:
    found = run("posting", "read", str(file), "--json").json

    assert_fits(found, POSTING)
    assert quotes(found)
    for quote in quotes(found):
        assert found["text"][quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", WORDS.encode()),
        ("a.txt", WORDS.encode("cp1252")),
        ("a.txt", WORDS.encode("utf-16")),
        ("a.txt", WORDS.encode("utf-16-be")),
        ("a.pdf", pdf(" ".join(WORDS.split()))),
        ("a.docx", docx(*WORDS.split("\n\n"))),
        ("a.html", f"<body>{JOB}<p>{WORDS}</p>".encode()),
        ("a.json", json.dumps({"@type": "JobPosting", "description": WORDS}).encode()),
    ],
    ids=["utf-8", "cp1252", "utf-16", "no mark", "pdf", "docx", "html", "json"],
)
def test_a_posting_says_the_same_in_every_format(
    tmp_path: Path, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    done = run("posting", "read", str(file), "--json")

    found = done.json
    pay = found["compensation"]
    assert_fits(found, POSTING)
    assert (pay["min"], pay["max"], pay["currency"]) == (41_000, 45_500, "GBP")
    assert found["text"][pay["start"] : pay["end"]] == pay["quote"]
    assert "£41,000" in done.out
    assert (done.code, done.err) == (0, "")


def test_a_posting_comes_by_standard_input() -> None:
    found = run("posting", "read", "-", "--json", stdin=WORDS.encode()).json

    assert found["text"] == WORDS


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"", "the file is empty. Bring"),
        ("a.bin", b"\x7fELF\0\1\2\3" * 99, "this is not a text. Bring"),
        ("a.gz", b"\x1f\x8b\x08\0\0\0\0\0\2\xff" + bytes(range(256)) * 9, "not a text"),
        ("a.html", b"<div>" * 200_000, "nested deeper than any browser shows. Copy"),
        ("a.html", b"<html><script>a()</script>", "holds no text"),
        ("a.docx", zip_bomb(), "is damaged or not what it says it is. Save"),
        ("a.docx", changed_docx("word/document.xml", entity_bomb), "is damaged"),
        ("a.docx", docx()[:9000], "is damaged"),
        ("a.pdf", looping_pdf(), "is damaged or not what it says it is. Copy"),
        ("a.json", b"[" * 200_000, "nested too deeply to be meant. Bring"),
        ("a.rtf", rb"{\rtf1 We hire}", "RTF is not read. Save it as .docx"),
    ],
    ids=[
        "empty", "binary", "gzip", "nested", "script", "zip bomb", "entities", "cut",
        "loop", "deep json", "rtf",
    ],
)  # fmt: skip
def test_a_bad_file_is_named_with_the_mend(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    told = refused("posting", "read", str(file), "--json")

    assert told.startswith(f"{file}: ")
    assert why in told


def test_what_was_read_past_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("We hire nurses, é".encode()[:-1])

    found = run("posting", "read", str(file), "--json").json

    assert found["problems"] == [
        {
            "where": str(file),
            "message": "The file ends in the middle of a character; cut off.",
        }
    ]


def test_people_read_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    broken = JOB.replace("}}", "}")
    file.write_text(f"<body>{broken}{JOB}<p>{WORDS}", encoding="utf-16")

    lines = run("posting", "read", str(file)).out.splitlines()

    assert lines[:2] == ["Nurse, Halden", "Pay: £41,000 to £45,500 a year"]
    assert "Ask: " in "\n".join(lines)
    assert lines[-1] == f"{file}, JSON-LD 1: Not readable JSON; passed over."


def test_a_posting_of_no_pay_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("We hire.")

    lines = run("posting", "read", str(file)).out.splitlines()

    assert lines[:2] == ["No title, no company named", "Pay: not said"]


def test_a_batch_writes_a_line_for_each(tmp_path: Path) -> None:
    file = tmp_path / "postings.jsonl"
    lines = [{"id": n, "text": WORDS, "more": 1} for n in (3, "b")]
    file.write_text("\n".join(map(json.dumps, lines)))

    found = run("posting", "read", "--batch", str(file)).lines

    assert [line["id"] for line in found] == [3, "b"]
    for line in found:
        assert_fits(line, {"id": (int, str), **POSTING})


def test_half_a_character_does_not_break_the_json(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(r'{"id": "\ud800", "text": "Nurse \udfff wanted. Sal\u00e4ry."}')

    (found,) = run("posting", "read", "--batch", str(file)).lines

    assert found["id"] == "\ud800"
    assert found["text"] == "Nurse \udfff wanted. Saläry."


def test_without_a_file_the_mend_is_named() -> None:
    assert refused("posting", "read") == (
        "posting read: name a file, or give --batch FILE.jsonl."
    )


def test_a_file_that_is_not_there_is_exit_one() -> None:
    assert refused("posting", "read", "nope.txt", code=1) == "No file nope.txt."


def test_an_address_is_fetched_and_read(internet: Web) -> None:
    internet.pages["/jobs/1"] = Reply(
        WORDS.encode(), 200, {"Content-Type": "text/plain"}
    )

    done = run("posting", "read", "http://halden.example/jobs/1", "--json")

    assert_fits(done.json, POSTING)
    assert done.json["text"] == WORDS
    assert done.code == 0
    assert done.err == (
        "Fetching this page from halden.example, at most one page, 10 MB and 30 "
        "seconds.\n"
    )


def told(*words: str) -> tuple[int, str]:
    """Run a command that must fail, and return its code and the last line it says."""
    done = run(*words)
    assert not done.out
    return done.code, done.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://halden.example/gone", "halden.example answered 404: it has no such"),
        (
            "http://nowhere.test/1",
            "nowhere.test: no host of this name was found. Check",
        ),
    ],
)
@pytest.mark.usefixtures("internet")
def test_what_does_not_come_is_exit_one_with_host_and_mend(url: str, why: str) -> None:
    code, said = told("posting", "read", url, "--json")

    assert code == 1
    assert said.startswith(why)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://halden.example/1", "only http and https are fetched"),
        ("http://127.0.0.1/1", "inside a private network or this machine"),
        ("http://[::ffff:127.0.0.1]/1", "inside a private network"),
        ("https://halden.example:22/", "only the usual ports"),
        ("https://me:secret@halden.example/", "signs in nowhere"),
    ],
)
def test_an_address_that_is_not_fetched_is_exit_two(url: str, why: str) -> None:
    code, said = told("posting", "read", url)

    assert code == 2
    assert why in said
    assert "secret" not in said


@pytest.mark.parametrize(
    ("loaded", "found"),
    [
        (greenhouse(), ("Halden Infirmary", 41_000, "GBP", "year", None)),
        (lever(), ("Halden Care", 21, "GBP", "hour", "hybrid")),
        ({"jobs": [ashby()]}, ("Ovens and Co", 41_000, "EUR", "year", "onsite")),
    ],
    ids=["greenhouse", "lever", "ashby"],
)
def test_the_json_of_a_board_is_read_from_a_file(
    tmp_path: Path, loaded: object, found: tuple[object, ...]
) -> None:
    file = tmp_path / "job.json"
    file.write_text(json.dumps(loaded))

    read = run("posting", "read", str(file), "--json").json

    pay = read["compensation"]
    assert_fits(read, POSTING)
    assert found == (
        read["company"], pay["min"], pay["currency"], pay["period"], read["workplace"]
    )  # fmt: skip
    for quote in quotes(read):
        assert read["text"][quote["start"] : quote["end"]] == quote["quote"]
