"""Lists of questions, brought and taken along."""

from __future__ import annotations

from datetime import datetime

from askback.adapters import shipped
from askback.adapters.documents import plain_of
from askback.core.bank.formats import read_questions
from askback.errors import InvalidInputError
from askback.services import banks, questions
from askback.services.files import bank as files
from askback.services.files.bank import Brought, Taken
from askback.services.values import ListLine, ListPage, NearLine, Upload
from askback.store.models import User

NOTHING_NEW = "There is no question in it that the bank does not have."


def read(owner: User, upload: Upload) -> ListPage:
    """Return what a list holds, each question held against the user's bank.

    Raises:
        InvalidInputError: It cannot be read; the message names line and mend.
    """
    brought = _brought(owner, upload)
    return ListPage(
        lines=tuple(map(_line, brought.taken)),
        new=len(brought.new),
        problems=tuple((p.where, p.message) for p in brought.problems),
    )


def _brought(owner: User, upload: Upload) -> Brought:
    text = plain_of(upload.name, upload.data)
    imported = read_questions(text, upload.name, shipped.criteria())
    return files.compare(imported, files.ready(banks.of(owner)))


def _line(taken: Taken) -> ListLine:
    near = taken.near if taken.near and taken.near.likeness else None
    known = shipped.bank().get(taken.known)
    return ListLine(
        line=taken.draft.line,
        text=taken.draft.text,
        known=NearLine(taken.known, known.text if known else taken.draft.text)
        if taken.known
        else None,
        near=NearLine(near.key, near.text) if near else None,
        is_same=taken.is_doubtful,
        filled=taken.completed.filled,
        findings=tuple(finding.kind.value for finding in taken.advice.findings),
    )


def bring(owner: User, upload: Upload, *, now: datetime) -> int:
    """Keep the questions of a list that the bank does not have; return how many.

    Raises:
        InvalidInputError: It cannot be read, or holds nothing new.
    """
    brought = _brought(owner, upload)
    if not brought.new:
        raise InvalidInputError(NOTHING_NEW)
    return len(questions.bring(owner, brought.new, now=now))


def take(owner: User, form: str, *, only_own: bool) -> str:
    """Return the user's bank as the text of a file: md, csv, yaml or json.

    Raises:
        InvalidInputError: There is no such form.
    """
    rows = banks.rows_of(owner)
    bank = banks.laid_over(rows.values()).bank
    return files.export(form, (q for q in bank if q.key in rows or not only_own))
