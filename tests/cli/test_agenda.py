from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from tests.cli.run import refused, run
from tests.cli.shapes import NUMBER, Each, assert_fits, maybe

DEMO = Path(str(files("askback"))) / "demo"
ITEM = {
    "key": str,
    "text": str,
    "criteria": Each(NUMBER),
    "why": str,
    "listen_for": {"green": [str], "red": [str]},
    "probe": str,
    "if_dodged": str,
    "minutes": NUMBER,
    "to": [str],
    "must": bool,
    "rounds": maybe([[str]]),
    "when": str,
    "cue": str,
}
AGENDAS = {
    "agendas": [
        {
            "interview": str,
            "minutes": NUMBER,
            "items": [ITEM],
            "spares": [ITEM],
            "tailored": [ITEM],
            "left_out": [{"key": str, "why": str}],
        }
    ],
    "value": NUMBER,
    "bound": NUMBER,
    "fixed_list_value": NUMBER,
    "open_worth": NUMBER,
    "warnings": [str],
}


@pytest.mark.parametrize("company", ["cald", "fennel", "marrow"])
def test_the_loops_of_the_demo_are_planned_within_their_minutes(company: str) -> None:
    path = DEMO / company / "loop.json"

    found = run("agenda", "build", str(path), "--json").json

    assert_fits(found, AGENDAS)
    booked = {
        one["name"]: one["minutes_for_questions"]
        for one in json.loads(path.read_text())["interviews"]
    }
    assert [one["interview"] for one in found["agendas"]] == list(booked)
    for one in found["agendas"]:
        used = sum(item["minutes"] for item in one["items"])
        assert used <= booked[one["interview"]] + 1e-6
    assert found["bound"] >= found["value"] > found["fixed_list_value"]


def test_people_read_whom_to_ask_what() -> None:
    lines = run("agenda", "build", str(DEMO / "cald" / "loop.json")).out.splitlines()

    assert lines[0] == ""
    assert lines[1].startswith("Hiring manager: ")
    assert lines[2].startswith("1. ")
    assert lines[3].startswith("   to Duncan Rask, ")
    assert any(line.startswith("   by letter: ") for line in lines)
    assert any(line.startswith("Settles ") for line in lines)


def test_a_loop_without_an_interview_says_what_to_add() -> None:
    loop = {"opportunity": {"company": "Halden"}, "interviews": []}

    done = run("agenda", "build", "-", stdin=json.dumps(loop).encode())

    assert done.code == 0
    assert done.out.splitlines()[-1] == (
        "There is no interview to plan for. Add one, with its minutes."
    )


def test_a_wrong_field_is_named_with_its_file(tmp_path: Path) -> None:
    file = tmp_path / "loop.json"
    file.write_text('{"opportunity": {"company": "Halden"}, "interviews": 5}')

    told = refused("agenda", "build", str(file), "--json")

    assert told == f"{file}: interviews: Input should be a valid list."


def test_a_file_it_names_that_is_not_there_is_exit_one(tmp_path: Path) -> None:
    file = tmp_path / "loop.json"
    job = {"company": "Halden", "posting": "nope.txt"}
    file.write_text(json.dumps({"opportunity": job, "interviews": []}))

    told = refused("agenda", "build", str(file), "--json", code=1)

    assert told == f"No file {tmp_path / 'nope.txt'}."


def test_the_agendas_are_written_as_markdown() -> None:
    loop = str(DEMO / "cald" / "loop.json")

    lines = run("agenda", "build", loop, "--markdown").out.splitlines()

    booked = json.loads(Path(loop).read_text())["interviews"]
    headings = [line for line in lines if line.startswith("# ")]
    assert headings == [f"# {one['name']}" for one in booked]
    assert lines.count("## Ask in this order") == len(booked)
    assert any(line.startswith("   - Good sign: ") for line in lines)
