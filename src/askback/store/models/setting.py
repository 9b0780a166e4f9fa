"""What the user set."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.owned import OwnedRow
from askback.store.revisions import PAGES


class SettingRow(OwnedRow):
    """One setting by its name; what is not set has the default of its service."""

    under: ClassVar[str] = PAGES

    name = models.CharField(max_length=40)
    value = models.JSONField()

    class Meta(OwnedRow.Meta):
        """A setting has one value."""

        constraints = (models.UniqueConstraint("owner", "name", name="setting_unique"),)

    def __str__(self) -> str:
        return self.name
