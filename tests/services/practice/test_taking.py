from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError, UnavailableError
from askback.jobs import takes as work
from askback.services import hearing, jobs, take_reading
from askback.services.practice import exercises, taking
from askback.services.values.takes import Brought, TakeDraft
from askback.store.models import JobRow, MockRow, TakeRow, User
from tests.builders import NOW, everything
from tests.takes import TOLD, add_exercise, add_take, files_of, heard

pytestmark = pytest.mark.django_db(transaction=True)
DRAFT = TakeDraft("take.webm", "audio/webm", [b"sound"], 5)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(me, script="We moved.", points=("the pages",), target_s=60)


@pytest.fixture
def hears(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """An engine that hears the same in everything; which files it was given."""
    given: list[Path] = []

    def hear(path: Path, **_: object) -> object:
        given.append(path)
        assert path.read_bytes() == b"sound"
        return heard()

    monkeypatch.setattr(hearing, "hear", hear)
    return given


def bring(owner: User, exercise: UUID, draft: TakeDraft = DRAFT) -> Brought:
    return taking.bring(owner, exercise, draft=draft, now=NOW)


def run(job: UUID | None) -> None:
    assert job is not None
    taking.run(job, clock=lambda: NOW)


def test_a_take_is_kept_with_what_it_was_said_from_and_then_read(
    me: User, exercise: UUID, hears: list[Path], home: Path
) -> None:
    brought = bring(me, exercise)
    waits = taking.of_take(me, brought.take_id, now=NOW)
    before = TakeRow.objects.get()

    run(brought.job_id)

    assert waits is not None
    assert (waits.state, waits.name) == ("queued", "Take 1")
    assert (before.script, before.target_s, before.number) == ("We moved.", 60, 1)
    assert (before.heard, before.reading) == ({}, {})
    row = TakeRow.objects.get()
    assert take_reading.heard_from_json(row.heard) == heard()
    assert row.reading["duration_s"] == heard().duration_s
    assert hears == [home / "recordings" / str(me.pk) / f"{row.id}.webm"]
    assert taking.of_take(me, row.id, now=NOW) is None


@pytest.mark.usefixtures("hears")
def test_a_take_is_read_twice_and_stays_the_same(me: User, exercise: UUID) -> None:
    brought = bring(me, exercise)
    run(brought.job_id)
    first = TakeRow.objects.values().get()

    run(taking.read_again(me, brought.take_id, now=NOW))

    assert TakeRow.objects.values().get() == first


@pytest.mark.usefixtures("hears")
def test_a_later_take_is_held_against_those_before_it(me: User, exercise: UUID) -> None:
    jobs_of = [bring(me, exercise).job_id for _ in range(7)]
    unread = TakeRow.objects.get(number=3)
    for job in (*jobs_of[:2], *jobs_of[3:6]):
        run(job)

    brief = taking.brief_of(TakeRow.objects.get(number=7))

    assert [one.name for one in brief.earlier] == [f"take {n}" for n in (1, 2, 4, 5, 6)]
    assert {one.heard for one in brief.earlier} == {heard()}
    assert brief.points == ("the pages",)
    assert (brief.script, brief.target_s) == ("We moved.", 60)
    assert unread.reading == {}


def test_one_that_is_brought_twice_is_kept_once(me: User, exercise: UUID) -> None:
    draft = replace(DRAFT, take_id=uuid4())

    first, second = bring(me, exercise, draft), bring(me, exercise, draft)

    assert draft.take_id is not None
    assert second == Brought(draft.take_id, None)
    assert first.job_id is not None
    assert TakeRow.objects.count() == 1


def test_the_name_of_somebody_elses_take_is_not_given_away(
    me: User, bob: User, exercise: UUID
) -> None:
    theirs = bring(bob, add_exercise(bob)).take_id

    with pytest.raises(NotFoundError):
        bring(me, exercise, replace(DRAFT, take_id=theirs))


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, name="cv.pdf"),
        replace(DRAFT, size=0),
        replace(DRAFT, size=10**9),
    ],
)
def test_what_is_refused_leaves_nothing(
    me: User, exercise: UUID, draft: TakeDraft, home: Path
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError):
        bring(me, exercise, draft)

    assert everything() == before
    assert files_of(home, me) == {}


def test_a_take_can_be_of_a_mock_interview_of_ones_own(
    me: User, bob: User, exercise: UUID
) -> None:
    mine, theirs = (
        MockRow.objects.create(owner=owner, made_at=NOW, stage="technical", minutes=20)
        for owner in (me, bob)
    )

    bring(me, exercise, replace(DRAFT, mock_id=mine.id))

    assert TakeRow.objects.get().mock_id == mine.id
    with pytest.raises(NotFoundError):
        bring(me, exercise, replace(DRAFT, mock_id=theirs.id))


@pytest.mark.parametrize(
    "error",
    [
        InvalidInputError("It holds no sound."),
        UnavailableError("Install it: pip install askback[speech]."),
    ],
)
def test_a_take_that_cannot_be_read_is_kept_with_the_reason(
    me: User,
    exercise: UUID,
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    home: Path,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(hearing, "hear", refuse)
    brought = bring(me, exercise)

    run(brought.job_id)

    line = taking.of_take(me, brought.take_id, now=NOW)
    assert line is not None
    assert (line.state, line.told) == ("failed", str(error))
    assert files_of(home, me) == {f"{brought.take_id}.webm": b"sound"}
    assert taking.again(me, line.id, now=NOW)


def test_one_that_is_stopped_while_it_is_heard_keeps_no_half_of_it(
    me: User, exercise: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = bring(me, exercise)
    assert brought.job_id is not None
    job = brought.job_id

    def stopped(*_: object, **__: object) -> object:
        taking.stop(me, job, now=NOW)
        return heard()

    monkeypatch.setattr(hearing, "hear", stopped)
    run(job)

    assert taking.show(me, job, now=NOW).state == "stopped"
    assert TakeRow.objects.get().reading == {}


@pytest.mark.usefixtures("hears")
def test_a_take_whose_recording_is_lost_says_so(
    me: User, exercise: UUID, home: Path
) -> None:
    brought = bring(me, exercise)
    (home / "recordings" / str(me.pk) / f"{brought.take_id}.webm").unlink()

    run(brought.job_id)

    line = taking.of_take(me, brought.take_id, now=NOW)
    assert line is not None
    assert line.told.startswith("No recording")


def test_the_take_of_a_removed_exercise_is_not_read(
    me: User, exercise: UUID, hears: list[Path]
) -> None:
    brought = bring(me, exercise)
    exercises.remove(me, exercise, now=NOW)

    run(brought.job_id)

    assert hears == []
    assert JobRow.objects.get().state == "failed"


def test_the_job_reads_the_take(me: User, exercise: UUID, hears: list[Path]) -> None:
    brought = bring(me, exercise)
    assert brought.job_id is not None

    work.queue(brought.job_id)  # done at once, as tests are set

    assert len(hears) == 1
    assert TakeRow.objects.get().heard["words"][0][0] == TOLD.split()[0]


def test_nobody_reads_or_stops_what_is_somebody_elses(
    me: User, bob: User, exercise: UUID
) -> None:
    brought = bring(me, exercise)
    assert brought.job_id is not None

    for deed in (taking.show, taking.stop, taking.again):
        with pytest.raises(NotFoundError):
            deed(bob, brought.job_id, now=NOW)
    with pytest.raises(NotFoundError):
        taking.read_again(bob, brought.take_id, now=NOW)
    taking.drop(bob, brought.take_id)
    assert jobs.show(me, brought.job_id, kind=taking.KIND, now=NOW).state == "queued"
    assert add_take(me, exercise) != brought.take_id


WORDS = json.dumps(
    {
        "words": [
            {"word": "We", "start_s": 0, "end_s": 0.2},
            {"word": "moved.", "start_s": 0.3, "end_s": 0.7},
        ]
    }
)


def test_words_with_their_times_are_a_take_without_a_sound(
    me: User, exercise: UUID, home: Path
) -> None:
    ident = taking.bring_words(me, exercise, name="take.json", text=WORDS, now=NOW)
    later = taking.bring_words(me, exercise, name="take.json", text=WORDS, now=NOW)

    row = TakeRow.objects.get(id=ident)
    assert (row.number, row.media, row.size, row.script) == (1, "", 0, "We moved.")
    assert row.reading["natural"]["with_script"]["name"] == "the script"
    assert TakeRow.objects.get(id=later).reading["natural"]["with_earlier"]["name"] == (
        "take 1"
    )
    assert files_of(home, me) == {}
    assert not JobRow.objects.exists()


def test_words_without_times_are_no_take(me: User, exercise: UUID) -> None:
    with pytest.raises(
        InvalidInputError, match=r"notes\.txt: no word in it has a time"
    ):
        taking.bring_words(me, exercise, name="notes.txt", text="We met.", now=NOW)

    assert not TakeRow.objects.exists()
