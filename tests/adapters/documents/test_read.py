from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from askback.adapters.documents import (
    Document,
    plain_of,
    read,
    read_bytes,
    read_file,
    read_plain,
)
from askback.errors import InvalidInputError, NotFoundError
from tests.adapters.boards.jobs import ashby, greenhouse, lever
from tests.adapters.documents.papers import WORDS, docx, pdf

JOB = {"@type": "JobPosting", "title": "Nurse", "description": f"<p>{WORDS}</p>"}


def test_a_text_is_read_as_it_stands() -> None:
    assert read_bytes("a.txt", b"We hire.\r\n") == Document("a.txt", "We hire.\n")


@pytest.mark.parametrize(
    "data",
    [pdf(), docx(), f"<html><p>{WORDS}".encode(), json.dumps(JOB).encode()],
    ids=["pdf", "docx", "html", "json"],
)
def test_a_file_is_read_by_what_is_in_it_not_by_its_name(data: bytes) -> None:
    assert WORDS in read_bytes("a.txt", data).text


def test_a_posting_in_json_brings_its_fields() -> None:
    assert read_bytes("a.json", json.dumps(JOB).encode()).job == JOB


def test_other_json_is_a_text_even_with_tags_in_it() -> None:
    resume = '{"basics": {"summary": "<p>Nurse</p><ul><li>days</ul>"}}'

    assert read_bytes("cv.json", resume.encode()).text == resume


def test_what_only_begins_like_json_is_read_as_what_it_is() -> None:
    assert read_bytes("a.txt", b"[Remote] We hire.").text == "[Remote] We hire."
    assert read_bytes("a.txt", b"[Remote] <p>We hire.</p>").text == (
        "[Remote]\n\nWe hire."
    )


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\0\0\0\0"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_bytes("a.txt", data)

    assert str(refused.value) == (
        "a.txt: the file is empty. Bring one with words in it."
    )


def test_a_file_of_spaces_beyond_ascii_holds_no_words() -> None:
    with pytest.raises(InvalidInputError, match=r"a\.txt: the file holds no words"):
        read_bytes("a.txt", "\u2003\u00a0\n".encode())


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_json_nested_without_end_is_refused(opening: str) -> None:
    with pytest.raises(InvalidInputError, match=r"a\.json: nested too deeply"):
        read_bytes("a.json", opening.encode() * 200_000)


def test_rtf_is_refused_with_the_mend() -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_bytes("cv.rtf", rb"{\rtf1\ansi We hire.\par }")

    assert str(refused.value) == (
        "cv.rtf: RTF is not read. Save it as .docx, or paste its text."
    )


def test_a_list_or_table_in_rtf_is_refused_too() -> None:
    with pytest.raises(InvalidInputError, match="RTF is not read"):
        plain_of("list.csv", rb"{\rtf1\ansi We hire.\par }")


def test_fifty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)

    with pytest.raises(InvalidInputError) as refused:
        read_file(str(file))

    assert str(refused.value) == (
        f"{file}: larger than 20 MB. "
        "Bring the text alone, without pictures or recordings."
    )


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(WORDS)

    assert read_file(str(file)) == Document(str(file), WORDS)


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"We hire.")))

    assert read_file("-") == Document("standard input", "We hire.")


def test_a_file_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError, match=r"No file nowhere\.txt"):
        read_file("nowhere.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_file(str(tmp_path))

    assert str(refused.value) == (
        f"{tmp_path}: cannot be opened: Is a directory. Name a file you may read."
    )


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_file_has_is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError, match="no file can be called so"):
        read_file(name)


def test_a_plain_file_is_never_taken_for_a_page(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b'\xef\xbb\xbf["<p>one</p>",\r\n"<br>"]')

    assert read_plain(str(file)) == '["<p>one</p>",\n"<br>"]'


def test_a_plain_file_has_the_same_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "LARGEST", 5)
    file = tmp_path / "a.json"
    file.write_text("[1, 2, 3]")

    with pytest.raises(InvalidInputError, match="larger than"):
        read_plain(str(file))


@pytest.mark.parametrize(
    ("loaded", "title"),
    [
        (greenhouse(), "Ward manager"),
        ({"jobs": [greenhouse()]}, "Ward manager"),
        (lever(), "Community nurse"),
        ([lever()], "Community nurse"),
        (ashby(), "Night baker"),
        ({"jobs": [ashby()], "apiVersion": "1"}, "Night baker"),
    ],
)
def test_a_job_of_a_board_is_read_from_its_file(loaded: object, title: str) -> None:
    document = read_bytes("job.json", json.dumps(loaded).encode())

    assert (document.kind, document.title) == ("posting", title)
    assert document.text.startswith(f"{title}\n\nLocation: ")


def test_a_file_of_a_whole_board_lists_its_jobs() -> None:
    with pytest.raises(InvalidInputError, match=r"^board.json: the board lists 2 jobs"):
        read_bytes("board.json", json.dumps([lever(), lever()]).encode())


def test_other_json_is_read_as_the_text_it_is() -> None:
    data = b'{"basics": {"name": "Me"}}'

    assert read_bytes("resume.json", data).text == data.decode()


def test_what_was_wrong_with_the_bytes_of_json_is_told() -> None:
    data = json.dumps([lever(text="Infirmière")], ensure_ascii=False).encode("cp1252")

    document = read_bytes("job.json", data)

    assert document.title == "Infirmière"
    assert document.problems[0].message.startswith("Not UTF-8; read as cp1252.")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file of Linux")
def test_what_can_be_opened_and_not_read_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="/proc/self/mem: cannot be opened: "):
        read_file("/proc/self/mem")
