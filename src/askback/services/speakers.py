"""Who is who in a transcript, as the user says; the file's own text stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.core.transcript.turns import speaker_key
from askback.errors import InvalidInputError
from askback.services import interviews, ledger, own, transcripts, voices
from askback.services.heard import ReadForm, asked_of
from askback.services.names_alike import is_label
from askback.services.planned import people_of
from askback.services.voices import Voice
from askback.services.witnesses import same_person
from askback.store.models import (
    AgendaRow,
    InterviewRow,
    ReadingRow,
    TranscriptRow,
    User,
)


@transaction.atomic
def rename(
    owner: User,
    interview_id: UUID,
    *,
    speaker: str,
    name: str,
    now: datetime,
) -> None:
    """Call a speaker by another name, everywhere in the loop; or join two to one.

    Two are joined where somebody in the transcript is called so already. A person of
    the loop whose name it was is called so too, and so is whoever is called the same
    in the loop's other transcripts; labels such as "Speaker 1" are told apart.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
        InvalidInputError: Nobody is called so, or the name is empty or too long.
    """
    interview = own.interview_of(owner, interview_id)
    row = transcripts.kept_of(interview)
    known = voices.voices_of(row.reading)
    voice = next((voice for voice in known if voice.name == speaker), None)
    if voice is None:
        raise InvalidInputError(f"Nobody is called {speaker} in this transcript.")
    wanted = " ".join(name.split())
    if not 0 < len(wanted) <= interviews.LONGEST:
        raise InvalidInputError(f"Write a name, in up to {interviews.LONGEST} letters.")
    others = [other for other in known if other is not voice]
    called = voices.spelt(wanted, others)
    person = _person_of(row, voice, called)
    if not _call_person(interview, person, called):
        person = ""
    names = _everywhere(row, voice, called, person)
    _call(row, names, (called, person), now)


@transaction.atomic
def part(owner: User, interview_id: UUID, *, named: str, now: datetime) -> None:
    """Call whoever the file calls so by that name again.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
    """
    row = transcripts.kept_of(own.interview_of(owner, interview_id))
    names = {old: new for old, new in _names(row).items() if old != named}
    _call(row, {row: names}, ("", ""), now)


@transaction.atomic
def undo(owner: User, interview_id: UUID, *, now: datetime) -> None:
    """Take back the last renaming that began in this interview, wherever it reached.

    Raises:
        NotFoundError: There is no such interview of the owner's, or no transcript.
    """
    row = transcripts.kept_of(own.interview_of(owner, interview_id))
    last = row.reading.get("renamed", {"names": {}, "person": ["", ""]})
    new, old = last["person"]
    _call_person(row.interview, new, old)
    before = last["names"]
    names = {
        one: before[str(one.id)]
        for one in _transcripts(row.interview)
        if str(one.id) in before
    }
    _call(row, names, (old, new), now)


def _person_of(row: TranscriptRow, voice: Voice, name: str) -> str:
    """Return the person of the loop whose name this was and is to be; or nothing.

    A first name that turns out to be somebody else's leaves the loop as it is.
    """
    people = [seat.interviewer.name for seat in row.interview.seats.all()]
    was, will = same_person(voice.name, people), same_person(name, people)
    if was is None or is_label(voice.name):
        return ""
    if will == was:
        return was if len(name.split()) >= len(was.split()) else ""
    is_theirs = will is None and speaker_key(voice.name) == speaker_key(was)
    return was if is_theirs else ""


def _everywhere(
    row: TranscriptRow, voice: Voice, name: str, person: str
) -> dict[TranscriptRow, dict[str, str]]:
    """Return what speakers are called in each transcript that this changes."""
    found = {row: {**_names(row), **dict.fromkeys(voice.named, name)}}
    others = () if is_label(voice.name) else _transcripts(row.interview)
    for other in others:
        same = [] if other.id == row.id else _same_in(other, voice.name, person)
        if same:
            found[other] = {**_names(other), **dict.fromkeys(same, name)}
    return found


def _same_in(row: TranscriptRow, name: str, person: str) -> list[str]:
    """Return what another file of the loop calls the same person."""
    return [
        named
        for voice in voices.voices_of(row.reading)
        if speaker_key(voice.name) == speaker_key(name)
        or (person and same_person(voice.name, [person]) and not is_label(voice.name))
        for named in voice.named
    ]


def _names(row: TranscriptRow) -> dict[str, str]:
    names: dict[str, str] = row.reading.get("names", {})
    return names


def _transcripts(interview: InterviewRow) -> Iterable[TranscriptRow]:
    rows = TranscriptRow.objects.filter(
        interview__opportunity_id=interview.opportunity_id
    )
    return rows.select_related("interview__opportunity__owner")


def _call(
    row: TranscriptRow,
    names: Mapping[TranscriptRow, Mapping[str, str]],
    person: tuple[str, str],
    now: datetime,
) -> None:
    """Call speakers so, and keep how they were called for undoing it."""
    before = {str(one.id): _names(one) for one in names}
    for one, called in names.items():
        _call_in(one, called, now)
    kept = TranscriptRow.objects.get(id=row.id)
    kept.reading = {**kept.reading, "renamed": {"names": before, "person": person}}
    kept.save(update_fields=["reading"])
    ledger.rebuild(row.interview.opportunity, now=now)


def _call_in(row: TranscriptRow, names: Mapping[str, str], now: datetime) -> None:
    """Call the speakers of one transcript so; it is read anew if two became one."""
    if row.reading["me"] is None or not voices.tells_apart_alike(row.reading, names):
        mine = row.reading.get("mine") or row.me or None
        transcripts.read_again(row, names=names, me=mine, now=now)
        return
    row.reading = voices.renamed(row.reading, names)
    row.me = row.reading["me"][: interviews.LONGEST]
    row.save(update_fields=["reading", "me"])
    form = ReadForm.model_validate(row.reading)
    asked = list(asked_of(form, people_of(row.interview)))
    readings = list(row.readings.all())
    for reading in readings:
        reading.witness = asked[reading.position].witness[: interviews.LONGEST]
    ReadingRow.objects.bulk_update(readings, ["witness"])


def _call_person(interview: InterviewRow, old: str, new: str) -> bool:
    """Call a person of the loop otherwise, on its agendas too; not as somebody else."""
    people = interview.opportunity.interviewers
    if not old or not new or people.filter(name=new).exists():
        return False
    people.filter(name=old).update(name=new)
    agendas = AgendaRow.objects.filter(
        interview__opportunity_id=interview.opportunity_id
    )
    for row in agendas:
        row.value = _with_name(row.value, old, new)
        row.save(update_fields=["value"])
    return True


def _with_name(value: Any, old: str, new: str) -> Any:
    """Return stored JSON with a name put for another, where it stands alone."""
    if isinstance(value, dict):
        return {key: _with_name(one, old, new) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_name(one, old, new) for one in value]
    return new if value == old else value
