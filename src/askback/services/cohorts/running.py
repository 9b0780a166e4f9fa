"""What an owner does with a cohort: make it, name it, renew its code, end it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.errors import InvalidInputError
from askback.services import own
from askback.services.cohorts import codes, rows
from askback.store.models import CohortRow, User

LONGEST = 80  # letters of a name
MOST = 20  # cohorts of one owner at once


@transaction.atomic
def make(owner: User, *, name: str, now: datetime) -> UUID:
    """Make a cohort, with a code by which people join it.

    Raises:
        InvalidInputError: It has no name, too long a one, or there are too many.
    """
    own.alone(owner)
    called = _name(name)
    if CohortRow.objects.filter(owner=owner, ended_at=None).count() >= MOST:
        raise InvalidInputError(f"You have {MOST} cohorts, which is the most. End one.")
    row = CohortRow.objects.create(
        owner=owner, made_at=now, name=called, code=codes.fresh()
    )
    return row.pk


@transaction.atomic
def rename(owner: User, ident: UUID, *, name: str) -> None:
    """Call a cohort something else.

    Raises:
        NotFoundError: It is not the owner's, or has ended.
        InvalidInputError: It has no name, or too long a one.
    """
    row = rows.owned(owner, ident)
    row.name = _name(name)
    row.save(update_fields=["name"])


@transaction.atomic
def renew(user: User, ident: UUID) -> None:
    """Give a cohort another code; nobody joins by the former one any more.

    Raises:
        NotFoundError: They do not run it, or it has ended.
    """
    row = rows.run(user, ident)
    row.code = codes.fresh()
    row.save(update_fields=["code"])


@transaction.atomic
def end(owner: User, ident: UUID, *, now: datetime) -> None:
    """End a cohort: nobody joins or is counted; what people took stays theirs.

    Raises:
        NotFoundError: It is not the owner's, or has ended.
    """
    row = rows.owned(owner, ident)
    row.ended_at, row.counts, row.counted_at = now, {}, None
    row.save(update_fields=["ended_at", "counts", "counted_at"])


def _name(given: str) -> str:
    name = " ".join(given.split())
    if not name:
        raise InvalidInputError("Give the cohort a name; its people will read it.")
    if len(name) > LONGEST:
        raise InvalidInputError(
            f"A name has up to {LONGEST} letters, and this one has {len(name)}."
        )
    return name
