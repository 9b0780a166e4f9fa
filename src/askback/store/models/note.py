"""The user's own words and marks. No machine writes here."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.owned import OwnedRow


class NoteRow(OwnedRow):
    """What the user wrote down of an interview."""

    under: ClassVar[str] = "interview__opportunity"

    interview = models.ForeignKey(InterviewRow, models.CASCADE, "notes")
    text = models.TextField()

    def __str__(self) -> str:
        return self.text[:40]


class MarkRow(OwnedRow):
    """What the user says of one question in one interview; it always wins.

    `place` tells apart: the key of a planned question, or `asked-N` for the N-th
    question of the transcript; `asked` keeps its words, by which it is found again when
    the transcript is read anew. `question_key` is "-" for none of the planned ones.
    What was marked in the hour itself names whom it was of after an "@" in its place.
    """

    under: ClassVar[str] = "interview__opportunity"

    interview = models.ForeignKey(InterviewRow, models.CASCADE, "marks")
    place = models.CharField(max_length=80)
    question_key = models.CharField(max_length=80, blank=True)
    asked = models.TextField(blank=True)
    verdict = models.CharField(max_length=20)
    reason = models.CharField(max_length=20, blank=True)
    direction = models.FloatField(null=True, blank=True)
    note = models.TextField(blank=True)
    witness = models.CharField(max_length=120, blank=True)  # who, if it is known

    class Meta(OwnedRow.Meta):
        """One word of the user on one question."""

        constraints = (
            models.UniqueConstraint("interview", "place", name="mark_unique"),
        )

    def __str__(self) -> str:
        return f"{self.place}: {self.verdict}"
