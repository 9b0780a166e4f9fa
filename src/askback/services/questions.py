"""The user's own questions, their edits of shipped ones, and their ratings.

Shipped questions are never written to: what a person says of one lies over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.core.bank.entry import read_entry
from askback.core.bank.own import Completed
from askback.core.bank.write import entry_of, with_changes
from askback.errors import InvalidInputError, NotFoundError
from askback.services import aside, banks, own
from askback.services.banks import RATINGS
from askback.store.models import QuestionRow, User

LONGEST = 400  # letters of a question; no one can say more in one breath
LONGEST_NOTE = 5_000
CHANGEABLE = ("text", "aliases", "criteria", "minutes", "probes", "if_dodged")


@transaction.atomic
def change(
    owner: User,
    key: str,
    *,
    changes: Mapping[str, Any],
    now: datetime,
    note: str | None = None,
) -> None:
    """Lay changes over a question, or change one's own.

    Fields set to what was shipped are no changes.

    Raises:
        NotFoundError: There is none of this key.
        InvalidInputError: A value does not fit its field; the message names it.
    """
    if unknown := sorted(set(changes) - set(CHANGEABLE)):
        raise InvalidInputError(f"{unknown[0]}: that cannot be changed.")
    check_length(str(changes.get("text", "a question")))
    question, row = _question_and_row(owner, key, now)
    changed, faults = with_changes(question, changes, shipped.criteria())
    if changed is None:
        field, fault = faults[0]
        raise InvalidInputError(f"{field}: {fault}.")
    entry = entry_of(changed)
    if row.entry:
        row.entry = entry
        row.filled = [field for field in row.filled if field not in changes]
    else:
        base = row.shipped or entry_of(question)
        row.shipped = base
        row.changes = {f: entry[f] for f in CHANGEABLE if entry[f] != base[f]}
    row.note = row.note if note is None else note[:LONGEST_NOTE]
    row.save()


def _question_and_row(owner: User, key: str, now: datetime) -> tuple[Any, QuestionRow]:
    own.alone(owner)
    question = banks.of(owner).bank.get(key)
    if question is None:
        raise NotFoundError("question", key)
    row = QuestionRow.objects.filter(owner=owner, key=key).first()
    return question, row or QuestionRow(owner=owner, key=key, made_at=now)


def check_length(text: str) -> None:
    """Refuse what is no question, or more than one can say.

    Raises:
        InvalidInputError: It is empty or too long.
    """
    if not text.strip():
        raise InvalidInputError("Write the question first.")
    if len(text) > LONGEST:
        raise InvalidInputError(
            f"A question holds {LONGEST} letters, and this one has {len(text)}. "
            "Say it in one breath."
        )


@transaction.atomic
def put_back(owner: User, key: str, *, now: datetime) -> UUID:
    """Take a shipped question as it is shipped again; rating and note stay.

    Returns:
        By what the user's own wording is taken back.

    Raises:
        NotFoundError: The user has changed no question of this key.
    """
    row = _row_of(owner, key)
    given = {"key": key, "changes": row.changes, "shipped": row.shipped}
    label = str(row.changes.get("text") or key)
    row.changes, row.shipped = {}, {}
    row.save()
    return aside.lay(owner, "wording", label=label, given=given, now=now)


@transaction.atomic
def rate(owner: User, key: str, *, rating: str, now: datetime) -> None:
    """Keep what the user thinks of a question: a favourite, never, or neither.

    Raises:
        NotFoundError: There is none of this key.
        InvalidInputError: The rating is none.
    """
    if rating not in {*RATINGS, ""}:
        raise InvalidInputError(f"rating: choose one of {', '.join(RATINGS)}, or none.")
    _, row = _question_and_row(owner, key, now)
    row.rating = rating
    row.save()


@transaction.atomic
def remove(owner: User, key: str, *, now: datetime) -> None:
    """Put one's own question away; it can be brought back.

    Raises:
        NotFoundError: The user has no question of this key.
    """
    row = _row_of(owner, key)
    if not row.entry:
        raise NotFoundError("question of your own", key)
    row.removed_at = now
    row.save()


@transaction.atomic
def restore(owner: User, key: str) -> None:
    """Bring one's own question back.

    Raises:
        NotFoundError: The user has no question of this key.
    """
    row = _row_of(owner, key)
    row.removed_at = None
    row.save()


def _row_of(owner: User, key: str) -> QuestionRow:
    row = QuestionRow.objects.filter(owner=owner, key=key).first()
    if row is None:
        raise NotFoundError("question of your own", key)
    return row


def bring(
    owner: User, completed: Iterable[Completed], *, now: datetime
) -> tuple[str, ...]:
    """Keep completed questions as the user's own, and return their keys.

    Raises:
        InvalidInputError: One is longer than a breath; none is kept then.
    """
    entries = [(entry_of(one.question), one.filled) for one in completed]
    return keep(owner, entries, now)


@transaction.atomic
def keep(
    owner: User, entries: Sequence[tuple[dict[str, Any], Sequence[str]]], now: datetime
) -> tuple[str, ...]:
    """Keep whole entries as the user's own.

    Args:
        owner: Whose they are.
        entries: Each entry with the fields that askback filled in.
        now: When.

    Returns:
        Their keys, made unlike every key there is.

    Raises:
        InvalidInputError: An entry is faulty; the message names key and field.
    """
    own.alone(owner)
    taken = set(banks.of(owner).bank.by_key)
    taken |= set(QuestionRow.objects.filter(owner=owner).values_list("key", flat=True))
    rows: list[QuestionRow] = []
    for entry, filled in entries:
        key = free_key(str(entry["key"]), taken)
        taken.add(key)
        whole = {**entry, "key": key}
        question, faults = read_entry(whole, shipped.criteria())
        if question is None:
            field, fault = faults[0]
            raise InvalidInputError(f"{key}: {field}: {fault}.")
        check_length(question.text)
        rows.append(
            QuestionRow(
                owner=owner,
                made_at=now,
                key=key,
                entry=entry_of(question),
                filled=list(filled),
            )
        )
    QuestionRow.objects.bulk_create(rows)
    return tuple(row.key for row in rows)


def free_key(key: str, taken: set[str]) -> str:
    """Return a key that is not taken: itself, or with the first free number.

    >>> free_key("why", {"why", "why-2"})
    'why-3'
    """
    stem = key[:70]
    numbered = (f"{stem}-{n}" for n in range(2, len(taken) + 3))
    return next(k for k in (stem, *numbered) if k not in taken)
