from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import compare

HATES = "Honestly, the nights. I was called at three in the morning four times."


def reading(name: str, said: str, signals: list[dict[str, Any]] | None = None) -> Any:
    answer = {
        "turns": [1],
        "verdict": "answered",
        "specificity": 0.9,
        "quote": said,
        "quote_turn": 1,
        "start": 0,
        "end": len(said),
        "signals": signals or [],
    }
    asked = "How often were you called outside working hours, and is it permanent?"
    return {
        "me": "Mira",
        "turns": [
            {"index": 0, "speaker": "Mira", "text": asked},
            {"index": 1, "speaker": name, "text": said},
        ],
        "asked": [
            {
                "turn": 0,
                "text": asked,
                "band": "sure",
                "question_key": "last-called-out",
                "answer": answer,
            }
        ],
    }


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    red = [{"colour": "red", "signal": "often"}]
    told = {
        "dana": reading("Dana Marsh", f"It's a permanent contract. {HATES}", red),
        "lee": reading("Lee", f"It's a fixed-term contract. {HATES}", red),
        "again": reading("Dana", "There's a bonus."),
    }
    for name, value in told.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(value))
    return [str(tmp_path / f"{name}.json") for name in told]


def test_what_differs_between_two_readings_is_told_with_both_quotes(
    files: list[str],
) -> None:
    found = compare.compare_files(files)

    (pair,) = found["contradictions"]
    assert pair == {
        "criterion": "pay",
        "kind": "polarity",
        "subject": "the contract",
        "one_witness": False,
        "why": "The contract: “permanent” here, “fixed-term” there.",
        "a": {
            "from": files[0],
            "who": "Dana Marsh",
            "turn": 1,
            "quote": "It's a permanent contract.",
            "start": 0,
            "end": 26,
        },
        "b": {
            "from": files[1],
            "who": "Lee",
            "turn": 1,
            "quote": "It's a fixed-term contract.",
            "start": 0,
            "end": 27,
        },
    }
    (concern,) = found["concerns"]
    assert concern["criterion"] == "on_call"
    assert sorted(concern["heard_from"]) == ["Dana Marsh", "Lee"]
    assert len(concern["quotes"]) == 2


def test_a_posting_has_no_turn_and_spans_in_its_own_text(
    files: list[str], tmp_path: Path
) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text("Nurse\n\nA permanent post.\n")

    (pair,) = compare.compare_files(files[1:2], posting=str(posting))["contradictions"]

    assert (pair["kind"], pair["b"]["who"], pair["b"]["turn"]) == (
        "claim",
        "The posting",
        None,
    )
    side = pair["b"]
    assert side["quote"] == "A permanent post."
    assert side["end"] - side["start"] == len(side["quote"])


def test_a_file_named_twice_or_no_reading_or_not_there_is_refused(
    files: list[str], tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}")

    with pytest.raises(InvalidInputError, match=r"dana\.json: named twice"):
        compare.compare_files([files[0], files[0]])
    with pytest.raises(InvalidInputError, match=r"wrong\.json: not what"):
        compare.compare_files([str(wrong)])
    with pytest.raises(NotFoundError):
        compare.compare_files([str(tmp_path / "gone.json")])
