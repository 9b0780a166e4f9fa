"""Evidence, as derived from readings, marks and sources."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow


class EvidenceRow(OwnedRow):
    """What one witness's words say about one criterion, with those words."""

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "evidence")
    interview = models.ForeignKey(
        InterviewRow, models.CASCADE, "evidence", null=True, blank=True
    )
    criterion = models.CharField(max_length=60)
    witness = models.CharField(max_length=120)
    role = models.CharField(max_length=20, blank=True)
    direction = models.FloatField(null=True, blank=True)
    weight = models.FloatField()
    quote = models.TextField()
    kind = models.CharField(max_length=20, blank=True)
    source = models.CharField(max_length=20)
    place = models.CharField(max_length=80, blank=True)
    at_s = models.FloatField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.criterion} by {self.witness}"
