"""All rows of an owner, read once, so that each file is written from memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import models, transaction

from askback.services import records
from askback.store.models import InterviewRow, OpportunityRow, User
from askback.store.models.owned import OwnedRow

Row = TypeVar("Row", bound=OwnedRow)
Rows = dict[type[OwnedRow], list[Any]]


@dataclass(frozen=True, slots=True)
class Workspace:
    """Rows by kind, each kind in the order in which its rows were made.

    Attributes:
        rows: All of them, those too that were removed.
    """

    rows: Rows
    _known: dict[tuple[type[OwnedRow], str], Any] = field(default_factory=dict)

    def all(self, kind: type[Row]) -> list[Row]:
        """Return the rows of a kind, those too that were removed."""
        return cast("list[Row]", self.rows[kind])

    def shown(self, kind: type[Row]) -> list[Row]:
        """Return the rows of a kind that were not removed, nor what they belong to."""
        return [row for row in self.all(kind) if self._is_shown(row)]

    def of(self, kind: type[Row], **above: UUID) -> Sequence[Row]:
        """Return the rows of a kind that belong to a row, named by its field."""
        ((name, ident),) = above.items()
        key = (kind, name)
        if key not in self._known:
            self._known[key] = _grouped(self.shown(kind), name)
        return cast("Sequence[Row]", self._known[key].get(ident, ()))

    def opportunities(self) -> list[OpportunityRow]:
        """Return the companies that pages are written of."""
        return self.shown(OpportunityRow)

    def interview(self, ident: UUID | None) -> InterviewRow | None:
        """Return an interview."""
        return cast("InterviewRow | None", self.find(InterviewRow, ident))

    def find(self, kind: type[OwnedRow], ident: UUID | None) -> Any:
        """Return a row by its id, or None."""
        key = (kind, "id")
        if key not in self._known:
            self._known[key] = {row.pk: row for row in self.rows[kind]}
        return self._known[key].get(ident)

    def _is_shown(self, row: OwnedRow) -> bool:
        if getattr(row, "removed_at", None) is not None:
            return False
        return all(map(self._is_shown, self._above(row)))

    def _above(self, row: OwnedRow) -> Iterator[OwnedRow]:
        for name, kind in records.above(type(row)).items():
            found = self.find(kind, getattr(row, name))
            if found is not None:
                yield found


@transaction.atomic
def of(owner: User) -> Workspace:
    """Read all that is an owner's, whole or not at all."""
    return Workspace({kind: _read(kind, owner) for kind in records.kinds()})


def _read(kind: type[OwnedRow], owner: User) -> list[Any]:
    rows = getattr(kind, "everything", kind.objects).filter(owner=owner)
    found = sorted(rows.order_by(), key=lambda row: (row.made_at, row.pk.hex))
    held = records.fields(kind).items()
    names = [name for name, one in held if isinstance(one, models.JSONField)]
    for row in found:
        for name in names:
            setattr(row, name, _ordered(getattr(row, name)))
    return found


def _ordered(value: Any) -> Any:
    """Return a JSON value with its keys sorted.

    PostgreSQL puts them in an order of its own, SQLite leaves them: so the same rows
    give the same bytes on both.

    >>> _ordered([{"b": 1, "a": {"d": 2, "c": 3}}])
    [{'a': {'c': 3, 'd': 2}, 'b': 1}]
    """
    if isinstance(value, dict):
        return {name: _ordered(value[name]) for name in sorted(value)}
    return [_ordered(one) for one in value] if isinstance(value, list) else value


def _grouped(rows: Iterable[OwnedRow], name: str) -> dict[UUID, list[OwnedRow]]:
    found: dict[UUID, list[OwnedRow]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found
