"""The interviews of a loop and whom they are with."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow, RemovableRow


class InterviewerRow(OwnedRow):
    """A person of a loop; in several interviews they are the same person."""

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "interviewers")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20)
    email = models.CharField(max_length=254, blank=True)

    class Meta(OwnedRow.Meta):
        """A name is one person all through a loop."""

        constraints = (
            models.UniqueConstraint(
                "opportunity", "name", name="interviewer_name_unique"
            ),
        )

    def __str__(self) -> str:
        return self.name


class InterviewRow(RemovableRow):
    """One meeting: booked, or expected and not booked yet.

    `origin` says how it came to be known: its kind (user, invite, posting, told), the
    words it rests on, and which fields are a guess until the user has seen them. What
    is set to the user's hand is never changed by an invitation that comes again.
    """

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "interviews")
    name = models.CharField(max_length=120)
    stage = models.CharField(max_length=30)
    start = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=60, blank=True)  # where its hour was set
    place = models.TextField(blank=True)  # a room, or the address of a call
    minutes_total = models.PositiveSmallIntegerField(default=45)
    minutes_for_questions = models.PositiveSmallIntegerField(default=10)
    position = models.PositiveSmallIntegerField(default=0)
    pinned = models.JSONField(default=list)  # keys that the user put on the agenda
    is_expected = models.BooleanField(default=False)
    uid = models.CharField(max_length=255, blank=True)  # of its calendar event
    sequence = models.PositiveIntegerField(default=0)  # of the event's last change
    origin = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    interviewers = models.ManyToManyField(InterviewerRow, through="SeatRow")

    class Meta(OwnedRow.Meta):
        """Interviews come as they were entered; services put dated ones right."""

        ordering = ("position", "made_at", "id")

    def __str__(self) -> str:
        return self.name


class SeatRow(OwnedRow):
    """Who sits in which interview, in the order in which they were named."""

    under: ClassVar[str] = "interview__opportunity"

    interview = models.ForeignKey(InterviewRow, models.CASCADE, "seats")
    interviewer = models.ForeignKey(InterviewerRow, models.CASCADE, "seats")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(OwnedRow.Meta):
        """A person sits in an interview once."""

        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint("interview", "interviewer", name="seat_unique"),
        )

    def __str__(self) -> str:
        return f"{self.interviewer_id} in {self.interview_id}"
