"""Stamps of what changed, and what was made under them."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow
from askback.store.revisions import NOTHING


class RevisionRow(OwnedRow):
    """The stamps of an owner: of what all plans rest on, and of anything at all."""

    under: ClassVar[str] = NOTHING

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="revision"
    )
    own = models.CharField(max_length=32, blank=True)
    latest = models.CharField(max_length=32, blank=True)

    def __str__(self) -> str:
        return self.latest[:12]


class SummaryRow(OwnedRow):
    """The stamp of a loop, and what pages of many companies say of it.

    What was told holds while `told_of` is the stamp, what was planned while
    `planned_of` is; both from `since` until before `until`, for time alone makes an
    interview one that has been.
    """

    under: ClassVar[str] = NOTHING

    opportunity = models.OneToOneField(
        OpportunityRow, models.CASCADE, related_name="summary"
    )
    stamp = models.CharField(max_length=32)
    told_of = models.CharField(max_length=32, blank=True)
    planned_of = models.CharField(max_length=140, blank=True)
    since = models.DateTimeField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True)
    next_at = models.DateTimeField(null=True, blank=True)
    coming = models.PositiveIntegerField(default=0)
    due = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True)
    told = models.JSONField(default=dict)
    planned = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"summary of {self.opportunity_id}"
