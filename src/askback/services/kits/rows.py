"""Kits as they are kept: found for their owner, read, and written whole."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from askback.core.kit.values import Kit
from askback.errors import ConflictError, NotFoundError
from askback.services import own
from askback.store.models import KitRow, User

LONGEST_TITLE = 300  # letters; the column's
NEWER = (
    "The kit was changed in another window since you opened this page. Nothing was "
    "overwritten: look at it again, and make your change once more."
)


@lru_cache(maxsize=1)
def adapter() -> TypeAdapter[Kit]:
    """Return what reads and writes a kit as docs/kit.md says."""
    return TypeAdapter(Kit)


def row_of(owner: User, kit_id: UUID) -> KitRow:
    """Return a kit's row.

    Raises:
        NotFoundError: It does not exist, was removed, or is not the owner's.
    """
    own.alone(owner)
    row = KitRow.objects.filter(owner=owner, id=kit_id).first()
    if row is None:
        raise NotFoundError("kit", kit_id)
    return row


def kit_of(row: KitRow) -> Kit:
    """Return what a row keeps.

    Raises:
        NotFoundError: What it keeps is no kit; it is not shown by halves.
    """
    try:
        return adapter().validate_python(row.kit)
    except ValidationError as error:
        raise NotFoundError("kit", row.pk) from error


def dumped(kit: Kit) -> dict[str, Any]:
    """Return a kit as it is kept, and as docs/kit.md says."""
    told: dict[str, Any] = adapter().dump_python(kit, mode="json")
    return told


def keep(row: KitRow, kit: Kit, *, version: int) -> None:
    """Write a kit over the one that its page showed.

    Args:
        row: The kit's row.
        kit: What it becomes.
        version: Of the kit that was changed.

    Raises:
        ConflictError: It was changed in the meantime; nothing is overwritten.
    """
    fields = {
        "kit": dumped(kit),
        "title": (kit.title or "")[:LONGEST_TITLE],
        "company": (kit.company or "")[:LONGEST_TITLE],
        "version": version + 1,
        "is_sample": False,  # what the user changed is the user's
    }
    if not KitRow.objects.filter(pk=row.pk, version=version).update(**fields):
        raise ConflictError(NEWER)
    for name, value in fields.items():
        setattr(row, name, value)
