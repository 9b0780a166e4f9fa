"""Taking what a cohort is offered: copies, which are one's own from then on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from askback.adapters import shipped
from askback.core.bank.entry import read_entry
from askback.core.bank.write import entry_of
from askback.errors import InvalidInputError, NotFoundError
from askback.services import questions
from askback.services.cohorts import gifts, rows
from askback.services.cohorts.copies import copies_of, is_as_taken
from askback.store.models import GiftRow, KitRow, QuestionRow, User

YOURS = (
    "You have changed yours since, and it stays as you made it. To have theirs, delete "
    "yours first and take it again."
)


@transaction.atomic
def take(
    member: User, ident: UUID, *, now: datetime, gift_id: UUID | None = None
) -> int:
    """Take one of a cohort's gifts, or all that were not taken; return how many.

    What was taken and deleted comes back as it was where it alone is taken.

    Raises:
        NotFoundError: They are not of the cohort, it has ended, or is offered no such.
    """
    seat = rows.seat(member, ident)
    found = [g for g in gifts.of(seat.cohort) if gift_id in {None, g.pk}]
    if gift_id is not None and not found:
        raise NotFoundError("gift", gift_id)
    copies = copies_of(member, found)
    fresh = [gift for gift in found if gift.pk not in copies]
    _take_questions(member, fresh, now)
    _take_kits(member, fresh, now)
    back = [copies[g.pk] for g in found if gift_id and g.pk in copies]
    return len(fresh) + sum(map(_bring_back, back))


def _bring_back(copy: QuestionRow | KitRow) -> bool:
    is_away = copy.removed_at is not None
    if is_away:
        copy.removed_at = None
        copy.save(update_fields=["removed_at"])
    return is_away


def _take_questions(member: User, found: Iterable[GiftRow], now: datetime) -> None:
    given = [(gift.pk, gift.question) for gift in found if gift.question]
    entries = [(question.entry, question.filled) for _, question in given]
    keys = questions.keep(member, entries, now)
    kept = QuestionRow.objects.filter(owner=member, key__in=keys)
    by_key = {row.key: row for row in kept}
    for (gift_id, _), key in zip(given, keys, strict=True):
        row = by_key[key]
        row.given, row.shipped = gift_id, row.entry
    kept.bulk_update(by_key.values(), ["given", "shipped"])


def _take_kits(member: User, found: Iterable[GiftRow], now: datetime) -> None:
    KitRow.objects.bulk_create(
        KitRow(
            owner=member,
            made_at=now,
            title=gift.kit.title,
            company=gift.kit.company,
            kit=gift.kit.kit,
            given=gift.pk,
        )
        for gift in found
        if gift.kit
    )


@transaction.atomic
def renew(member: User, ident: UUID, gift_id: UUID) -> str:
    """Take the wording that a question has by now, and return the key of one's copy.

    Raises:
        NotFoundError: They are not of the cohort, or took no such question.
        InvalidInputError: They have changed theirs, or it has no newer one.
    """
    seat = rows.seat(member, ident)
    gift = gifts.of(seat.cohort).filter(pk=gift_id, question__isnull=False).first()
    copy = QuestionRow.objects.filter(
        owner=member, given=gift_id, removed_at=None
    ).first()
    if gift is None or gift.question is None or copy is None:
        raise NotFoundError("gift", gift_id)
    if not is_as_taken(copy):
        raise InvalidInputError(YOURS)
    read, _ = read_entry({**gift.question.entry, "key": copy.key}, shipped.criteria())
    if read is not None:
        copy.entry = copy.shipped = entry_of(read)
        copy.filled = gift.question.filled
        copy.save(update_fields=["entry", "shipped", "filled"])
    return copy.key


def origin(owner: User, *, key: str = "", kit: UUID | None = None) -> str:
    """Return the name of the cohort that a question or a kit of one's own is from.

    Args:
        owner: Whose.
        key: Of the question.
        kit: The kit, where it is not a question.

    Returns:
        Empty where it was not given, or is offered no more.
    """
    rows: QuerySet[Any] = (
        KitRow.objects.filter(owner=owner, pk=kit)
        if kit
        else QuestionRow.objects.filter(owner=owner, key=key)
    )
    found = GiftRow.objects.filter(pk__in=rows.values("given"))
    return found.values_list("cohort__name", flat=True).first() or ""
