"""Old searches fade, if the user wants it: the words go, the bare facts stay.

What fades is said a fortnight before, on a page that was really shown, and nothing
fades while nobody opens askback. There remain company, title, dates, stages, how it
ended, what the user marked without its words, and notes of the user's own in which
nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from askback.services import choices, own, wiping
from askback.services.faded import fade, kept_words, said
from askback.services.outcomes import FADED
from askback.services.values.fading import FadedLine, FadingLine, KeepingPage
from askback.store.models import JobRow, OpportunityRow, SettingRow, User

NOTICE = timedelta(
    days=14
)  # between the day on which it is said and the day it is done
DAYS = "fade_days"
MEMORY = "fading"  # the setting that holds what was said, and what is kept from it
NEVER = 0
MONTHS: Mapping[int, str] = {
    NEVER: "Never",
    180: "Six months after you put it away",
    365: "A year after you put it away",
    730: "Two years after you put it away",
}


def announce(owner: User, *, now: datetime) -> tuple[FadingLine, ...]:
    """Return what fades within a fortnight, and keep that the user was told today."""
    days = _days(owner)
    if days == NEVER:
        return ()
    memory = _memory(owner)
    due = [row for row in _due(owner, days, now) if not _is_kept(row, memory)]
    told = memory.get("told", {})
    new = {str(row.id): told.get(str(row.id), now.isoformat()) for row in due}
    if new != told:  # a page that is merely looked at again writes nothing
        with transaction.atomic():
            _remember(owner, {**_memory(owner), "told": new}, now)
    words = kept_words(due)
    return tuple(_line(row, new, days, words[row.id], now) for row in due)


def fade_due(owner: User, *, now: datetime) -> int:
    """Let fade what is due and was announced a fortnight ago; return how many did."""
    days = _days(owner)
    if days == NEVER:
        return 0
    memory = _memory(owner)
    told = memory.get("told", {})
    rows = [
        row
        for row in _due(owner, days, now, ahead=timedelta())
        if not _is_kept(row, memory) and _was_told(told.get(str(row.id)), now)
    ]
    for row in rows:
        with transaction.atomic():
            fade(row, now=now)
    if rows:
        wiping.wipe()
    return len(rows)


def opened(owner: User, *, now: datetime) -> tuple[FadingLine, ...]:
    """Let fade what is due, as askback is opened; return what fades next."""
    fade_due(owner, now=now)
    return announce(owner, now=now)


@transaction.atomic
def choose(owner: User, days: int, *, now: datetime) -> None:
    """Keep after how many days old searches fade; all is announced anew.

    Raises:
        InvalidInputError: It cannot be so many.
    """
    own.alone(owner)
    choices.put(owner, DAYS, days, now)
    _remember(owner, {**_memory(owner), "told": {}}, now)


@transaction.atomic
def spare(owner: User, opportunity_id: UUID, *, is_kept: bool, now: datetime) -> None:
    """Keep one search from fading, or let it fade with the others.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    name = str(own.opportunity_of(owner, opportunity_id).id)
    memory = _memory(owner)
    others = [one for one in memory.get("kept", []) if one != name]
    told = {k: v for k, v in memory.get("told", {}).items() if k != name}
    kept = [*others, name] if is_kept else others
    _remember(owner, {**memory, "kept": kept, "told": told}, now)


@transaction.atomic
def show(owner: User, *, now: datetime) -> KeepingPage:
    """Return what is kept and for how long; what fades soon counts as announced."""
    soon = announce(owner, now=now)
    days, memory = _days(owner), _memory(owner)
    named = OpportunityRow.objects.filter(owner=owner, id__in=memory.get("kept", []))
    near = {line.id for line in soon}
    later = [
        row
        for row in _closed(owner)
        if row.id not in near and not _is_kept(row, memory)
    ]
    return KeepingPage(
        days=days,
        soon=soon,
        later=len(later) if days else 0,
        kept=tuple(named.order_by("company").values_list("id", "company")),
        faded=tuple(_faded(owner)),
    )


def _days(owner: User) -> int:
    return int(choices.get(owner, DAYS))


def _memory(owner: User) -> dict[str, Any]:
    rows = SettingRow.objects.filter(owner=owner, name=MEMORY)
    found: dict[str, Any] | None = rows.values_list("value", flat=True).first()
    return found or {}


def _remember(owner: User, memory: Mapping[str, Any], now: datetime) -> None:
    SettingRow.objects.update_or_create(
        owner=owner,
        name=MEMORY,
        defaults={"value": dict(memory)},
        create_defaults={"value": dict(memory), "made_at": now},
    )


def _closed(owner: User) -> list[OpportunityRow]:
    """Return what was put away and has not faded, what was put away first first."""
    gone = JobRow.objects.filter(owner=owner, kind=FADED).values_list(
        "subject", flat=True
    )
    rows = OpportunityRow.objects.filter(owner=owner).exclude(closed_at=None)
    return list(rows.exclude(id__in=list(gone)).order_by("closed_at", "id"))


def _due(
    owner: User, days: int, now: datetime, ahead: timedelta = NOTICE
) -> list[OpportunityRow]:
    """Return what is old enough, or will be by then."""
    rows = _closed(owner)
    return [row for row in rows if _end(row, days) <= now + ahead]


def _end(row: OpportunityRow, days: int) -> datetime:
    assert row.closed_at is not None, "as it was asked for"
    return row.closed_at + timedelta(days=days)


def _is_kept(row: OpportunityRow, memory: Mapping[str, Any]) -> bool:
    return str(row.id) in memory.get("kept", [])


def _was_told(told: str | None, now: datetime) -> bool:
    return told is not None and datetime.fromisoformat(told) + NOTICE <= now


def _line(
    row: OpportunityRow,
    told: Mapping[str, str],
    days: int,
    words: Mapping[str, int],
    now: datetime,
) -> FadingLine:
    assert row.closed_at is not None, "as it was asked for"
    since = datetime.fromisoformat(told[str(row.id)])
    on = max(_end(row, days), since + NOTICE, now)
    return FadingLine(
        id=row.id,
        company=row.company,
        title=row.title,
        closed_at=row.closed_at,
        on=timezone.localtime(on),
        goes=said(words),
    )


def _faded(owner: User) -> Iterable[FadedLine]:
    rows = JobRow.objects.filter(owner=owner, kind=FADED).order_by("-made_at", "id")
    for row in rows:
        yield FadedLine(row.told, row.made_at, said(row.given["counts"]))
