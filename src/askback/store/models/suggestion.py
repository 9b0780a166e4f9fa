"""What a language model suggested, apart from what askback reads itself."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import SourceRow
from askback.store.models.owned import OwnedRow


class SuggestionRow(OwnedRow):
    """A claim or a wording that a named model suggested, with the words it cites."""

    under: ClassVar[str] = "source__opportunity"

    source = models.ForeignKey(SourceRow, models.CASCADE, "suggestions")
    model = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)  # claim | wording
    criterion = models.CharField(max_length=60)
    text = models.TextField(blank=True)  # the question in the model's words
    instead_of = models.TextField(blank=True)  # the question it is a wording of
    quote = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    is_taken = models.BooleanField(null=True, blank=True)  # the user's word on it

    def __str__(self) -> str:
        return f"{self.kind} by {self.model}"
