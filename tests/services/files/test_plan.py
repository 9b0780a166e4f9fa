from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askback.errors import InvalidInputError, NoRoomError
from askback.services.files import plan

PROBLEM: dict[str, Any] = {
    "criteria": [
        {"name": "pay", "weight": 3, "unknown": 1},
        {"name": "team", "weight": 1, "unknown": 0.5},
    ],
    "interviews": [{"name": "A", "minutes": 5}, {"name": "B", "minutes": 5}],
    "questions": [
        {
            "key": "q",
            "minutes": 3,
            "gains": {"A": {"pay": 0.5}, "B": {"pay": 0.6, "team": 0.2}},
        },
        {"key": "r", "minutes": 4, "gains": {"B": {"team": 0.9}}},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "problem.json"


def write(file: Path, **changes: Any) -> str:
    file.write_text(json.dumps(PROBLEM | changes))
    return str(file)


def solved(path: str, **options: Any) -> dict[str, Any]:
    return plan.to_json(plan.solve_file(path, **options))


def test_the_questions_worth_most_are_chosen(file: Path) -> None:
    found = solved(write(file))

    assert found["agendas"] == {"A": ["q"], "B": ["r"]}
    assert found["value"] == pytest.approx(3 * 0.5 + 0.5 * 0.9)
    assert found["bound"] >= found["value"]
    assert found["status"] == "optimal"
    assert found["seconds"] > 0


def test_a_plan_made_at_once_says_what_it_may_miss(file: Path) -> None:
    found = solved(write(file), greedily=True)

    assert found["value"] <= found["bound"]
    assert found["gap"] == pytest.approx(found["bound"] / found["value"] - 1)


def test_a_question_is_put_once_unless_it_may_be_put_again(file: Path) -> None:
    questions = [PROBLEM["questions"][0]]

    once = solved(write(file, questions=questions))
    again = solved(write(file, questions=questions, once=False))

    assert once["agendas"] == {"A": [], "B": ["q"]}
    assert again["agendas"] == {"A": ["q"], "B": ["q"]}


def test_a_must_ask_is_put_where_it_must_even_without_a_gain(file: Path) -> None:
    found = solved(write(file, must=[["r", "A"]]))

    assert found["agendas"] == {"A": ["r"], "B": ["q"]}


def test_must_asks_beyond_the_minutes_are_refused_with_both_figures(
    file: Path,
) -> None:
    with pytest.raises(NoRoomError, match=r"need 7 minutes and there are\s5"):
        plan.solve_file(write(file, must=[["q", "A"], ["r", "A"]]))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"interviews": [{"name": "A", "minutes": 1}] * 2},
            "interviews: 'A' is there twice; rename one.",
        ),
        (
            {"questions": [{"key": "q", "minutes": 1, "gains": {"C": {}}}]},
            "questions.q.gains.C: there is no such interview.",
        ),
        (
            {"questions": [{"key": "q", "minutes": 1, "gains": {"A": {"x": 1}}}]},
            "questions.q.gains.A.x: there is no such criterion.",
        ),
        (
            {"must": [["z", "A"]]},
            "must: there is no question 'z' or no interview 'A'.",
        ),
        (
            {"must": [["q", "C"]]},
            "must: there is no question 'q' or no interview 'C'.",
        ),
        (
            {"questions": [{"key": "q", "minutes": 1, "gains": {"A": {"pay": 2}}}]},
            "questions.0.gains.A.pay: Input should be less than or equal to 1.",
        ),
        (
            {"questions": [{"key": "q", "minutes": 0, "gains": {}}]},
            "questions.0.minutes: Input should be greater than 0.",
        ),
        (
            {"criteria": [{"name": "pay", "weight": 1e308, "unknown": 1}]},
            "criteria.0.weight: Input should be less than or equal to 1000000000.",
        ),
        (
            {"interviews": [{"name": "A", "minutes": 1e308}]},
            "interviews.0.minutes: Input should be less than or equal to 1000000000.",
        ),
    ],
)
def test_a_wrong_field_is_named(
    file: Path, changes: dict[str, Any], message: str
) -> None:
    path = write(file, **changes)

    with pytest.raises(InvalidInputError) as refused:
        plan.solve_file(path)

    assert str(refused.value) == f"{path}: {message}"


def test_more_pairs_than_any_loop_has_are_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "MOST", 2)
    path = write(file)

    with pytest.raises(InvalidInputError, match="more than 2 pairs"):
        plan.solve_file(path)


def test_an_empty_problem_has_an_empty_plan(file: Path) -> None:
    found = solved(write(file, criteria=[], interviews=[], questions=[]))

    assert found["agendas"] == {}
    assert found["value"] == 0
