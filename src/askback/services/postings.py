"""Read a posting or another source."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from typing import Any

from askback.adapters import shipped
from askback.adapters.documents import Document, read_bytes, read_file
from askback.adapters.documents.jobfacts import facts_of
from askback.core.dossier import Posting, read_posting
from askback.errors import InvalidInputError

ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def read_posting_file(path: str) -> Posting:
    """Read the posting in a file, or standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read; the message says what to do.
    """
    if ADDRESS.match(path):
        raise InvalidInputError(
            f"{path}: addresses are not read yet. Save the page from your browser "
            "and name that file, or paste its text."
        )
    return of_document(read_file(path))


def read_posting_bytes(name: str, data: bytes) -> Posting:
    """Read the posting in a file's bytes.

    Raises:
        InvalidInputError: It cannot be read; the message says what to do.
    """
    return of_document(read_bytes(name, data))


def of_document(document: Document) -> Posting:
    """Read the posting that a document holds."""
    facts = facts_of(document.job)
    posting = read_posting(document.text, shipped.dossier_tables(), facts)
    return replace(posting, problems=(*document.problems, *posting.problems))


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
    }
