"""Keep the evidence of an opportunity: derived anew whenever something is heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from django.db.models import QuerySet

from askback.adapters import shipped
from askback.core.bank import Bank, Question
from askback.core.decision import (
    MARKED,
    NOTED,
    Evidence,
    Verdict,
    noticed,
)
from askback.core.decision.discount import Discounts, discounted
from askback.core.live import Hour
from askback.core.topics import Knows, Role
from askback.services import banks, counting, hours, preferences, standing, tables
from askback.services.grown import tailored_of
from askback.services.heard import STRANGER, AnswerForm, AskedOf
from askback.services.planned import people_of, stored_agenda
from askback.services.raised import question_of
from askback.services.told import DODGED, Told, by_hand, told_of
from askback.services.weighing import Room, Word, weigh_answer_to
from askback.services.wishes import Wishes, claims_of
from askback.services.witnesses import same_person
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    MarkRow,
    OpportunityRow,
    OwnEvidenceRow,
    SourceRow,
    User,
)

YOU = "You"  # the witness of what the user saw or read without a name to it
OWN = "own-"  # before the id of one's own evidence, its place

Found: TypeAlias = tuple[EvidenceRow, Evidence]


@dataclass(frozen=True, slots=True)
class _Heard:
    """An interview, with what its answers are weighed by."""

    interview: InterviewRow
    room: Room
    bank: Bank
    tailored: Mapping[str, Question]
    now: datetime

    @property
    def people(self) -> Mapping[str, Role]:
        """Who is in it."""
        return self.room.people

    def question(self, key: str | None) -> Question | None:
        """Return the question of the bank, of a source or of what was raised."""
        name = key or ""
        return self.bank.get(name) or self.tailored.get(name) or question_of(name)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger.

    Attributes:
        row: As it is stored, with the weight that counts.
        piece: As it was weighed, before anything was discounted.
        share: What still counts of its weight, 0-1.
    """

    row: EvidenceRow
    piece: Evidence
    share: float

    def name_of(self, kind: str) -> str:
        """Return the name by which its witness or its quote is discounted."""
        if kind == counting.WITNESS:
            return self.piece.witness
        return counting.digest(self.piece.quote) if self.piece.quote else ""


def rebuild(opportunity: OpportunityRow, *, now: datetime) -> None:
    """Derive all evidence of an opportunity from what is stored."""
    opportunity.evidence.all().delete()
    EvidenceRow.objects.bulk_create(entry.row for entry in derive(opportunity, now=now))


def rebuild_all(owner: User, *, now: datetime) -> None:
    """Derive the evidence of all opportunities of a person, removed ones included."""
    rows = OpportunityRow.everything.filter(owner=owner)
    for opportunity in rows.select_related("owner"):
        rebuild(opportunity, now=now)


def derive(
    opportunity: OpportunityRow, *, now: datetime, only: str = ""
) -> list[Entry]:
    """Return an opportunity's evidence, all or `only` of one criterion, as weighed."""
    sources = standing.counting(opportunity)
    tailored = {question.key: question for question in tailored_of(sources)}
    bank = banks.of(opportunity.owner).bank
    knows = tables.of(opportunity.owner).knows
    wishes = preferences.of(opportunity.owner).only(only)
    counts = counting.of(opportunity)
    base = _Base(opportunity, knows, wishes, now)
    found = [*_claimed(base, sources), *_from_elsewhere(base)]
    interviews = opportunity.interviews.select_related("transcript", "agenda")
    for row in interviews.prefetch_related("marks", "seats__interviewer"):
        room = Room(people_of(row), knows, wishes)
        found += _heard(_Heard(row, room, bank, tailored, now))
    for row, hour in hours.hours_of(interviews):
        room = Room(people_of(row), knows, wishes)
        found += _noticed(_Heard(row, room, bank, tailored, now), hour)
    return [
        _entry(row, piece, counts)
        for row, piece in found
        if only in {"", piece.criterion}
    ]


def _entry(row: EvidenceRow, piece: Evidence, counts: Discounts) -> Entry:
    """Let a piece count for what the user lets it count for."""
    share = counts.share(piece.witness, counting.digest(piece.quote))
    row.weight = discounted(piece, share).weight
    return Entry(row, piece, share)


def evidence_of(
    opportunities: Iterable[OpportunityRow],
) -> dict[UUID, tuple[Evidence, ...]]:
    """Return the stored evidence of each as values, alike in order every time.

    What the user does not let count at all is none.
    """
    rows = EvidenceRow.objects.filter(opportunity__in=opportunities, weight__gt=0)
    found: dict[UUID, list[Evidence]] = {o.id: [] for o in opportunities}
    for row in _in_order(rows):
        found[row.opportunity_id].append(value_of(row))
    return {ident: tuple(evidence) for ident, evidence in found.items()}


def _in_order(rows: QuerySet[EvidenceRow]) -> list[EvidenceRow]:
    """Return evidence in order; databases differ over letters, and over nothing."""
    found = list(rows.order_by())
    heard = {row.interview_id for row in found if row.interview_id}
    # Asked for by name: joined, PostgreSQL would read everybody's interviews.
    interviews = InterviewRow.everything.filter(id__in=heard)
    in_order = interviews.order_by("position", "made_at", "id")
    idents = in_order.values_list("id", flat=True)
    rank = {ident: n for n, ident in enumerate((None, *idents))}
    return sorted(
        found,
        key=lambda row: (rank[row.interview_id], row.place, row.criterion, row.quote),
    )


def value_of(row: EvidenceRow) -> Evidence:
    """Return a stored piece of evidence as a value."""
    return Evidence(
        row.criterion, row.witness, row.direction, row.weight, row.quote, row.source
    )


@dataclass(frozen=True, slots=True)
class _Base:
    """An opportunity, with what all its evidence is weighed by."""

    opportunity: OpportunityRow
    knows: Knows
    wishes: Wishes
    now: datetime

    def row(self, piece: Evidence, place: str, role: str = "") -> EvidenceRow:
        """Return a piece that no interview gave as a row."""
        return EvidenceRow(
            owner_id=self.opportunity.owner_id,
            made_at=self.now,
            opportunity=self.opportunity,
            criterion=piece.criterion,
            witness=piece.witness,
            role=role,
            direction=piece.direction,
            weight=piece.weight,
            quote=piece.quote,
            source=piece.source,
            place=place,
        )


def _claimed(base: _Base, sources: Iterable[SourceRow]) -> Iterator[Found]:
    """Yield what sources claim: little, and judged only by what the user wants."""
    for source in sources:
        told = [(c["criterion"], c["quote"]) for c in source.reading["claims"]]
        pay = (source.reading.get("compensation") or {}).get("quote", "")
        for piece in claims_of(told, pay, base.knows, base.wishes):
            yield base.row(piece, str(source.id)), piece


def _from_elsewhere(base: _Base) -> Iterator[Found]:
    """Yield what the user knows from elsewhere, each of whom they have it from."""
    rows = OwnEvidenceRow.objects.filter(opportunity=base.opportunity, removed_at=None)
    people = list(base.opportunity.interviewers.values_list("name", flat=True))
    for row in rows:
        who = same_person(row.who, people) or row.who or YOU
        role = Role(row.role) if row.role else STRANGER
        piece = noticed(row.criterion, row.direction, row.text, (who, role), base.knows)
        yield base.row(piece, f"{OWN}{row.id}", row.role), piece


def _heard(heard: _Heard) -> Iterator[Found]:
    """Yield what an interview's transcript and the user's marks tell."""
    for told in told_of(heard.interview):
        yield from _read(heard, told)
    for mark in by_hand(heard.interview):
        yield from _marked(heard, mark)


def _read(heard: _Heard, told: Told) -> Iterator[Found]:
    """Yield what one answer tells; the user's word on it wins."""
    question = heard.question(told.key)
    if question is None:
        return
    for piece in weigh_answer_to(
        question,
        told.answer,
        told.asked.witness,
        heard.room,
        put=told.asked.put,
        word=Word(told.mark.direction, "mark") if told.mark else None,
    ):
        yield _row(heard, piece, told.place, told.asked), piece


def _marked(heard: _Heard, mark: MarkRow) -> Iterator[Found]:
    """Yield what a mark without a transcript tells, quoted as the user noted it."""
    question = heard.question(mark.question_key)
    if question is None:
        return
    verdict = Verdict(mark.verdict)
    answer = AnswerForm(
        verdict=verdict,
        reason=DODGED.get(verdict),
        specificity=NOTED if mark.note else MARKED,
        quote=mark.note,
    )
    witness, role = _witness(heard, mark)
    for piece in weigh_answer_to(
        question,
        answer,
        witness,
        replace(heard.room, people={witness: role}),
        word=Word(mark.direction, "note"),
    ):
        yield _row(heard, piece, mark.place, None), piece


def _witness(heard: _Heard, mark: MarkRow) -> tuple[str, Role]:
    """Return who said what the user noted: a person, or the interview for several.

    One note is one witness: it must not count as a concern that several people raised.
    """
    if mark.witness in heard.people:
        return mark.witness, heard.people[mark.witness]
    agenda = stored_agenda(heard.interview)
    items = () if agenda is None else (*agenda.items, *agenda.spares)
    asked = next((i.to for i in items if i.key == mark.question_key), ())
    who = tuple(name for name in asked if name in heard.people) or tuple(heard.people)
    role = heard.people[who[0]] if who else STRANGER
    return (who[0] if len(who) == 1 else heard.interview.name), role


def _noticed(heard: _Heard, hour: Hour) -> Iterator[Found]:
    """Yield what surprised the user, where they said what it is about."""
    known = {criterion.key for criterion in shipped.criteria()}
    for surprise in hour.after.surprises:
        if surprise.criterion in known and surprise.direction:
            role = heard.people.get(surprise.who, STRANGER)
            whom = (surprise.who or heard.interview.name, role)
            piece = noticed(
                surprise.criterion,
                surprise.direction,
                surprise.text,
                whom,
                heard.room.knows,
            )
            yield _row(heard, piece, surprise.place, None), piece


def _row(
    heard: _Heard, piece: Evidence, place: str, asked: AskedOf | None
) -> EvidenceRow:
    return EvidenceRow(
        owner_id=heard.interview.owner_id,
        made_at=heard.now,
        opportunity_id=heard.interview.opportunity_id,
        interview=heard.interview,
        criterion=piece.criterion,
        witness=piece.witness,
        role=heard.people.get(piece.witness, ""),
        direction=piece.direction,
        weight=piece.weight,
        quote=piece.quote,
        kind=(asked.answer.kind or "") if asked else "",
        source=piece.source,
        place=place,
        at_s=asked.at_s if asked else None,
    )
