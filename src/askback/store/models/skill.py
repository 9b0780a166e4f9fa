"""What the user says of their own skills."""

from __future__ import annotations

from django.db import models

from askback.store.models.owned import OwnedRow


class SkillWordRow(OwnedRow):
    """The user's word on whether they have a skill; it wins over the résumé."""

    skill = models.CharField(max_length=200)
    is_held = models.BooleanField()
    words = models.TextField(blank=True)

    class Meta(OwnedRow.Meta):
        """One word on one skill."""

        constraints = (
            models.UniqueConstraint("owner", "skill", name="skill_word_unique"),
        )

    def __str__(self) -> str:
        return self.skill
