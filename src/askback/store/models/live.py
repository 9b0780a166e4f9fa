"""The hour itself: what was noted while it went on, device by device."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.owned import OwnedRow
from askback.store.revisions import NOTHING, PAGES


class LiveRow(OwnedRow):
    """One interview as it went on: when it began and ended, and the minutes it had.

    What was noted up to `settled_at` counts as the user's own marks.
    """

    under: ClassVar[str] = NOTHING  # a jot is written with it, and tells

    interview = models.OneToOneField(InterviewRow, models.CASCADE, related_name="live")
    minutes = models.FloatField()  # for your questions, when it began
    ended_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField()  # when something was noted last
    settled_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"hour of {self.interview_id}"


class JotRow(OwnedRow):
    """What one device last said in one field: a text, a mark, a tap.

    A device writes only its own jots, so that no device writes over another. `number`
    counts what a device says; `seen` holds, by device, the numbers of the jots of this
    field that it had before it when it wrote: those it replaces, any others stand
    beside it. `said_at` is by the device's clock.
    """

    under: ClassVar[str] = PAGES

    interview = models.ForeignKey(InterviewRow, models.CASCADE, "jots")
    device = models.CharField(max_length=36)
    field = models.CharField(max_length=200)
    number = models.PositiveIntegerField()
    value = models.JSONField()
    seen = models.JSONField(default=dict)
    said_at = models.DateTimeField()

    class Meta(OwnedRow.Meta):
        """A device says one thing last in a field."""

        constraints = (
            models.UniqueConstraint("interview", "device", "field", name="jot_unique"),
        )

    def __str__(self) -> str:
        return f"{self.field} by {self.device}"
