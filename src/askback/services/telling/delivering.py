"""Telling addresses what they are to be told: tried again, later and later, then not.

Each delivery is claimed before it is sent, for longer than sending takes. Who dies in
between leaves it to be sent again: an address may be told twice, by the same name.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from askback.adapters.webpage.send import Sender, Sent
from askback.errors import InvalidInputError, UnreachableError
from askback.services.jobs import Clock
from askback.services.telling import signing
from askback.services.telling.webhooks import check_address
from askback.services.values.access import Letter
from askback.store.models import DeliveryRow, WebhookRow

CLAIMED = timedelta(minutes=2)  # sending takes at most twenty seconds
WAITS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
)
"""How long is waited after each try that failed, as the scheme advises."""
AT_ONCE = 50  # of one run; the rest are of the next
GOOD = range(200, 300)
GONE = 410
SILENT = "It was tried seven times over eighteen hours and nothing was taken."
SAID_GONE = "The address says that it is gone for good (410)."

Send = Callable[[Letter, bool], Sent]


def send(letter: Letter, is_here: bool) -> Sent:  # noqa: FBT001 -- a plain function of two
    """Send a letter over the network."""
    return Sender(is_here=is_here)(letter.url, letter.headers, letter.body)


def deliver(owner_id: int, *, clock: Clock, send: Send = send) -> datetime | None:
    """Deliver what is due of an owner's.

    Args:
        owner_id: Whose.
        clock: Says how late it is.
        send: Sends one; tests hand in their own.

    Returns:
        When what failed is to be tried again; None where nothing did.
    """
    again: list[datetime] = []
    for _ in range(AT_ONCE):
        row = _claim(owner_id, clock())
        if row is None:
            return min(again, default=None)
        at = _deliver(row, clock, send)
        again += [] if at is None else [at]
    return clock()  # there may be more


def owners_waiting() -> list[int]:
    """Return whose deliveries are not over, for a worker that begins."""
    rows = DeliveryRow.objects.filter(webhook__ended_at=None).exclude(next_at=None)
    return list(rows.order_by().values_list("owner_id", flat=True).distinct())


def _claim(owner_id: int, now: datetime) -> DeliveryRow | None:
    """Claim the delivery that is due longest, unless somebody else does."""
    due = DeliveryRow.objects.filter(
        owner_id=owner_id, next_at__lte=now, webhook__ended_at=None
    )
    for row in due.select_related("webhook").order_by("next_at", "made_at")[:AT_ONCE]:
        mine = DeliveryRow.objects.filter(id=row.id, next_at=row.next_at)
        if mine.update(next_at=now + CLAIMED, tries=row.tries + 1):
            row.tries, row.next_at = row.tries + 1, now + CLAIMED
            return row
    return None


def _deliver(row: DeliveryRow, clock: Clock, send: Send) -> datetime | None:
    """Send one, and return when it is to be tried again."""
    try:
        is_here = check_address(row.webhook.url)
        sent = send(letter_of(row, clock()), is_here)
    except UnreachableError:
        return _failed(row.id, "It did not answer.", clock())
    except InvalidInputError:
        return _failed(row.id, "Its name leads to where nothing is sent.", clock())
    return _answered(row.id, sent.status, clock())


def letter_of(row: DeliveryRow, now: datetime) -> Letter:
    """Return what is sent of a delivery, signed."""
    body = json.dumps(row.payload, ensure_ascii=False, separators=(",", ":")).encode()
    seconds = int(now.timestamp())
    signed = signing.headers(
        row.webhook.secret, ident=str(row.id), seconds=seconds, body=body
    )
    headers = {"Content-Type": "application/json", **signed}
    return Letter(row.webhook.url, headers, body)


@transaction.atomic
def _answered(ident: UUID, status: int, now: datetime) -> datetime | None:
    if status in GOOD:
        rows = DeliveryRow.objects.filter(id=ident)
        rows.update(done_at=now, next_at=None, told="")
        return None
    if status == GONE:
        rows = DeliveryRow.objects.filter(id=ident)
        rows.update(next_at=None, told=SAID_GONE)
        _end(ident, SAID_GONE, now)
        return None
    return _failed(ident, f"It answered {status}.", now)


@transaction.atomic
def _failed(ident: UUID, told: str, now: datetime) -> datetime | None:
    """Say when a delivery is tried again; after the last try it is given up."""
    row = DeliveryRow.objects.filter(id=ident).first()
    if row is None:  # the address was ended meanwhile
        return None
    is_over = row.tries > len(WAITS)
    row.next_at = None if is_over else now + WAITS[row.tries - 1]
    row.told = told
    row.save(update_fields=["next_at", "told"])
    since = DeliveryRow.objects.filter(
        webhook_id=row.webhook_id, done_at__gte=row.made_at
    )
    if is_over and not since.exists():
        _end(ident, SILENT, now)
    return row.next_at


def _end(ident: UUID, told: str, now: datetime) -> None:
    """Tell an address nothing more, and say why."""
    hooks = WebhookRow.objects.filter(deliveries__id=ident, ended_at=None)
    hooks.update(ended_at=now, told=told)
