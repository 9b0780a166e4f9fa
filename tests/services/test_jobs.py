from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from askback.core.transcript.progress import Tell
from askback.errors import InvalidInputError, NotFoundError, StoppedError
from askback.services import jobs
from askback.services.jobs import BROKEN, LEFT, OFTEN, SILENT, Clock, Work
from askback.services.values import JobLine
from askback.store.models import JobRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db

KIND = "knitting"


class Watch:
    """A clock that goes on by a second whenever it is looked at."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def job(me: User) -> UUID:
    return begin(me)


def begin(owner: User, subject: str = "sock") -> UUID:
    return jobs.begin(
        owner,
        kind=KIND,
        subject=subject,
        given={"name": "left sock"},
        data=b"wool",
        of=60,
        now=NOW,
    )


def line(owner: User, job: UUID, *, later: timedelta = timedelta(0)) -> JobLine:
    return jobs.show(owner, job, kind=KIND, now=NOW + later)


def running(owner: User, job: UUID) -> None:
    JobRow.objects.filter(owner=owner, id=job).update(state=jobs.RUNNING)


def test_a_job_begins_in_the_queue(me: User, job: UUID) -> None:
    found = line(me, job)

    assert (found.state, found.done, found.of) == ("queued", 0, 60)
    assert (found.subject, found.name) == ("sock", "left sock")
    assert found.is_under_way
    assert jobs.newest(me, kind=KIND, subject="sock", now=NOW) == found


def test_a_second_job_on_a_subject_takes_the_place_of_the_first(me: User) -> None:
    first, other = begin(me), begin(me, "cap")

    second = begin(me)

    assert set(JobRow.objects.values_list("id", flat=True)) == {second, other}
    with pytest.raises(NotFoundError):
        line(me, first)


def test_a_job_is_its_owners_alone(me: User, bob: User, job: UUID) -> None:
    for deed in (jobs.show, jobs.stop, jobs.again):
        with pytest.raises(NotFoundError, match=f"No job {job}"):
            deed(bob, job, kind=KIND, now=NOW)
    with pytest.raises(NotFoundError):
        jobs.show(me, job, kind="baking", now=NOW)
    jobs.drop(bob, kind=KIND, subject="sock")

    assert jobs.newest(bob, kind=KIND, subject="sock", now=NOW) is None
    assert line(me, job).state == "queued"


def test_what_nobody_takes_is_left_after_a_while(me: User, job: UUID) -> None:
    assert not line(me, job, later=LEFT).is_left

    found = line(me, job, later=LEFT + timedelta(seconds=1))

    assert found.is_left
    assert not found.is_under_way


def test_what_falls_silent_is_dead_after_a_while(me: User, job: UUID) -> None:
    running(me, job)
    assert line(me, job, later=SILENT).is_under_way

    found = line(me, job, later=SILENT + timedelta(seconds=1))

    assert found.is_dead
    assert not found.is_under_way


def test_a_job_is_handed_what_it_needs_and_is_done(me: User, job: UUID) -> None:
    handed: list[Work] = []

    def deed(work: Work, tell: Tell, clock: Clock) -> None:
        handed.append(work)
        tell(20, 60)
        seen.append((line(me, job).state, line(me, job).done))
        jobs.finish(work.id, clock())

    seen: list[tuple[str, int]] = []
    watch = Watch()
    jobs.run(job, deed, clock=watch)

    assert handed == [Work(job, me, "sock", {"name": "left sock"}, b"wool")]
    assert seen == [("running", 20)]
    row = JobRow.objects.get(id=job)
    assert (row.state, row.heard_at) == ("done", watch.now)
    assert (row.data, row.given) == (None, {})
    assert jobs.newest(me, kind=KIND, subject="sock", now=NOW) is None


def test_a_job_is_done_once(me: User, job: UUID) -> None:
    times: list[Work] = []

    def deed(work: Work, _: Tell, clock: Clock) -> None:
        times.append(work)
        jobs.run(job, deed, clock=clock)  # somebody else tries meanwhile
        jobs.finish(work.id, clock())

    jobs.run(job, deed, clock=Watch())
    jobs.run(job, deed, clock=Watch())

    assert len(times) == 1
    assert line(me, job).state == "done"


def test_what_is_told_too_often_is_not_written(me: User, job: UUID) -> None:
    moment = [NOW]

    def deed(_: Work, tell: Tell, __: Clock) -> None:
        tell(1, 60)
        moment[0] += OFTEN / 2
        tell(2, 60)
        seen.append(line(me, job).done)
        moment[0] += OFTEN
        tell(3, 60)
        seen.append(line(me, job).done)

    seen: list[int] = []
    jobs.run(job, deed, clock=lambda: moment[0])

    assert seen == [1, 3]


def test_a_stopped_job_ends_at_its_next_word(me: User, job: UUID) -> None:
    def deed(_: Work, tell: Tell, __: Clock) -> None:
        tell(1, 60)
        jobs.stop(me, job, kind=KIND, now=NOW)
        assert line(me, job).state == "running"
        tell(2, 60)
        raise AssertionError("it goes on")

    jobs.run(job, deed, clock=Watch())

    assert (line(me, job).state, line(me, job).done) == ("stopped", 1)


def test_nothing_is_kept_of_what_was_stopped_at_the_last_moment(
    me: User, job: UUID
) -> None:
    def deed(work: Work, _: Tell, clock: Clock) -> None:
        jobs.stop(me, job, kind=KIND, now=NOW)
        with pytest.raises(StoppedError):
            jobs.finish(work.id, clock())

    jobs.run(job, deed, clock=Watch())

    assert line(me, job).state == "running"


def test_a_job_in_the_queue_or_a_dead_one_stops_at_once(me: User, job: UUID) -> None:
    jobs.stop(me, job, kind=KIND, now=NOW)
    queued = line(me, job).state
    assert jobs.again(me, job, kind=KIND, now=NOW)
    running(me, job)
    jobs.stop(me, job, kind=KIND, now=NOW + 2 * SILENT)

    assert (queued, line(me, job).state) == ("stopped", "stopped")


def test_a_refusal_is_told_and_can_be_tried_again(me: User, job: UUID) -> None:
    def deed(_: Work, tell: Tell, __: Clock) -> None:
        tell(30, 60)
        raise InvalidInputError("No wool is left. Buy some.")

    jobs.run(job, deed, clock=Watch())
    failed = line(me, job)
    begun = jobs.again(me, job, kind=KIND, now=NOW)

    assert (failed.state, failed.told) == ("failed", "No wool is left. Buy some.")
    assert begun
    found = line(me, job)
    assert (found.state, found.done, found.told) == ("queued", 0, "")


def test_a_mistake_of_ours_is_owned_and_not_hidden(me: User, job: UUID) -> None:
    def deed(work: Work, _: Tell, __: Clock) -> None:
        raise RuntimeError(work.subject)

    with pytest.raises(RuntimeError, match="sock"):
        jobs.run(job, deed, clock=Watch())

    assert (line(me, job).state, line(me, job).told) == ("failed", BROKEN)


def _under_way(me: User, job: UUID) -> None:
    running(me, job)


def _done(_: User, job: UUID) -> None:
    JobRow.objects.filter(id=job).update(state=jobs.DONE)


@pytest.mark.parametrize("come", [_under_way, _done])
def test_what_is_under_way_or_done_is_not_begun_again(
    me: User, job: UUID, come: Callable[[User, UUID], None]
) -> None:
    come(me, job)
    before = line(me, job)

    assert not jobs.again(me, job, kind=KIND, now=NOW)
    assert line(me, job) == before
