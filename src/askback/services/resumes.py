"""The user's résumé."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askback.adapters.documents import read_bytes
from askback.services.values import Upload
from askback.store.models import ResumeRow, User

LONGEST = 300  # letters of a file's name


@transaction.atomic
def add(owner: User, *, upload: Upload, now: datetime) -> None:
    """Keep a résumé as the newest one.

    Raises:
        InvalidInputError: It cannot be read as text.
    """
    document = read_bytes(upload.name, upload.data)
    ResumeRow.objects.create(
        owner=owner, made_at=now, name=upload.name[:LONGEST], text=document.text
    )


def show(owner: User) -> str:
    """Return the newest résumé's name, or nothing."""
    row = newest(owner)
    return "" if row is None else row.name


def newest(owner: User) -> ResumeRow | None:
    """Return the newest résumé, or None."""
    return ResumeRow.objects.filter(owner=owner).order_by("-made_at").first()
