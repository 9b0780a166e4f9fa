"""The bank as one person has it: shipped questions, their edits, their own."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from functools import lru_cache

from askback.adapters import shipped
from askback.core.bank import Bank, Question
from askback.core.bank.entry import read_entry
from askback.core.bank.write import entry_of
from askback.services.own_bank import OwnBank
from askback.store.models import QuestionRow, User

FAVOURITE = "favourite"
NEVER = "never"
RATINGS = (FAVOURITE, NEVER)


def of(owner: User) -> OwnBank:
    """Return the bank of a person."""
    return laid_over(rows_of(owner).values())


def rows_of(owner: User) -> dict[str, QuestionRow]:
    """Return what a person has said of questions, by key; what they removed is not."""
    rows = QuestionRow.objects.filter(owner=owner, removed_at=None)
    return {row.key: row for row in rows}


def laid_over(rows: Collection[QuestionRow]) -> OwnBank:
    """Return the shipped bank with a person's rows laid over it."""
    return OwnBank(
        _bank(rows),
        frozenset(row.key for row in rows if row.rating == FAVOURITE),
        frozenset(row.key for row in rows if row.rating == NEVER),
    )


def _bank(rows: Iterable[QuestionRow]) -> Bank:
    laid = {
        row.key: question for row in rows if (question := question_of(row)) is not None
    }
    return Bank({**shipped.bank().by_key, **laid}) if laid else shipped.bank()


def question_of(row: QuestionRow) -> Question | None:
    """Return the question that a row makes; None where it only rates a shipped one.

    A question that was changed stays what the user made of it, even where an upgrade
    drops it from the bank.
    """
    if row.entry:
        return _read(json.dumps(row.entry))
    if not row.changes:
        return None
    return _read(json.dumps(row.shipped | row.changes))


def is_outdated(row: QuestionRow, shipped_now: Question) -> bool:
    """Return whether a field that the user changed has changed in the bank since."""
    now = entry_of(shipped_now)
    return any(now.get(field) != row.shipped.get(field) for field in row.changes)


@lru_cache(maxsize=8192)
def _read(entry: str) -> Question | None:
    """Read a stored entry; it was found whole when it was stored."""
    question, _ = read_entry(json.loads(entry), shipped.criteria(), checked=False)
    return question
