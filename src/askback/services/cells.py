"""The figures of the tables, one by one: shown with their reasons, and changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from askback.adapters import shipped
from askback.core.topics import Phrasing, Stage
from askback.errors import NotFoundError
from askback.services import ledger, own_tables, tables, weights
from askback.services.own import alone
from askback.services.own_tables import DEFAULT, KNOWS, PHRASING, STAGES
from askback.services.values.tables import (
    Figures,
    Place,
    TableCell,
    TableGroup,
    TableRow,
    TablesPage,
)
from askback.services.weights import GROUPS
from askback.services.words import PHRASINGS
from askback.services.words import STAGES as STAGE_WORDS
from askback.store.models import CellRow, User

ALL_OWN = "Whatever you add"  # what one's own criteria have before one says more


@dataclass(frozen=True, slots=True)
class _Laid:
    """Every figure as it came and as the user has it.

    One's own criteria came with nothing: theirs are the figures of the row for all.
    """

    came: Figures
    now: Figures
    own: tuple[str, ...]

    def cells(self, table: str, row: str) -> tuple[TableCell, ...]:
        """Return the figures of a row."""
        return tuple(
            TableCell(place, came, self.now[place])
            for place, came in self.came.items()
            if (place.table, place.row) == (table, row)
        )


def _laid(owner: User, cells: Figures) -> _Laid:
    criteria = shipped.criteria()
    own = tuple(key for key in weights.of(owner).weights if key not in criteria)
    came = own_tables.figures_of(shipped.tables())
    laid = own_tables.laid_over(cells)
    came |= {
        Place(KNOWS, key, role): figure
        for key in own
        for role, figure in laid.knows.default.items()
    }
    now = {place: cells.get(place, figure) for place, figure in came.items()}
    return _Laid(came, now, own)


def show(owner: User) -> TablesPage:
    """Return all tables, with the reasons of what came and what the user changed."""
    laid, data = _laid(owner, tables.cells_of(owner)), shipped.loaded("data")
    stages: Mapping[str, Any] = data["stages.yaml"]["stages"]
    return TablesPage(
        knows=tuple(_knows(laid, data["knows.yaml"])),
        phrasing=TableGroup(
            "Ways of asking",
            tuple(
                TableRow(way, PHRASINGS[way], "", laid.cells(PHRASING, way))
                for way in Phrasing
            ),
        ),
        stages=TableGroup(
            "Stages",
            tuple(
                TableRow(
                    stage,
                    STAGE_WORDS[stage],
                    stages[stage]["why"],
                    laid.cells(STAGES, stage),
                )
                for stage in Stage
            ),
        ),
    )


def _knows(laid: _Laid, told: Mapping[str, Any]) -> Iterator[TableGroup]:
    """Yield the criteria in their groups, then one's own."""
    criteria = shipped.criteria()
    for group, label in GROUPS.items():
        keys = [criterion.key for criterion in criteria if criterion.group == group]
        if keys:
            rows = (
                TableRow(
                    key,
                    criteria.label(key),
                    told["rows"][key]["why"],
                    laid.cells(KNOWS, key),
                )
                for key in keys
            )
            yield TableGroup(label, tuple(rows))
    default = laid.cells(KNOWS, DEFAULT)
    own = (
        TableRow(key, criteria.label(key), "", laid.cells(KNOWS, key))
        for key in laid.own
    )
    rest = TableRow(DEFAULT, ALL_OWN, told[DEFAULT]["why"], default)
    yield TableGroup(GROUPS["own"], (rest, *own))


@transaction.atomic
def save(owner: User, *, figures: Mapping[Place, float | None], now: datetime) -> None:
    """Keep figures; those that are not named stay as they are.

    What was heard is weighed anew if others know of it now.

    Args:
        owner: Whose they are.
        figures: By their places; None, or as it came, gives one back.
        now: When.

    Raises:
        NotFoundError: There is no such figure among the user's.
        InvalidInputError: A figure cannot be; the message names its place.
    """
    alone(owner)
    before = tables.cells_of(owner)
    given = {place: f for place, f in figures.items() if f is not None}
    left = {place: f for place, f in before.items() if place not in figures}
    laid = _laid(owner, {**left, **given})
    for place in figures:
        if place not in laid.came:
            raise NotFoundError("figure", f"{place.table}.{place.row}.{place.column}")
    own_tables.check(given)
    own = {place: f for place, f in given.items() if f != laid.came[place]}
    changed = own_tables.laid_over({**left, **own})
    own_tables.check_minutes(changed.stages)
    _keep(owner, figures, own, now)
    if changed.knows != own_tables.laid_over(before).knows:
        ledger.rebuild_all(owner, now=now)


def _keep(owner: User, named: Collection[Place], own: Figures, now: datetime) -> None:
    """Keep figures in place of all that were kept for the places named."""
    rows = CellRow.objects.filter(owner=owner)
    gone = [r.pk for r in rows if Place(r.table, r.row, r.column) in named]
    rows.filter(pk__in=gone).delete()
    CellRow.objects.bulk_create(
        CellRow(
            owner=owner,
            made_at=now,
            table=place.table,
            row=place.row,
            column=place.column,
            value=figure,
        )
        for place, figure in own.items()
    )
