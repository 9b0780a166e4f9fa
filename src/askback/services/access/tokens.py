"""Tokens: made, looked up, ended. Only a digest of each is kept."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import models, transaction
from django.db.models import Q

from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.values.access import Bearer, Made, TokenLine
from askback.store.models import TokenRow, User

SCOPES = {
    "read": "Read all that is kept here, and have texts read.",
    "write": "Add, change and remove companies, interviews, transcripts, marks.",
    "practice": "Read exercises and takes, and fetch recordings.",
    "export": "Take everything out as one archive.",
    "import": "Bring such an archive in, beside what is here.",
    "webhooks": "Say which addresses are told of what happens.",
}
"""What a token may do, and what each means."""

PREFIX = "ask_"
FORM = re.compile(r"ask_[A-Za-z0-9_-]{43}")  # 32 bytes of chance
SHOWN = 8  # letters by which people tell tokens apart
LONGEST = 120  # letters of a name
MOST = 50  # good ones of one owner; who has more has lost count of them
OFTEN = timedelta(minutes=10)  # how often its use is written down
LONGEST_DAYS = 3650


@transaction.atomic
def make(
    owner: User,
    *,
    name: str,
    scopes: Iterable[str],
    now: datetime,
    days: int | None = None,
) -> Made:
    """Make a token; it is given back whole this once.

    Args:
        owner: Whom it acts for.
        name: What the owner calls it.
        scopes: What it may do; keys of `SCOPES`.
        now: When it is made.
        days: After how many it ends by itself; None for never.

    Raises:
        InvalidInputError: It has no name or no scope, or there are too many.
    """
    own.alone(owner)
    _check(owner, name, set(scopes), days, now)
    secret = PREFIX + secrets.token_urlsafe(32)
    wanted = set(scopes)
    row = TokenRow.objects.create(
        owner=owner,
        made_at=now,
        name=name.strip(),
        start=secret[:SHOWN],
        digest=_digest(secret),
        scopes=[scope for scope in SCOPES if scope in wanted],
        until=None if days is None else now + timedelta(days=days),
    )
    return Made(secret, _line(row, now))


def every(owner: User, *, now: datetime) -> tuple[TokenLine, ...]:
    """Return the tokens that were not ended, the newest first."""
    rows = TokenRow.objects.filter(owner=owner, ended_at=None)
    return tuple(_line(row, now) for row in rows.order_by("-made_at", "-id"))


@transaction.atomic
def end(owner: User, token_id: UUID, *, now: datetime) -> None:
    """End a token: it opens nothing from now on.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    rows = TokenRow.objects.filter(owner=owner, id=token_id)
    if not rows.update(ended_at=now):
        raise NotFoundError("token", token_id)


def bearer(secret: str, *, now: datetime) -> Bearer | None:
    """Return whom a token acts for; None where it opens nothing.

    It is looked up by its digest: how long that takes tells nothing of the token.
    """
    if not FORM.fullmatch(secret):
        return None
    good = Q(until=None) | Q(until__gt=now)
    rows = TokenRow.objects.filter(good, digest=_digest(secret), ended_at=None)
    row = rows.filter(owner__is_active=True).select_related("owner").first()
    if row is None:
        return None
    _used(row, now)
    return Bearer(row.id, row.owner, frozenset(row.scopes))


def _used(row: TokenRow, now: datetime) -> None:
    """Write down that a token was used; pages and plans need not know of it."""
    if row.used_at is None or now - row.used_at >= OFTEN:
        models.QuerySet(TokenRow).filter(id=row.id).update(used_at=now)


def _check(
    owner: User, name: str, scopes: set[str], days: int | None, now: datetime
) -> None:
    """Refuse what is no token.

    Raises:
        InvalidInputError: It has no name or no scope, or there are too many.
    """
    if not name.strip() or len(name.strip()) > LONGEST:
        raise InvalidInputError(f"name: give one of 1 to {LONGEST} letters.")
    if not scopes or scopes - SCOPES.keys():
        raise InvalidInputError(f"scopes: choose of {', '.join(SCOPES)}.")
    if days is not None and not 1 <= days <= LONGEST_DAYS:
        raise InvalidInputError(f"days: give 1 to {LONGEST_DAYS}, or none.")
    good = Q(until=None) | Q(until__gt=now)
    if TokenRow.objects.filter(good, owner=owner, ended_at=None).count() >= MOST:
        raise InvalidInputError(f"There are {MOST} tokens. End one that is not used.")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _line(row: TokenRow, now: datetime) -> TokenLine:
    return TokenLine(
        id=row.id,
        name=row.name,
        start=row.start,
        scopes=tuple(row.scopes),
        made_at=row.made_at,
        until=row.until,
        used_at=row.used_at,
        ended_at=row.ended_at,
        is_good=row.ended_at is None and (row.until is None or row.until > now),
    )
