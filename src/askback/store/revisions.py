"""Stamps that change whenever a row is written, so that nothing is derived twice.

Plans, summaries and pages are made from rows. Each loop has a stamp that changes with
its rows, each owner one that changes with what all their plans rest on, and one that
changes with anything. What was made under a stamp that still stands need not be made
again. A stamp is never used twice: a reader who comes between two writes can at worst
make something once more.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils import timezone

OWN = "own"  # all plans of the owner rest on it
PAGES = "pages"  # nothing but pages shows it
NOTHING = ""  # it is itself derived
LOOP = "id"  # it is the opportunity itself


@dataclass(frozen=True, slots=True)
class Touched:
    """What a write reaches: whose rows, and which loops of whom."""

    owners: frozenset[Any]
    loops: frozenset[tuple[UUID, Any]] = frozenset()
    is_own: bool = False


NOBODY = Touched(frozenset())


def of_query(rows: models.QuerySet[Any]) -> Touched:
    """Return what a write to all rows of a query reaches, as they are before it."""
    under = rows.model.under
    if under == NOTHING:
        return NOBODY
    plain = rows.order_by()
    if under in {OWN, PAGES}:
        return _touched(under, set(plain.values_list("owner_id", flat=True)))
    way = "id" if under == LOOP else f"{under}_id"
    return _loops(set(plain.values_list(way, "owner_id")))


def of_rows(rows: Sequence[Any]) -> Touched:
    """Return what a write of rows of one kind reaches."""
    under = rows[0].under if rows else NOTHING
    if under == NOTHING:
        return NOBODY
    if under in {OWN, PAGES}:
        return _touched(under, {row.owner_id for row in rows})
    if under == LOOP:
        return _loops({(row.id, row.owner_id) for row in rows})
    owner = rows[0].owner_id
    return _loops({(ident, owner) for ident in _above(rows, under)})


def _above(rows: Sequence[Any], under: str) -> set[UUID]:
    """Return the opportunities that rows of one kind are of."""
    first, _, rest = under.partition("__")
    above = {getattr(row, f"{first}_id") for row in rows}
    if not rest:
        return above
    model: Any = getattr(type(rows[0]), first).field.related_model
    known = getattr(model, "everything", model.objects)
    return set(known.filter(pk__in=above).values_list(f"{rest}_id", flat=True))


def changed(touched: Touched) -> None:
    """Leave new stamps on what a write reached."""
    stamp = uuid.uuid4().hex
    fields = {"latest": stamp, **({"own": stamp} if touched.is_own else {})}
    revisions = _rows("RevisionRow")
    for owner in touched.owners:
        if not revisions.filter(owner_id=owner).update(**fields):
            _first(revisions, fields, owner_id=owner)
    summaries = _rows("SummaryRow")
    if not touched.loops:
        return
    loops = dict(touched.loops)
    count = summaries.filter(opportunity__in=loops).update(stamp=stamp)
    if count < len(loops):
        _begin(summaries, loops, stamp)


def _begin(summaries: Any, loops: dict[UUID, Any], stamp: str) -> None:
    """Begin the stamps of loops that have none, of those there are."""
    have = set(
        summaries.filter(opportunity__in=loops).values_list("opportunity_id", flat=True)
    )
    missing = _rows("OpportunityRow").filter(id__in=loops.keys() - have)
    for ident in missing.values_list("id", flat=True):
        _first(summaries, {"stamp": stamp}, opportunity_id=ident, owner_id=loops[ident])


def _first(manager: Any, fields: dict[str, Any], **whose: Any) -> None:
    made = {**fields, "made_at": timezone.now()}
    manager.update_or_create(**whose, defaults=fields, create_defaults=made)


def _rows(name: str) -> Any:
    """Return all rows of a kind; the models know this module, it cannot know them."""
    model: Any = apps.get_model("store", name)
    return getattr(model, "everything", model.objects)


def _touched(under: str, owners: Iterable[Any]) -> Touched:
    return Touched(frozenset(owners), is_own=under == OWN)


def _loops(pairs: set[tuple[UUID, Any]]) -> Touched:
    return Touched(frozenset(owner for _, owner in pairs), frozenset(pairs))
