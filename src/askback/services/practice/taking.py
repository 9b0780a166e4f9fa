"""Takes kept, and read as a job: what is heard, and what askback makes of it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from askback.core.transcript.progress import Tell
from askback.errors import NotFoundError
from askback.services import hearing, jobs, own
from askback.services.jobs import Clock, Work
from askback.services.practice import exercises, recordings
from askback.services.telling import webhooks
from askback.services.values import JobLine
from askback.services.values.takes import Brought, TakeDraft
from askback.store.models import ExerciseRow, MockRow, TakeRow, User

if TYPE_CHECKING:
    from askback.core.practice.take import Brief, Earlier, TakeReading
    from askback.core.practice.values import Heard

KIND = "take"
EARLIER = 5  # takes that a new one is held against; the last ones are remembered


def bring(
    owner: User, exercise_id: UUID, *, draft: TakeDraft, now: datetime
) -> Brought:
    """Keep a take and queue its reading; one that is here already is left as it is.

    The recording is written before the row, so that no row is without its own.

    Raises:
        NotFoundError: The exercise or the mock interview is not the owner's.
        InvalidInputError: It is no recording, empty or too large, or has no room.
    """
    exercise = exercises.row_of(owner, exercise_id)
    suffix = recordings.ending(draft.name, draft.media_type)
    recordings.check_size(draft.size)
    take_id = draft.take_id or uuid.uuid4()
    if TakeRow.objects.filter(id=take_id).exists():
        return Brought(row_of(owner, take_id).id, None)
    media = recordings.name_of(take_id, suffix)
    mock = _mock_of(owner, draft.mock_id)
    size = recordings.keep(owner, media, draft.chunks)
    with transaction.atomic():
        own.alone(owner)  # two takes at once have two numbers
        row = TakeRow.objects.create(
            id=take_id,
            owner=owner,
            made_at=now,
            exercise=exercise,
            mock=mock,
            number=_next(exercise),
            name=draft.name[:300],
            media=media,
            media_type=recordings.media_type(media, is_video=draft.is_video),
            size=size,
            is_video=draft.is_video,
            script=exercise.script,
            target_s=exercise.target_s,
        )
        return Brought(row.id, _queue(row, now))


@transaction.atomic
def bring_words(
    owner: User, exercise_id: UUID, *, name: str, text: str, now: datetime
) -> UUID:
    """Keep a take of which there are words with their times and no sound, and read it.

    Raises:
        NotFoundError: The exercise is not the owner's.
        InvalidInputError: No word in it has a time.
    """
    from askback.services import take_reading  # noqa: PLC0415 -- slow import
    from askback.services.files import practice  # noqa: PLC0415 -- slow import

    exercise = exercises.row_of(owner, exercise_id)
    heard = practice.of_words(name, text)
    row = TakeRow.objects.create(
        owner=owner,
        made_at=now,
        exercise=exercise,
        number=_next(exercise),
        name=name[:300],
        script=exercise.script,
        target_s=exercise.target_s,
    )
    reading = take_reading.read(heard, brief_of(row))
    TakeRow.objects.filter(id=row.id).update(**_kept(heard, reading))
    return row.id


def _next(exercise: ExerciseRow) -> int:
    found = TakeRow.objects.filter(exercise=exercise).aggregate(last=Max("number"))
    return int(found["last"] or 0) + 1


def _mock_of(owner: User, mock_id: UUID | None) -> MockRow | None:
    if mock_id is None:
        return None
    found = MockRow.objects.filter(owner=owner, id=mock_id).first()
    if found is None:
        raise NotFoundError("mock interview", mock_id)
    return found


@transaction.atomic
def read_again(owner: User, take_id: UUID, *, now: datetime) -> UUID:
    """Queue the reading of a take anew, and return its job.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return _queue(row_of(owner, take_id), now)


def _queue(row: TakeRow, now: datetime) -> UUID:
    return jobs.begin(
        row.owner,
        kind=KIND,
        subject=str(row.id),
        given={"name": f"Take {row.number}"},
        data=None,
        of=0,
        now=now,
    )


def row_of(owner: User, take_id: UUID) -> TakeRow:
    """Return a take's row, with its exercise.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    rows = TakeRow.objects.filter(owner=owner, id=take_id, exercise__removed_at=None)
    row = rows.select_related(
        "owner", "exercise__story", "exercise__opportunity"
    ).first()
    if row is None:
        raise NotFoundError("take", take_id)
    return row


def of_take(owner: User, take_id: UUID, *, now: datetime) -> JobLine | None:
    """Return the reading that is under way for a take, or came to grief."""
    return jobs.newest(owner, kind=KIND, subject=str(take_id), now=now)


def show(owner: User, job_id: UUID, *, now: datetime) -> JobLine:
    """Return how far a reading is.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return jobs.show(owner, job_id, kind=KIND, now=now)


def stop(owner: User, job_id: UUID, *, now: datetime) -> None:
    """End a reading; the take stays.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    jobs.stop(owner, job_id, kind=KIND, now=now)


def again(owner: User, job_id: UUID, *, now: datetime) -> bool:
    """Queue a reading anew, and return whether it is.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return jobs.again(owner, job_id, kind=KIND, now=now)


def drop(owner: User, take_id: UUID) -> None:
    """Forget the reading of a take that is under way, if there is any."""
    jobs.drop(owner, kind=KIND, subject=str(take_id))


def run(job_id: UUID, *, clock: Clock) -> None:
    """Read the take that a job is about, if it is still to be read."""
    jobs.run(job_id, _read, clock=clock)


def _read(work: Work, tell: Tell, clock: Clock) -> None:
    """Hear and read without holding the database: pages are not kept waiting."""
    from askback.services import take_reading  # noqa: PLC0415 -- slow import

    row = row_of(work.owner, UUID(work.subject))
    with recordings.as_file(work.owner, row.media) as path:
        heard = hearing.hear(path, tell=tell)
    reading = take_reading.read(heard, brief_of(row))
    with transaction.atomic():
        found = TakeRow.objects.filter(id=row.id)
        found.update(**_kept(heard, reading))
        about = {"take_id": str(row.id)}
        webhooks.tell(work.owner, "take.read", about, now=clock())
        jobs.finish(work.id, clock())


def _kept(heard: Heard, reading: TakeReading) -> dict[str, Any]:
    from askback.services import take_reading  # noqa: PLC0415 -- slow import

    return {
        "heard": take_reading.heard_to_json(heard),
        "reading": take_reading.reading_to_json(reading),
    }


def brief_of(row: TakeRow) -> Brief:
    """Return what a take is held against: its script, its points, the takes before."""
    from askback.core.practice.take import Brief  # noqa: PLC0415 -- slow import

    return Brief(
        script=row.script,
        target_s=row.target_s,
        points=tuple(row.exercise.points),
        earlier=_earlier(row),
    )


def _earlier(row: TakeRow) -> tuple[Earlier, ...]:
    """Return the takes before one that were heard, in order."""
    from askback.core.practice.take import Earlier  # noqa: PLC0415 -- slow import
    from askback.services import take_reading  # noqa: PLC0415 -- slow import

    rows = TakeRow.objects.filter(exercise=row.exercise, number__lt=row.number)
    last = list(rows.exclude(heard={}).order_by("-number")[:EARLIER])
    return tuple(
        Earlier(f"take {one.number}", take_reading.heard_from_json(one.heard))
        for one in reversed(last)
    )
