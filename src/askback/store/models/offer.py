"""An offer, as it was made."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askback.store.models.opportunity import OpportunityRow
from askback.store.models.owned import OwnedRow
from askback.store.revisions import PAGES


class OfferRow(OwnedRow):
    """What was offered. It stands beside what is believed and is never mixed with it.

    Amounts are in `currency`; `bonus` and `equity` are what they say it is worth a
    year, with their words beside it.
    """

    under: ClassVar[str] = PAGES

    opportunity = models.OneToOneField(
        OpportunityRow, models.CASCADE, related_name="offer"
    )
    pay = models.FloatField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    period = models.CharField(max_length=10, default="year")
    bonus = models.FloatField(null=True, blank=True)
    bonus_words = models.CharField(max_length=300, blank=True)
    equity = models.FloatField(null=True, blank=True)
    equity_words = models.CharField(max_length=300, blank=True)
    leave_days = models.FloatField(null=True, blank=True)
    start_on = models.DateField(null=True, blank=True)
    received_on = models.DateField(null=True, blank=True)
    deadline = models.DateTimeField(null=True, blank=True)
    words = models.TextField(blank=True)  # whatever else was said of it

    def __str__(self) -> str:
        return f"offer of {self.opportunity_id}"
