"""What a take leaves in other rows, and that it goes with the take."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from askback.services import take_reading
from askback.services.practice import takes, taking
from askback.store.models import MockRow, TakeRow, User
from tests.builders import NOW
from tests.takes import TOLD, add_exercise, add_take, heard

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def add(me: User, exercise: UUID, text: str = TOLD) -> UUID:
    """Keep a take as it is once it was held against those before it."""
    ident = add_take(me, exercise, heard=take_reading.heard_to_json(heard(text)))
    row = TakeRow.objects.get(id=ident)
    reading = take_reading.read(heard(text), taking.brief_of(row))
    row.reading = take_reading.reading_to_json(reading)
    row.save()
    return ident


def natural(take: UUID) -> Any:
    return TakeRow.objects.get(id=take).reading["natural"]


def test_later_takes_stand_no_longer_beside_one_that_was_deleted(me: User) -> None:
    exercise = add_exercise(me)
    first, second, third = (add(me, exercise) for _ in range(3))
    assert natural(third)["with_earlier"]["name"] == "take 2"
    assert natural(third)["others"][0]["name"] == "take 1"

    takes.remove(me, second)
    assert natural(third)["with_earlier"]["name"] == "take 1"
    assert natural(third)["others"] == []

    takes.remove(me, first)
    assert natural(third) is None


def test_what_a_later_take_shares_with_its_script_stays(me: User) -> None:
    exercise = add_exercise(me, script="We ran it.")
    first = add(me, exercise)
    second = add(me, exercise)
    TakeRow.objects.filter(id=second).update(
        reading={"natural": {**natural(second), "with_script": {"name": "the script"}}}
    )

    takes.remove(me, first)

    assert natural(second) == {
        "with_script": {"name": "the script"},
        "with_earlier": None,
        "others": [],
    }


def test_a_later_take_that_was_not_read_or_is_alike_with_nothing_is_left_alone(
    me: User,
) -> None:
    exercise = add_exercise(me)
    first = add(me, exercise)
    add_take(me, exercise)
    add_take(me, exercise, reading={"natural": None})

    takes.remove(me, first)

    left = TakeRow.objects.order_by("number")
    assert [row.reading for row in left] == [{}, {"natural": None}]


def test_a_mock_interview_quotes_no_take_that_was_deleted(me: User) -> None:
    exercise, other = add_exercise(me), add_exercise(me, "Why here?")
    plan = [
        {"id": "1", "exercise": str(exercise), "text": "What did you change?"},
        {"id": "1a", "exercise": "x", "text": "And then?", "quote": "one."},
        {"id": "2", "exercise": str(other), "text": "Why here?"},
        {"id": "2a", "exercise": "y", "text": "Why now?", "quote": "I like it."},
    ]
    mock = MockRow.objects.create(
        owner=me, made_at=NOW, stage="other", minutes=10, plan=plan
    )
    take, quoteless = add(me, exercise), add(me, exercise)
    TakeRow.objects.update(mock=mock)

    takes.remove(me, take)
    quotes = [step.get("quote") for step in MockRow.objects.get().plan]
    assert quotes == [None, "", None, "I like it."]

    takes.remove(me, quoteless)
    assert json.dumps(MockRow.objects.get().plan).count('""') == 1
