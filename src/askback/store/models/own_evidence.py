"""What the user adds to the evidence, and what they do not let count."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow


class DiscountRow(OwnedRow):
    """A witness or a quote that the user does not let count, or counts for less.

    `name` is the witness's name, or a digest of the quote, which outlives a transcript
    that is read again.
    """

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "discounts")
    kind = models.CharField(max_length=10)  # witness | quote
    name = models.CharField(max_length=120)
    share = models.FloatField(default=0.0)  # what still counts of its weight, 0-1
    why = models.TextField(blank=True)

    class Meta(OwnedRow.Meta):
        """A witness or a quote is discounted once."""

        constraints = (
            models.UniqueConstraint(
                "opportunity", "kind", "name", name="discount_unique"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.name[:40]}"


class OwnEvidenceRow(OwnedRow):
    """What the user knows of a criterion from elsewhere, in their own words.

    A friend who worked there, a review, what they saw: no interview told it.
    """

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "own_evidence")
    criterion = models.CharField(max_length=60)
    direction = models.FloatField()  # -1 against the job to 1 for it
    text = models.TextField()
    who = models.CharField(max_length=120, blank=True)  # whom they have it from
    role = models.CharField(max_length=20, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.criterion}: {self.text[:40]}"
