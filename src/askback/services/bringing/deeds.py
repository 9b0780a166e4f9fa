"""Bringing an export back: all of it is looked at first, then all of it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction

from askback.errors import InvalidInputError, UnavailableError
from askback.services import backups, ledger, records
from askback.services.bringing.comparing import ARCHIVE, HERE, Plan, compare, here
from askback.services.bringing.faults import NOTHING
from askback.services.bringing.reading import Tables, read
from askback.services.practice import carried
from askback.services.values.bringing import Brought
from askback.store.models import CellRow, OpportunityRow, QuestionRow, TakeRow, User
from askback.store.models.owned import OwnedRow

BEFORE = "before-bringing"
AT_ONCE = 500  # ids that are asked for in one query; SQLite takes some thousand
WEIGHING = (CellRow, QuestionRow)  # by them evidence is weighed, in all companies


@transaction.atomic
def look(owner: User, raw: bytes) -> Brought:
    """Return what a record holds beside what is here; nothing is written.

    Raises:
        InvalidInputError: Anything is wrong with it.
    """
    held, brought = here(owner), read(raw)
    _check_owner(owner, brought)
    return _told(compare(held, brought, ""), is_kept=False)


def back_up(*, wins: str, now: datetime) -> None:
    """Back the workspace up before an archive is written over it, where that can be.

    Raises:
        InvalidInputError: There is no room for the backup.
        ConflictError: The workspace is being written in all the time.
    """
    if wins == ARCHIVE:
        with suppress(UnavailableError):  # PostgreSQL has its own ways
            backups.make(now=now, kind=BEFORE)


def bring(
    owner: User,
    raw: bytes,
    *,
    wins: str = "",
    now: datetime,
    recordings: Mapping[str, bytes] | None = None,
) -> Brought:
    """Write what a record holds and what is not here; all of it, or nothing.

    Args:
        owner: Whose all rows become.
        raw: The record, as `opened` gives it.
        wins: What counts where something is here and differs: here or archive. Where
            nobody says so, and something differs, nothing is written.
        now: When what is derived is derived again.
        recordings: Of takes, by name, as `whole` gives them.

    Raises:
        InvalidInputError: Anything is wrong with it; what was there is as it was.
    """
    if wins not in {"", HERE, ARCHIVE}:
        raise InvalidInputError(f"Say {HERE} or {ARCHIVE}, not {wins[:40]}.")
    try:
        with transaction.atomic():
            return _bring(owner, raw, wins, now, recordings or {})
    except (DatabaseError, ValueError, OverflowError) as error:
        raise InvalidInputError(
            f"The database does not take it beside what is here: {error}. Bring it "
            f"into an empty workspace, or let what is here count. {NOTHING}"
        ) from error


def _bring(
    owner: User, raw: bytes, wins: str, now: datetime, recordings: Mapping[str, bytes]
) -> Brought:
    held, brought = here(owner), read(raw)
    _check_owner(owner, brought)
    plan = compare(held, brought, wins)
    is_kept = bool(wins) or not plan.differences
    if is_kept:
        _write(owner, plan)
        _derive(held, plan, now)
        _hold(owner, plan, recordings)
    return _told(plan, is_kept=is_kept)


def _check_owner(owner: User, brought: Tables) -> None:
    """Refuse rows that are somebody else's here.

    Raises:
        InvalidInputError: One is.
    """
    for kind, rows in brought.items():
        others = kind._base_manager.exclude(owner=owner)  # noqa: SLF001 -- removed ones too
        for ids in _chunks(rows):
            if others.filter(pk__in=ids).exists():
                raise InvalidInputError(
                    f"A row of it, in {records.table(kind)}, belongs to somebody else "
                    f"here. Bring it back as them. {NOTHING}"
                )


def _chunks(ids: Iterable[UUID]) -> Iterable[list[UUID]]:
    left = iter(ids)
    return iter(lambda: list(islice(left, AT_ONCE)), [])


def _write(owner: User, plan: Plan) -> None:
    for kind, whole, ident in plan.parts:
        kind.objects.filter(**{whole: ident}).delete()
    for kind, values in plan.over:
        kind(owner=owner, **values).save(force_update=True)
    for kind in records.kinds():
        rows = [kind(owner=owner, **values) for values in plan.new[kind]]
        if rows:
            _all(kind).bulk_create(rows)


def _hold(owner: User, plan: Plan, recordings: Mapping[str, bytes]) -> None:
    """Write the recordings of takes that were written, and those that were lost."""
    over = (values for kind, values in plan.over if kind is TakeRow)
    names = [str(values["media"]) for values in (*plan.new[TakeRow], *over)]
    carried.bring(owner, names, recordings)


def _all(kind: type[OwnedRow]) -> Any:
    return getattr(kind, "everything", kind.objects)


def _derive(held: Tables, plan: Plan, now: datetime) -> None:
    """Derive evidence again where it rests on something else than it did."""
    loops = _touched(held, plan)
    if any(held[kind] for kind in WEIGHING):  # what is new was weighed by other figures
        loops |= {values["id"] for values in plan.new[OpportunityRow]}
    for row in OpportunityRow.everything.filter(id__in=loops):
        ledger.rebuild(row, now=now)


def _touched(held: Tables, plan: Plan) -> set[UUID]:
    """Return the companies that were here and of which something was written."""
    there = set(held[OpportunityRow])
    written = [*plan.over]
    written += [(kind, values) for kind in plan.new for values in plan.new[kind]]
    if any(kind in WEIGHING for kind, _ in written):
        return there
    found: set[UUID] = set()
    rows: dict[UUID, UUID] = {}
    for kind, table in held.items():
        rows |= {i: loop for i, v in table.items() if (loop := _loop(kind, v, rows))}
    for kind, values in sorted(written, key=_order):
        loop = _loop(kind, values, rows)
        if loop is not None:
            rows[values["id"]] = loop
            found.add(loop)
    return found & there


def _order(written: tuple[type[OwnedRow], dict[str, Any]]) -> int:
    return records.kinds().index(written[0])


def _loop(
    kind: type[OwnedRow], values: dict[str, Any], rows: dict[UUID, UUID]
) -> UUID | None:
    """Return the company that a row belongs to, or is."""
    if kind is OpportunityRow:
        return UUID(str(values["id"]))
    above = (rows.get(values[name]) for name in records.above(kind))
    return next((loop for loop in above if loop is not None), None)


def _told(plan: Plan, *, is_kept: bool) -> Brought:
    new = {f"store_{records.table(kind)}": len(rows) for kind, rows in plan.new.items()}
    return Brought(
        new=backups.counts(new),
        rows=sum(new.values()),
        same=plan.same,
        differences=tuple(plan.differences),
        is_kept=is_kept,
    )
