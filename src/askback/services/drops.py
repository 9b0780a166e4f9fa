"""Files dropped anywhere: what each is, by its content, and where it belongs.

A file is kept for a day, its owner's alone, until the user says what becomes of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from askback.adapters.documents import Document, read_bytes
from askback.core.transcript.formats import read
from askback.core.transcript.turns import Transcript
from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.planned import is_booked, is_to_come, people_of, with_all
from askback.services.values import Upload
from askback.services.values.drops import Dropped, Talk
from askback.services.witnesses import same_person
from askback.store.models import InterviewRow, JobRow, OpportunityRow, User

KIND = "dropped"
INVITE, TRANSCRIPT, RESUME, DOCUMENT = "invite", "transcript", "resume", "document"
KEPT = timedelta(days=1)  # who has not said by then what it is has forgotten it
HEAD = 2000  # bytes in which a calendar file says that it is one
CALENDAR = re.compile(
    rb"^[\s\xef\xbb\xbf\xfe\xff]{0,9}BEGIN:VCALENDAR\b", re.MULTILINE | re.IGNORECASE
)
CUT = frozenset({"vtt", "srt"})  # nothing but speech is cut into cues with times
BASICS = re.compile(r'"basics"\s*:\s*\{')  # how a JSON Resume begins
OFTEN = 2  # turns of one who talks; "Location: Leeds" is said once
TWO = 2  # people make a talk
MOST_OF_IT = 0.6  # of the words somebody says, or it is a text with labels in it
MOST = 50  # interviews to choose from
LONGEST = 300  # letters of a file's name


@dataclass(frozen=True, slots=True)
class Place:
    """The page on which a file was dropped: an interview's, a company's, or neither."""

    interview_id: UUID | None = None
    opportunity_id: UUID | None = None


@transaction.atomic
def take(owner: User, *, upload: Upload, now: datetime) -> UUID:
    """Keep a dropped file, and see by its content what it is.

    Raises:
        InvalidInputError: It is nothing that can be read.
    """
    JobRow.objects.filter(owner=owner, kind=KIND, made_at__lt=now - KEPT).delete()
    kind, size, speakers = _look(upload)
    row = JobRow.objects.create(
        owner=owner,
        made_at=now,
        heard_at=now,
        kind=KIND,
        state=kind,
        given={"name": upload.name[:LONGEST], "size": size, "speakers": speakers},
        data=upload.data,
    )
    return row.id


def show(owner: User, ident: UUID, *, at: Place, now: datetime) -> Dropped:
    """Return what a dropped file is taken for, and where it may belong.

    Raises:
        NotFoundError: The file, or the page's interview or company, does not exist or
            is not the owner's.
    """
    row = _row(owner, ident)
    speakers = tuple(row.given["speakers"])
    opportunity = _company_at(owner, at)
    rows = InterviewRow.objects.filter(
        owner=owner, opportunity__removed_at=None, opportunity__closed_at=None
    )
    if at.interview_id:
        rows = rows.filter(id=at.interview_id)
    elif opportunity:
        rows = rows.filter(opportunity=opportunity)
    talks = _likeliest(rows.select_related("opportunity"), speakers, now)
    return Dropped(
        id=row.id,
        name=row.given["name"],
        kind=row.state,
        size=row.given["size"],
        speakers=speakers,
        talks=talks,
        company="" if opportunity is None else opportunity.company,
        opportunity_id=None if opportunity is None else opportunity.id,
    )


def upload_of(owner: User, ident: UUID) -> Upload:
    """Return a dropped file as it was brought.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = _row(owner, ident)
    return Upload(row.given["name"], bytes(row.data or b""))


def forget(owner: User, ident: UUID) -> None:
    """Let a dropped file go, once it is kept where it belongs.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    _row(owner, ident).delete()


def _company_at(owner: User, at: Place) -> OpportunityRow | None:
    if at.interview_id:
        return own.interview_of(owner, at.interview_id).opportunity
    if at.opportunity_id:
        return own.opportunity_of(owner, at.opportunity_id)
    return None


def _row(owner: User, ident: UUID) -> JobRow:
    row = JobRow.objects.filter(owner=owner, kind=KIND, id=ident).first()
    if row is None:
        raise NotFoundError("file", ident)
    return row


def _look(upload: Upload) -> tuple[str, int, list[str]]:
    """Return what a file is, how long, and who speaks in it.

    Raises:
        InvalidInputError: It is nothing that can be read.
    """
    if CALENDAR.search(upload.data[:HEAD].replace(b"\0", b"")):
        return INVITE, 0, []
    document = read_bytes(upload.name, upload.data)
    words = len(document.text.split())
    if document.text.lstrip().startswith("{") and BASICS.search(document.text):
        return RESUME, words, []
    talk = _talk_of(document)
    if talk is None:
        return DOCUMENT, words, []
    named = dict.fromkeys(turn.speaker for turn in talk.turns if turn.speaker)
    return TRANSCRIPT, len(talk.turns), list(named)


def _talk_of(document: Document) -> Transcript | None:
    """Return a file as a talk, if it reads as one."""
    if document.job is not None or document.kind:
        return None
    try:
        talk = read(document.text)
    except InvalidInputError:
        return None
    is_cut = talk.format in CUT or any(t.start_s is not None for t in talk.turns)
    return talk if is_cut or _is_talk(talk) else None


def _is_talk(talk: Transcript) -> bool:
    """Return whether people take turns in it, and say most of it."""
    turns = Counter(turn.speaker for turn in talk.turns if turn.speaker)
    said = sum(len(turn.text) for turn in talk.turns if turn.speaker)
    whole = sum(len(turn.text) for turn in talk.turns)
    several = sum(count >= OFTEN for count in turns.values())
    return several >= TWO and said >= MOST_OF_IT * whole


def _likeliest(
    rows: QuerySet[InterviewRow], speakers: Sequence[str], now: datetime
) -> tuple[Talk, ...]:
    """Return interviews: those whose people speak, then what lacks a transcript."""
    booked = [row for row in with_all(rows) if is_booked(row)]
    booked.sort(key=lambda row: _unlikely(row, speakers, now))
    return tuple(_talk(row) for row in booked[:MOST])


def _unlikely(
    row: InterviewRow, speakers: Sequence[str], now: datetime
) -> tuple[int, bool, bool, float]:
    people = list(people_of(row))
    spoke = sum(same_person(name, people) is not None for name in speakers)
    since = abs((now - row.start).total_seconds()) if row.start else 0.0
    return -spoke, is_to_come(row, now), hasattr(row, "transcript"), since


def _talk(row: InterviewRow) -> Talk:
    return Talk(row.id, row.name, row.opportunity.company, hasattr(row, "transcript"))
