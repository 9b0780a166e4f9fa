"""Joining a cohort by its code, and leaving it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.services import own
from askback.services.cohorts import codes, rows
from askback.store.models import CohortRow, GiftRow, MemberRow, User


def join(member: User, code: str, *, now: datetime) -> UUID:
    """Join a cohort; who is of it or runs it already stays as they are.

    Raises:
        InvalidInputError: The code opens none, or somebody guesses.
    """
    cohort = codes.cohort_of(member, code, now=now)
    if cohort.owner_id != member.pk:
        _sit(member, cohort, now)
    return cohort.pk


@transaction.atomic
def _sit(member: User, cohort: CohortRow, now: datetime) -> None:
    own.alone(member)
    row, is_new = MemberRow.objects.get_or_create(
        owner=member, cohort=cohort, defaults={"made_at": now}
    )
    if not is_new and row.left_at is not None:
        row.left_at, row.made_at = None, now  # who comes back is a newcomer
        row.save(update_fields=["left_at", "made_at"])


@transaction.atomic
def leave(member: User, ident: UUID, *, now: datetime) -> None:
    """Leave a cohort; what was taken stays, what was offered is offered no more.

    Raises:
        NotFoundError: They are not of it, or it has ended.
    """
    stand_up(rows.seat(member, ident), now)


def stand_up(row: MemberRow, now: datetime) -> None:
    """End somebody's being of a cohort, within a transaction."""
    row.left_at, row.runs_it = now, False
    row.save(update_fields=["left_at", "runs_it"])
    GiftRow.objects.filter(owner=row.owner_id, cohort=row.cohort_id).delete()
