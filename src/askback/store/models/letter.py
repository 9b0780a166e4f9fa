"""Letters: drafts, and those that the user sent."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow
from askback.store.revisions import PAGES


class LetterRow(OwnedRow):
    """A letter that the user changed or sent; others are made when they are looked at.

    askback sends nothing: `sent_at` is the user's word.
    """

    under: ClassVar[str] = PAGES

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "letters")
    interview = models.ForeignKey(
        InterviewRow, models.CASCADE, "letters", null=True, blank=True
    )
    kind = models.CharField(max_length=20)
    to_name = models.CharField(max_length=120, blank=True)
    to_email = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    is_edited = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} to {self.to_name}"


class LetterTemplateRow(OwnedRow):
    """A letter's wording as the user has it; the shipped one is a file."""

    under: ClassVar[str] = PAGES

    kind = models.CharField(max_length=20)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField()

    class Meta(OwnedRow.Meta):
        """A kind of letter has one wording."""

        constraints = (
            models.UniqueConstraint("owner", "kind", name="letter_template_unique"),
        )

    def __str__(self) -> str:
        return self.kind
