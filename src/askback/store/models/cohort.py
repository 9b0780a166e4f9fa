"""People whom a centre helps, and what it gives them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.kit import KitRow
from askback.store.models.owned import OwnedRow
from askback.store.models.question import QuestionRow
from askback.store.revisions import PAGES


class CohortRow(OwnedRow):
    """People whom a centre helps together; its owner runs it.

    People join by its code. `counts` are those shown last, and of when they are.
    """

    under: ClassVar[str] = PAGES

    name = models.CharField(max_length=200)
    code = models.CharField(max_length=40, unique=True)
    counts = models.JSONField(default=dict)
    counted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class MemberRow(OwnedRow):
    """That the owner is of a cohort: one of its people, or of those who run it."""

    under: ClassVar[str] = PAGES

    cohort = models.ForeignKey(CohortRow, models.CASCADE, "members")
    runs_it = models.BooleanField(default=False)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedRow.Meta):
        """One is a member of a cohort once."""

        constraints = (
            models.UniqueConstraint("owner", "cohort", name="member_unique"),
        )

    def __str__(self) -> str:
        return "runs it" if self.runs_it else "member"


class GiftRow(OwnedRow):
    """A question or a kit of the owner's that a cohort's people may take."""

    under: ClassVar[str] = PAGES

    cohort = models.ForeignKey(CohortRow, models.CASCADE, "gifts")
    question = models.ForeignKey(
        QuestionRow, models.CASCADE, "gifts", null=True, blank=True
    )
    kit = models.ForeignKey(KitRow, models.CASCADE, "gifts", null=True, blank=True)

    def __str__(self) -> str:
        return str(self.question or self.kit)
