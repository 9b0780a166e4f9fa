"""An opportunity, what was researched about it, and the user's résumé."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.owned import OwnedRow, RemovableRow
from askback.store.revisions import LOOP


class OpportunityRow(RemovableRow):
    """One job at one company that is being considered."""

    under: ClassVar[str] = LOOP

    company = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    work = models.JSONField(default=list)  # lines of work, where the user names them
    close = models.BooleanField(default=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=20, blank=True)  # how it ended, if it did
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.company


class SourceRow(OwnedRow):
    """A document about an opportunity, as it was seen, with its text and reading.

    It was seen when the row was made; `dated_on` is the date it gives itself.
    """

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "sources")
    kind = models.CharField(max_length=20)  # a key of services.sources.KINDS
    name = models.CharField(max_length=300)
    url = models.TextField(blank=True)
    dated_on = models.DateField(null=True, blank=True)
    media = models.CharField(max_length=100, blank=True)
    original = models.BinaryField(null=True, blank=True)
    text = models.TextField()
    reading = models.JSONField(default=dict)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class ResumeRow(OwnedRow):
    """The user's résumé; the newest counts."""

    name = models.CharField(max_length=300)
    text = models.TextField()
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name
