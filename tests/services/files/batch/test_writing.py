from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as arrow_parquet
import pytest

from askback.errors import InvalidInputError, UnavailableError
from askback.services.files.batch.run import Told, run
from askback.services.files.batch.values import Form, Kind, Shape
from tests.services.files.batch.stopping import Stopping, held

QUESTION, ANSWER = "How many people left?", "Two, in March."
RECORDS: list[dict[str, Any]] = [
    {"id": f"r{n}", "question": QUESTION, "answer": ANSWER} for n in range(5)
]
PARQUET = Shape(2, Form.PARQUET)


def table(path: Path, records: list[dict[str, Any]]) -> Path:
    arrow_parquet.write_table(pa.Table.from_pylist(records), path, row_group_size=3)
    return path


def lines(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    return path


def rows(folder: Path) -> list[dict[str, Any]]:
    return [
        row
        for path in sorted(folder.glob("part-*.parquet"))
        for row in arrow_parquet.read_table(path).to_pylist()
    ]


def test_rows_are_read_as_lines_are(tmp_path: Path) -> None:
    source = table(tmp_path / "in.parquet", RECORDS)
    same = lines(tmp_path / "in.jsonl", RECORDS)

    told = run(str(source), str(tmp_path / "a"), Kind.ANSWERS, shape=Shape(2))
    run(str(same), str(tmp_path / "b"), Kind.ANSWERS, shape=Shape(2))

    assert told == Told(parts=3, read=5, problems=0)
    by_rows, by_lines = held(tmp_path / "a"), held(tmp_path / "b")
    assert by_rows.pop("manifest.json") != by_lines.pop("manifest.json")
    assert by_rows == by_lines


def test_parts_in_parquet_hold_the_lines_of_parts_in_jsonl(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", [*RECORDS, {**RECORDS[0], "id": 9}])

    told = run(str(source), str(tmp_path / "a"), Kind.ANSWERS, shape=PARQUET)
    run(str(source), str(tmp_path / "b"), Kind.ANSWERS, shape=Shape(9))

    assert told == Told(parts=3, read=6, problems=0)
    found = rows(tmp_path / "a")
    assert [row["id"] for row in found] == ["r0", "r1", "r2", "r3", "r4", "9"]
    wanted = (tmp_path / "b" / "part-000000.jsonl").read_text("utf-8").splitlines()
    assert [row["reading"] for row in found] == wanted


def test_a_part_of_bad_records_has_the_same_columns(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", [{"id": 1}, *RECORDS[:1]])

    told = run(
        str(source), str(tmp_path / "out"), Kind.ANSWERS, shape=Shape(1, Form.PARQUET)
    )

    assert told == Told(parts=2, read=1, problems=1)
    schemas = [
        arrow_parquet.read_schema(path)
        for path in sorted((tmp_path / "out").glob("part-*"))
    ]
    assert schemas[0] == schemas[1]
    assert schemas[0].names == ["id", "reading"]


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_stopped_anywhere_parquet_ends_as_if_it_never_was(
    tmp_path: Path, after: int
) -> None:
    source = table(tmp_path / "in.parquet", [*RECORDS, {"id": "bad"}])
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    run(str(source), str(whole), Kind.ANSWERS, shape=PARQUET)
    with pytest.raises(KeyboardInterrupt):
        run(str(source), str(cut), Kind.ANSWERS, shape=PARQUET, engine=Stopping(after))
    (cut / "part-000002.parquet.new").write_text("half a ro")

    told = run(str(source), str(cut), Kind.ANSWERS, shape=PARQUET)

    (cut / "part-000002.parquet.new").unlink(missing_ok=True)
    assert told == Told(parts=3, read=5, problems=1)
    assert held(cut) == held(whole)


def test_a_row_that_is_no_record_is_told_with_its_place(tmp_path: Path) -> None:
    bad: list[dict[str, Any]] = [
        {"id": "a", "question": QUESTION, "answer": None, "on": date(2026, 3, 1)},
        {"id": "b", "question": QUESTION, "answer": ANSWER, "on": None},
    ]
    source, out = table(tmp_path / "in.parquet", bad), tmp_path / "out"

    assert run(str(source), str(out), Kind.ANSWERS) == Told(1, 1, 1)
    assert json.loads((out / "problems.jsonl").read_text("utf-8")) == {
        "id": "a",
        "where": "in.parquet: row 1",
        "reason": "in.parquet: row 1: answer: needs a text.",
    }


def test_text_kept_as_bytes_is_read(tmp_path: Path) -> None:
    record = {"id": "a", "question": QUESTION.encode(), "answer": ANSWER.encode()}
    source = table(tmp_path / "in.parquet", [record])

    assert run(str(source), str(tmp_path / "out"), Kind.ANSWERS) == Told(1, 1, 0)


def test_a_table_of_no_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    arrow_parquet.write_table(pa.table({"id": pa.array([], pa.string())}), path)

    with pytest.raises(InvalidInputError, match="nothing is in it"):
        run(str(path), str(tmp_path / "out"), Kind.ANSWERS)


def test_another_format_does_not_go_on(tmp_path: Path) -> None:
    source, out = lines(tmp_path / "in.jsonl", RECORDS), str(tmp_path / "out")
    run(str(source), out, Kind.ANSWERS, shape=Shape(2))

    with pytest.raises(InvalidInputError, match="format: another batch was begun"):
        run(str(source), out, Kind.ANSWERS, shape=PARQUET)


@pytest.mark.parametrize(
    ("name", "form"), [("in.parquet", Form.JSONL), ("in.jsonl", Form.PARQUET)]
)
def test_parquet_without_its_extra_is_told_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, form: Form
) -> None:
    (tmp_path / name).write_text('{"id": 1}\n')
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(UnavailableError, match=r"askback\[cluster\]"):
        run(
            str(tmp_path / name),
            str(tmp_path / "out"),
            Kind.ANSWERS,
            shape=Shape(2, form),
        )
    assert not (tmp_path / "out").exists()
