"""The user's experiences."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.owned import RemovableRow
from askback.store.revisions import PAGES


class StoryRow(RemovableRow):
    """One experience in STAR form, with the skills it shows."""

    under: ClassVar[str] = PAGES

    title = models.CharField(max_length=200)
    situation = models.TextField(blank=True)
    task = models.TextField(blank=True)
    action = models.TextField(blank=True)
    result = models.TextField(blank=True)
    decisions = models.TextField(blank=True)
    trade_offs = models.TextField(blank=True)
    obstacles = models.TextField(blank=True)
    numbers = models.TextField(blank=True)
    plain = models.TextField(blank=True)  # for people outside the field
    origin = models.JSONField(default=dict)  # the words of a résumé that it grew from
    skills = models.JSONField(default=list)
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title
