"""The questions, to browse and to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.bank.filters import Filters
from askback.core.bank.search import Found
from askback.core.topics import Phrasing, Role, Stage, Work
from askback.services import banks
from askback.services.files import bank as files
from askback.services.own_bank import OwnBank
from askback.services.values import (
    Chosen,
    Facet,
    Option,
    QuestionLine,
    QuestionsPage,
)
from askback.services.words import PHRASINGS, ROLES, STAGES, WORK
from askback.store.models import QuestionRow, ReadingRow, User

ASKED = 0.5  # roles that can answer less than half are not named in a list
NEAR = 20  # past the twentieth nothing is near
FACETS: tuple[tuple[str, str, Callable[[str], Filters]], ...] = (
    ("criteria", "Topic", lambda value: Filters(criterion=value)),
    ("roles", "To whom", lambda value: Filters(role=Role(value))),
    ("stages", "Stage", lambda value: Filters(stage=Stage(value))),
    ("work", "Line of work", lambda value: Filters(work=Work(value))),
    ("phrasings", "Wording", lambda value: Filters(phrasing=Phrasing(value))),
)


def show(owner: User, chosen: Chosen) -> QuestionsPage:
    """Return the questions that fit, nearest first, with what else may be chosen."""
    rows = banks.rows_of(owner)
    known = banks.laid_over(rows.values())
    found = _found(known, chosen.text)
    pool = _pool(known, found, chosen, rows)
    fitting = [q for q in pool if _fits(q, chosen)]
    scores = {hit.key: hit.score for hit in found.hits}
    asked = _asked(owner)
    shown = fitting[:NEAR] if chosen.text.strip() else fitting
    return QuestionsPage(
        chosen=chosen,
        looked_for=found.looked_for,
        mended=tuple((slip.word, slip.to) for slip in found.corrections),
        lines=tuple(_line(q, scores, asked, rows.get(q.key)) for q in shown),
        facets=tuple(_facets(pool, chosen)),
        size=len(known.bank),
        own=sum(bool(row.entry) for row in rows.values()),
    )


def _found(known: OwnBank, text: str) -> Found:
    """Return the questions nearest to what was typed; the bank waits until some is."""
    if not text.strip():
        return Found((), "")
    return files.look_for(text, files.ready(known), len(known.bank))


def _pool(
    known: OwnBank, found: Found, chosen: Chosen, rows: Mapping[str, QuestionRow]
) -> list[Question]:
    """Return the questions that facets choose from, in the order of the page."""
    pool = (
        [known.bank.by_key[hit.key] for hit in found.hits]
        if chosen.text.strip()
        else list(known.bank)
    )
    return [q for q in pool if q.key in rows] if chosen.mine else pool


def _fits(question: Question, chosen: Chosen, *, but: str = "") -> bool:
    return all(
        name == but or not values or any(make(v).lets(question) for v in values)
        for name, _, make in FACETS
        for values in [getattr(chosen, name)]
    )


def _facets(pool: Iterable[Question], chosen: Chosen) -> Iterable[Facet]:
    questions = tuple(pool)
    for name, label, make in FACETS:
        fitting = [q for q in questions if _fits(q, chosen, but=name)]
        options = tuple(
            Option(value, words, sum(map(make(value).lets, fitting)), value in picked)
            for picked in [getattr(chosen, name)]
            for value, words in labels(name).items()
        )
        yield Facet(name, label, tuple(o for o in options if o.count or o.is_chosen))


def labels(facet: str) -> dict[str, str]:
    """Return the values of a facet with their words, in their order."""
    known: dict[str, Mapping[str, str]] = {
        "criteria": {c.key: c.label for c in shipped.criteria()},
        "roles": {role.value: ROLES[role].capitalize() for role in Role},
        "stages": {stage.value: STAGES[stage] for stage in Stage},
        "work": {work.value: WORK[work] for work in Work},
        "phrasings": {p.value: PHRASINGS[p] for p in Phrasing},
    }
    return dict(known[facet])


def _asked(owner: User) -> Counter[str]:
    """Return how often each question was surely asked, in all transcripts."""
    rows = ReadingRow.objects.filter(
        owner=owner,
        band="sure",
        transcript__interview__removed_at=None,
        transcript__interview__opportunity__removed_at=None,
    )
    return Counter(rows.values_list("question_key", flat=True))


def _line(
    question: Question,
    scores: Mapping[str, float],
    asked: Mapping[str, int],
    row: QuestionRow | None,
) -> QuestionLine:
    criteria = shipped.criteria()
    able = sorted(question.roles.items(), key=lambda pair: -pair[1])
    return QuestionLine(
        key=question.key,
        text=question.text,
        score=scores.get(question.key, 0.0),
        criteria=tuple(criteria.label(c) for c in question.criteria),
        roles=tuple(role.value for role, share in able if share >= ASKED),
        minutes=question.minutes,
        phrasing=question.phrasing.value,
        asked=asked.get(question.key, 0),
        is_own=bool(row and row.entry),
        is_changed=bool(row and row.changes),
        rating=row.rating if row else "",
    )
