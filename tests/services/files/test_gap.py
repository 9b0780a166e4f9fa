from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files.gap import read_files, to_json

NOW = datetime(2026, 11, 12, 12, tzinfo=UTC)
POSTING = "Requirements\n- 5 years of experience with SQL\n- Kafka\n"
RESUME = "Work\nDovedale, Jan 2022 - Dec 2023\n- Cut waste by 9 % in SQL\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    paths = tmp_path / "posting.txt", tmp_path / "resume.txt"
    for path, text in zip(paths, (POSTING, RESUME), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


def test_a_gap_is_written_as_the_contract_says(files: tuple[str, str]) -> None:
    gap, problems = read_files(*files, now=NOW)

    told = to_json(gap, problems)

    assert told["skills"][0] == {
        "name": "SQL",
        "kind": "must",
        "state": "held",
        "quote": "SQL",
        "start": 42,
        "end": 45,
        "resume_quote": "Cut waste by 9 % in SQL",
        "resume_start": 37,
        "resume_end": 60,
        "via": None,
        "why": "",
        "bring": "Cut waste by 9 % in SQL",
        "lacks": [],
        "shorter": {
            "wanted_years": 5.0,
            "quote": "5 years of experience with SQL",
            "start": 15,
            "end": 45,
            "resume_years": 2.0,
            "resume": [{"quote": "Jan 2022 - Dec 2023", "start": 15, "end": 34}],
        },
        "first_step": None,
        "project": None,
        "objection": "We asked for 5 years of SQL, and I count about 2. What have you "
        "done in them that others have not?",
    }
    kafka = told["skills"][1]
    assert (kafka["state"], kafka["resume_quote"], kafka["bring"]) == (
        "missing",
        None,
        None,
    )
    assert all(kafka[key] for key in ("first_step", "project", "objection"))
    assert [o["skill"] for o in told["objections"]] == ["SQL", "Kafka"]
    assert told["resume"] == {"text": RESUME}
    assert told["problems"] == []


def test_only_one_of_the_two_comes_from_standard_input() -> None:
    with pytest.raises(InvalidInputError, match="only one of the two"):
        read_files("-", "-", now=NOW)


def test_a_file_that_is_not_there_is_named(files: tuple[str, str]) -> None:
    with pytest.raises(NotFoundError, match=r"No file nowhere\.pdf"):
        read_files(files[0], "nowhere.pdf", now=NOW)


def test_what_was_wrong_with_either_is_told(
    files: tuple[str, str], tmp_path: Path
) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes(RESUME.encode() + "Café".encode("cp1252"))

    _, problems = read_files(files[0], str(old), now=NOW)

    assert len(problems) == 1
