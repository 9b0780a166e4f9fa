"""Who is forgotten: their name as each place has it, and the words they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from askback.core.followup.names_out import Person
from askback.core.followup.words_out import Said, said_of
from askback.core.transcript.turns import speaker_key
from askback.services import aside, banks
from askback.services.values.forgetting import OpenVoice
from askback.services.voices import Voice, voices_of
from askback.services.witnesses import same_person
from askback.store.models import (
    InterviewerRow,
    InterviewRow,
    JobRow,
    OpportunityRow,
    TranscriptRow,
)
from askback.store.models.interview import SeatRow

STAND_IN = "Someone"


@dataclass(frozen=True, slots=True)
class Talk:
    """A transcript, kept or laid aside, and who of it is forgotten.

    Attributes:
        row: The row that it is kept in.
        interview: Where it is from.
        reading: What was made of it.
        theirs: What the person is called in it; "" where nobody has a name.
        open: Who else may be this person.
    """

    row: TranscriptRow | JobRow
    interview: InterviewRow
    reading: Mapping[str, Any]
    theirs: frozenset[str]
    open: tuple[OpenVoice, ...]

    @property
    def their_turns(self) -> list[str]:
        """What the person said in it."""
        return [t["text"] for t in self.reading["turns"] if _of(t) in self.theirs]

    @property
    def other_turns(self) -> list[str]:
        """What everybody else said in it."""
        return [t["text"] for t in self.reading["turns"] if _of(t) not in self.theirs]


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody who is to be forgotten.

    Attributes:
        row: The person.
        stand_in: What stands for them from now on, as the name of a person.
        loop: Their name, where all of the loop is in reach.
        rooms: Their name, by the interview in which they sit.
        elsewhere: Their name outside the loop: only whole.
        said: Their words.
        talks: The transcripts of the loop.
        interviews: The interviews of the loop, removed ones too.
        namesakes: Other companies where somebody of this name is.
    """

    row: InterviewerRow
    stand_in: str
    loop: Person
    rooms: Mapping[UUID, Person]
    elsewhere: Person
    said: Said
    talks: tuple[Talk, ...]
    interviews: Mapping[UUID, InterviewRow]
    namesakes: Mapping[UUID, str] = field(default_factory=dict)

    def person_at(self, opportunity: UUID | None, interview: UUID | None) -> Person:
        """Return how they are named at a place."""
        if opportunity != self.row.opportunity_id:
            return self.elsewhere
        return self.rooms.get(interview, self.loop) if interview else self.loop


def whom_of(row: InterviewerRow, ticked: frozenset[str] = frozenset()) -> Whom:
    """Return all that is known of a person who is to be forgotten."""
    loop = row.opportunity
    interviews = {
        one.id: one for one in InterviewRow.everything.filter(opportunity=loop)
    }
    seats = _seats(interviews)
    talks = tuple(
        _talk(kept, interviews[ident], seats[ident], row.name, reading, ticked)
        for kept, ident, reading in _readings(row, interviews)
    )
    everybody = loop.interviewers.exclude(id=row.id).values_list("name", flat=True)
    mine = {name for talk in talks for name in _mine(talk.reading)}
    emails = (row.email,) if row.email else ()
    kept = (loop.company,)
    others = tuple(sorted({*everybody, *mine} - {row.name}))
    heard = _heard_beside(talks)
    rooms = {
        ident: Person(
            row.name,
            emails,
            tuple(sorted(({*names, *mine} | heard[ident]) - {row.name})),
            kept,
        )
        for ident, names in seats.items()
        if row.name in names
    }
    return Whom(
        row=row,
        stand_in=_stand_in(loop, row),
        loop=Person(row.name, emails, others, kept),
        rooms=rooms,
        elsewhere=Person(row.name, emails, kept=(row.name,)),
        said=_said(row, talks),
        talks=talks,
        interviews=interviews,
        namesakes=_namesakes(row),
    )


def _seats(interviews: Iterable[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {ident: [] for ident in interviews}
    rows = SeatRow.objects.filter(interview__in=found)
    for ident, name in rows.values_list("interview_id", "interviewer__name"):
        found[ident].append(name)
    return found


def _readings(
    row: InterviewerRow, interviews: Mapping[UUID, InterviewRow]
) -> Iterator[tuple[TranscriptRow | JobRow, UUID, Mapping[str, Any]]]:
    """Yield the transcripts of a loop, those too that were laid aside."""
    for kept in TranscriptRow.objects.filter(interview__in=interviews):
        yield kept, kept.interview_id, kept.reading
    names = {str(ident): ident for ident in interviews}
    laid = JobRow.objects.filter(
        owner=row.owner, kind=aside.KIND, state="transcript", subject__in=names
    )
    for job in laid:
        yield job, names[job.subject], job.given["reading"]


def _talk(
    row: TranscriptRow | JobRow,
    interview: InterviewRow,
    people: list[str],
    name: str,
    reading: Mapping[str, Any],
    ticked: frozenset[str],
) -> Talk:
    me = reading["me"]
    voices = [voice for voice in voices_of(reading) if voice.name != me]
    known = {voice.name: _who(voice, people, name) for voice in voices}
    alone = people == [name] and me is not None and len(voices) == 1
    theirs = {one for one, who in known.items() if who == name or alone}
    unknown = [one for one, who in known.items() if who is None and one not in theirs]
    if name in people and any(turn["speaker"] is None for turn in reading["turns"]):
        unknown.append("")
    if name not in people:
        unknown = []
    keys = {f"{row.id}:{one}": one for one in unknown}
    theirs |= {one for key, one in keys.items() if key in ticked}
    return Talk(
        row,
        interview,
        reading,
        frozenset(theirs),
        tuple(_open(key, one, interview, reading) for key, one in keys.items()),
    )


def _who(voice: Voice, people: list[str], name: str) -> str | None:
    """Return whose voice it is; None where nobody knows."""
    if speaker_key(voice.name) == speaker_key(name):
        return name
    return same_person(voice.name, people)


def _open(
    key: str, name: str, interview: InterviewRow, reading: Mapping[str, Any]
) -> OpenVoice:
    texts = (turn["text"] for turn in reading["turns"] if _of(turn) == name)
    words = sum(len(text.split()) for text in texts)
    return OpenVoice(key, name, interview.name, words)


def _of(turn: Mapping[str, Any]) -> str:
    return str(turn["speaker"] or "")


def _mine(reading: Mapping[str, Any]) -> Iterator[str]:
    yield from filter(None, (reading["me"], reading.get("mine")))


def _heard_beside(talks: Iterable[Talk]) -> dict[UUID, set[str]]:
    """Return who else is heard in each interview, by whole names."""
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    for talk in talks:
        beside = {v.name for v in voices_of(talk.reading)} - talk.theirs
        unsure = {voice.name for voice in talk.open}
        found[talk.interview.id] |= beside - unsure
    return found


def _stand_in(loop: OpportunityRow, row: InterviewerRow) -> str:
    """Return what stands for a person, which nobody in the loop is called yet."""
    taken = set(loop.interviewers.exclude(id=row.id).values_list("name", flat=True))
    names = (STAND_IN, *(f"{STAND_IN} {n}" for n in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _said(row: InterviewerRow, talks: Iterable[Talk]) -> Said:
    """Return a person's words; what others said, or askback asks, is not theirs."""
    asked = [
        wording
        for question in banks.of(row.owner).bank
        for wording in (question.text, *question.by_role.values(), *question.aliases)
    ]
    others = [text for talk in talks for text in talk.other_turns]
    return said_of(
        [piece for talk in talks for piece in _pieces(talk)], [*others, *asked]
    )


def _pieces(talk: Talk) -> Iterator[str]:
    """Yield what a person said, by turns and as readings quote it."""
    yield from talk.their_turns
    turns = {t["index"] for t in talk.reading["turns"] if _of(t) in talk.theirs}
    for asked in talk.reading["asked"]:
        answer = asked["answer"]
        if answer["quote_turn"] in turns:
            yield answer["quote"]
        yield from (s["quote"] for s in answer["signals"] if s["turn"] in turns)


def _namesakes(row: InterviewerRow) -> dict[UUID, str]:
    """Return the other companies where somebody of the same name is."""
    rows = InterviewerRow.objects.filter(owner=row.owner, name__iexact=row.name)
    others = rows.exclude(opportunity=row.opportunity_id)
    return dict(others.values_list("opportunity_id", "opportunity__company"))
