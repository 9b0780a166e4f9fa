"""What every row has: a name that cannot be guessed, and an owner."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class OwnedRow(models.Model):
    """A row that belongs to someone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    made_at = models.DateTimeField()

    class Meta:
        """Rows of one kind come in the order in which they were made."""

        abstract = True
        ordering: ClassVar[tuple[str, ...]] = ("made_at", "id")
