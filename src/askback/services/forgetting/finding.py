"""All that changes and goes when somebody is forgotten; nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from askback.core.followup.names_out import is_named
from askback.services.forgetting import own_words, takes
from askback.services.forgetting.cleaning import Cleaner, Fields, place_of
from askback.services.forgetting.talks import as_file, without_voice
from askback.services.forgetting.whom import Talk, Whom
from askback.store.models import (
    EvidenceRow,
    InterviewerRow,
    InterviewRow,
    JobRow,
    KitRow,
    OpportunityRow,
    ReadingRow,
    ResumeRow,
    SourceRow,
    SuggestionRow,
    TakeRow,
    TranscriptRow,
    User,
)

LEFT = (EvidenceRow, InterviewerRow, ReadingRow, ResumeRow, SourceRow, SuggestionRow)
"""Rows that are derived anew, looked at by themselves, or not touched at all."""
COUNTED_AS: Mapping[str, str] = {
    "NoteRow": "notes",
    "MarkRow": "marks",
    "JotRow": "jots",
    "LetterRow": "letters",
    "ObjectionRow": "objections",
    "ClosingRow": "closings",
    "OwnEvidenceRow": "evidence",
    "TakeRow": "takes",
}
DERIVED = frozenset({"SummaryRow", "AgendaRow", "RevisionRow"})  # nobody wrote these


@dataclass(slots=True)
class Found:
    """What changes, what goes, and how much of each kind.

    Attributes:
        changed: Rows with their fields as they are to be.
        gone: Rows that are deleted.
        counts: How much goes, by the keys of `values.forgetting.COUNTED`.
        sources: Sources that name the person.
        sounds: Takes whose recording says the name: no word can be cut out of a sound.
    """

    changed: list[tuple[models.Model, Fields]] = field(default_factory=list)
    gone: list[models.Model] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    sources: list[SourceRow] = field(default_factory=list)
    sounds: list[TakeRow] = field(default_factory=list)

    def change(self, row: models.Model, fields: Fields, kind: str = "") -> None:
        """Note what becomes of a row, if anything does."""
        if fields:
            self.changed.append((row, fields))
            if kind:
                self.counts[kind] += 1

    def drop(self, row: models.Model, kind: str) -> None:
        """Note that a row goes."""
        self.gone.append(row)
        self.counts[kind] += 1


def find(whom: Whom, *, with_sources: bool) -> Found:
    """Return all that changes and goes when somebody is forgotten."""
    found = Found()
    person = {"name": whom.stand_in, "email": ""}
    found.change(whom.row, person)
    owner = whom.row.owner
    every = InterviewRow.everything.filter(owner=owner)
    loops = dict(every.values_list("id", "opportunity_id"))
    _talks(whom, found)
    for model in apps.get_app_config("store").get_models():
        if model not in (*LEFT, User, TranscriptRow, JobRow):
            for row in model._base_manager.filter(owner=owner):  # noqa: SLF001 -- removed ones too
                _row(whom, row, loops, found)
    _jobs(whom, loops, found)
    _other_talks(whom, found)
    _sources(whom, found, is_wanted=with_sources)
    return found


def cleaner_at(whom: Whom, opportunity: UUID | None, interview: UUID | None) -> Cleaner:
    """Return what takes a person's name and words out of the texts of a place."""
    person = whom.person_at(opportunity, interview)
    return Cleaner(person, whom.said, whom.stand_in)


def _row(whom: Whom, row: models.Model, loops: dict[UUID, UUID], found: Found) -> None:
    opportunity, interview = _place(row, loops)
    if opportunity in whom.namesakes:
        return
    cleaner = cleaner_at(whom, opportunity, interview)
    is_quoted = isinstance(row, KitRow)  # it quotes its posting, so nothing may move
    fields = cleaner.hidden_of(row) if is_quoted else cleaner.of(row)
    if isinstance(row, TakeRow):
        heard = takes.of(row, cleaner)
        fields |= heard
        if heard and row.media:
            found.sounds.append(row)
    if isinstance(row, OpportunityRow):
        fields.pop("company", None)  # a company may be called like its founder
    is_here = opportunity == whom.row.opportunity_id
    fields |= own_words.of(row, whom, cleaner) if is_here else {}
    name = type(row).__name__
    kind = "" if name in DERIVED else COUNTED_AS.get(name, "others")
    found.change(row, fields, kind)


def _place(
    row: models.Model, loops: dict[UUID, UUID]
) -> tuple[UUID | None, UUID | None]:
    """Return the opportunity and the interview that a row is of, or is."""
    opportunity, interview = place_of(row, loops)
    if isinstance(row, OpportunityRow):
        opportunity = row.id
    if isinstance(row, InterviewRow):
        interview = row.id
    if isinstance(row, TakeRow):
        opportunity = row.exercise.opportunity_id
    return opportunity, interview


def _talks(whom: Whom, found: Found) -> None:
    """Take a person out of the transcripts of the loop, and out of their readings."""
    for talk in whom.talks:
        if isinstance(talk.row, TranscriptRow):
            _talk(whom, talk, talk.row, found)
        if talk.theirs:
            found.counts["turns"] += len(talk.their_turns)


def _talk(whom: Whom, talk: Talk, row: TranscriptRow, found: Found) -> None:
    fields = talk_fields(whom, talk, row.name)
    if not fields:
        return
    found.change(row, fields, "transcripts")
    asked = fields["reading"]["asked"]
    cleaner = cleaner_at(whom, whom.row.opportunity_id, talk.interview.id)
    for reading in row.readings.all():
        is_theirs = reading.witness == whom.row.name or reading.witness in talk.theirs
        witness = whom.stand_in if is_theirs else cleaner.clean(reading.witness)
        new = {"value": asked[reading.position], "witness": witness}
        found.change(reading, new, "answers" if is_theirs else "")


def talk_fields(whom: Whom, talk: Talk, name: str) -> Fields:
    """Return a transcript's fields without a person; none where they are not in it."""
    person = whom.person_at(whom.row.opportunity_id, talk.interview.id)
    reading = without_voice(talk, person, whom.stand_in)
    if {**reading, "format": ""} == {**talk.reading, "format": "", **_old(talk)}:
        return {}
    cleaner = cleaner_at(whom, whom.row.opportunity_id, talk.interview.id)
    stem = cleaner.clean(name.rpartition(".")[0] or name)
    me = talk.reading["me"] or ""
    return {
        "name": f"{stem}.json",
        "text": as_file(reading),
        "reading": reading,
        "me": me,
    }


def _old(talk: Talk) -> dict[str, Any]:
    """Return the fields that a reading may lack, as they are given to it."""
    return {
        "names": talk.reading.get("names", {}),
        "brought": talk.reading.get("brought", []),
    }


def _jobs(whom: Whom, loops: dict[UUID, UUID], found: Found) -> None:
    """Look through what was laid aside, and through files that wait to be read."""
    talks = {talk.row.pk: talk for talk in whom.talks}
    for job in JobRow.objects.filter(owner=whom.row.owner):
        opportunity, interview = place_of(job, loops)
        if job.kind == "forgotten" or opportunity in whom.namesakes:
            continue
        cleaner = cleaner_at(whom, opportunity, interview)
        if _is_person(job, whom, opportunity):
            found.drop(job, "removed")
        elif _is_file(job, whom, interview, cleaner):
            found.drop(job, "files")
        else:
            fields = _job_fields(whom, talks.get(job.pk), job, cleaner)
            found.change(job, fields, "removed")


def _is_person(job: JobRow, whom: Whom, opportunity: UUID | None) -> bool:
    is_here = opportunity == whom.row.opportunity_id and job.state == "person"
    return is_here and job.given.get("name") == whom.row.name


def _is_file(job: JobRow, whom: Whom, interview: UUID | None, cleaner: Cleaner) -> bool:
    """Return whether a file waits that names the person, or is of their interview."""
    if job.data is None and job.kind != "reading":
        return False
    if job.kind == "reading" and interview in whom.rooms:
        return True
    text = bytes(job.data or b"").decode(errors="replace")
    return is_named(text, cleaner.person)


def _job_fields(whom: Whom, talk: Talk | None, job: JobRow, cleaner: Cleaner) -> Fields:
    fields = cleaner.of(job)
    if talk is None:
        return fields
    reading = talk_fields(whom, talk, job.given["name"])
    if not reading:
        return fields
    plain = {k: v for k, v in job.given.items() if k not in reading}
    return {**fields, "given": {**cleaner.clean(plain), **reading}}


def _other_talks(whom: Whom, found: Found) -> None:
    """Take a person's whole name out of transcripts of other loops."""
    others = TranscriptRow.objects.filter(owner=whom.row.owner)
    others = others.exclude(interview__opportunity=whom.row.opportunity_id)
    others = others.exclude(interview__opportunity__in=whom.namesakes)
    first = max(whom.row.name.split(), key=len)
    for row in others.filter(text__icontains=first).select_related("interview"):
        talk = Talk(row, row.interview, row.reading, frozenset(), ())
        _talk(whom, talk, row, found)


def _sources(whom: Whom, found: Found, *, is_wanted: bool) -> None:
    """Find the sources that name a person; hide the name in them where it is wanted."""
    rows = SourceRow.objects.filter(opportunity=whom.row.opportunity_id)
    cleaner = cleaner_at(whom, whom.row.opportunity_id, None)
    for row in rows.prefetch_related("suggestions"):
        changes = [(one, cleaner.hidden_of(one)) for one in _with_suggestions(row)]
        if any(fields for _, fields in changes):
            found.sources.append(row)
            for one, fields in changes if is_wanted else ():
                without = {"original": None} if one is row else {}
                found.change(one, {**fields, **without} if fields else fields)


def _with_suggestions(row: SourceRow) -> Iterator[models.Model]:
    yield row
    yield from row.suggestions.all()
