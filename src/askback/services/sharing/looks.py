"""Who looked at what and when: written once for each thing and day."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from askback.services import own
from askback.store.models import LookRow, ShareRow

LONGEST = 300  # letters of what was looked at, as the row has it
DAY = timedelta(days=1)


def note(share: ShareRow, at: str, *, now: datetime) -> None:
    """Note that the coach of a share looked at something.

    Args:
        share: What it was looked at under.
        at: What, in words that its owner knows it by.
        now: When.
    """
    words = at[:LONGEST]
    if _is_noted(share, words, now):
        return
    with transaction.atomic():
        own.alone(share.owner)  # two windows opened at once are one look
        if not _is_noted(share, words, now):
            LookRow.objects.create(
                owner=share.owner, made_at=now, share=share, at=words
            )


def _is_noted(share: ShareRow, words: str, now: datetime) -> bool:
    today = timezone.localtime(now).date()
    begun = timezone.make_aware(datetime.combine(today, time()))
    rows = LookRow.objects.filter(share=share, at=words)
    return rows.filter(made_at__gte=begun, made_at__lt=begun + DAY).exists()
