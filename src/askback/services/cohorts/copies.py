"""What became of a cohort's gifts with one of its people: their copies.

A copy of a question keeps in `shipped` what it was when it was taken, so that a change
of the one who gives it is told from a change of the one who took it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from askback.services.cohorts import gifts
from askback.services.kits import gone
from askback.services.values.cohorts import GiftLine
from askback.store.models import GiftRow, KitRow, MemberRow, QuestionRow, User

NEW, TAKEN, AWAY, NEWER, BOTH = "new", "taken", "away", "newer", "both"
Copies = dict[UUID, QuestionRow | KitRow]


def offered(seat: MemberRow) -> tuple[GiftLine, ...]:
    """Return what somebody's cohort is offered, and what they took of it."""
    found = list(gifts.of(seat.cohort))
    copies = copies_of(seat.owner, found)
    return tuple(_line(gift, copies.get(gift.pk)) for gift in found)


def _line(gift: GiftRow, copy: QuestionRow | KitRow | None) -> GiftLine:
    return GiftLine(
        id=gift.pk,
        text=gifts.text_of(gift),
        key=copy.key if isinstance(copy, QuestionRow) else "",
        kit=(copy.pk if copy else gift.kit_id) if gift.kit_id else None,
        state=_state(gift, copy),
    )


def _state(gift: GiftRow, copy: QuestionRow | KitRow | None) -> str:
    if copy is None:
        return NEW
    if copy.removed_at is not None:
        return AWAY
    if isinstance(copy, KitRow) or not _is_newer(gift, copy):
        return TAKEN
    return NEWER if is_as_taken(copy) else BOTH


def _is_newer(gift: GiftRow, copy: QuestionRow) -> bool:
    return gift.question is not None and not _alike(gift.question.entry, copy.shipped)


def is_as_taken(copy: QuestionRow) -> bool:
    """Return whether somebody has left a copy as it was when they took it."""
    return _alike(copy.entry, copy.shipped)


def _alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Return whether two entries are the same but for their keys."""
    return {**one, "key": ""} == {**other, "key": ""}


def copies_of(member: User, found: Iterable[GiftRow]) -> Copies:
    """Return what somebody took, by gift; what they deleted since is among it."""
    idents = [gift.pk for gift in found]
    kept: Iterator[QuestionRow | KitRow] = iter(
        (
            *QuestionRow.objects.filter(owner=member, given__in=idents),
            *gone.rows(owner=member, given__in=idents),
        )
    )
    return {row.given: row for row in kept if row.given is not None}
