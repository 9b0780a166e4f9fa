"""What an owner lets somebody else see, who looked, and what they said of it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow
from askback.store.models.practice import TakeRow
from askback.store.revisions import PAGES


class ShareRow(OwnedRow):
    """What somebody at an address may see of the owner's, until a moment.

    With neither an opportunity nor a take it is all of both. `coach` is whoever
    signed in with the address and opened it first, at `claimed_at`: nobody else does
    after, not even when that account is gone.
    """

    under: ClassVar[str] = PAGES

    address = models.CharField(max_length=254)  # in small letters
    coach = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, "shares", null=True, blank=True
    )
    claimed_at = models.DateTimeField(null=True, blank=True)
    opportunity = models.ForeignKey(
        OpportunityRow, models.CASCADE, "shares", null=True, blank=True
    )
    take = models.ForeignKey(TakeRow, models.CASCADE, "shares", null=True, blank=True)
    may_comment = models.BooleanField(default=False)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.address


class LookRow(OwnedRow):
    """That a coach looked at something; its owner is who shared it."""

    under: ClassVar[str] = PAGES

    share = models.ForeignKey(ShareRow, models.CASCADE, "looks")
    at = models.CharField(max_length=300)  # what was looked at, in words

    def __str__(self) -> str:
        return self.at


class CommentRow(OwnedRow):
    """What a coach said of something; it belongs to whom it was said to."""

    under: ClassVar[str] = PAGES

    share = models.UUIDField(
        null=True, blank=True
    )  # comments outlast what they were said under
    by = models.CharField(max_length=254)  # the address of who said it
    opportunity = models.ForeignKey(
        OpportunityRow, models.CASCADE, "comments", null=True, blank=True
    )
    take = models.ForeignKey(TakeRow, models.CASCADE, "comments", null=True, blank=True)
    text = models.TextField()
    seen_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.text
