"""Reading a transcript: a short one at once, a long one as a job."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.adapters.documents import Document, read_bytes
from askback.core.topics import Problem
from askback.core.transcript.progress import Tell
from askback.services import jobs, own, transcripts
from askback.services.jobs import Clock, Work
from askback.services.ready import Ready
from askback.services.values import JobLine, Upload
from askback.store.models import User

KIND = "reading"
AT_ONCE = 400  # words; they are read within .4 s, 900 in .6 s and 1,700 in 1.1 s


@transaction.atomic
def bring(
    owner: User, interview_id: UUID, *, upload: Upload, me: str | None, now: datetime
) -> UUID | None:
    """Read a short transcript and keep it; queue a long one, once it can be read.

    Returns:
        The job that is to be run, or None where all is done.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The file cannot be read, or nobody of my name speaks.
    """
    own.interview_of(owner, interview_id)
    document = read_bytes(upload.name, upload.data)
    return _bring(owner, interview_id, document, me, now)


@transaction.atomic
def begin(owner: User, *, upload: Upload, now: datetime) -> tuple[UUID, UUID | None]:
    """Begin with a transcript, as `transcripts.begin` does, and as `bring` does.

    Returns:
        The interview that was made for it, and the job that is to be run, if any.

    Raises:
        InvalidInputError: The file cannot be read.
    """
    document = read_bytes(upload.name, upload.data)
    ident = transcripts.make_interview(owner, name=upload.name, now=now)
    return ident, _bring(owner, ident, document, None, now)


@transaction.atomic
def set_me(owner: User, interview_id: UUID, *, me: str, now: datetime) -> UUID | None:
    """Say which speaker is the user; a long transcript is read anew as a job.

    Returns:
        The job that is to be run, or None where all is done.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
        InvalidInputError: Nobody of my name speaks.
    """
    ready = transcripts.prepare_again(owner, interview_id, me=me)
    ready.called.check_me()
    if _is_short(ready.document):
        found = ready.read()
        transcripts.keep(owner, interview_id, ready=ready, found=found, now=now)
        return None
    return jobs.begin(
        owner,
        kind=KIND,
        subject=str(interview_id),
        given={"name": ready.document.name, "me": me, "again": True},
        data=None,
        of=len(ready.called.transcript.turns),
        now=now,
    )


def of_interview(owner: User, interview_id: UUID, *, now: datetime) -> JobLine | None:
    """Return the reading that is under way for an interview, or came to grief."""
    return jobs.newest(owner, kind=KIND, subject=str(interview_id), now=now)


def show(owner: User, job_id: UUID, *, now: datetime) -> JobLine:
    """Return how far a reading is.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return jobs.show(owner, job_id, kind=KIND, now=now)


def stop(owner: User, job_id: UUID, *, now: datetime) -> None:
    """End a reading; nothing is kept of it but the file.

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


def drop(owner: User, job_id: UUID, *, now: datetime) -> None:
    """Forget a reading that is not wanted any more, and its file.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    line = show(owner, job_id, now=now)
    jobs.drop(owner, kind=KIND, subject=line.subject)


def run(job_id: UUID, *, clock: Clock) -> None:
    """Read what a job is about, if it is still to be read."""
    jobs.run(job_id, _read, clock=clock)


def _bring(
    owner: User,
    interview_id: UUID,
    document: Document,
    me: str | None,
    now: datetime,
) -> UUID | None:
    talk = transcripts.check(owner, interview_id, document=document, me=me)
    if _is_short(document):
        jobs.drop(owner, kind=KIND, subject=str(interview_id))
        transcripts.add_document(owner, interview_id, document=document, me=me, now=now)
        return None
    problems = [asdict(problem) for problem in document.problems]
    given = {"name": document.name, "me": me, "problems": problems}
    data = document.text.encode(errors="surrogatepass")
    return jobs.begin(
        owner,
        kind=KIND,
        subject=str(interview_id),
        given=given,
        data=data,
        of=len(talk.turns),
        now=now,
    )


def _is_short(document: Document) -> bool:
    return len(document.text.split()) <= AT_ONCE


def _read(work: Work, tell: Tell, clock: Clock) -> None:
    """Read without holding the database, so that pages are not kept waiting."""
    ident = UUID(work.subject)
    ready = _ready(work, ident, clock())
    found = ready.read(tell)
    now = clock()
    with transaction.atomic():
        transcripts.keep(work.owner, ident, ready=ready, found=found, now=now)
        jobs.finish(work.id, now)


def _ready(work: Work, ident: UUID, now: datetime) -> Ready:
    given = work.given
    if given.get("again"):
        return transcripts.prepare_again(work.owner, ident, me=given["me"])
    text = work.data.decode(errors="surrogatepass")
    problems = tuple(Problem(**problem) for problem in given["problems"])
    document = Document(given["name"], text, None, problems)
    return transcripts.prepare(
        work.owner, ident, document=document, me=given["me"], now=now
    )
