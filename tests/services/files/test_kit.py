from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from askback.core.kit.balance import Frame
from askback.errors import InvalidInputError
from askback.services.files import kit as deeds
from tests.cli.run import refused, run

TEXT = "Nurse\nGive medication.\nWork in a team.\nCommunicate with relatives.\n"


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "posting.txt"
    file.write_text(TEXT)
    return str(file)


def test_a_kit_reads_back_as_it_was_written(path: str, tmp_path: Path) -> None:
    kit = deeds.build_file(path, Frame())
    file = tmp_path / "kit.json"
    file.write_text(json.dumps(deeds.to_json(kit)))
    assert deeds.read_kit(str(file)) == kit
    file.write_text('{"title": null}')
    with pytest.raises(InvalidInputError, match=r"kit\.level"):
        deeds.read_kit(str(file))


def test_a_kit_is_built_printed_and_written(path: str, tmp_path: Path) -> None:
    word = tmp_path / "kit.docx"
    done = run("kit", "build", path, "--level", "senior", "--docx", str(word), "--json")
    assert done.json["level"] == "senior"
    titles = [p.text for p in Document(BytesIO(word.read_bytes())).paragraphs]
    assert "What they will ask you" in titles
    lines = run("kit", "build", path, "--markdown").out
    assert lines.startswith("# Interview kit: ")
    told = refused("kit", "build", path, "--docx", str(tmp_path / "no" / "kit.docx"))
    assert "Name another place." in told


def test_lint_says_what_is_missing(path: str, tmp_path: Path) -> None:
    kit = run("kit", "build", path, "--interviews", "2", "--json").json
    file = tmp_path / "kit.json"
    file.write_text(json.dumps(kit | {"practices": []}))
    keys = [
        gap["key"] for gap in run("kit", "lint", str(file), "--json").json["missing"]
    ]
    assert "notes" in keys
    assert "Detailed notes are taken: " in run("kit", "lint", str(file)).out
    more = Path(path)
    more.write_text(TEXT + "Attention to detail. Integrity. Prioritise.")
    file.write_text(run("kit", "build", path, "--json").out)
    assert run("kit", "lint", str(file)).out == "Nothing is missing.\n"


def test_questions_to_leave_alone_are_listed_with_what_to_ask(tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("Can you lift 20 kg?\nHow old are you?\n")
    found = run("kit", "check", str(file), "--json").json
    assert [(q["topic"], q["quote"]) for q in found["questions"]] == [
        ("age", "How old are you?")
    ]
    assert "1 to leave alone." in run("kit", "check", str(file)).out
    file.write_text("Can you lift 20 kg?\n")
    assert "None that askback knows of." in run("kit", "check", str(file)).out
