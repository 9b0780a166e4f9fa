"""Keep the evidence of an opportunity: derived anew whenever something is heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from askback.adapters import shipped
from askback.core.decision import COMPANY, MARKED, NOTED, Evidence, Verdict
from askback.core.topics import Role
from askback.services.heard import AnswerForm, AskedOf, ReadForm, asked_of, weigh
from askback.services.planned import people_of, stored_agenda
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    MarkRow,
    OpportunityRow,
    SourceRow,
)

DODGED = {Verdict.NOT_ANSWERED: "deflected"}  # a user who says so saw no reason
CLAIM = 0.5  # a claim is a generality: it carries half of what a checkable fact does


def rebuild(opportunity: OpportunityRow, *, now: datetime) -> None:
    """Derive all evidence of an opportunity from what is stored."""
    opportunity.evidence.all().delete()
    rows = [*_claimed(opportunity, now)]
    interviews = opportunity.interviews.select_related("transcript", "agenda")
    for interview in interviews.prefetch_related("marks", "seats__interviewer"):
        rows += _heard(interview, now)
    EvidenceRow.objects.bulk_create(rows)


def evidence_of(opportunity: OpportunityRow) -> tuple[Evidence, ...]:
    """Return the stored evidence as values."""
    return tuple(
        Evidence(r.criterion, r.witness, r.direction, r.weight, r.quote, r.source)
        for r in opportunity.evidence.all()
    )


def _claimed(opportunity: OpportunityRow, now: datetime) -> Iterator[EvidenceRow]:
    """Yield what sources claim: little, and without direction."""
    told = shipped.tables().knows.company * CLAIM
    sources = SourceRow.objects.filter(opportunity=opportunity)
    for source in sources:
        for claim in source.reading.get("claims", ()):
            yield EvidenceRow(
                owner_id=opportunity.owner_id,
                made_at=now,
                opportunity=opportunity,
                criterion=claim["criterion"],
                witness=COMPANY,
                weight=told,
                quote=claim["quote"],
                source="source",
                place=str(source.id),
            )


def _heard(interview: InterviewRow, now: datetime) -> Iterator[EvidenceRow]:
    """Yield what an interview's transcript and the user's marks tell."""
    people = people_of(interview)
    marks = {mark.place: mark for mark in interview.marks.all()}
    transcript = getattr(interview, "transcript", None)
    if transcript is not None:
        form = ReadForm.model_validate(transcript.reading)
        for number, asked in enumerate(asked_of(form, people)):
            mark = marks.pop(f"asked-{number}", None)
            yield from _read(interview, asked, number, mark, now)
    for mark in marks.values():
        yield from _marked(interview, mark, people, now)


def _read(
    interview: InterviewRow,
    asked: AskedOf,
    number: int,
    mark: MarkRow | None,
    now: datetime,
) -> Iterator[EvidenceRow]:
    """Yield what one answer tells; the user's word on it wins."""
    people = people_of(interview)
    key, answer = asked.key, asked.answer
    direction, source = None, "reading"
    if mark is not None:
        key = mark.question_key or key
        verdict = Verdict(mark.verdict)
        reason = answer.reason or DODGED.get(verdict)
        answer = answer.model_copy(update={"verdict": verdict, "reason": reason})
        direction, source = mark.direction, "mark"
    if key is None:
        return
    for piece in weigh(
        key, answer, asked.witness, people, direction=direction, source=source
    ):
        yield _row(interview, piece, people, f"asked-{number}", now, asked)


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
    agenda = stored_agenda(interview)
    items = () if agenda is None else (*agenda.items, *agenda.spares)
    asked = next((i.to for i in items if i.key == mark.question_key), ())
    for witness in asked or tuple(people)[:1]:
        for piece in weigh(
            mark.question_key,
            answer,
            witness,
            people,
            direction=mark.direction,
            source="note",
        ):
            yield _row(interview, piece, people, mark.place, now, None)


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
