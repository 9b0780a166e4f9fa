"""One question, whole, with what people told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from askback.adapters import shipped
from askback.core.bank import Question
from askback.errors import NotFoundError
from askback.services import banks
from askback.services.planned import is_booked, is_to_come, loops_of, people_of
from askback.services.told import by_hand, told_of
from askback.services.values import QuestionPage, Quote, Slot
from askback.services.words import ROLES, STAGES, WORK
from askback.store.models import (
    InterviewRow,
    MarkRow,
    OpportunityRow,
    QuestionRow,
    User,
)

SHOWN = 12  # answers; the rest are in their debriefs


def show(owner: User, key: str, *, now: datetime) -> QuestionPage:
    """Return a question, whole.

    Raises:
        NotFoundError: There is none of this key.
    """
    rows = banks.rows_of(owner)
    question = banks.laid_over(rows.values()).bank.get(key)
    if question is None:
        raise NotFoundError("question", key)
    opportunities = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    loops = [r for loop in loops_of(opportunities).values() for r in loop]
    return _page(question, rows.get(key, QuestionRow(key=key)), loops, now)


def _page(
    question: Question, row: QuestionRow, loops: list[InterviewRow], now: datetime
) -> QuestionPage:
    criteria = shipped.criteria()
    able = sorted(question.roles.items(), key=lambda pair: -pair[1])
    original = shipped.bank().get(question.key)
    green, red = (
        tuple((s.signal, s.says) for s in question.signals(colour))
        for colour in ("green", "red")
    )
    return QuestionPage(
        key=question.key,
        text=question.text,
        wordings=tuple((r.value, text) for r, text in question.by_role.items()),
        intention=question.intention,
        benefit=question.benefit,
        criteria=tuple((criteria.label(c), s) for c, s in question.criteria.items()),
        whom=tuple((role.value, share) for role, share in able),
        stages=tuple(stage.value for stage in STAGES if stage in question.stages),
        work=tuple(label for work, label in WORK.items() if work in question.work),
        minutes=question.minutes,
        phrasing=question.phrasing.value,
        green=green,
        red=red,
        probes=question.probes,
        if_dodged=question.if_dodged,
        fit=question.fit,
        searchable=question.searchable,
        source=question.source,
        is_own=bool(row.entry),
        changed=tuple(row.changes),
        shipped_text=original.text if original and row.changes else "",
        has_newer=original is not None and banks.is_outdated(row, original),
        filled=tuple(row.filled),
        rating=row.rating,
        note=row.note,
        told=tuple(_told(question.key, loops))[:SHOWN],
        slots=tuple(_slots(question, loops, now)),
    )


def _told(key: str, loops: Iterable[InterviewRow]) -> Iterator[Quote]:
    """Yield what was answered to a question, in all interviews."""
    for row in loops:
        for told in told_of(row):
            if told.key == key and told.answer.quote:
                yield Quote(
                    text=told.answer.quote,
                    who=told.asked.witness,
                    role=row.opportunity.company,
                    note=told.answer.verdict.value,
                    kind=told.answer.kind or "",
                    at_s=told.asked.at_s,
                    on=row.start,
                )
        yield from (_noted(mark, row) for mark in by_hand(row) if _is_of(mark, key))


def _is_of(mark: MarkRow, key: str) -> bool:
    return mark.question_key == key and bool(mark.note)


def _noted(mark: MarkRow, row: InterviewRow) -> Quote:
    return Quote(
        text=mark.note,
        who=", ".join(people_of(row)) or row.name,
        role=row.opportunity.company,
        note=mark.verdict,
        on=row.start,
        noted=True,
    )


def _slots(
    question: Question, loops: Iterable[InterviewRow], now: datetime
) -> Iterator[Slot]:
    """Yield the interviews to come; must-asks are on every agenda as it is."""
    if question.rule is not None:
        return
    for row in loops:
        if is_to_come(row, now) and is_booked(row):
            who = ", ".join(
                f"{name}, {ROLES[role]}" for name, role in people_of(row).items()
            )
            label = " · ".join(filter(None, (row.opportunity.company, row.name, who)))
            yield Slot(row.id, label, question.key in row.pinned)
