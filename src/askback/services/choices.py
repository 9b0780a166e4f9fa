"""What the user set, by name: small choices that no other row holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeGuard

from django.db import transaction

from askback.errors import InvalidInputError
from askback.services import own
from askback.store.models import SettingRow, User

Value = bool | int
TRUE_OR_FALSE = (False, True)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a choice may be, and what it is until the user says.

    Attributes:
        default: Its value where nothing was set; its type is that of all its values.
        allowed: Every value it may have.
    """

    default: Value
    allowed: tuple[Value, ...]


# Yearly practice is on: it costs one line a year and can be put off. Calendars hold the
# agendas: a file for oneself is the rule, and sharing it the exception. Old searches do
# not fade unless asked to: nothing is lost by default. Ten minutes of practice a day
# are five answers, and can be had on a day with work in it.
KNOWN: Mapping[str, Choice] = MappingProxyType(
    {
        "practice_yearly": Choice(default=True, allowed=TRUE_OR_FALSE),
        "calendar_private": Choice(default=False, allowed=TRUE_OR_FALSE),
        "fade_days": Choice(default=0, allowed=(0, 90, 180, 365, 730)),
        "practice_minutes": Choice(default=10, allowed=(5, 10, 15, 20, 30)),
    }
)


def get(owner: User, name: str) -> Value:
    """Return what the user chose, or the default.

    Raises:
        InvalidInputError: There is no choice of this name.
    """
    choice = _choice(name)
    rows = SettingRow.objects.filter(owner=owner, name=name)
    found: object = rows.order_by().values_list("value", flat=True).first()
    return found if _fits(found, choice) else choice.default


@transaction.atomic
def put(owner: User, name: str, value: Value, now: datetime) -> None:
    """Keep what the user chose.

    Raises:
        InvalidInputError: There is no such choice, or it cannot be this.
    """
    own.alone(owner)
    choice = _choice(name)
    if not _fits(value, choice):
        listed = ", ".join(str(one).lower() for one in choice.allowed)
        raise InvalidInputError(f"{name}: choose one of {listed}.")
    SettingRow.objects.update_or_create(
        owner=owner,
        name=name,
        defaults={"value": value},
        create_defaults={"value": value, "made_at": now},
    )


def _choice(name: str) -> Choice:
    if name not in KNOWN:
        raise InvalidInputError(f"{name[:40]}: nothing can be chosen under this name.")
    return KNOWN[name]


def _fits(value: object, choice: Choice) -> TypeGuard[Value]:
    """Return whether a value is allowed; True is no number of days."""
    return type(value) is type(choice.default) and value in choice.allowed
