from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.db import transaction

from askback.services import erasing, people, removed
from askback.services.practice import exercises
from askback.store import media
from askback.store.models import ExerciseRow, TakeRow, User
from tests.builders import NOW
from tests.takes import add_exercise, add_take, files_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def me() -> User:
    return people.local_owner()


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(me)


def test_a_take_that_is_deleted_takes_its_recording_with_it(
    me: User, exercise: UUID, home: Path
) -> None:
    first, second = add_take(me, exercise), add_take(me, exercise)
    assert len(files_of(home, me)) == 2

    TakeRow.objects.get(id=first).delete()

    assert list(files_of(home, me)) == [f"{second}.webm"]


def test_a_deletion_that_is_not_kept_leaves_the_recording(
    me: User, exercise: UUID, home: Path
) -> None:
    take = add_take(me, exercise)

    with transaction.atomic():
        TakeRow.objects.get(id=take).delete()
        transaction.set_rollback(True)

    assert TakeRow.objects.filter(id=take).exists()
    assert list(files_of(home, me)) == [f"{take}.webm"]


def test_an_exercise_keeps_its_recordings_until_it_goes_for_good(
    me: User, exercise: UUID, home: Path
) -> None:
    take = add_take(me, exercise)

    exercises.remove(me, exercise, now=NOW)
    assert list(files_of(home, me)) == [f"{take}.webm"]
    ExerciseRow.everything.filter(id=exercise).delete()

    assert files_of(home, me) == {}


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_all_recordings_go_with_everything(
    me: User, exercise: UUID, home: Path
) -> None:
    bob = User.objects.create(username="bob")
    take = add_take(bob, add_exercise(bob))
    add_take(me, exercise)
    left = home / "recordings" / str(me.pk) / "left.webm"
    left.write_bytes(b"of nobody")

    erasing.erase(me, word="delete", now=NOW)

    assert files_of(home, me) == {}
    assert list(files_of(home, bob)) == [f"{take}.webm"]


def test_a_recording_that_is_gone_already_keeps_nothing_from_going(
    me: User, exercise: UUID, home: Path
) -> None:
    take = add_take(me, exercise)
    (home / "recordings" / str(me.pk) / f"{take}.webm").unlink()

    TakeRow.objects.get(id=take).delete()
    media.drop("")

    assert not TakeRow.objects.exists()
    assert removed.show(me, now=NOW) == ()
