"""Telling webhooks what happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from django_tasks import default_task_backend, task

from askback.services.telling import delivering, webhooks


@task()
def deliver(owner_id: int) -> None:
    """Deliver what is due of an owner's, and come back for what is due later."""
    at = delivering.deliver(owner_id, clock=timezone.now)
    if at is not None:
        queue(owner_id, at=at)


def queue(owner_id: int, *, at: datetime | None = None) -> None:
    """Hand it to whoever works; a queue that cannot wait waits for the next event."""
    if at is None:
        deliver.enqueue(owner_id)
    elif default_task_backend.supports_defer:
        deliver.using(run_after=at).enqueue(owner_id)


def resume() -> None:
    """Take up what was left when a worker ended in the middle."""
    for owner_id in delivering.owners_waiting():
        queue(owner_id)


def _due(*, owner_id: int, at: datetime | None, **_: Any) -> None:
    queue(owner_id, at=at)


def listen() -> None:
    """Queue deliveries whenever there are any."""
    webhooks.due.connect(_due, dispatch_uid="deliveries")
