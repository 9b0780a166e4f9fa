"""An opportunity, what was researched about it, and the user's résumé."""

from __future__ import annotations

from django.db import models

from askback.store.models.owned import OwnedRow


class OpportunityRow(OwnedRow):
    """One job at one company that is being considered."""

    company = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    close = models.BooleanField(default=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.company


class SourceRow(OwnedRow):
    """A document about an opportunity, as it was seen, with its text and reading."""

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "sources")
    kind = models.CharField(max_length=20)  # posting | article | notes
    name = models.CharField(max_length=300)
    text = models.TextField()
    reading = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.name


class ResumeRow(OwnedRow):
    """The user's résumé; the newest counts."""

    name = models.CharField(max_length=300)
    text = models.TextField()

    def __str__(self) -> str:
        return self.name
