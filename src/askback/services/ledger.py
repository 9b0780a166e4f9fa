"""Keep the evidence of an opportunity: derived anew whenever something is heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from askback.core.bank import Bank, Question
from askback.core.decision import MARKED, NOTED, Evidence, Verdict, claimed
from askback.core.topics import Knows, Role
from askback.services import banks, standing, tables
from askback.services.grown import tailored_of
from askback.services.heard import (
    STRANGER,
    AnswerForm,
    AskedOf,
    Room,
    weigh_answer_to,
)
from askback.services.planned import people_of, stored_agenda
from askback.services.raised import question_of
from askback.services.told import DODGED, Told, by_hand, told_of
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    MarkRow,
    OpportunityRow,
    SourceRow,
)


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
        """Who is in the interview, with their roles."""
        return self.room.people

    def question(self, key: str | None) -> Question | None:
        """Return the question of the bank, of a source or of what was raised."""
        name = key or ""
        return self.bank.get(name) or self.tailored.get(name) or question_of(name)


def rebuild(opportunity: OpportunityRow, *, now: datetime) -> None:
    """Derive all evidence of an opportunity from what is stored."""
    opportunity.evidence.all().delete()
    sources = standing.counting(opportunity)
    tailored = {question.key: question for question in tailored_of(sources)}
    bank = banks.of(opportunity.owner).bank
    knows = tables.of(opportunity.owner).knows
    rows = [*_claimed(opportunity, sources, knows, now)]
    interviews = opportunity.interviews.select_related("transcript", "agenda")
    for row in interviews.prefetch_related("marks", "seats__interviewer"):
        rows += _heard(_Heard(row, Room(people_of(row), knows), bank, tailored, now))
    EvidenceRow.objects.bulk_create(rows)


def evidence_of(
    opportunities: Iterable[OpportunityRow],
) -> dict[UUID, tuple[Evidence, ...]]:
    """Return the stored evidence of each as values, alike in order every time."""
    rows = EvidenceRow.objects.filter(opportunity__in=opportunities)
    found: dict[UUID, list[Evidence]] = {o.id: [] for o in opportunities}
    for row in rows.order_by("interview", "place", "criterion", "quote"):
        found[row.opportunity_id].append(value_of(row))
    return {ident: tuple(evidence) for ident, evidence in found.items()}


def value_of(row: EvidenceRow) -> Evidence:
    """Return a stored piece of evidence as a value."""
    return Evidence(
        row.criterion, row.witness, row.direction, row.weight, row.quote, row.source
    )


def _claimed(
    opportunity: OpportunityRow,
    sources: Iterable[SourceRow],
    knows: Knows,
    now: datetime,
) -> Iterator[EvidenceRow]:
    """Yield what sources claim: little, and without direction."""
    for source in sources:
        for claim in source.reading["claims"]:
            piece = claimed(claim["criterion"], claim["quote"], knows)
            yield EvidenceRow(
                owner_id=opportunity.owner_id,
                made_at=now,
                opportunity=opportunity,
                criterion=piece.criterion,
                witness=piece.witness,
                weight=piece.weight,
                quote=piece.quote,
                source=piece.source,
                place=str(source.id),
            )


def _heard(heard: _Heard) -> Iterator[EvidenceRow]:
    """Yield what an interview's transcript and the user's marks tell."""
    for told in told_of(heard.interview):
        yield from _read(heard, told)
    for mark in by_hand(heard.interview):
        yield from _marked(heard, mark)


def _read(heard: _Heard, told: Told) -> Iterator[EvidenceRow]:
    """Yield what one answer tells; the user's word on it wins."""
    question = heard.question(told.key)
    if question is None:
        return
    for piece in weigh_answer_to(
        question,
        told.answer,
        told.asked.witness,
        heard.room,
        direction=told.mark.direction if told.mark else None,
        source="mark" if told.mark else "reading",
    ):
        yield _row(heard, piece, told.place, told.asked)


def _marked(heard: _Heard, mark: MarkRow) -> Iterator[EvidenceRow]:
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
        direction=mark.direction,
        source="note",
    ):
        yield _row(heard, piece, mark.place, None)


def _witness(heard: _Heard, mark: MarkRow) -> tuple[str, Role]:
    """Return who said what the user noted: a person, or the interview for several.

    One note is one witness: it must not count as a concern that several people raised.
    """
    agenda = stored_agenda(heard.interview)
    items = () if agenda is None else (*agenda.items, *agenda.spares)
    asked = next((i.to for i in items if i.key == mark.question_key), ())
    who = tuple(name for name in asked if name in heard.people) or tuple(heard.people)
    role = heard.people[who[0]] if who else STRANGER
    return (who[0] if len(who) == 1 else heard.interview.name), role


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
