"""Kits that were removed, for the page that gives things back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from askback.services.values import RemovedLine, TakenBack
from askback.store.models import KitRow, User

DAYS = 30


def rows(**named: Any) -> QuerySet[KitRow]:
    """Return kits, those too that were removed."""
    return KitRow.everything.filter(**named)


def removed(owner: User) -> Iterator[RemovedLine]:
    """Yield a line for each kit that was removed."""
    for row in rows(owner=owner, removed_at__isnull=False).defer("kit"):
        assert row.removed_at is not None, "as it was asked for"
        until = row.removed_at + timedelta(days=DAYS)
        name = row.title or "An interview kit"
        yield RemovedLine(row.pk, "kit", name, row.company, row.removed_at, until)


def take_back(row: KitRow) -> TakenBack:
    """Bring a kit back with its cards."""
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return TakenBack("kit", str(row.pk))
