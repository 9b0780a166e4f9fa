"""Tables as CSV that a spreadsheet opens, and that runs nothing in it.

A spreadsheet takes a cell that begins with = + - @ for a formula, whoever wrote it. So
a text that begins so, or with an apostrophe, has one apostrophe put before it. Taking
one away from each cell that begins with it gives every text back exactly.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import models

from askback.errors import InvalidInputError
from askback.services import records
from askback.services.out import record
from askback.services.out.markdown import encoded
from askback.services.out.workspace import Workspace
from askback.store.models import (
    InterviewRow,
    OpportunityRow,
    ReadingRow,
    SourceRow,
)
from askback.store.models.owned import OwnedRow

GUARD = "'"
BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
MARK = "\ufeff"  # by it spreadsheets know that the file is UTF-8
NAMES = {
    "weights": "WeightRow", "evidence": "EvidenceRow", "answers": "ReadingRow",
    "people": "InterviewerRow", "companies": "OpportunityRow",
    "own_evidence": "OwnEvidenceRow",
    "interviews": "InterviewRow", "marks": "MarkRow", "notes": "NoteRow",
    "offers": "OfferRow", "closings": "ClosingRow", "objections": "ObjectionRow",
    "letters": "LetterRow", "reminders": "ReminderRow", "stories": "StoryRow",
    "discounts": "DiscountRow", "sources": "SourceRow", "skills": "SkillWordRow",
    "cells": "CellRow", "ratings": "QuestionRow", "settings": "SettingRow",
    "exercises": "ExerciseRow", "takes": "TakeRow", "reviews": "ReviewRow",
    "mocks": "MockRow",
}  # fmt: skip
"""Tables that are written, and the kind of row that each is of."""
ANSWER = ("verdict", "reason", "kind", "specificity", "quote")
ABOVE: Mapping[str, type[OwnedRow]] = {
    "company": OpportunityRow,
    "interview": InterviewRow,
}


def table(workspace: Workspace, name: str, form: str) -> bytes:
    """Return one table as CSV, or its rows as JSON.

    Raises:
        InvalidInputError: There is no such table, or no such form.
    """
    kind = kind_of(name)
    if form == "csv":
        return sheet(workspace, kind)
    if form == "json":
        return record.one_table(workspace, kind)
    raise InvalidInputError(f"A table is written as csv or json, not as {form}.")


def kind_of(name: str) -> type[OwnedRow]:
    """Return the kind of row that a table is of.

    Raises:
        InvalidInputError: There is no such table.
    """
    if name not in NAMES:
        raise InvalidInputError(
            f"There is no table {name[:40]}. There are: {', '.join(sorted(NAMES))}."
        )
    return records.named()[NAMES[name].lower()]


def sheets(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Yield every table as a file."""
    for name in sorted(NAMES):
        yield f"tables/{name}.csv", sheet(workspace, kind_of(name))


def sheet(workspace: Workspace, kind: type[OwnedRow]) -> bytes:
    """Return the rows of a kind that were not removed, as CSV."""
    names = [name for name, field in records.fields(kind).items() if _is_cell(field)]
    above = _above(kind)
    answers = ("asked", *ANSWER) if kind is ReadingRow else ()
    held: list[Any] = workspace.shown(kind)
    rows = (
        [
            *(_called(workspace, row, whole) for whole in above.values()),
            *(_answered(row.value, name) for name in answers),
            *(records.plain(getattr(row, name)) for name in names),
        ]
        for row in held
    )
    return written([[*above, *answers, *names], *rows])


def written(rows: Iterable[Sequence[Any]]) -> bytes:
    """Return rows as CSV; what could be a formula is guarded."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerows([[guarded(cell) for cell in row] for row in rows])
    return encoded(MARK + held.getvalue())


def guarded(cell: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(BEGINS):
        return GUARD + cell
    return cell


def unguarded(cell: str) -> str:
    """Return a text as it was before it was guarded."""
    return cell.removeprefix(GUARD)


def _is_cell(field: models.Field[Any, Any]) -> bool:
    """Return whether a field fits into a cell: no file, no tree, no long source."""
    if field.model is SourceRow and field.name == "text":
        return False
    return not isinstance(field, models.BinaryField | models.JSONField)


def _above(kind: type[OwnedRow]) -> dict[str, type[OwnedRow]]:
    """Return what rows of a kind are shown under, by the head of its column."""
    found: dict[str, type[OwnedRow]] = {}
    for parent in records.above(kind).values():
        found |= _above(parent)
        found |= {n: whole for n, whole in ABOVE.items() if whole is parent}
    return dict(sorted(found.items()))


def _called(workspace: Workspace, row: OwnedRow, whole: type[OwnedRow]) -> str:
    """Return the name of what a row belongs to, however far above."""
    for name, kind in records.above(type(row)).items():
        parent = workspace.find(kind, getattr(row, name))
        if isinstance(parent, whole):
            return str(parent)
        if parent is not None and (found := _called(workspace, parent, whole)):
            return found
    return ""


def _answered(asked: Mapping[str, Any], name: str) -> Any:
    """Return a part of what askback read in an answer."""
    return (
        asked.get("text") if name == "asked" else (asked.get("answer") or {}).get(name)
    )
