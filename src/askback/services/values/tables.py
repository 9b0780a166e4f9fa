"""What the page of the tables shows: who knows what, what is usual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands.

    Attributes:
        table: "knows", "phrasing" or "stages".
        row: A criterion, a phrasing or a stage.
        column: A role, or what the figure is of.
    """

    table: str
    row: str
    column: str


Figures = Mapping[Place, float]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A figure, as it came and as the user has it."""

    place: Place
    shipped: float
    figure: float

    @property
    def is_own(self) -> bool:
        """Whether the user changed it."""
        return self.figure != self.shipped


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of figures, with the reason of those that came."""

    key: str
    label: str
    why: str
    cells: tuple[TableCell, ...]

    @property
    def best(self) -> tuple[str, ...]:
        """The columns with the highest figure."""
        most = max(cell.figure for cell in self.cells)
        return tuple(c.place.column for c in self.cells if c.figure == most)

    @property
    def own(self) -> int:
        """How many figures the user changed."""
        return sum(cell.is_own for cell in self.cells)


@dataclass(frozen=True, slots=True)
class TableGroup:
    """Rows of one group."""

    label: str
    rows: tuple[TableRow, ...]

    @property
    def own(self) -> int:
        """How many figures the user changed."""
        return sum(row.own for row in self.rows)


@dataclass(frozen=True, slots=True)
class TablesPage:
    """All tables.

    Attributes:
        knows: Criteria in their groups; a figure for each role.
        phrasing: A figure for each way of asking.
        stages: Minutes, minutes for questions, and what may be asked, for each stage.
    """

    knows: tuple[TableGroup, ...]
    phrasing: TableGroup
    stages: TableGroup

    @property
    def own_knows(self) -> int:
        """How many figures of who knows what the user changed."""
        return sum(group.own for group in self.knows)

    @property
    def groups(self) -> tuple[TableGroup, ...]:
        """The groups of all tables."""
        return (*self.knows, self.phrasing, self.stages)
