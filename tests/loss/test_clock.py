"""The clock jumps, an hour or a year, to and fro: nothing hangs and nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from askback.core.transcript.progress import Tell
from askback.services import jobs, reminders, today
from askback.services.access import tokens
from askback.services.jobs import Clock, Work
from askback.services.practice import recordings, schedule
from askback.store.models import ExerciseRow, JobRow, OpportunityRow, User
from tests.builders import NOW, add_company, add_interview
from tests.takes import add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))


HOUR, YEAR = timedelta(hours=1), timedelta(days=365)
JUMPS = [HOUR, -HOUR, YEAR, -YEAR]
every_jump = pytest.mark.parametrize(
    "jump", JUMPS, ids=["hour-on", "hour-back", "year-on", "year-back"]
)


def _job(owner: User) -> UUID:
    return jobs.begin(
        owner, kind="reading", subject="s", given={}, data=None, of=9, now=NOW
    )


@every_jump
def test_a_job_whose_worker_died_can_be_done_again_whatever_the_clock_says(
    me: User, jump: timedelta
) -> None:
    """Put back by a year, it would have counted as under way for that year."""
    job = _job(me)
    JobRow.objects.update(state=jobs.RUNNING, heard_at=NOW)

    assert jobs.again(me, job, kind="reading", now=NOW + jump)

    done: list[UUID] = []

    def deed(work: Work, _: Tell, clock: Clock) -> None:
        done.append(work.id)
        jobs.finish(work.id, clock())

    for _ in range(2):
        jobs.run(job, deed, clock=lambda: NOW)
    assert done == [job]


@every_jump
def test_a_job_under_way_goes_on_and_can_be_stopped(me: User, jump: timedelta) -> None:
    """What it tells after the jump is heard, and so is what it is told."""
    job = _job(me)
    clock = [NOW]

    def deed(work: Work, tell: Tell, _: Clock) -> None:
        tell(1, 9)
        clock[0] += jump
        tell(2, 9)
        assert JobRow.objects.get().done == 2
        assert jobs.show(me, job, kind="reading", now=clock[0]).is_under_way
        jobs.stop(me, work.id, kind="reading", now=clock[0])
        clock[0] += timedelta(seconds=1)
        tell(3, 9)
        raise AssertionError("it should have stopped")

    jobs.run(job, deed, clock=lambda: clock[0])

    assert JobRow.objects.get().state == jobs.STOPPED


def test_a_worker_that_was_thought_dead_ends_nothing_of_the_next_ones(
    me: User,
) -> None:
    """The clock jumps; the user begins the job again while the first is still at it."""
    job = _job(me)

    def lost(_: Work, tell: Tell, __: Clock) -> None:
        assert jobs.again(me, job, kind="reading", now=NOW + HOUR)
        try:
            tell(1, 9)
        finally:
            JobRow.objects.update(state=jobs.RUNNING)  # another worker has it now

    jobs.run(job, lost, clock=lambda: NOW)

    assert JobRow.objects.get().state == jobs.RUNNING


@every_jump
def test_practice_that_is_said_in_another_year_is_kept_and_reckoned(
    me: User, jump: timedelta
) -> None:
    exercise = add_exercise(me)
    schedule.review(me, exercise, grade=3, now=NOW)

    schedule.review(me, exercise, grade=3, now=NOW + jump)
    schedule.review(me, exercise, grade=3, now=NOW + timedelta(days=1))

    row = ExerciseRow.objects.get()
    assert row.reviews.count() == 3
    assert row.due_at is not None
    assert schedule.today(me, now=NOW) is not None


@every_jump
def test_what_is_planned_and_reminded_is_shown_and_changes_nothing(
    me: User, jump: timedelta
) -> None:
    add_interview(me, add_company(me))
    before = list(OpportunityRow.objects.values())

    today.show(me, now=NOW + jump)
    reminders.show(me, now=NOW + jump)
    today.show(me, now=NOW)

    assert list(OpportunityRow.objects.values()) == before


def test_a_token_that_ended_opens_nothing_and_comes_back_with_the_clock(
    me: User,
) -> None:
    """Time alone ends it, so a clock that is mended gives it back."""
    made = tokens.make(me, name="a", scopes=["read"], now=NOW, days=30)

    assert tokens.bearer(made.secret, now=NOW + YEAR) is None
    assert tokens.bearer(made.secret, now=NOW) is not None
    assert tokens.bearer(made.secret, now=NOW - YEAR) is not None

    tokens.end(me, made.line.id, now=NOW - YEAR)
    assert tokens.bearer(made.secret, now=NOW) is None


@every_jump
def test_no_recording_that_a_take_names_is_swept(me: User, jump: timedelta) -> None:
    take = add_take(me, add_exercise(me))

    assert recordings.sweep(me, now=NOW + jump) == 0

    assert recordings.is_there(me, recordings.name_of(take, "webm"))
