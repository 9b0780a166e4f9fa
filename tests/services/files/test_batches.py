from __future__ import annotations

import io
import json
import sys
import tracemalloc
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import batches

DODGED = {"id": 1, "question": "How many people left?", "answer": "Great place!"}
TOLD = {"id": "b", "question": "How many people left?", "answer": "Two, in March."}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lines.jsonl"


def write(file: Path, *lines: object, mark: bytes = b"") -> str:
    file.write_bytes(mark + b"".join(json.dumps(x).encode() + b"\n" for x in lines))
    return str(file)


def test_each_line_is_read_in_its_order(file: Path) -> None:
    path = write(file, DODGED, TOLD)

    found = list(batches.read_answers(path))

    assert [line["id"] for line in found] == [1, "b"]
    assert found[1] == {
        "id": "b",
        **{f: batches.read_one(TOLD["question"], TOLD["answer"])[f] for f in FIELDS},
    }


FIELDS = (
    "verdict", "reason", "p_not_answered", "kind", "specificity", "hedging", "quote",
    "start", "end",
)  # fmt: skip


def test_the_first_line_is_told_before_the_second_is_read(file: Path) -> None:
    lines = batches.read_answers(write(file, TOLD, "no object"))

    assert next(lines)["id"] == "b"
    with pytest.raises(InvalidInputError):
        next(lines)


def test_an_empty_answer_cannot_be_told() -> None:
    assert batches.read_one("How many people left?", "")["verdict"] == "cant_tell"


def test_postings_are_read_line_by_line(file: Path) -> None:
    (found,) = batches.read_postings(write(file, {"id": 7, "text": "We hire nurses."}))

    assert found["id"] == 7
    assert found["text"] == "We hire nurses."


def test_blank_lines_and_a_mark_are_passed_over(file: Path) -> None:
    path = write(file, TOLD, mark=b"\xef\xbb\xbf")
    file.write_bytes(file.read_bytes() + b"\n  \r\n")

    assert [line["id"] for line in batches.read_answers(path)] == ["b"]


def test_fields_that_nobody_asked_for_are_passed_over(file: Path) -> None:
    path = write(file, TOLD | {"gold": "answered"})

    assert [line["id"] for line in batches.read_answers(path)] == ["b"]


def test_standard_input_is_read_as_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps(TOLD | {"id": "é"}, ensure_ascii=False).encode()
    stdin = io.TextIOWrapper(io.BytesIO(line), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", stdin)

    assert [found["id"] for found in batches.read_answers("-")] == ["é"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "line 1, column 2"),
        (b"[]", "needs an object with an id."),
        (b'{"question": "a", "answer": "b"}', "needs an object with an id."),
        (b'{"id": 1, "question": "a"}', "answer: needs a text."),
        (b'{"id": 1, "question": 5, "answer": "b"}', "question: needs a text."),
        (b"caf\xe9", "not UTF-8. Save the file as UTF-8."),
        (b"[" * 100_000, "nested too deeply to be meant"),
        (b'{"id": NaN}', "a number that JSON does not have: NaN."),
    ],
)
def test_a_wrong_line_is_named(file: Path, line: bytes, message: str) -> None:
    path = write(file, TOLD)
    file.write_bytes(file.read_bytes() + line + b"\n")

    with pytest.raises(InvalidInputError) as refused:
        list(batches.read_answers(path))

    assert str(refused.value).startswith(f"{path}: line 2: {message}")


def test_a_line_without_end_is_not_read_to_its_end(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "LONGEST", 1000)
    file.write_bytes(b"a" * 2000)

    with pytest.raises(InvalidInputError, match="line 1: longer than"):
        list(batches.read_answers(str(file)))


@pytest.mark.parametrize("blank", [b"", b"\n", b" \n\t\n"])
def test_an_empty_file_says_what_to_write(file: Path, blank: bytes) -> None:
    file.write_bytes(blank)

    with pytest.raises(InvalidInputError) as refused:
        list(batches.read_answers(str(file)))

    assert str(refused.value) == (
        f'{file}: the file is empty. Write {{"id", "question", "answer"}} a line.'
    )


def test_a_file_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFoundError, match="No file nowhere"):
        list(batches.read_postings("nowhere"))


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="no file can be called so"):
        list(batches.read_answers("a\0b"))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="cannot be opened: Is a directory"):
        list(batches.read_answers(str(tmp_path)))


def test_what_is_told_is_json(file: Path) -> None:
    told: list[Any] = list(batches.read_answers(write(file, DODGED)))

    assert json.loads(json.dumps(told)) == told


class Lines:
    """A file that makes its lines as they are read, and counts them."""

    def __init__(self, count: int) -> None:
        self.read = 0
        self.count = count

    def readline(self, _: int) -> bytes:
        if self.read == self.count:
            return b""
        self.read += 1
        return json.dumps(TOLD | {"id": self.read}).encode() + b"\n"


def test_no_line_is_read_before_the_one_above_it_was_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = Lines(300)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=lines))

    ahead = [lines.read - found["id"] for found in batches.read_answers("-")]

    assert ahead == [0] * 300


def test_twenty_thousand_lines_are_no_more_in_memory_than_a_thousand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Blank lines count: they are read and passed over as answers are."""
    monkeypatch.setattr(Lines, "readline", blank_but_the_last)
    peaks = [peak_of(monkeypatch, Lines(count)) for count in (1000, 20_000)]

    assert peaks[1] - peaks[0] < 200_000


def blank_but_the_last(lines: Lines, _: int) -> bytes:
    lines.read += 1
    if lines.read < lines.count:
        return b" " * 900 + b"\n"
    last = json.dumps(TOLD).encode()
    return last if lines.read == lines.count else b""


def peak_of(monkeypatch: pytest.MonkeyPatch, lines: Lines) -> int:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=lines))
    tracemalloc.start()
    try:
        assert [found["id"] for found in batches.read_answers("-")] == ["b"]
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
