"""Exercises, takes and mock interviews as pages that people read."""

from __future__ import annotations

from pathlib import Path

import pytest

from askback.services.out import practice, workspace
from askback.services.practice import exercises, schedule, takes
from askback.services.values.practice import ExerciseDraft
from askback.store.models import MockRow, ReviewRow, StoryRow, User
from tests.builders import NOW
from tests.takes import READING, add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def written(me: User) -> dict[str, str]:
    found = practice.files(workspace.of(me))
    return {name: data.decode() for name, data in found}


def body(page: str) -> str:
    return page.split("---\n", 2)[2].strip()


def test_what_i_wrote_of_an_exercise_is_apart_from_what_was_heard(me: User) -> None:
    exercise = add_exercise(me, points=("what moved",), script="We moved it.")
    take = add_take(me, exercise, reading=READING)
    takes.note(me, take, text="Slower.")
    schedule.review(me, exercise, grade=3, take_id=take, now=NOW)

    found = written(me)

    assert list(found) == [
        "practice/01 What did you change.md",
        "practice/readings/01 What did you change.md",
    ]
    own, read = found.values()
    assert body(own) == (
        "# What did you change?\n\n## To cover\n\n- what moved\n\n"
        "## Script\n\nWe moved it.\n\n## How it went\n\n"
        f"- {NOW:%Y-%m-%d}: well\n\n"
        f"## Take 1\n\nIts sound is in recordings/{take}.webm.\n\nSlower."
    )
    assert 'written_by: "askback"' in read
    assert "> Um, we moved you know in May." in read
    assert "- Fillers a minute: at least 3\n" in read
    assert "- Action: “we moved”" in read
    assert "- who asked: not heard" in read
    assert "- fillers: Some may be missing." in read


def test_a_take_without_words_or_figures_is_short(me: User) -> None:
    story = StoryRow.objects.create(owner=me, made_at=NOW, title="The rota")
    ident = exercises.add(me, draft=ExerciseDraft("", story_id=story.id), now=NOW)
    add_take(me, ident, reading={"problems": []})
    ReviewRow.objects.create(owner=me, made_at=NOW, exercise_id=ident, grade=9)

    own, read = written(me).values()

    assert 'story: "The rota"' in own
    assert f"- {NOW:%Y-%m-%d}: 9" in own
    assert body(read).endswith(f"## Take 1, {NOW:%Y-%m-%d}")


def test_an_exercise_that_was_removed_or_never_recorded_has_no_readings(
    me: User,
) -> None:
    gone, plain = add_exercise(me, "Gone?"), add_exercise(me, "Why?")
    add_take(me, gone, reading=READING)
    exercises.remove(me, gone, now=NOW)
    add_take(me, plain)

    assert list(written(me)) == ["practice/01 Why.md"]


def test_a_mock_interview_has_what_was_asked_and_typed(me: User) -> None:
    plan = [
        {"text": "Why here?", "state": "answered", "grade": 2, "words": "The ships."},
        {"text": "And then?", "state": "", "grade": 0},
    ]
    MockRow.objects.create(
        owner=me, made_at=NOW, stage="team_fit", minutes=20, plan=plan
    )

    (page,) = written(me).values()

    assert body(page) == (
        "# A mock interview, team fit\n\n## Why here?\n\nanswered, hard\n\nThe ships."
    )
