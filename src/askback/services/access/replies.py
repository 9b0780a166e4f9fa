"""What was answered under an idempotency key is answered again for a day.

The key is claimed first, by itself. Then what is asked for and what is answered are
kept in one transaction: a process that dies in between has done neither. A claim that
was left so is taken over after a while; whoever made it first then keeps nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, models, transaction

from askback.errors import ConflictError, InvalidInputError
from askback.services.values.access import Answered
from askback.store.models import ReplyRow, User

KEPT = timedelta(days=1)
LEFT = timedelta(minutes=2)  # no request of a program takes as long
FORM = re.compile(r"[\x21-\x7e]{1,200}")
FIRST_BAD, FIRST_FAULT = 400, 500
PASSING = frozenset({401, 403, 409, 412, 429})  # asked again, these may be otherwise
UNDER_WAY = (
    "The first request with this Idempotency-Key is still under way. Ask again soon."
)
OTHER = (
    "This Idempotency-Key was used for another request. Give each request its own key."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is told from others.

    Attributes:
        key: Its idempotency key.
        digest: Of all that it says.
        is_kept: Whether it changes anything, so that the answer is kept with it.
    """

    key: str
    digest: str
    is_kept: bool = True


def check(key: str) -> None:
    """Refuse what is no key.

    Raises:
        InvalidInputError: It is empty, too long, or holds more than plain letters.
    """
    if not FORM.fullmatch(key):
        raise InvalidInputError(
            "Idempotency-Key: give 1 to 200 letters, digits and signs, such as a UUID."
        )


def once(
    owner: User, asked: Asked, deed: Callable[[], Answered], *, now: datetime
) -> tuple[Answered, bool]:
    """Do what is asked for once, and answer the same whenever it is asked again.

    Args:
        owner: Whose key it is.
        asked: The request.
        deed: Does it; what it answers from 400 on undoes what it has written.
        now: When.

    Returns:
        The answer, and whether it was given before.

    Raises:
        InvalidInputError: The key was used for another request, or is none.
        ConflictError: The first request with it is still under way.
    """
    check(asked.key)
    plain = _unwatched()
    old = plain.filter(owner=owner, made_at__lte=now - KEPT)
    if old.exists():  # looking holds nobody up, deleting does
        old.delete()
    rows = plain.filter(owner=owner, key=asked.key)
    before = _before(rows, asked, now) if rows.exists() else _claim(owner, asked, now)
    if before is not None:
        return before, True
    mine = plain.filter(owner=owner, key=asked.key, status=0, made_at=now)
    try:
        answer = _kept(mine, deed) if asked.is_kept else _noted(mine, deed)
    except BaseException:
        mine.delete()
        raise
    return answer, False


def _unwatched() -> models.QuerySet[ReplyRow]:
    """Return the replies, to write which leaves no stamp: no page shows them."""
    return models.QuerySet(ReplyRow)


def _claim(owner: User, asked: Asked, now: datetime) -> Answered | None:
    """Claim a key; return what was answered before, where it was.

    Raises:
        InvalidInputError: The key was used for another request.
        ConflictError: The first request with it is still under way.
    """
    made = ReplyRow(owner=owner, made_at=now, key=asked.key, asked=asked.digest)
    try:
        with transaction.atomic():
            _unwatched().bulk_create([made])
    except IntegrityError:
        rows = _unwatched().filter(owner=owner, key=asked.key)
        return _before(rows, asked, now)
    return None


def _before(
    rows: models.QuerySet[ReplyRow], asked: Asked, now: datetime
) -> Answered | None:
    """Return what was answered under a key; None where its claim was taken over.

    Raises:
        InvalidInputError: The key was used for another request.
        ConflictError: The first request with it is still under way.
    """
    row = rows.first()
    if row is None:  # given up between the two looks
        raise ConflictError(UNDER_WAY)
    if row.asked != asked.digest:
        raise InvalidInputError(OTHER)
    if row.status:
        return Answered(row.status, row.body)
    is_left = row.made_at <= now - LEFT
    if is_left and rows.filter(status=0, made_at=row.made_at).update(made_at=now):
        return None
    raise ConflictError(UNDER_WAY)


def _kept(mine: models.QuerySet[ReplyRow], deed: Callable[[], Answered]) -> Answered:
    """Do a deed and keep what it answered, both or neither.

    Raises:
        ConflictError: Somebody else took the key over meanwhile.
    """
    with transaction.atomic():
        with transaction.atomic():
            answer = deed()
            if answer.status >= FIRST_BAD:
                transaction.set_rollback(True)
        _keep(mine, answer)
    return answer


def _noted(mine: models.QuerySet[ReplyRow], deed: Callable[[], Answered]) -> Answered:
    """Do a deed that writes nothing, and then keep what it answered.

    Raises:
        ConflictError: Somebody else took the key over meanwhile.
    """
    answer = deed()
    _keep(mine, answer)
    return answer


def _keep(mine: models.QuerySet[ReplyRow], answer: Answered) -> None:
    if answer.status in PASSING or answer.status >= FIRST_FAULT:
        mine.delete()
    elif not mine.update(status=answer.status, body=answer.body):
        raise ConflictError(UNDER_WAY)
