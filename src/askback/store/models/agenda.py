"""The agenda of an interview as it was last planned."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.owned import OwnedRow


class AgendaRow(OwnedRow):
    """An agenda, whole, with what its loop's plan is worth."""

    under: ClassVar[str] = "interview__opportunity"

    interview = models.OneToOneField(
        InterviewRow, models.CASCADE, related_name="agenda"
    )
    value = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"agenda of {self.interview_id}"
