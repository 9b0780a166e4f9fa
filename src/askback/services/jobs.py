"""Long deeds: begun, told of while they go on, stopped, begun again.

A deed may be run twice: whoever takes a job first does it, and one that fell silent can
be taken again. So what a job does must be safe to do twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.transcript.progress import Tell
from askback.errors import AskbackError, NotFoundError, StoppedError
from askback.services import own
from askback.services.values import JobLine
from askback.store.models import JobRow, User

QUEUED, RUNNING, DONE, FAILED, STOPPED = (
    "queued",
    "running",
    "done",
    "failed",
    "stopped",
)
SILENT = timedelta(seconds=30)  # work says something every second, unless it died
LEFT = timedelta(seconds=8)  # a worker looks twice a second; its first job takes longer
OFTEN = timedelta(seconds=0.2)  # nobody looks more often
LONGEST = 300  # letters of what is told
BROKEN = "askback made a mistake here. Nothing was changed; you can try again."

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Work:
    """What whoever does a job is handed."""

    id: UUID
    owner: User
    subject: str
    given: Mapping[str, Any]
    data: bytes


@transaction.atomic
def begin(  # noqa: PLR0913 -- what one job is
    owner: User,
    *,
    kind: str,
    subject: str,
    given: Mapping[str, Any],
    data: bytes | None,
    of: int,
    now: datetime,
) -> UUID:
    """Queue a job, in place of any other of its kind on the same subject."""
    own.alone(owner)
    drop(owner, kind=kind, subject=subject)
    row = JobRow.objects.create(
        owner=owner,
        made_at=now,
        heard_at=now,
        kind=kind,
        subject=subject,
        given=dict(given),
        data=data,
        of=of,
        state=QUEUED,
    )
    return row.id


def drop(owner: User, *, kind: str, subject: str) -> None:
    """Forget the jobs of a kind on a subject; one under way stops at its next word."""
    JobRow.objects.filter(owner=owner, kind=kind, subject=subject).delete()


def show(owner: User, job_id: UUID, *, kind: str, now: datetime) -> JobLine:
    """Return how far a job is.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return _line(_row(owner, job_id, kind), now)


def newest(owner: User, *, kind: str, subject: str, now: datetime) -> JobLine | None:
    """Return the job on a subject, unless it is done or there is none."""
    rows = JobRow.objects.filter(owner=owner, kind=kind, subject=subject)
    row = rows.exclude(state=DONE).defer("data").last()
    return None if row is None else _line(row, now)


@transaction.atomic
def stop(owner: User, job_id: UUID, *, kind: str, now: datetime) -> None:
    """End a job; one that is under way ends at its next word, and keeps nothing.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = _row(owner, job_id, kind)
    if row.state == QUEUED or _line(row, now).is_dead:
        row.state = STOPPED
    row.is_stopped = True
    row.save(update_fields=["state", "is_stopped"])


@transaction.atomic
def again(owner: User, job_id: UUID, *, kind: str, now: datetime) -> bool:
    """Queue a job anew that failed, was stopped, was left, or fell silent.

    Returns:
        Whether it is queued anew; not one that is done or under way.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = _row(owner, job_id, kind)
    if row.state == DONE or _line(row, now).is_under_way:
        return False
    row.state, row.is_stopped = QUEUED, False
    row.done, row.told, row.heard_at = 0, "", now
    row.save(update_fields=["state", "is_stopped", "done", "told", "heard_at"])
    return True


def run(
    job_id: UUID, deed: Callable[[Work, Tell, Clock], None], *, clock: Clock
) -> None:
    """Do a job, if it is still to be done, and keep what came of it.

    Args:
        job_id: Which one.
        deed: Does it, and calls `finish` where it keeps its result; what it tells how
            far it is with raises once the job is to end.
        clock: Says how late it is.
    """
    work = _take(job_id, clock())
    if work is None:
        return
    try:
        deed(work, _teller(job_id, clock), clock)
    except StoppedError:
        _end(job_id, STOPPED, "", clock(), is_stopped=True)
    except AskbackError as error:
        _end(job_id, FAILED, str(error), clock())
    except Exception:
        _end(job_id, FAILED, BROKEN, clock())
        raise


def finish(job_id: UUID, now: datetime) -> None:
    """Note that a job is done, in the transaction in which its result is kept.

    Raises:
        StoppedError: The user ended it meanwhile, so nothing may be kept.
    """
    rows = JobRow.objects.filter(id=job_id, state=RUNNING, is_stopped=False)
    if not rows.update(state=DONE, heard_at=now, data=None, given={}):
        raise StoppedError(f"job {job_id}")


def _take(job_id: UUID, now: datetime) -> Work | None:
    """Take a queued job, unless somebody else has."""
    queued = JobRow.objects.filter(id=job_id, state=QUEUED)
    if not queued.update(state=RUNNING, heard_at=now):
        return None
    row = JobRow.objects.select_related("owner").get(id=job_id)
    return Work(row.id, row.owner, row.subject, row.given, bytes(row.data or b""))


def _teller(job_id: UUID, clock: Clock) -> Tell:
    heard: list[datetime] = []

    def tell(done: int, of: int) -> None:
        now = clock()
        if heard and abs(now - heard[-1]) < OFTEN:  # a clock may be put back
            return
        heard[:] = [now]
        rows = JobRow.objects.filter(id=job_id, state=RUNNING, is_stopped=False)
        if not rows.update(done=done, of=of, heard_at=now):
            raise StoppedError(f"job {job_id}")

    return tell


def _end(job_id: UUID, state: str, told: str, now: datetime, **only: bool) -> None:
    """Say how it ended; one who lost it to another ends nothing of the other's."""
    rows = JobRow.objects.filter(id=job_id, state=RUNNING, **only)
    rows.update(state=state, told=told[:LONGEST], heard_at=now)


def _row(owner: User, job_id: UUID, kind: str) -> JobRow:
    own.alone(owner)
    rows = JobRow.objects.filter(owner=owner, id=job_id, kind=kind)
    row = rows.defer("data").first()
    if row is None:
        raise NotFoundError("job", job_id)
    return row


def _line(row: JobRow, now: datetime) -> JobLine:
    silence = abs(now - row.heard_at)  # a clock that was put back ends nothing
    return JobLine(
        id=row.id,
        subject=row.subject,
        name=row.given.get("name", ""),
        state=row.state,
        done=row.done,
        of=row.of,
        told=row.told,
        heard_at=row.heard_at,
        is_left=row.state == QUEUED and silence > LEFT,
        is_dead=row.state == RUNNING and silence > SILENT,
    )
