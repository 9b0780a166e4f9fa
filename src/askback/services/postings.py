"""Read a posting or another source."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from typing import Any

from askback.adapters import shipped
from askback.adapters.documents import Document, read_file
from askback.adapters.documents.jobfacts import facts_of
from askback.core.dossier import Facts, Posting, read_posting
from askback.core.dossier.work import find_work
from askback.core.topics import Problem, Work
from askback.errors import InvalidInputError
from askback.services.values import Brought

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{0,20}://", re.IGNORECASE)


def read_posting_file(path: str) -> Posting:
    """Read the posting in a file, or standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read; the message says what to do.
    """
    if ADDRESS.match(path):
        raise InvalidInputError(
            f"{path}: name a file here. An address is fetched by `askback posting "
            "read` alone; save what it prints, or the page from your browser."
        )
    return of_document(read_file(path))


def of_document(document: Document) -> Posting:
    """Read the posting that a document holds."""
    return of_text(document.text, facts_of(document.job), document.problems)


def of_text(text: str, facts: Facts, problems: tuple[Problem, ...]) -> Posting:
    """Read a posting that is text, with what is known of it besides."""
    posting = read_posting(text, shipped.dossier_tables(), facts)
    return replace(posting, problems=(*problems, *posting.problems))


def of_brought(brought: Brought) -> Posting:
    """Read the posting in a document that was brought."""
    return of_text(brought.text, brought.facts, brought.problems)


def read_posting_text(text: str) -> Posting:
    """Read a posting that is text already."""
    return read_posting(text, shipped.dossier_tables())


def to_json(posting: Posting) -> dict[str, Any]:
    """Return a posting in the contract's form."""
    pay = posting.compensation
    return {
        "text": posting.text,
        "title": posting.title,
        "company": posting.company,
        "seniority": posting.seniority,
        "employment": posting.employment,
        "workplace": posting.workplace,
        "places": list(posting.places),
        "compensation": None
        if pay is None
        else {
            "min": pay.minimum,
            "max": pay.maximum,
            "currency": pay.currency,
            "period": pay.period,
            **asdict(pay.span),
        },
        "skills": [
            {"name": s.name, "kind": s.kind, **asdict(s.span)} for s in posting.skills
        ],
        "claims": [
            {"criterion": c.criterion, **asdict(c.span)} for c in posting.claims
        ],
        "loaded_phrases": [
            {
                "phrase": p.phrase,
                "may_hide": p.may_hide,
                "question_key": p.question_key,
                **asdict(p.span),
            }
            for p in posting.loaded_phrases
        ],
        "omissions": [asdict(o) for o in posting.omissions],
        "questions": [
            {"text": q.text, "criterion": q.criterion, **asdict(q.span)}
            for q in posting.questions
        ],
        "problems": [asdict(p) for p in posting.problems],
        "work": list(posting.work),
    }


def work_of_title(title: str) -> frozenset[Work]:
    """Return the lines of work that a job's title names."""
    return find_work(title, "", shipped.dossier_tables().work)
