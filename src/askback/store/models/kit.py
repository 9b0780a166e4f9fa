"""The other side of the table: kits, who was interviewed with them, their scores."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow, RemovableRow
from askback.store.revisions import PAGES


class KitRow(RemovableRow):
    """A structured interview for one job, as it was made and changed since.

    `kit` is the whole of it, as `kit build --json` prints it. `version` counts its
    changes, so that two windows do not write over each other.
    """

    under: ClassVar[str] = PAGES

    title = models.CharField(max_length=300, blank=True)
    company = models.CharField(max_length=300, blank=True)
    kit = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    opportunity = models.ForeignKey(
        OpportunityRow, models.SET_NULL, "kits", null=True, blank=True
    )
    given = models.UUIDField(null=True, blank=True)  # the gift it was taken from
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title or "kit"


class CandidateRow(OwnedRow):
    """Somebody interviewed with a kit, and what was agreed together.

    `together` holds the scores after everybody's own were in, with the reason of each.
    """

    under: ClassVar[str] = PAGES

    kit = models.ForeignKey(KitRow, models.CASCADE, "candidates")
    name = models.CharField(max_length=300)
    together = models.JSONField(default=dict)
    decided = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class ScorecardRow(OwnedRow):
    """What one interviewer heard from a candidate in one interview of the kit.

    `scores` has, by question, the anchor chosen and what was said that speaks for it.
    Once handed in it does not change: what is agreed after is the candidate's.
    """

    under: ClassVar[str] = PAGES

    candidate = models.ForeignKey(CandidateRow, models.CASCADE, "scorecards")
    meeting = models.CharField(max_length=300)
    interviewer = models.CharField(max_length=300)
    scores = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    handed_in_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedRow.Meta):
        """One card an interviewer and interview."""

        constraints = (
            models.UniqueConstraint(
                "candidate", "meeting", "interviewer", name="scorecard_unique"
            ),
        )

    def __str__(self) -> str:
        return f"{self.interviewer}: {self.meeting}"
