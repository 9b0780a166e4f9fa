from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from askback.adapters.documents import isolated
from askback.adapters.documents.isolated import main, read_isolated
from askback.core.topics import Problem
from askback.errors import InvalidInputError
from tests.adapters.documents.papers import (
    WORDS,
    changed,
    docx,
    entity_bomb,
    looping_pdf,
    pdf,
    zip_bomb,
    zipped,
)

DAMAGED = "is damaged or not what it says it is"


def test_a_pdf_is_read() -> None:
    assert read_isolated("pdf", "a.pdf", pdf()).text == WORDS


def test_control_characters_of_a_pdf_are_dropped() -> None:
    assert read_isolated("pdf", "a.pdf", pdf("We \\000\\007hire.")).text == "We hire."


def test_a_word_file_is_read_with_its_lists_and_tables() -> None:
    made = docx("Nurse", bullets=("days", "nights"), cells="pension|yes")

    page = read_isolated("docx", "a.docx", made)

    assert page.text == "Nurse\n- days\n- nights\npension  yes"


def test_a_page_is_read_with_its_posting_and_what_is_wrong_in_it() -> None:
    script = '<script type="application/ld+json">'
    made = (
        f"<body>{script}{{oops</script>"
        f'{script}{{"@type": "JobPosting", "title": "Nurse"}}</script><p>{WORDS}'
    )

    page = read_isolated("html", "a.html", made.encode())

    assert page.text == WORDS
    assert page.job == {"@type": "JobPosting", "title": "Nurse"}
    assert page.problems == (
        Problem("a.html, JSON-LD 1", "Not readable JSON; passed over."),
    )


def test_a_posting_in_json_is_read() -> None:
    made = json.dumps({"@type": "JobPosting", "description": WORDS})

    assert read_isolated("job", "a.json", made.encode()).text == WORDS


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("pdf", b"%PDF-1.4\nnothing else"),
        ("pdf", pdf()[:300]),
        ("pdf", looping_pdf()),
        ("docx", docx()[:5000]),
        ("docx", zipped({"notes.txt": b"no Word file"})),
        ("docx", zip_bomb()),
        ("docx", changed("word/document.xml", entity_bomb)),
        ("docx", changed("word/styles.xml", entity_bomb)),
        (
            "docx",
            changed(
                "word/document.xml",
                lambda xml: entity_bomb(xml).decode().encode("utf-16"),
            ),
        ),
    ],
    ids=[
        "junk", "cut pdf", "loop", "cut docx", "zip", "zip bomb", "entities",
        "entities in styles", "entities in utf-16",
    ],
)  # fmt: skip
def test_a_damaged_or_hostile_file_is_refused_with_the_mend(
    kind: str, data: bytes
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_isolated(kind, "cv", data)

    assert str(refused.value) == (
        f"cv: the {kind.upper()} {DAMAGED}. {isolated.WANTED[kind]}"
    )


def test_a_page_that_says_nothing_is_refused_by_name() -> None:
    with pytest.raises(InvalidInputError, match=r"^a\.html: the page holds no text"):
        read_isolated("html", "a.html", b"<html><body></body></html>")


def test_pictures_of_text_are_refused() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_isolated("pdf", "scan.pdf", pdf(" "))

    assert str(refused.value) == (
        "scan.pdf: the PDF holds no text, perhaps only pictures of it. "
        "Copy its text and paste that, or bring it as text."
    )


def test_a_reader_that_takes_too_long_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(isolated, "WAIT_S", 0.001)

    with pytest.raises(InvalidInputError, match=r"a\.pdf: the PDF takes too long"):
        read_isolated("pdf", "a.pdf", pdf())


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("kill -9 $$", "takes too long to read"),
        ("exit 3", DAMAGED),
        ("echo not json", DAMAGED),
    ],
)
def test_a_reader_that_dies_takes_nothing_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, why: str
) -> None:
    reader = tmp_path / "python"
    reader.write_text(f"#!/bin/sh\n{script}\n")
    reader.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(reader))

    with pytest.raises(InvalidInputError, match=why):
        read_isolated("docx", "a.docx", b"PK")


def test_the_reader_holds_itself_to_its_limits() -> None:
    script = (
        "import resource\n"
        "from askback.adapters.documents import isolated\n"
        "isolated._limit()\n"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0],"
        " resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == [str(isolated.MEMORY), str(isolated.SECONDS)]


def test_a_system_without_limits_reads_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = resource.getrlimit(resource.RLIMIT_CPU)
    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(sys, "argv", ["reader", "pdf"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pdf())))

    main()

    assert json.loads(capsys.readouterr().out) == {
        "text": WORDS,
        "job": None,
        "problems": [],
        "title": "",
        "dated": None,
    }
    assert resource.getrlimit(resource.RLIMIT_CPU) == before


def test_the_reader_says_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(sys, "argv", ["reader", "job"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{}")))

    main()

    assert list(json.loads(capsys.readouterr().out)) == ["wrong"]
