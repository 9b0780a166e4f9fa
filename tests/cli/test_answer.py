from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import refused, run
from tests.cli.shapes import ANSWER, BATCHED, assert_fits

ASKED = "How many people left the team last year?"
TOLD = "Two of us left: Priya in March and Tom in June."


def test_an_answer_is_read_word_for_word() -> None:
    done = run("answer", "read", "--question", ASKED, "--answer", TOLD, "--json")

    found = done.json
    assert_fits(found, ANSWER)
    assert found["verdict"] == "answered"
    assert TOLD[found["start"] : found["end"]] == found["quote"]
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("said", ["", " ", "..."])
def test_an_answer_of_no_words_cannot_be_told(said: str) -> None:
    done = run("answer", "read", "--question", ASKED, "--answer", said, "--json")

    found = done.json
    assert_fits(found, ANSWER)
    assert (done.code, found["verdict"]) == (0, "cant_tell")


@pytest.mark.parametrize(
    "given", [(), ("--question", ASKED), ("--answer", TOLD), ("--json",)]
)
def test_what_is_not_given_is_named(given: tuple[str, ...]) -> None:
    assert refused("answer", "read", *given) == (
        "answer read: give --question and --answer, or --batch FILE.jsonl."
    )


def test_people_read_a_line() -> None:
    said = "I can't share that, legal has us send it through recruiting."

    done = run("answer", "read", "--question", "What's the pay?", "--answer", said)

    assert done.out.startswith("not answered, declined: “")


def test_what_is_missing_is_said_as_an_observation() -> None:
    said = "People rarely leave, they love it here, and everybody stays."

    lines = run("answer", "read", "--question", ASKED, "--answer", said).out

    assert "number" in lines


def test_a_batch_writes_a_line_for_each_in_order(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    lines = [
        {"id": n, "question": ASKED, "answer": said, "seen": [1]}
        for n, said in enumerate([TOLD, "", "It's a great team."])
    ]
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8-sig")

    found = run("answer", "read", "--batch", str(file)).lines

    assert [line["id"] for line in found] == [0, 1, 2]
    assert [line["verdict"] for line in found[:2]] == ["answered", "cant_tell"]
    for line, given in zip(found, lines, strict=True):
        assert_fits(line, BATCHED)
        if line["quote"] is not None:
            said = str(given["answer"])
            assert said[line["start"] : line["end"]] == line["quote"]


def test_a_batch_comes_by_standard_input() -> None:
    line = json.dumps({"id": "é", "question": ASKED, "answer": TOLD})

    (found,) = run("answer", "read", "--batch", "-", stdin=line.encode()).lines

    assert found["id"] == "é"


def test_lines_before_a_wrong_one_are_told(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    right = json.dumps({"id": 1, "question": ASKED, "answer": TOLD})
    file.write_bytes(right.encode() + b'\n{"id": 2, "question": "caf\xe9"}\n')

    done = run("answer", "read", "--batch", str(file))

    assert [line["id"] for line in done.lines] == [1]
    assert done.code == 2
    assert done.err == f"{file}: line 2: not UTF-8. Save the file as UTF-8.\n"


@pytest.mark.parametrize(
    "data", [b"", b"\x1f\x8b\x08\0", b"\xff\xfea\0", b"[" * 99_999, b"\0" * 99]
)
def test_a_bad_file_is_named(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_bytes(data)

    assert refused("answer", "read", "--batch", str(file)).startswith(f"{file}: ")


def test_bytes_that_are_no_text_on_the_command_line_are_read_past() -> None:
    found = run(
        "answer", "read", "--question", "\udcff", "--answer", f"{TOLD} \udcff", "--json"
    ).json

    assert_fits(found, ANSWER)


def test_each_line_of_a_batch_is_out_before_the_next_is_read(tmp_path: Path) -> None:
    """A pipe sees an answer while the file still goes on."""
    command = [sys.executable, "-m", "askback", "answer", "read", "--batch", "-"]
    line = json.dumps({"id": 1, "question": ASKED, "answer": TOLD}).encode() + b"\n"

    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(line)
        process.stdin.flush()
        first = json.loads(process.stdout.readline())
        process.stdin.close()
        rest = process.stdout.read()

    assert (first["id"], rest, process.returncode) == (1, b"", 0)
