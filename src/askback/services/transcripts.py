"""What was said in an interview."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import PurePath
from uuid import UUID

from django.db import transaction

from askback.adapters.documents import Document, read_bytes
from askback.core.topics import Stage
from askback.core.transcript.turns import Transcript
from askback.errors import NotFoundError
from askback.services import (
    aside,
    interviews,
    ledger,
    own,
    planning,
    readings,
    sources,
    voices,
)
from askback.services.carrying import carry
from askback.services.heard import ReadForm, asked_of
from askback.services.planned import has_been, people_of
from askback.services.ready import Ready, called_of, ready_again, ready_of
from askback.services.telling import webhooks
from askback.services.told import form_of
from askback.services.values import Upload
from askback.store.models import (
    InterviewRow,
    OpportunityRow,
    ReadingRow,
    TranscriptRow,
    User,
)

UNKNOWN = "Company of a transcript"
MINUTES = 45


@transaction.atomic
def add(
    owner: User,
    interview_id: UUID,
    *,
    upload: Upload,
    me: str | None,
    now: datetime,
) -> None:
    """Read a transcript against the interview's agenda and keep both.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: The file cannot be read, or nobody of my name speaks.
    """
    own.interview_of(owner, interview_id)
    document = read_bytes(upload.name, upload.data)
    add_document(owner, interview_id, document=document, me=me, now=now)


@transaction.atomic
def add_document(
    owner: User,
    interview_id: UUID,
    *,
    document: Document,
    me: str | None,
    now: datetime,
) -> None:
    """Read a transcript whose file was opened already, and keep it.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: Nobody says a word in it, or nobody of my name speaks.
    """
    ready = prepare(owner, interview_id, document=document, me=me, now=now)
    keep(owner, interview_id, ready=ready, found=ready.read(), now=now)


def check(
    owner: User, interview_id: UUID, *, document: Document, me: str | None
) -> Transcript:
    """Return what a transcript says, once it is known that it can be read.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: Nobody says a word in it, or nobody of my name speaks.
    """
    called = called_of(own.interview_of(owner, interview_id), document, me)
    called.check_me()
    return called.transcript


@transaction.atomic
def prepare(
    owner: User,
    interview_id: UUID,
    *,
    document: Document,
    me: str | None,
    now: datetime,
) -> Ready:
    """Bring together what a transcript is read with; only the reading takes long.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: Nobody says a word in it.
    """
    opportunity = own.interview_of(owner, interview_id).opportunity
    loop = planning.refresh(opportunity, now=now)
    interview = next(row for row in loop if row.id == interview_id)
    called = called_of(interview, document, me)
    return ready_of(interview, document, called, is_brought=True)


@transaction.atomic
def prepare_again(owner: User, interview_id: UUID, *, me: str | None) -> Ready:
    """Bring together what a kept transcript is read with anew.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
    """
    row = kept_of(own.interview_of(owner, interview_id))
    return ready_again(row, names=row.reading.get("names", {}), me=me)


@transaction.atomic
def keep(
    owner: User,
    interview_id: UUID,
    *,
    ready: Ready,
    found: readings.TranscriptReading,
    now: datetime,
) -> None:
    """Keep a transcript with its reading, in place of the one there was.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    interview = own.interview_of(owner, interview_id)
    row = getattr(interview, "transcript", None)
    if ready.is_brought and row is not None and row.text != ready.document.text:
        aside.lay_transcript(row, now)
    _keep(interview, ready, found, now)


@transaction.atomic
def set_me(owner: User, interview_id: UUID, *, me: str, now: datetime) -> None:
    """Say which speaker is the user, and read the transcript anew.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
        InvalidInputError: Nobody of my name speaks.
    """
    row = kept_of(own.interview_of(owner, interview_id))
    read_again(row, names=row.reading.get("names", {}), me=me, now=now)


def kept_of(interview: InterviewRow) -> TranscriptRow:
    """Return the transcript of an interview.

    Raises:
        NotFoundError: There is none.
    """
    row: TranscriptRow | None = getattr(interview, "transcript", None)
    if row is None:
        raise NotFoundError("transcript of interview", interview.id)
    return row


def read_again(
    row: TranscriptRow, *, names: voices.Names, me: str | None, now: datetime
) -> None:
    """Read a transcript anew, its speakers called by these names.

    Raises:
        InvalidInputError: Nobody of my name speaks.
    """
    ready = ready_again(row, names=names, me=me)
    _keep(row.interview, ready, ready.read(), now)


@transaction.atomic
def begin(owner: User, *, upload: Upload, now: datetime) -> UUID:
    """Begin with a transcript: make the opportunity and the interview it belongs to.

    Raises:
        InvalidInputError: The file cannot be read.
    """
    document = read_bytes(upload.name, upload.data)
    ident = make_interview(owner, name=upload.name, now=now)
    add_document(owner, ident, document=document, me=None, now=now)
    return ident


@transaction.atomic
def make_interview(owner: User, *, name: str, now: datetime) -> UUID:
    """Make an interview for a transcript that belongs to none, and its opportunity."""
    opportunity = OpportunityRow.objects.create(
        owner=owner, made_at=now, company=UNKNOWN
    )
    interview = InterviewRow.objects.create(
        owner=owner,
        made_at=now,
        opportunity=opportunity,
        name=PurePath(name).stem[: interviews.LONGEST] or "Interview",
        stage=Stage.OTHER,
        minutes_total=MINUTES,
        start=None,
    )
    return interview.id


def _keep(
    interview: InterviewRow,
    ready: Ready,
    found: readings.TranscriptReading,
    now: datetime,
) -> None:
    document, called = ready.document, ready.called
    reading = voices.with_names(
        readings.to_json(found, document.problems),
        called.transcript,
        called.names,
        called.me,
    )
    form = ReadForm.model_validate(reading)
    carry(interview, form_of(interview), form)
    row, _ = TranscriptRow.objects.update_or_create(
        interview=interview,
        defaults={
            "owner_id": interview.owner_id,
            "made_at": now,
            "name": document.name[: sources.LONGEST],
            "text": document.text,
            "me": (found.interview.me or "")[: interviews.LONGEST],
            "reading": {**reading, "brought": [asdict(p) for p in document.problems]},
        },
    )
    row.readings.all().delete()
    ReadingRow.objects.bulk_create(
        ReadingRow(
            owner_id=interview.owner_id,
            made_at=now,
            transcript=row,
            position=number,
            question_key=asked.form.question_key or asked.form.bank_key or "",
            band=asked.form.band,
            witness=asked.witness[: interviews.LONGEST],
            value=reading["asked"][number],
        )
        for number, asked in enumerate(asked_of(form, people_of(interview)))
    )
    has_been(interview, now)
    ledger.rebuild(interview.opportunity, now=now)
    about = {"interview_id": str(interview.id)}
    webhooks.tell(interview.owner, "transcript.read", about, now=now)
