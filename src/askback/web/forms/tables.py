"""The form of the tables: a field a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict

from askback.errors import NotFoundError
from askback.services.values import Place, TableCell, TableGroup, TableRow, TablesPage

LONGEST = 600  # minutes
TENTH, HALF_TENTH = 0.1, 0.05  # phrasing came in finer steps
BEARS = (("0", "nothing delicate"), ("1", "some delicate"), ("2", "anything"))
WRONG_MINUTES = f"Write minutes from 0 to {LONGEST}."
TOO_MANY = "More minutes for your questions than there are in all."


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its field."""

    cell: TableCell
    field: BoundField


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures and their fields."""

    row: TableRow
    figures: tuple[Figure, ...]

    @property
    def wrong(self) -> list[BoundField]:
        """The fields that were filled in wrongly."""
        return [figure.field for figure in self.figures if figure.field.errors]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    label: str
    rows: tuple[Row, ...]


def name_of(place: Place) -> str:
    """Return the name of a figure's field."""
    return f"{place.table}.{place.row}.{place.column}"


class TablesForm(forms.Form):
    """All figures.

    Whoever gives one back, or a table of them, finds it as it came; the rest is kept.

    Args:
        page: The figures as they came and as they are.
        posted: What was written, or None.

    Raises:
        NotFoundError: What is to be given back is not there.
    """

    def __init__(self, page: TablesPage, posted: QueryDict | None) -> None:
        self.page = page
        self.cells = {
            name_of(cell.place): cell
            for group in page.groups
            for row in group.rows
            for cell in row.cells
        }
        self.back: set[str] = set()
        super().__init__(None if posted is None else self._given_back(posted))
        for name, cell in self.cells.items():
            self.fields[name] = _field(cell)

    def _given_back(self, posted: QueryDict) -> dict[str, Any]:
        given: dict[str, Any] = posted.dict()
        back = given.get("back", "")
        self.back = {name for name in self.cells if f"{name}.".startswith(f"{back}.")}
        if back and not self.back:
            raise NotFoundError("figure", back)
        return given | {name: f"{self.cells[name].shipped:g}" for name in self.back}

    def clean(self) -> dict[str, Any]:
        """See that no more minutes are yours than there are."""
        given = super().clean() or {}
        for row in self.page.stages.rows:
            total = given.get(f"stages.{row.key}.minutes_total")
            yours = given.get(f"stages.{row.key}.minutes_for_questions")
            if total is not None and yours is not None and yours > total:
                self.add_error(f"stages.{row.key}.minutes_for_questions", TOO_MANY)
        return given

    def changed(self) -> dict[Place, float | None]:
        """Return the figures that are others now, after the form was found right.

        Those that are given back are None.
        """
        given = {name: float(self.cleaned_data[name]) for name in self.cells}
        return {
            cell.place: None if name in self.back else given[name]
            for name, cell in self.cells.items()
            if name in self.back or given[name] != cell.figure
        }

    @property
    def knows(self) -> list[Group]:
        """Who knows what, by group."""
        return [self._group(group) for group in self.page.knows]

    @property
    def phrasing(self) -> Group:
        """What each way of asking gets."""
        return self._group(self.page.phrasing)

    @property
    def stages(self) -> Group:
        """What each stage usually is."""
        return self._group(self.page.stages)

    def _group(self, group: TableGroup) -> Group:
        return Group(group.label, tuple(map(self._row, group.rows)))

    def _row(self, row: TableRow) -> Row:
        figures = (Figure(cell, self[name_of(cell.place)]) for cell in row.cells)
        return Row(row, tuple(figures))

    def wrong(self) -> Iterator[tuple[str, BoundField]]:
        """Yield what is wrong, with the row it stands in, and its field."""
        for group in (*self.knows, self.phrasing, self.stages):
            for row in group.rows:
                for field in row.wrong:
                    yield f"{row.row.label}: {field.errors[0]}", field

    @property
    def first_wrong(self) -> tuple[str, BoundField] | None:
        """The first thing that is wrong."""
        return next(self.wrong(), None)


def _field(cell: TableCell) -> forms.Field:
    column = cell.place.column
    if column == "bears":
        return forms.ChoiceField(
            choices=BEARS,
            initial=f"{cell.figure:g}",
            widget=forms.Select(attrs={"class": "field"}),
        )
    if column.startswith("minutes"):
        return _number(cell, LONGEST, 1, WRONG_MINUTES)
    step, word = (
        (HALF_TENTH, "steps of 0.05") if column == "truth" else (TENTH, "tenths")
    )
    return _number(cell, 1, step, f"Write a figure from 0 to 1, in {word}.")


def _number(cell: TableCell, most: int, step: float, wrong: str) -> forms.FloatField:
    said = ("required", "invalid", "min_value", "max_value", "step_size")
    return forms.FloatField(
        min_value=0,
        max_value=most,
        step_size=step,
        initial=f"{cell.figure:g}",
        widget=forms.NumberInput(attrs={"class": "field", "inputmode": "decimal"}),
        error_messages=dict.fromkeys(said, wrong),
    )
