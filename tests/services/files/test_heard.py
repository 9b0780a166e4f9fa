from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askback.core.topics import Role
from askback.errors import InvalidInputError
from askback.services.files.heard import evidence_of, put_to, read_heard
from askback.services.weighing import Room

PEOPLE = {"Dana Marsh": Role.HIRING_MANAGER}
READ: dict[str, Any] = {
    "turns": [{"index": 1, "speaker": "Dana"}],
    "asked": [
        {
            "band": band,
            "question_key": "last-request",
            "answer": {
                "turns": [1],
                "verdict": verdict,
                "quote_turn": 1,
                "signals": [{"colour": "red"}],
            },
        }
        for band, verdict in (("sure", "answered"), ("maybe", "answered"))
    ]
    + [
        {
            "band": "sure",
            "question_key": "love",
            "answer": {"turns": [1], "verdict": "not_answered"},
        }
    ],
}


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "read.json"
    file.write_text(json.dumps(READ))
    return str(file)


def test_only_what_was_surely_asked_is_evidence(path: str) -> None:
    found = evidence_of(read_heard(path), Room(PEOPLE))

    told = {(e.criterion, e.witness, e.direction) for e in found if e.weight}
    assert told == {
        (criterion, "Dana Marsh", -1)
        for criterion in ("manager", "feedback", "tools", "improvement")
    }


def test_what_was_answered_need_not_be_put_again(path: str) -> None:
    found = list(put_to(read_heard(path), PEOPLE))

    assert found == [("Dana Marsh", "last-request")]


@pytest.mark.parametrize("content", ["[]", '{"turns": 5, "asked": []}', '{"a": 1}'])
def test_another_file_is_refused_with_the_mend(tmp_path: Path, content: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(content)

    with pytest.raises(InvalidInputError) as refused:
        read_heard(str(file))

    assert str(refused.value) == (
        f"{file}: not what `askback transcript read --json` writes. "
        "Read the transcript with it first."
    )
