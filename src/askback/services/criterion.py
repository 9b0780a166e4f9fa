"""One criterion, and all that anybody said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from askback.core.bank import Bank, Question
from askback.errors import NotFoundError
from askback.services import (
    accounting,
    contradictions,
    known,
    ledger,
    own,
    planning,
    preferences,
    weights,
    wishes,
)
from askback.services.known import BESIDE
from askback.services.lines import quote_of
from askback.services.planned import people_of
from askback.services.raised import question_of
from askback.services.sources import KINDS, POSTING
from askback.services.told import Told, by_hand, told_of
from askback.services.values import (
    AnswerLine,
    CriterionPage,
    Quote,
)
from askback.services.words import ROLES
from askback.store.models import InterviewRow, MarkRow, SourceRow, User


def show(
    owner: User, opportunity_id: UUID, key: str, *, now: datetime
) -> CriterionPage:
    """Return every answer on a criterion, what each weighs, and what follows from it.

    Raises:
        NotFoundError: There is no such criterion, or the opportunity is not theirs.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    mattering = weights.of(owner)
    if key not in mattering.weights:
        raise NotFoundError("criterion", key)
    basis = planning.refreshed(opportunity, now=now)
    asks = known.asks_of(basis.interviews, now)
    rows = list(opportunity.evidence.select_related("interview"))
    entries = ledger.derive(opportunity, now=now, only=key)
    line = known.one(key, rows, mattering, asks)
    signs = {
        (row.interview_id, row.place): quote_of(row).sign
        for row in rows
        if row.criterion == key
    }
    lines = contradictions.lines(
        basis.said, known.contradictions(rows, asks), asks, basis.dismissed
    )
    told = [
        one for row in basis.interviews for one in _answers(row, key, basis.own.bank)
    ]
    return CriterionPage(
        id=opportunity.id,
        company=opportunity.company,
        known=line,
        answers=tuple(
            _signed(one.line, signs) for one in told if one.strength >= BESIDE
        ),
        claims=tuple(_claims(basis.sources, key)),
        contradictions=tuple(one for one in lines if one.label == line.label),
        ledger=accounting.ledger_of(
            entries,
            accounting.discounted_of(opportunity),
            {
                (o.line.quote.interview, o.line.quote.place): o.line.question
                for o in told
            },
            {str(row.id): _quote(row) for row in basis.sources},
            wishes.in_words(preferences.of(owner).wanted.get(key)),
        ),
    )


def is_one(owner: User, key: str) -> bool:
    """Return whether there is such a criterion, of the shipped ones or the owner's."""
    return key in weights.of(owner).weights


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer, and how much a full one would tell of the criterion."""

    line: AnswerLine
    strength: float


def _signed(
    answer: AnswerLine, signs: Mapping[tuple[UUID | None, str], str]
) -> AnswerLine:
    """Give an answer the sign that counts for the criterion, where there is one."""
    quote = answer.quote
    sign = signs.get((quote.interview, quote.place), "")
    return replace(answer, quote=replace(quote, sign=sign))


def _answers(row: InterviewRow, key: str, bank: Bank) -> Iterator[_Told]:
    """Yield what was asked that tells of a criterion, and the answers."""
    for told in told_of(row):
        question = _question(told.key, bank)
        if question is not None and key in question.criteria:
            yield _Told(_answer(row, told), question.criteria[key])
    for mark in by_hand(row):
        question = _question(mark.question_key, bank)
        if question is not None and key in question.criteria:
            yield _Told(_marked(row, mark, question), question.criteria[key])


def _question(key: str | None, bank: Bank) -> Question | None:
    return (bank.get(key) or question_of(key)) if key else None


def _answer(row: InterviewRow, told: Told) -> AnswerLine:
    asked = told.asked
    quote = Quote(
        text=told.answer.quote or "",
        who=asked.witness,
        role=ROLES[people_of(row).get(asked.witness, "")],
        kind=told.answer.kind or "",
        at_s=asked.at_s,
        on=row.done_at,
        interview=row.id,
        place=told.place,
    )
    return AnswerLine(asked.form.text, quote, told.answer.verdict)


def _marked(row: InterviewRow, mark: MarkRow, question: Question) -> AnswerLine:
    people = people_of(row)
    who = next(iter(people)) if len(people) == 1 else row.name
    quote = Quote(
        text=mark.note,
        who=who,
        role=ROLES[people.get(who, "")],
        on=row.done_at,
        noted=True,
        interview=row.id,
        place=mark.place,
    )
    return AnswerLine(question.text, quote, mark.verdict)


def _claims(sources: Iterable[SourceRow], key: str) -> Iterator[Quote]:
    """Yield what the sources claim of a criterion."""
    for row in sources:
        for claim in row.reading["claims"]:
            if claim["criterion"] == key:
                yield replace(_quote(row), text=claim["quote"])


def _quote(row: SourceRow) -> Quote:
    """Return how a source is quoted; the words are to be filled in."""
    return Quote(
        text="",
        who="The posting" if row.kind == POSTING else row.name,
        role=KINDS[row.kind],
        on=row.made_at,
        source=row.id,
    )
