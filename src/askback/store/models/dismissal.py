"""What the user does not want to be told again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow


class DismissalRow(OwnedRow):
    """A contradiction that the user left out, known by a digest of both its quotes.

    The digest outlives a transcript that is read again; a place in it would not.
    """

    under: ClassVar[str] = "opportunity"

    opportunity = models.ForeignKey(OpportunityRow, models.CASCADE, "dismissals")
    digest = models.CharField(max_length=64)

    class Meta(OwnedRow.Meta):
        """A contradiction is left out once."""

        constraints = (
            models.UniqueConstraint("opportunity", "digest", name="dismissal_unique"),
        )

    def __str__(self) -> str:
        return self.digest[:12]
