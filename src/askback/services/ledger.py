"""Keep the evidence of an opportunity: derived anew whenever something is heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from askback.adapters import shipped
from askback.core.decision import MARKED, NOTED, Evidence, Verdict, claimed
from askback.core.topics import Role
from askback.services.heard import STRANGER, AnswerForm, AskedOf, weigh
from askback.services.planned import people_of, stored_agenda
from askback.services.told import DODGED, Told, by_hand, told_of
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    MarkRow,
    OpportunityRow,
    SourceRow,
)


def rebuild(opportunity: OpportunityRow, *, now: datetime) -> None:
    """Derive all evidence of an opportunity from what is stored."""
    opportunity.evidence.all().delete()
    rows = [*_claimed(opportunity, now)]
    interviews = opportunity.interviews.select_related("transcript", "agenda")
    for interview in interviews.prefetch_related("marks", "seats__interviewer"):
        rows += _heard(interview, now)
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


def _claimed(opportunity: OpportunityRow, now: datetime) -> Iterator[EvidenceRow]:
    """Yield what sources claim: little, and without direction."""
    knows = shipped.tables().knows
    for source in SourceRow.objects.filter(opportunity=opportunity):
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


def _heard(interview: InterviewRow, now: datetime) -> Iterator[EvidenceRow]:
    """Yield what an interview's transcript and the user's marks tell."""
    people = people_of(interview)
    for told in told_of(interview):
        yield from _read(interview, told, people, now)
    for mark in by_hand(interview):
        yield from _marked(interview, mark, people, now)


def _read(
    interview: InterviewRow, told: Told, people: Mapping[str, Role], now: datetime
) -> Iterator[EvidenceRow]:
    """Yield what one answer tells; the user's word on it wins."""
    if told.key is None:
        return
    for piece in weigh(
        told.key,
        told.answer,
        told.asked.witness,
        people,
        direction=told.mark.direction if told.mark else None,
        source="mark" if told.mark else "reading",
    ):
        yield _row(interview, piece, people, told.place, now, told.asked)


def _marked(
    interview: InterviewRow, mark: MarkRow, people: Mapping[str, Role], now: datetime
) -> Iterator[EvidenceRow]:
    """Yield what a mark without a transcript tells, quoted as the user noted it."""
    answer = AnswerForm(
        verdict=Verdict(mark.verdict),
        reason=DODGED.get(Verdict(mark.verdict)),
        specificity=NOTED if mark.note else MARKED,
        quote=mark.note,
    )
    witness, role = _witness(interview, mark, people)
    for piece in weigh(
        mark.question_key,
        answer,
        witness,
        {witness: role},
        direction=mark.direction,
        source="note",
    ):
        yield _row(interview, piece, people, mark.place, now, None)


def _witness(
    interview: InterviewRow, mark: MarkRow, people: Mapping[str, Role]
) -> tuple[str, Role]:
    """Return who said what the user noted: a person, or where it could be several, all.

    One note is one witness: it must not count as a concern that several people raised.
    """
    agenda = stored_agenda(interview)
    items = () if agenda is None else (*agenda.items, *agenda.spares)
    asked = next((i.to for i in items if i.key == mark.question_key), ())
    who = tuple(name for name in asked if name in people) or tuple(people)
    role = people[who[0]] if who else STRANGER
    return (who[0] if len(who) == 1 else interview.name), role


def _row(
    interview: InterviewRow,
    piece: Evidence,
    people: Mapping[str, Role],
    place: str,
    now: datetime,
    asked: AskedOf | None,
) -> EvidenceRow:
    return EvidenceRow(
        owner_id=interview.owner_id,
        made_at=now,
        opportunity_id=interview.opportunity_id,
        interview=interview,
        criterion=piece.criterion,
        witness=piece.witness,
        role=people.get(piece.witness, ""),
        direction=piece.direction,
        weight=piece.weight,
        quote=piece.quote,
        kind=(asked.answer.kind or "") if asked else "",
        source=piece.source,
        place=place,
        at_s=asked.at_s if asked else None,
    )
