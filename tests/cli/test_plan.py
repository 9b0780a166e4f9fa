from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import refused, run
from tests.cli.shapes import PLAN, assert_fits

PROBLEM = {
    "criteria": [{"name": "pay", "weight": 2, "unknown": 1}],
    "interviews": [{"name": "A", "minutes": 5}],
    "questions": [{"key": "q", "minutes": 3, "gains": {"A": {"pay": 0.5}}}],
}


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "problem.json"
    file.write_text(json.dumps(PROBLEM))
    return str(file)


@pytest.mark.parametrize(
    "options", [(), ("--greedy",), ("--time-limit", "1", "--gap", "0.1")]
)
def test_a_plan_is_told_with_its_bound(path: str, options: tuple[str, ...]) -> None:
    found = run("plan", "solve", path, *options, "--json").json

    assert_fits(found, PLAN)
    assert found["agendas"] == {"A": ["q"]}
    assert found["bound"] >= found["value"] == pytest.approx(1)


def test_the_same_problem_has_the_same_plan(path: str) -> None:
    one, two = (run("plan", "solve", path, "--json").json for _ in range(2))

    assert one | {"seconds": 0} == two | {"seconds": 0}


def test_people_read_lines(path: str) -> None:
    lines = run("plan", "solve", path).out.splitlines()

    assert lines == [
        "optimal: worth 1.0000, no plan is worth more than 1.0000",
        "A: q",
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"[]", "the file: Input should be"),
        (b'{"criteria": []}', "interviews: Field required; questions: Field required."),
        (b"{,", "line 1, column 2: Expecting property name"),
        (b'{"a":' * 99_999, "nested too deeply"),
        (b'{"criteria": ' + b"1" * 9999 + b"}", "a number that JSON does not have"),
        (b"\x1f\x8b\x08\0\0\1\2\3", "not a text"),
    ],
    ids=["empty", "list", "fields", "json", "deep", "number", "binary"],
)
def test_a_bad_file_is_named_with_the_field(
    tmp_path: Path, data: bytes, why: str
) -> None:
    file = tmp_path / "problem.json"
    file.write_bytes(data)

    told = refused("plan", "solve", str(file), "--json")

    assert told.startswith(f"{file}: ")
    assert why in told


def test_must_asks_beyond_the_minutes_are_refused_with_both_figures() -> None:
    problem = PROBLEM | {
        "interviews": [{"name": "A", "minutes": 2}],
        "must": [["q", "A"]],
    }

    told = refused("plan", "solve", "-", stdin=json.dumps(problem).encode())

    assert told == (
        "A: the must-asks need 3 minutes and there are 2. "
        "Give it more minutes or drop a must-ask."
    )


@pytest.mark.parametrize("option", ["--gap", "--time-limit"])
@pytest.mark.parametrize("value", ["-1", "nan", "soon"])
def test_an_option_out_of_range_is_refused(path: str, option: str, value: str) -> None:
    done = run("plan", "solve", path, option, value)

    assert (done.code, done.out) == (2, "")
    assert option in done.err
