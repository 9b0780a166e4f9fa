"""What matters to the user."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from askback.store.models.owned import OwnedRow


class WeightRow(OwnedRow):
    """How much a criterion matters, if it can break the deal, what is preferred."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, "weights")
    criterion = models.CharField(max_length=60)
    weight = models.FloatField()
    dealbreaker = models.BooleanField(default=False)
    want = models.CharField(max_length=120, blank=True)
    op = models.CharField(max_length=2, blank=True)
    value = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta(OwnedRow.Meta):
        """A criterion has one weight."""

        constraints = (
            models.UniqueConstraint("owner", "criterion", name="weight_unique"),
        )

    def __str__(self) -> str:
        return f"{self.criterion}: {self.weight:g}"
