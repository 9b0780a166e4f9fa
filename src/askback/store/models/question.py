"""What the user made of questions: their own, their edits, their ratings."""

from __future__ import annotations

from django.db import models

from askback.store.models.owned import OwnedRow


class QuestionRow(OwnedRow):
    """One question of the user's own, or what they changed in a shipped one.

    Shipped questions are files of the package; a row only ever lies over them, so an
    upgrade brings new wordings and takes none of the user's away.
    """

    key = models.CharField(max_length=80)
    entry = models.JSONField(default=dict)  # a whole entry of the user's own, or {}
    changes = models.JSONField(default=dict)  # field of a shipped entry -> new value
    shipped = models.JSONField(default=dict)  # those fields as they were shipped
    filled = models.JSONField(default=list)  # fields that askback filled in
    rating = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    given = models.UUIDField(null=True, blank=True)  # the gift it was taken from
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedRow.Meta):
        """A key is one question of one person."""

        constraints = (models.UniqueConstraint("owner", "key", name="question_unique"),)

    def __str__(self) -> str:
        return self.key
