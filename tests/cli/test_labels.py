from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest

from askback.services import notes, people, transcripts
from tests.builders import NOW, add_company, add_interview, draft, upload
from tests.cli.run import refused, run

pytestmark = pytest.mark.django_db(transaction=True)

TALK = "Ann Lee: How many people left last year?\nBob Ray: Two people, Ann, in March.\n"


@pytest.fixture
def corrected() -> UUID:
    me = people.local_owner()
    team = (("Bob Ray", "peer"),)
    ident = add_interview(me, add_company(me), draft(people=team))
    transcripts.add(me, ident, upload=upload(TALK), me="Ann Lee", now=NOW)
    notes.mark(
        me,
        ident,
        place="asked-0",
        question_key="",
        verdict="partly",
        direction=None,
        note="",
        now=NOW,
    )
    return ident


@pytest.mark.usefixtures("corrected")
def test_corrections_are_lines_of_json_without_names() -> None:
    (line,) = run("transcript", "labels").lines

    assert line["answer"] == "Two people, [name], in March."
    assert (line["read"]["verdict"], line["user"]["verdict"]) == ("answered", "partly")


@pytest.mark.usefixtures("corrected")
def test_a_file_is_written_with_names_where_one_says_so(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"

    done = run("transcript", "labels", "--out", str(file), "--names")

    (line,) = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert (line["company"], line["people"]) == ("Halden", ["Bob Ray"])
    assert line["answer"] == "Two people, Ann, in March."
    assert (done.out, done.code) == ("", 0)
    assert done.err == f"Wrote {file}: 1 reading. Nothing was sent anywhere.\n"


def test_nothing_corrected_is_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"

    done = run("transcript", "labels", "--out", str(file))

    assert file.read_bytes() == b""
    assert "0 readings" in done.err


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    told = refused("transcript", "labels", "--out", str(tmp_path))

    assert told.startswith(f"{tmp_path}: ")
