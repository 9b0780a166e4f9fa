"""Forget everybody of a loop."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from askback.services.forgetting.deeds import forget_row
from askback.services.forgetting.whom import STAND_IN
from askback.services.values.forgetting import Also
from askback.store.models import InterviewerRow, OpportunityRow

WITH_SOURCES = Also(sources=True)


def forget_everybody(row: OpportunityRow, *, now: datetime) -> Counter[str]:
    """Forget every person of a loop within a transaction; return how much went."""
    counts: Counter[str] = Counter()
    people = InterviewerRow.objects.filter(opportunity=row)
    for person in people.exclude(name__regex=rf"^{STAND_IN}( [0-9]+)?$"):
        person.opportunity = row
        counts.update(forget_row(person, WITH_SOURCES, now))
    return counts
