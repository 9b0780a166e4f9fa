"""How an interview was closed, and the doubts that were named."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.interview import InterviewRow
from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow
from askback.store.models.story import StoryRow
from askback.store.revisions import PAGES


class ClosingRow(OwnedRow):
    """What came of the closing question in one interview, in the user's words."""

    under: ClassVar[str] = PAGES

    interview = models.OneToOneField(
        InterviewRow, models.CASCADE, related_name="closing"
    )
    softness = models.CharField(max_length=10, blank=True)  # soft | plain | direct
    is_asked = models.BooleanField(null=True, blank=True)
    who = models.CharField(max_length=120, blank=True)
    said = models.TextField(blank=True)
    pace = models.CharField(max_length=10, blank=True)  # at_once | pause | avoided
    sure = models.CharField(max_length=10, blank=True)  # sure | unsure
    replied = models.TextField(blank=True)  # what the user answered
    next_step = models.TextField(blank=True)
    standing = models.CharField(max_length=10, blank=True)  # the user's word; it wins

    def __str__(self) -> str:
        return f"closing of {self.interview_id}"


class ObjectionRow(OwnedRow):
    """A doubt about the user that was named or felt, and what answers it.

    `place` is the field of the hour it was jotted in, so that it is taken up once.
    """

    under: ClassVar[str] = PAGES

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "objections")
    interview = models.ForeignKey(
        InterviewRow, models.CASCADE, "objections", null=True, blank=True
    )
    story = models.ForeignKey(
        StoryRow, models.SET_NULL, related_name="objections", null=True, blank=True
    )
    text = models.TextField()
    theme = models.CharField(max_length=40, blank=True)
    who = models.CharField(max_length=120, blank=True)
    reply = models.TextField(blank=True)
    is_answered = models.BooleanField(default=False)
    place = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.text[:40]
