from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.practice import schedule, takes, taking
from askback.services.values.takes import Trend
from askback.store.models import JobRow, TakeRow, User
from tests.builders import NOW
from tests.takes import READING, add_exercise, add_take, files_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(me, points=("what moved", "who asked"))


def read(**changed: Any) -> dict[str, Any]:
    return {**READING, **changed}


def test_an_exercise_has_its_takes_the_newest_first(me: User, exercise: UUID) -> None:
    first = add_take(me, exercise, reading=READING)
    second = add_take(me, exercise)

    page = takes.exercise(me, exercise, now=NOW)

    assert [(one.id, one.number, one.is_read) for one in page.takes] == [
        (second, 2, False),
        (first, 1, True),
    ]
    assert page.takes[1].facts == (
        "at least 3.0 fillers a minute",
        "175 words a minute",
        "1 of 2 points",
    )
    assert (page.takes[0].facts, page.takes[0].duration_s) == ((), None)
    assert page.line.takes == 2
    assert (page.trends, page.job) == ((), None)


def test_the_reading_of_the_newest_take_is_told_on_its_exercise(
    me: User, exercise: UUID
) -> None:
    take = add_take(me, exercise)
    job = taking.read_again(me, take, now=NOW)

    line = takes.exercise(me, exercise, now=NOW).job

    assert line is not None
    assert line.id == job


def test_an_exercise_without_takes_has_none(me: User, exercise: UUID) -> None:
    page = takes.exercise(me, exercise, now=NOW)

    assert (page.takes, page.trends, page.job) == ((), (), None)


def test_figures_are_drawn_where_two_takes_have_them(me: User, exercise: UUID) -> None:
    add_take(me, exercise, reading=read(fillers_per_minute=None, fillers_are="no"))
    add_take(me, exercise, reading=read(pace=[], words_per_minute=None))
    add_take(me, exercise)
    add_take(me, exercise, reading=read(pace=[], fillers_per_minute=1.0))

    trends = {one.title: one for one in takes.exercise(me, exercise, now=NOW).trends}

    assert trends["Fillers a minute"].figures == ((1, None), (2, 3.0), (4, 1.0))
    assert trends["Median pace"].figures == ((1, 175.0), (2, None), (4, 140.0))
    assert trends["Points covered"] == Trend(
        "Points covered", "of 2", "", ((1, 1), (2, 1), (4, 1))
    )
    assert "Shared with the take before" not in trends


def test_a_take_stands_with_its_words_and_the_others(me: User, exercise: UUID) -> None:
    other = add_take(me, exercise)
    take = add_take(me, exercise, reading=READING, heard={"levels": [0.5]})
    last = add_take(me, exercise)

    page = takes.show(me, take, now=NOW)

    assert page.reading == READING
    assert page.heard == {"levels": [0.5]}
    assert (page.media_type, page.size, page.has_recording) == ("audio/webm", 5, True)
    assert [one.id for one in page.others] == [other, last]
    assert page.beside is not None
    assert page.beside.id == other
    first = takes.show(me, other, now=NOW).beside
    assert first is not None
    assert first.id == last
    assert (page.job, page.grade, page.exercise.id) == (None, None, exercise)
    assert takes.media_of(me, take) == f"{take}.webm"


def test_a_take_alone_has_none_beside_it(me: User, exercise: UUID) -> None:
    assert takes.show(me, add_take(me, exercise), now=NOW).beside is None


def test_how_a_take_went_is_the_last_word_on_it(me: User, exercise: UUID) -> None:
    take, other = add_take(me, exercise), add_take(me, exercise)
    for days, grade in enumerate((1, 4)):
        later = NOW + timedelta(days=days)
        schedule.review(me, exercise, grade=grade, take_id=take, now=later)

    assert takes.show(me, take, now=NOW).grade == 4
    assert takes.show(me, other, now=NOW).grade is None


def test_two_takes_stand_side_by_side_as_they_were_chosen(
    me: User, exercise: UUID
) -> None:
    first, second, third = (add_take(me, exercise) for _ in range(3))

    page = takes.side(me, exercise, third, first, now=NOW)

    assert [side.line.id for side in page.sides] == [third, first]
    assert [one.id for one in page.takes] == [first, second, third]
    assert takes.last_two(me, exercise) == (second, third)


def test_a_take_of_another_exercise_is_not_laid_beside(
    me: User, bob: User, exercise: UUID
) -> None:
    take, other = add_take(me, exercise), add_take(me, add_exercise(me))

    assert takes.last_two(me, exercise) is None
    with pytest.raises(NotFoundError):
        takes.side(me, exercise, take, other, now=NOW)
    for deed in (takes.last_two, takes.exercise):
        with pytest.raises(NotFoundError):
            deed(bob, exercise, **({"now": NOW} if deed is takes.exercise else {}))


def test_a_note_is_kept_and_can_be_emptied(me: User, exercise: UUID) -> None:
    take = add_take(me, exercise)

    takes.note(me, take, text="  Slower at the end. ")
    assert TakeRow.objects.get().note == "Slower at the end."
    takes.note(me, take, text="")
    assert TakeRow.objects.get().note == ""
    with pytest.raises(InvalidInputError, match="has 5001"):
        takes.note(me, take, text="x" * 5001)


def test_deleting_a_take_deletes_its_file_and_its_reading(
    me: User, bob: User, exercise: UUID, home: Path
) -> None:
    take, other = add_take(me, exercise), add_take(me, exercise)
    taking.read_again(me, take, now=NOW)
    with pytest.raises(NotFoundError):
        takes.remove(bob, take)

    assert takes.remove(me, take) == exercise

    assert list(files_of(home, me)) == [f"{other}.webm"]
    assert [row.id for row in TakeRow.objects.all()] == [other]
    assert not JobRow.objects.exists()
