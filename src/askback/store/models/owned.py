"""What every row has: a name that cannot be guessed, and an owner."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models, transaction

from askback.store import bounds, revisions

M = TypeVar("M", bound="OwnedRow")


class Watched(models.QuerySet[M]):
    """Rows whose writes leave a new stamp on what rests on them."""

    def update(self, **kwargs: Any) -> int:
        """Update rows, and say that they changed."""
        fitting = bounds.fitting(self.model, kwargs)
        with transaction.atomic(savepoint=False):
            touched = revisions.of_query(self)
            count = super().update(**fitting)
            revisions.changed(touched)
        return count

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete rows, and say so."""
        with transaction.atomic(savepoint=False):
            touched = revisions.of_query(self)
            deleted = super().delete()
            revisions.changed(touched)
        return deleted

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        """Create rows at once, and say so once."""
        made = list(objs)
        for row in made:
            bounds.fit(row)
        with transaction.atomic(savepoint=False):
            rows = super().bulk_create(made, *args, **kwargs)
            revisions.changed(revisions.of_rows(rows))
        return rows


class All(models.Manager[M]):
    """All rows of a kind, watched."""

    def get_queryset(self) -> Watched[M]:
        """Return them."""
        return Watched(self.model, using=self._db)


class OwnedRow(models.Model):
    """A row that belongs to someone.

    `under` says what rests on such a row: the way to its opportunity, `OWN` for what
    all of an owner's plans rest on, or `PAGES` where pages alone show it.
    """

    under: ClassVar[str] = revisions.OWN

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    made_at = models.DateTimeField()

    objects: ClassVar[All[Self]] = All()

    class Meta:
        """Rows of one kind come in the order in which they were made."""

        abstract = True
        ordering: ClassVar[tuple[str, ...]] = ("made_at", "id")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the row, and say that it changed."""
        bounds.fit(self, kwargs.get("update_fields"))
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
            revisions.changed(revisions.of_rows([self]))

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete the row, and say so."""
        with transaction.atomic(savepoint=False):
            touched = revisions.of_rows([self])
            deleted = super().delete(*args, **kwargs)
            revisions.changed(touched)
        return deleted


class Kept(All[M]):
    """Rows that were not removed."""

    def get_queryset(self) -> Watched[M]:
        """Leave out what was removed."""
        return super().get_queryset().filter(removed_at=None)


class RemovableRow(OwnedRow):
    """A row that can be removed and taken back: `objects` does not see it meanwhile."""

    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Kept[Self]] = Kept()  # the first: related rows are found by it
    everything: ClassVar[All[Self]] = All()

    class Meta(OwnedRow.Meta):
        """Such rows are of no table of their own."""

        abstract = True
