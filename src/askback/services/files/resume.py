"""A résumé in a file or a text, and what it is read with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from askback.adapters import shipped
from askback.adapters.documents import Document, read_file
from askback.core.dossier.gap import (
    GapTables,
    Resume,
    is_json_resume,
    read_gap_tables,
    read_resume,
    text_of_json,
)
from askback.core.topics import Problem
from askback.errors import InvalidInputError

YEAR = 12  # months


@lru_cache(maxsize=1)
def gap_tables() -> GapTables:
    """Return neighbours, ways of showing and steps; patterns are tried in the tests."""
    data = shipped.loaded("data")
    return read_gap_tables(data["neighbours.yaml"], data["learning.yaml"])


def read_resume_file(path: str, *, now: datetime) -> Resume:
    """Read the résumé in a file, or standard input for `-`.

    Raises:
        NotFoundError: There is no such file.
        InvalidInputError: It cannot be read as text, or holds no words.
    """
    return of_document(read_file(path), now=now)


def of_document(document: Document, *, now: datetime) -> Resume:
    """Read the résumé that a document holds.

    Raises:
        InvalidInputError: It holds no words.
    """
    resume = of_text(document.name, document.text, now=now)
    if not resume.lines:
        raise InvalidInputError(
            f"{document.name}: the file holds no words. Bring another."
        )
    return Resume(resume.text, resume.lines, (*document.problems, *resume.problems))


def of_text(name: str, text: str, *, now: datetime) -> Resume:
    """Read a résumé's text, or the JSON Resume that it is."""
    words, problems = _words_of(name, text)
    resume = read_resume(words, YEAR * now.year + now.month - 1)
    return Resume(resume.text, resume.lines, (*problems, *resume.problems))


def _words_of(name: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a JSON Resume, or the text as it is."""
    if not text.lstrip().startswith("{"):
        return text, ()
    try:
        loaded: Mapping[str, Any] = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        where = f"{name}, line {error.lineno}"
        said = f"Not JSON ({error.msg}); mend it there. It was read as plain text."
        return text, (Problem(where, said),)
    except ValueError:
        said = "A number in it is too long for JSON; mend it. Read as plain text."
        return text, (Problem(name, said),)
    if not is_json_resume(loaded):
        said = "No JSON Resume: give it basics, work or skills. Read as plain text."
        return text, (Problem(name, said),)
    return text_of_json(loaded)
