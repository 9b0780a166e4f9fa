"""What the user changed in the tables that planning takes as given."""

from __future__ import annotations

from django.db import models

from askback.store.models.owned import OwnedRow


class CellRow(OwnedRow):
    """One figure of a table as the user has it; the shipped one is a file."""

    table = models.CharField(max_length=20)  # knows | phrasing | stages
    row = models.CharField(max_length=60)
    column = models.CharField(max_length=40)
    value = models.FloatField()

    class Meta(OwnedRow.Meta):
        """A cell has one figure."""

        constraints = (
            models.UniqueConstraint(
                "owner", "table", "row", "column", name="cell_unique"
            ),
        )

    def __str__(self) -> str:
        return f"{self.table}: {self.row}, {self.column}"
