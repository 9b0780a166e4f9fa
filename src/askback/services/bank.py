"""The questions, to browse and to search."""

from __future__ import annotations

from typing import Any

from askback.adapters import shipped
from askback.core.bank import Question
from askback.core.bank.search import Hit
from askback.core.bank.search import search as search_core
from askback.errors import NotFoundError
from askback.services.meaning import embedder
from askback.services.values import QuestionLine, QuestionPage
from askback.services.words import ROLES, STAGES

ASKED = 0.5  # roles that can answer less than half are not named in a list


def find(text: str, limit: int) -> tuple[Hit, ...]:
    """Return the questions nearest to a text, best first."""
    return search_core(shipped.bank(), text, embedder=embedder(), limit=limit)


def every() -> tuple[Question, ...]:
    """Return all questions, in the order of their files."""
    return tuple(shipped.bank())


def one(key: str) -> Question:
    """Return a question.

    Raises:
        NotFoundError: There is none of this key.
    """
    question = shipped.bank().get(key)
    if question is None:
        raise NotFoundError("question", key)
    return question


def search(text: str, limit: int) -> tuple[QuestionLine, ...]:
    """Return questions as lines: the nearest to a text, or all where it is empty."""
    if not text.strip():
        return tuple(_line(question, 0.0) for question in every())
    return tuple(_line(one(hit.key), hit.score) for hit in find(text, limit))


def _line(question: Question, score: float) -> QuestionLine:
    criteria = shipped.criteria()
    able = sorted(question.roles.items(), key=lambda pair: -pair[1])
    return QuestionLine(
        key=question.key,
        text=question.text,
        score=score,
        criteria=tuple(criteria.label(c) for c in question.criteria),
        roles=tuple(ROLES[role] for role, share in able if share >= ASKED),
        minutes=question.minutes,
    )


def show(key: str) -> QuestionPage:
    """Return a question, whole.

    Raises:
        NotFoundError: There is none of this key.
    """
    question = one(key)
    criteria = shipped.criteria()
    able = sorted(question.roles.items(), key=lambda pair: -pair[1])
    green, red = (
        tuple((s.signal, s.says) for s in question.signals(colour))
        for colour in ("green", "red")
    )
    return QuestionPage(
        key=question.key,
        text=question.text,
        wordings=tuple((ROLES[r], text) for r, text in question.by_role.items()),
        intention=question.intention,
        benefit=question.benefit,
        criteria=tuple((criteria.label(c), s) for c, s in question.criteria.items()),
        whom=tuple((ROLES[role], share) for role, share in able),
        stages=tuple(STAGES[stage] for stage in STAGES if stage in question.stages),
        minutes=question.minutes,
        phrasing=question.phrasing.value.replace("_", " "),
        green=green,
        red=red,
        probes=question.probes,
        if_dodged=question.if_dodged,
        fit=question.fit,
        searchable=question.searchable,
        source=question.source,
    )


def as_json(question: Question) -> dict[str, Any]:
    """Return a question with the fields of the bank's files."""
    return {
        "key": question.key,
        "text": question.text,
        "by_role": dict(question.by_role),
        "intention": question.intention,
        "benefit": question.benefit,
        "criteria": dict(question.criteria),
        "roles": dict(question.roles),
        "stages": [s for s in STAGES if s in question.stages] or ["any"],
        "minutes": question.minutes,
        "phrasing": question.phrasing,
        "sensitivity": question.sensitivity,
        "aliases": list(question.aliases),
        "demands": sorted(question.demands),
        "rule": question.rule,
        "listen_for": {
            colour: [
                {"signal": s.signal, "says": list(s.says), "meta": s.meta}
                for s in question.signals(colour)
            ]
            for colour in ("green", "red")
        },
        "probes": list(question.probes),
        "if_dodged": question.if_dodged,
        "fit": question.fit,
        "searchable": question.searchable,
        "source": question.source,
    }
