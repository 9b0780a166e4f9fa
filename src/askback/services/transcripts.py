"""What was said in an interview."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import PurePath
from uuid import UUID

from django.db import transaction

from askback.adapters.documents import Document, read_bytes
from askback.core.bank import Bank
from askback.core.topics import Problem, Stage
from askback.core.transcript.matching import Planned
from askback.errors import NotFoundError
from askback.services import (
    banks,
    interviews,
    ledger,
    own,
    planning,
    readings,
    sources,
    standing,
)
from askback.services.grown import tailored_of
from askback.services.heard import ReadForm, asked_of
from askback.services.planned import has_been, people_of, stored_agenda
from askback.services.raised import question_of
from askback.services.told import carry, form_of
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
    opportunity = own.interview_of(owner, interview_id).opportunity
    document = read_bytes(upload.name, upload.data)
    loop = planning.refresh(opportunity, now=now)
    interview = next(row for row in loop if row.id == interview_id)
    _keep(interview, document, me, now)


@transaction.atomic
def set_me(owner: User, interview_id: UUID, *, me: str, now: datetime) -> None:
    """Say which speaker is the user, and read the transcript anew.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
        InvalidInputError: Nobody of my name speaks.
    """
    interview = own.interview_of(owner, interview_id)
    row = getattr(interview, "transcript", None)
    if row is None:
        raise NotFoundError("transcript of interview", interview_id)
    problems = tuple(Problem(**problem) for problem in row.reading["brought"])
    _keep(interview, Document(row.name, row.text, None, problems), me, now)


@transaction.atomic
def begin(owner: User, *, upload: Upload, now: datetime) -> UUID:
    """Begin with a transcript: make the opportunity and the interview it belongs to.

    Raises:
        InvalidInputError: The file cannot be read.
    """
    document = read_bytes(upload.name, upload.data)
    opportunity = OpportunityRow.objects.create(
        owner=owner, made_at=now, company=UNKNOWN
    )
    interview = InterviewRow.objects.create(
        owner=owner,
        made_at=now,
        opportunity=opportunity,
        name=PurePath(upload.name).stem[: interviews.LONGEST] or "Interview",
        stage=Stage.OTHER,
        minutes_total=MINUTES,
        start=None,
    )
    _keep(interview, document, None, now)
    return interview.id


def _keep(
    interview: InterviewRow, document: Document, me: str | None, now: datetime
) -> None:
    bank = banks.of(interview.owner).bank
    planned = _planned(interview, bank)
    read = readings.read_transcript(document.text, me=me, planned=planned, bank=bank)
    reading = readings.to_json(read, document.problems)
    form = ReadForm.model_validate(reading)
    carry(interview, form_of(interview), form)
    row, _ = TranscriptRow.objects.update_or_create(
        interview=interview,
        defaults={
            "owner_id": interview.owner_id,
            "made_at": now,
            "name": document.name[: sources.LONGEST],
            "text": document.text,
            "me": (read.interview.me or "")[: interviews.LONGEST],
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


def _planned(interview: InterviewRow, bank: Bank) -> list[Planned]:
    """Return the agenda's questions, spares included, with every wording known."""
    agenda = stored_agenda(interview)
    if agenda is None:
        return []
    rows = standing.counting(interview.opportunity)
    tailored = {question.key: question for question in tailored_of(rows)}
    planned: list[Planned] = []
    for item in (*agenda.items, *agenda.spares, *agenda.tailored):
        key = item.key
        question = bank.get(key) or tailored.get(key) or question_of(key)
        known = None if question is None else Planned.of(question)
        wordings = dict.fromkeys((item.text, *(known.wordings if known else ())))
        guide = known.guide if known else None
        planned.append(Planned(item.key, tuple(wordings), guide))
    return planned
