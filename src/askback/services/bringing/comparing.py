"""What an archive holds, held against what is here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from askback.services import records
from askback.services.bringing.naming import difference
from askback.services.bringing.reading import Tables, Values
from askback.services.values.bringing import Difference
from askback.store.models import EvidenceRow, OpportunityRow, ReadingRow, User
from askback.store.models.owned import OwnedRow

HERE, ARCHIVE = "here", "archive"
PARTS: Mapping[type[OwnedRow], str] = {
    ReadingRow: "transcript_id",
    EvidenceRow: "opportunity_id",
}
"""What askback derives of a row, by the field that names that row: it comes with it."""
OF_ITSELF = frozenset({"id", "made_at"})  # alike things that were made apart differ so


@dataclass(slots=True)
class Plan:
    """What would be written.

    Attributes:
        new: Rows that are not here, by kind.
        over: Rows here that are written over, with what they become.
        parts: Whose derived parts are taken away first: (kind, field, id of the whole).
        differences: What is here and differs.
        same: How many rows are here already, the same.
        ids: Which row here an archive's row is, where its id is another.
    """

    new: dict[type[OwnedRow], list[Values]] = field(
        default_factory=lambda: defaultdict(list)
    )
    over: list[tuple[type[OwnedRow], Values]] = field(default_factory=list)
    parts: list[tuple[type[OwnedRow], str, UUID]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    same: int = 0
    ids: dict[UUID, UUID] = field(default_factory=dict)


def here(owner: User) -> Tables:
    """Return all rows of an owner, by kind and id, as values of their fields."""
    return {kind: _held(kind, owner) for kind in records.kinds()}


def _held(kind: type[OwnedRow], owner: User) -> dict[UUID, Values]:
    rows = getattr(kind, "everything", kind.objects).filter(owner=owner).order_by()
    return {row["id"]: row for row in rows.values(*records.fields(kind))}


def compare(held: Tables, brought: Tables, wins: str) -> Plan:
    """Return what would be written of what is brought.

    A row is the same thing as one here where both have one id, or where both stand in
    the same single place: one weight of a criterion, one transcript of an interview.

    Args:
        held: What is here.
        brought: What is in the archive.
        wins: Which counts where they differ: here, archive, or not said yet.
    """
    plan = Plan()
    for kind in records.kinds():
        if kind in PARTS:
            _compare_parts(plan, kind, (held, brought), wins)
        else:
            _compare_rows(plan, kind, (held, brought), wins)
    return plan


def _compare_rows(
    plan: Plan, kind: type[OwnedRow], both: tuple[Tables, Tables], wins: str
) -> None:
    held, brought = both
    places = [(key, _by(key, held[kind].values())) for key in records.keys(kind)]
    for values in brought[kind].values():
        row = _moved(plan, kind, values)
        found = held[kind].get(row["id"]) or next(
            (by[one] for key, by in places if (one := _place(key, row)) in by), None
        )
        if found is None:
            plan.new[kind].append(row)
            continue
        plan.ids[row["id"]] = found["id"]
        pairs = _differing(found, row)
        if not pairs:
            plan.same += 1
            continue
        plan.differences.append(difference(held, kind, found, pairs))
        if wins == ARCHIVE:
            plan.over.append((kind, {**row, "id": found["id"]}))


def _by(key: tuple[str, ...], rows: Iterable[Values]) -> dict[tuple[Any, ...], Values]:
    return {_place(key, row): row for row in rows}


def _place(key: tuple[str, ...], row: Values) -> tuple[Any, ...]:
    return tuple(row[name] for name in key)


def _moved(plan: Plan, kind: type[OwnedRow], values: Values) -> Values:
    """Return a row that belongs to the rows here which its own are the same as."""
    ties = records.above(kind)
    return {
        name: plan.ids.get(value, value) if name in ties else value
        for name, value in values.items()
    }


def _differing(found: Values, row: Values) -> list[tuple[str, Any, Any]]:
    """Return what differs: (field, here, in the archive)."""
    left = frozenset() if found["id"] == row["id"] else OF_ITSELF
    return [
        (name, found[name], value)
        for name, value in row.items()
        if name not in left and records.plain(found[name]) != records.plain(value)
    ]


def _compare_parts(
    plan: Plan, kind: type[OwnedRow], both: tuple[Tables, Tables], wins: str
) -> None:
    """Compare what was derived of one thing as a whole; halves would not fit."""
    held, brought = both
    whole = PARTS[kind]
    there = _grouped(whole, (_moved(plan, kind, v) for v in brought[kind].values()))
    here = _grouped(whole, held[kind].values())
    wholes = records.above(kind)[whole]
    known = {values["id"] for values in brought[wholes].values()}
    for ident in sorted({plan.ids.get(one, one) for one in known}, key=str):
        if ident not in held[wholes]:
            plan.new[kind] += there[ident]
        elif wholes is OpportunityRow or _alike(here[ident], there[ident]):
            plan.same += len(there[ident])
        else:
            row = held[wholes][ident]
            plan.differences.append(difference(held, kind, row, ()))
            if wins == ARCHIVE:
                plan.parts.append((kind, whole, ident))
                plan.new[kind] += there[ident]


def _grouped(name: str, rows: Iterable[Values]) -> dict[UUID, list[Values]]:
    found: dict[UUID, list[Values]] = defaultdict(list)
    for row in rows:
        found[row[name]].append(row)
    return found


def _alike(ones: Iterable[Values], others: Iterable[Values]) -> bool:
    return _told(ones) == _told(others)


def _told(rows: Iterable[Values]) -> list[Values]:
    plain = ({n: v for n, v in row.items() if n not in OF_ITSELF} for row in rows)
    return sorted(plain, key=lambda row: int(row["position"]))
