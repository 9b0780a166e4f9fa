"""Letting go what is past its time, of everybody who has an account."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.core.management import call_command

from askback.services import fading, removed
from askback.store.models import ReplyRow, User

REPLIES = timedelta(days=1)  # after that a request sent again is a new one


def tidy(*, now: datetime) -> int:
    """Let go what is past its time, and return how many rows that was.

    What was removed a month ago goes, and searches that fade, and what is left of
    replies to programs and of sessions.
    """
    gone = sum(_of(owner, now) for owner in User.objects.iterator())
    gone += ReplyRow.objects.filter(made_at__lt=now - REPLIES).delete()[0]
    if "django.contrib.sessions" in settings.INSTALLED_APPS:
        call_command("clearsessions")
    return gone


def _of(owner: User, now: datetime) -> int:
    fading.opened(owner, now=now)
    return removed.purge(owner, now=now)
