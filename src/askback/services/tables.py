"""The tables as one person has them."""

from __future__ import annotations

from askback.core.planning.loop import Tables
from askback.services.own_tables import laid_over
from askback.services.values import Place
from askback.store.models import CellRow, User


def of(owner: User) -> Tables:
    """Return the tables of a person: the shipped ones, with their own figures."""
    return laid_over(cells_of(owner))


def cells_of(owner: User) -> dict[Place, float]:
    """Return the figures that a person changed, of tables there are and were."""
    rows = CellRow.objects.filter(owner=owner)
    return {Place(row.table, row.row, row.column): row.value for row in rows}
