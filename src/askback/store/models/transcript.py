"""What was said, as it was brought, and what askback makes of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.owned import OwnedRow


class TranscriptRow(OwnedRow):
    """A transcript: the text as brought, and its reading whole."""

    under: ClassVar[str] = "interview__opportunity"

    interview = models.OneToOneField(
        InterviewRow, models.CASCADE, related_name="transcript"
    )
    name = models.CharField(max_length=300)
    text = models.TextField()
    me = models.CharField(max_length=120, blank=True)
    reading = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.name


class ReadingRow(OwnedRow):
    """What askback makes of one answer. The user's own word is a MarkRow."""

    under: ClassVar[str] = "transcript__interview__opportunity"

    transcript = models.ForeignKey(TranscriptRow, models.CASCADE, "readings")
    position = models.PositiveSmallIntegerField()
    question_key = models.CharField(max_length=80, blank=True)
    band = models.CharField(max_length=10)
    witness = models.CharField(max_length=120, blank=True)
    value = models.JSONField(default=dict)

    class Meta(OwnedRow.Meta):
        """Readings come in the order in which the questions were asked."""

        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint("transcript", "position", name="reading_unique"),
        )

    def __str__(self) -> str:
        return f"{self.question_key or 'unplanned'} at {self.position}"
