"""Work that takes longer than a page may."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.owned import OwnedRow
from askback.store.revisions import PAGES


class JobRow(OwnedRow):
    """One long deed: how far it is, and what came of it.

    `subject` names what it is about, such as an interview; `given` holds what it needs
    to begin again. It is dead when nobody has said anything of it for a while.
    """

    under: ClassVar[str] = PAGES

    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80, blank=True)
    given = models.JSONField(default=dict)
    data = models.BinaryField(null=True, blank=True)
    state = models.CharField(max_length=20)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    told = models.CharField(max_length=300, blank=True)
    heard_at = models.DateTimeField()
    is_stopped = models.BooleanField(default=False)  # the user wants it to end

    def __str__(self) -> str:
        return f"{self.kind}: {self.state}"
