"""The codes by which people join: made by chance, and hard to guess."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import transaction

from askback.errors import InvalidInputError
from askback.services import own
from askback.store.models import CohortRow, User

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter that looks like another
PARTS, PART = 3, 4  # 31 ** 12 codes: some 59 bits
MOST_GUESSES = 30  # wrong ones of one person
HOUR = timedelta(hours=1)

WRONG = (
    "No cohort goes by this code. Look whether it is written as you were given it; "
    "whoever gave it to you may have a newer one."
)
TOO_MANY = (
    f"That were {MOST_GUESSES} wrong codes within an hour. Ask whoever gave you the "
    "code, and try again in an hour."
)


def fresh() -> str:
    """Return a new code.

    >>> len(fresh())
    14
    """
    parts = (
        "".join(secrets.choice(LETTERS) for _ in range(PART)) for _ in range(PARTS)
    )
    return "-".join(parts)


def written(code: str) -> str:
    """Return a code as it is kept, however somebody wrote it.

    >>> written(" ABCD efgh–jkmn ")
    'abcd-efgh-jkmn'
    """
    letters = "".join(one for one in code[:100].lower() if one in LETTERS)
    return "-".join(letters[at : at + PART] for at in range(0, len(letters), PART))


def cohort_of(user: User, code: str, *, now: datetime) -> CohortRow:
    """Return the cohort that a code opens.

    Raises:
        InvalidInputError: It opens none, or somebody guesses.
    """
    found = _look_up(user, code, now)
    if isinstance(found, str):  # the guess is written down before it is refused
        raise InvalidInputError(found)
    return found


@transaction.atomic
def _look_up(user: User, code: str, now: datetime) -> CohortRow | str:
    """Return the cohort, or why there is none."""
    own.alone(user)  # guesses sent at once are counted one by one
    place = f"cohort-codes:{user.pk}"
    since = (now - HOUR).timestamp()
    guesses = [at for at in cache.get(place, ()) if at > since]
    if len(guesses) >= MOST_GUESSES:
        return TOO_MANY
    row = CohortRow.objects.filter(code=written(code), ended_at=None).first()
    if row is None:
        cache.set(place, [*guesses, now.timestamp()], HOUR.total_seconds())
        return WRONG
    return row
