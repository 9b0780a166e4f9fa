"""What programs are let in with, and what they are told."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.owned import OwnedRow
from askback.store.revisions import PAGES


class TokenRow(OwnedRow):
    """A token with which a program acts for its owner, within its scopes.

    Only a digest is kept; `start` is the beginning by which people tell it apart.
    """

    under: ClassVar[str] = PAGES

    name = models.CharField(max_length=120)
    start = models.CharField(max_length=16)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    until = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class ReplyRow(OwnedRow):
    """What a program was answered under an idempotency key, to be answered again."""

    under: ClassVar[str] = PAGES

    key = models.CharField(max_length=200)
    asked = models.CharField(max_length=64)  # a digest of the request
    status = models.PositiveSmallIntegerField(default=0)  # 0 while it is under way
    body = models.TextField(blank=True)

    class Meta(OwnedRow.Meta):
        """A key is used once by an owner."""

        constraints = (models.UniqueConstraint("owner", "key", name="reply_unique"),)

    def __str__(self) -> str:
        return self.key


class WebhookRow(OwnedRow):
    """An address that is told of what happened, signed with its own secret."""

    under: ClassVar[str] = PAGES

    url = models.CharField(max_length=2000)
    secret = models.CharField(max_length=120)
    events = models.JSONField(default=list)
    ended_at = models.DateTimeField(null=True, blank=True)
    told = models.CharField(max_length=300, blank=True)  # why it was ended, if it was

    def __str__(self) -> str:
        return self.url


class DeliveryRow(OwnedRow):
    """One thing that an address is to be told, until it has been."""

    under: ClassVar[str] = PAGES

    webhook = models.ForeignKey(WebhookRow, models.CASCADE, "deliveries")
    event = models.CharField(max_length=60)
    payload = models.JSONField(default=dict)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)  # None once it is over
    done_at = models.DateTimeField(null=True, blank=True)
    told = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.event
