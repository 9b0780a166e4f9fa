"""The question that tells most of something, and of whom it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from askback.core.bank import Bank, Question
from askback.core.planning.agenda import AgendaItem
from askback.core.planning.loop import Tables
from askback.core.topics import Role, Stage
from askback.services.comparing_sides import Side
from askback.services.known import BESIDE
from askback.services.own_tables import DELICATE
from askback.services.planned import is_booked, is_to_come, people_of, stored_agenda
from askback.services.values.comparing import Asking
from askback.store.models import InterviewRow


@dataclass(frozen=True, slots=True)
class Means:
    """What questions are chosen with.

    Attributes:
        bank: The bank as its owner has it.
        tables: Who knows what, and what is borne at which stage.
        now: When.
    """

    bank: Bank
    tables: Tables
    now: datetime


def best_ask(side: Side, criterion: str, means: Means) -> Asking | None:
    """Return what to ask on a criterion, and whom.

    The planned question goes before all others; then the one that tells most of
    whoever is still to come; then, by letter, of somebody who was met.
    """
    coming = [row for row in side.interviews if is_to_come(row, means.now)]
    return _planned(coming, criterion) or _chosen(side, criterion, means, coming)


def _planned(rows: Sequence[InterviewRow], criterion: str) -> Asking | None:
    """Return the question of an agenda that tells most of a criterion."""
    found = [
        (-strength, place, row, item)
        for place, (row, item) in enumerate(_items(rows))
        if (strength := item.criteria.get(criterion, 0.0)) > BESIDE
    ]
    if not found:
        return None
    _, _, row, item = min(found, key=lambda one: one[:2])
    whom = item.to[0] if len(item.to) == 1 else "all in turn"
    return Asking(item.key, item.text, whom, row.id, row.start, is_planned=True)


def _items(rows: Sequence[InterviewRow]) -> Iterator[tuple[InterviewRow, AgendaItem]]:
    for row in rows:
        agenda = stored_agenda(row)
        for item in () if agenda is None else agenda.items:
            yield row, item


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody who could be asked, and where; nowhere is by letter."""

    name: str
    role: Role
    row: InterviewRow | None = None


def _chosen(
    side: Side, criterion: str, means: Means, coming: Sequence[InterviewRow]
) -> Asking | None:
    """Return the question of the bank that tells most of a criterion, and whom to ask.

    Of several people the one is asked who knows most of it.
    """
    fitting = _fitting(side, criterion, means.bank)
    for people in (_to_come(coming), _met(side, coming), [_anybody(criterion, means)]):
        knowing = sorted(
            people, key=lambda p: -means.tables.knows.of(p.role, criterion)
        )
        for person in knowing:
            question = _best(fitting, criterion, person, means)
            if question is not None:
                return _asking(question, person)
    return None


def _asking(question: Question, person: _Person) -> Asking:
    text = question.wording(person.role)
    if person.row is None:
        return Asking(question.key, text, person.name)
    return Asking(question.key, text, person.name, person.row.id, person.row.start)


def _to_come(coming: Sequence[InterviewRow]) -> list[_Person]:
    return [
        _Person(name, role, row)
        for row in filter(is_booked, coming)
        for name, role in people_of(row).items()
    ]


def _met(side: Side, coming: Sequence[InterviewRow]) -> list[_Person]:
    return [
        _Person(name, role)
        for row in side.interviews
        if row not in coming and is_booked(row)
        for name, role in people_of(row).items()
    ]


def _anybody(criterion: str, means: Means) -> _Person:
    """Return whoever knows most of a criterion, by no name."""
    return _Person("", means.tables.knows.best(criterion))


def _fitting(side: Side, criterion: str, bank: Bank) -> list[Question]:
    """Return the questions of a criterion that fit the job and were not put there."""
    work, asked = side.work, side.asked
    texts = [source.text for source in side.sources]
    return [
        question
        for question in bank
        if question.criteria.get(criterion, 0.0) > BESIDE
        and question.key not in asked
        and question.is_for(work)
        and question.is_open(texts)
    ]


def _best(
    fitting: Sequence[Question], criterion: str, person: _Person, means: Means
) -> Question | None:
    """Return the question that tells most, put to a person where they are met."""
    stage = Stage(person.row.stage) if person.row is not None else Stage.OTHER
    most = means.tables.stages.of(stage).bears if person.row is not None else DELICATE
    borne = [question for question in fitting if question.sensitivity <= most]
    return min(
        borne,
        key=lambda q: (-q.criteria[criterion] * q.suits(person.role, stage), q.key),
        default=None,
    )
