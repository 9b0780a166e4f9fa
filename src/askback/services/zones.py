"""Whose days begin when: the zone that somebody set, where many share a machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from askback.errors import InvalidInputError
from askback.services import own
from askback.store.models import JobRow, SettingRow, User

NAME = "time_zone"


@lru_cache(maxsize=1)
def known() -> tuple[str, ...]:
    """Return the names of all zones that people live in, and UTC."""
    places = (name for name in available_timezones() if "/" in name)
    return ("UTC", *sorted(n for n in places if not n.startswith(("Etc/", "SystemV/"))))


def name_of(owner: User) -> str:
    """Return the zone that somebody set; nothing where they set none."""
    rows = SettingRow.objects.filter(owner=owner, name=NAME).order_by()
    found: object = rows.values_list("value", flat=True).first()
    return found if isinstance(found, str) and found in known() else ""


def of(owner: User) -> tzinfo:
    """Return the zone somebody's days begin in; on a machine of one's own, its own."""
    name = name_of(owner) if settings.IS_HOSTED else ""
    return ZoneInfo(name) if name else timezone.get_default_timezone()


@contextmanager
def acting(job_id: UUID) -> Iterator[None]:
    """Have days begin meanwhile where they do for the owner of a job."""
    row = JobRow.objects.filter(id=job_id).select_related("owner").first()
    zone = timezone.get_current_timezone() if row is None else of(row.owner)
    with timezone.override(zone):
        yield


@transaction.atomic
def put(owner: User, name: str, now: datetime) -> None:
    """Keep somebody's zone.

    Args:
        owner: Whose.
        name: Of the zone, such as Europe/Oslo.
        now: When it is set.

    Raises:
        InvalidInputError: There is no such zone.
    """
    own.alone(owner)
    if name not in known():
        raise InvalidInputError("zone: choose one of the list, such as Europe/Oslo.")
    SettingRow.objects.update_or_create(
        owner=owner,
        name=NAME,
        defaults={"value": name},
        create_defaults={"value": name, "made_at": now},
    )
