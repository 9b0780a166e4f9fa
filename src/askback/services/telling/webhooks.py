"""Addresses that are told of what happens, and what they are to be told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.dispatch import Signal

from askback.adapters.webpage import read_address
from askback.config import Config
from askback.errors import InvalidInputError, NotFoundError
from askback.services import own, paging
from askback.services.telling import signing
from askback.services.values.access import DeliveryLine, HookLine, MadeHook, Page
from askback.store.models import DeliveryRow, User, WebhookRow

EVENTS = {
    "opportunity.added": "A company was added.",
    "interview.added": "An interview was booked.",
    "interview.changed": "An interview was changed or cancelled.",
    "transcript.read": "A transcript was read.",
    "take.read": "A take was read.",
}
"""What addresses can be told of."""

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
HTTPS = 443
MOST = 20  # good ones of one owner
KEPT = 100  # deliveries that are over, of one address
SHOWN = 5  # deliveries of an address on the page
LOOKED = 200  # of all addresses; one that was told nothing for long shows none

due = Signal()
"""Sent with `owner_id` and `at` where something is to be delivered; jobs listen."""


@transaction.atomic
def make(owner: User, *, url: str, events: Iterable[str], now: datetime) -> MadeHook:
    """Have an address told of what happens; its secret is given back this once.

    Raises:
        InvalidInputError: Nothing may be sent there, or there is no such event.
    """
    own.alone(owner)
    wanted = set(events)
    if not wanted or wanted - EVENTS.keys():
        raise InvalidInputError(f"events: choose of {', '.join(EVENTS)}.")
    if WebhookRow.objects.filter(owner=owner, ended_at=None).count() >= MOST:
        raise InvalidInputError(f"There are {MOST} webhooks. End one first.")
    check_address(url)
    row = WebhookRow.objects.create(
        owner=owner,
        made_at=now,
        url=url.strip(),
        secret=signing.make_secret(),
        events=[event for event in EVENTS if event in wanted],
    )
    return MadeHook(row.secret, _line(row))


def check_address(url: str) -> bool:
    """Refuse an address that nothing may be sent to.

    Returns:
        Whether it is this machine's own, which only a local askback may tell.

    Raises:
        InvalidInputError: It is none, not encrypted, or this machine's own when hosted.
    """
    address = read_address(url)
    if address.host in HERE and not Config.from_environ().hosting:
        return True
    if address.host in HERE or address.scheme != "https" or address.port != HTTPS:
        raise InvalidInputError(
            "url: Give one like https://example.com/told, on the usual port; plain "
            "http is for programs on this machine alone."
        )
    return False


def every(owner: User) -> tuple[HookLine, ...]:
    """Return the owner's webhooks, the newest first; those ended by askback too."""
    rows = WebhookRow.objects.filter(owner=owner).exclude(
        ended_at__isnull=False, told=""
    )
    return tuple(map(_line, rows.order_by("-made_at", "-id")))


@transaction.atomic
def end(owner: User, webhook_id: UUID, *, now: datetime) -> None:
    """Tell an address nothing more; what it was to be told goes.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = _row(owner, webhook_id)
    row.ended_at, row.told = row.ended_at or now, ""
    row.save(update_fields=["ended_at", "told"])
    row.deliveries.all().delete()


def deliveries(
    owner: User, webhook_id: UUID, *, number: int = 1, size: int = 10
) -> Page[DeliveryLine]:
    """Return a page of what an address was told or is to be told, the newest first.

    Raises:
        NotFoundError: The webhook does not exist, or is not the owner's.
    """
    rows = DeliveryRow.objects.filter(webhook=_row(owner, webhook_id))
    rows = rows.order_by("-made_at", "-id")
    return paging.cut(rows, number, size, delivery_line)


def last(owner: User) -> dict[UUID, tuple[DeliveryLine, ...]]:
    """Return what each address was told last, the newest first."""
    rows = DeliveryRow.objects.filter(owner=owner).order_by("-made_at", "-id")
    found: dict[UUID, list[DeliveryLine]] = {}
    for row in rows[:LOOKED]:
        lines = found.setdefault(row.webhook_id, [])
        if len(lines) < SHOWN:
            lines.append(delivery_line(row))
    return {ident: tuple(lines) for ident, lines in found.items()}


def tell(owner: User, event: str, about: dict[str, str], *, now: datetime) -> None:
    """Have every address that wants to know told of an event, soon and surely.

    What is told names things and holds no words of anybody's.
    """
    hooks = WebhookRow.objects.filter(owner=owner, ended_at=None)
    wanting = [hook for hook in hooks if event in hook.events]
    if not wanting:
        return
    payload = {"type": event, "timestamp": now.isoformat(), "data": about}
    with transaction.atomic():
        for hook in wanting:
            _forget(hook)
            DeliveryRow.objects.create(
                owner=owner,
                made_at=now,
                webhook=hook,
                event=event,
                payload=payload,
                next_at=now,
            )
        due.send(WebhookRow, owner_id=owner.pk, at=None)


def _forget(hook: WebhookRow) -> None:
    """Let go of the oldest deliveries of an address that are over."""
    over = hook.deliveries.filter(next_at=None).order_by("-made_at")
    for row in over[KEPT - 1 :]:
        row.delete()


def _row(owner: User, webhook_id: UUID) -> WebhookRow:
    row = WebhookRow.objects.filter(owner=owner, id=webhook_id).first()
    if row is None:
        raise NotFoundError("webhook", webhook_id)
    return row


def _line(row: WebhookRow) -> HookLine:
    return HookLine(
        row.id, row.url, tuple(row.events), row.made_at, row.ended_at, row.told
    )


def delivery_line(row: DeliveryRow) -> DeliveryLine:
    """Return a delivery as it is shown."""
    return DeliveryLine(
        id=row.id,
        event=row.event,
        made_at=row.made_at,
        tries=row.tries,
        next_at=row.next_at,
        done_at=row.done_at,
        told=row.told,
    )
