"""What is to do, and what was done of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow
from askback.store.revisions import PAGES


class ReminderRow(OwnedRow):
    """A reminder of the user's own, or their word on one that askback derives.

    Derived reminders are made when they are looked at; a row of the same kind about
    the same thing says that it was done, or put off until `due_at`.
    """

    under: ClassVar[str] = PAGES

    opportunity = models.ForeignKey(
        OpportunityRow, models.CASCADE, "reminders", null=True, blank=True
    )
    interview = models.ForeignKey(
        InterviewRow, models.CASCADE, "reminders", null=True, blank=True
    )
    kind = models.CharField(max_length=20)
    text = models.CharField(max_length=300, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.text or self.kind
