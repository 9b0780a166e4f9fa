"""The user's own side of the table: what they practise, and how it went."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow, RemovableRow
from askback.store.models.story import StoryRow
from askback.store.revisions import PAGES


class ExerciseRow(RemovableRow):
    """A question to answer, or a story to tell, aloud.

    `points` are what an answer is to cover, `card` is what spaced repetition knows of
    it. It is practised when `due_at` has come; without one it is not on the schedule.
    """

    under: ClassVar[str] = PAGES

    text = models.TextField(blank=True)  # the question; a story has its title
    key = models.CharField(max_length=80, blank=True)  # of the decoded question
    story = models.ForeignKey(
        StoryRow, models.CASCADE, "exercises", null=True, blank=True
    )
    opportunity = models.ForeignKey(
        OpportunityRow, models.SET_NULL, "exercises", null=True, blank=True
    )
    points = models.JSONField(default=list)
    script = models.TextField(blank=True)
    target_s = models.PositiveSmallIntegerField(null=True, blank=True)
    card = models.JSONField(default=dict)
    due_at = models.DateTimeField(null=True, blank=True)
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.text or str(self.story_id)


class MockRow(RemovableRow):
    """A mock interview: its questions in order, and what followed from answers."""

    under: ClassVar[str] = PAGES

    opportunity = models.ForeignKey(
        OpportunityRow, models.SET_NULL, "mocks", null=True, blank=True
    )
    stage = models.CharField(max_length=40)
    minutes = models.PositiveSmallIntegerField()
    is_spoken = models.BooleanField(default=False)
    plan = models.JSONField(default=list)
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.stage}, {self.minutes} min"


class TakeRow(OwnedRow):
    """One recorded practice answer.

    The recording is a file that `media` names in the storage of recordings; deleting
    a take deletes it. `heard` is what an engine made of the sound, `reading` what
    askback makes of that; `note` is the user's own.
    """

    under: ClassVar[str] = PAGES

    exercise = models.ForeignKey(ExerciseRow, models.CASCADE, "takes")
    mock = models.ForeignKey(MockRow, models.SET_NULL, "takes", null=True, blank=True)
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=300, blank=True)
    media = models.CharField(max_length=300, blank=True)
    media_type = models.CharField(max_length=80, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    is_video = models.BooleanField(default=False)
    script = models.TextField(blank=True)  # as it stood when the take was made
    target_s = models.PositiveSmallIntegerField(null=True, blank=True)
    heard = models.JSONField(default=dict)
    reading = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta(OwnedRow.Meta):
        """Takes of an exercise are counted, and no number is given twice."""

        constraints = (
            models.UniqueConstraint("exercise", "number", name="take_unique"),
        )

    def __str__(self) -> str:
        return f"take {self.number}"


class ReviewRow(OwnedRow):
    """How an exercise went, by the user's own word, for spaced repetition."""

    under: ClassVar[str] = PAGES

    exercise = models.ForeignKey(ExerciseRow, models.CASCADE, "reviews")
    take = models.ForeignKey(TakeRow, models.SET_NULL, "reviews", null=True, blank=True)
    grade = models.PositiveSmallIntegerField()  # 1 again, 2 hard, 3 good, 4 easy

    def __str__(self) -> str:
        return f"{self.grade} of 4"
