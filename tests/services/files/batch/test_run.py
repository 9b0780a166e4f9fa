from __future__ import annotations

import json
from pathlib import Path

import pytest

from askback.errors import InvalidInputError, NotFoundError, UnavailableError
from askback.services.files import batches
from askback.services.files.batch import reading
from askback.services.files.batch.run import Told, run
from askback.services.files.batch.values import Here, Kind, Part, Shape, engine
from tests.services.files.batch.stopping import Stopping, held

TALK = "Me: How many people left the team?\nDana: Two, in March.\n"
TIMED = '{"words": [{"word": "Hi", "start_s": 0.1, "end_s": 0.4}]}'
ANSWERED = {"question": "How many people left?", "answer": "Two, in March."}


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return write(tmp_path / "in.jsonl", *({"id": n, **ANSWERED} for n in range(5)))


def write(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    return path


def read_in(folder: Path) -> list[dict[str, object]]:
    return [
        json.loads(line)
        for path in sorted(folder.glob("part-*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def test_each_record_is_read_in_its_order(lines: Path, tmp_path: Path) -> None:
    told = run(str(lines), str(tmp_path / "out"), Kind.ANSWERS, shape=Shape(2))

    assert told == Told(parts=3, read=5, problems=0)
    assert read_in(tmp_path / "out") == [
        {"id": n, **batches.answer_line(*ANSWERED.values())} for n in range(5)
    ]


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_stopped_anywhere_it_ends_as_if_it_never_was(
    lines: Path, tmp_path: Path, after: int
) -> None:
    with lines.open("a") as file:
        file.write('no object\n\n{"id": 9}\n')
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    run(str(lines), str(whole), Kind.ANSWERS, shape=Shape(2))
    with pytest.raises(KeyboardInterrupt):
        run(str(lines), str(cut), Kind.ANSWERS, shape=Shape(2), engine=Stopping(after))
    (cut / "part-000003.jsonl.new").write_text("half a li")
    (cut / ".problems" / "part-000003.jsonl.new").write_text("half a li")
    steps: list[tuple[int, int]] = []

    told = run(
        str(lines),
        str(cut),
        Kind.ANSWERS,
        shape=Shape(2),
        tell=lambda *step: steps.append(step),
    )

    assert steps == [(done, 4) for done in range(after, 5)]
    assert told == Told(parts=4, read=5, problems=2)
    assert held(cut) == held(whole)


def test_a_whole_batch_is_not_read_again(lines: Path, tmp_path: Path) -> None:
    first = run(str(lines), str(tmp_path / "out"), Kind.ANSWERS)

    again = run(str(lines), str(tmp_path / "out"), Kind.ANSWERS, engine=Here())

    assert again == first


def test_a_bad_record_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    source = write(
        tmp_path / "in.jsonl",
        {"id": "a", "question": "Why?"},
        [1],
        {"id": "b", **ANSWERED},
    )
    out = tmp_path / "out"

    assert run(str(source), str(out), Kind.ANSWERS) == Told(1, 1, 2)
    assert [
        json.loads(x) for x in (out / "problems.jsonl").read_text().splitlines()
    ] == [
        {
            "id": "a",
            "where": "in.jsonl: line 1",
            "reason": "in.jsonl: line 1: answer: needs a text.",
        },
        {
            "id": None,
            "where": "in.jsonl: line 2",
            "reason": "in.jsonl: line 2: needs an object with an id.",
        },
    ]


def test_a_line_too_long_is_told_and_the_next_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write(
        tmp_path / "in.jsonl", {"id": 1, "text": 900 * "x"}, {"id": 2, **ANSWERED}
    )
    monkeypatch.setattr(batches, "LONGEST", 200)
    monkeypatch.setattr("askback.services.files.batch.source.LONGEST", 200)

    told = run(str(source), str(tmp_path / "out"), Kind.ANSWERS, shape=Shape(1))

    assert told == Told(parts=2, read=1, problems=1)
    assert [one["id"] for one in read_in(tmp_path / "out")] == [2]


def test_a_fault_of_ours_in_one_record_does_not_end_the_batch(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(_question: str, _answer: str) -> dict[str, object]:
        raise ZeroDivisionError("of nothing")

    monkeypatch.setattr(batches, "answer_line", fault)
    out = tmp_path / "out"

    assert run(str(lines), str(out), Kind.ANSWERS) == Told(1, 0, 5)
    assert json.loads((out / "problems.jsonl").read_text().splitlines()[0])[
        "reason"
    ] == ("askback has a fault: ZeroDivisionError: of nothing")


def test_what_is_not_installed_ends_the_batch(
    tmp_path: Path, lines: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_question: str, _answer: str) -> dict[str, object]:
        raise UnavailableError("Install it.")

    monkeypatch.setattr(batches, "answer_line", missing)

    with pytest.raises(UnavailableError):
        run(str(lines), str(tmp_path / "out"), Kind.ANSWERS)


@pytest.mark.parametrize(
    ("kind", "fields", "field", "value"),
    [
        (Kind.TRANSCRIPTS, {"text": TALK, "me": "Me"}, "me", "Me"),
        (Kind.POSTINGS, {"text": "We hire nurses."}, "text", "We hire nurses."),
        (Kind.TAKES, {"text": TIMED}, "words", 1),
        (Kind.TAKES, {"text": TIMED, "script": "Hi"}, "words", 1),
    ],
    ids=["transcript", "posting", "take", "take-with-script"],
)
def test_every_kind_reads_lines(
    tmp_path: Path, kind: Kind, fields: dict[str, str], field: str, value: object
) -> None:
    source = write(tmp_path / "in.jsonl", {"id": "a", **fields})

    assert run(str(source), str(tmp_path / "out"), kind) == Told(1, 1, 0)
    (found,) = read_in(tmp_path / "out")
    assert (found["id"], found[field]) == ("a", value)


@pytest.mark.parametrize(
    ("kind", "name", "text", "field", "value"),
    [
        (Kind.TRANSCRIPTS, "b/talk.txt", TALK, "me", "Me"),
        (Kind.ANSWERS, "one.json", json.dumps(ANSWERED), "verdict", "answered"),
        (Kind.POSTINGS, "p.txt", "We hire nurses.", "text", "We hire nurses."),
        (Kind.TAKES, "t.json", TIMED, "words", 1),
    ],
    ids=["transcript", "answer", "posting", "take"],
)
def test_every_kind_reads_files_of_a_folder(
    tmp_path: Path, kind: Kind, name: str, text: str, field: str, value: object
) -> None:
    file = tmp_path / "in" / name
    file.parent.mkdir(parents=True)
    file.write_text(text)
    (tmp_path / "in" / ".hidden").write_text("not a record")

    assert run(str(tmp_path / "in"), str(tmp_path / "out"), kind) == Told(1, 1, 0)
    (found,) = read_in(tmp_path / "out")
    assert (found["id"], found[field]) == (name, value)


def test_an_answer_file_that_is_no_object_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.json").write_text("[]")

    told = run(str(tmp_path / "in"), str(tmp_path / "out"), Kind.ANSWERS)

    assert told == Told(1, 0, 1)


def test_another_batch_is_not_mixed_in(lines: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    run(str(lines), out, Kind.ANSWERS)
    write(lines, {"id": 1, **ANSWERED})

    with pytest.raises(InvalidInputError, match="input: another batch was begun"):
        run(str(lines), out, Kind.ANSWERS)


@pytest.mark.parametrize("size", [0, 10_001])
def test_a_part_has_a_size_that_fits(lines: Path, tmp_path: Path, size: int) -> None:
    with pytest.raises(InvalidInputError, match="--part-size"):
        run(str(lines), str(tmp_path / "out"), Kind.ANSWERS, shape=Shape(size))


def test_a_folder_with_other_things_is_left_alone(lines: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")

    with pytest.raises(InvalidInputError, match="holds other things"):
        run(str(lines), str(tmp_path / "out"), Kind.ANSWERS)
    assert held(tmp_path / "out") == {"mine.txt": b"mine"}


def test_results_do_not_fall_into_what_is_read(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is inside what is read"):
        run(str(tmp_path), str(tmp_path / "out"), Kind.ANSWERS)


def test_a_file_is_no_place_for_parts(lines: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")

    with pytest.raises(InvalidInputError, match="is a file"):
        run(str(lines), str(tmp_path / "out"), Kind.ANSWERS)


def test_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        run(str(tmp_path / "none"), str(tmp_path / "out"), Kind.ANSWERS)


@pytest.mark.parametrize("name", ["in.jsonl", "in.csv"])
def test_a_source_that_holds_no_records_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")

    with pytest.raises(InvalidInputError, match=name):
        run(str(tmp_path / name), str(tmp_path / "out"), Kind.ANSWERS)


def test_workers_need_a_cluster() -> None:
    assert isinstance(engine("", 1), Here)
    assert not isinstance(engine("local", 2), Here)
    with pytest.raises(InvalidInputError, match="--ray"):
        engine("", 2)


def test_a_part_is_read_alone_as_with_the_others(lines: Path) -> None:
    start = lines.read_bytes().index(b'{"id": 3')
    part = Part(1, Kind.ANSWERS, str(lines), start, 3, 2)

    done = reading.read_part(part)

    assert [json.loads(line)["id"] for line in done.lines] == [3, 4]
