"""What the user wants, from what they set."""

from __future__ import annotations

from askback.core.decision.preference import Preference
from askback.services.wishes import Wishes, wishes
from askback.store.models import User, WeightRow


def of(owner: User) -> Wishes:
    """Return what a user wants."""
    rows = list(WeightRow.objects.filter(owner=owner))
    return wishes(
        {r.criterion: Preference(r.want, r.op, r.value, r.unit) for r in rows},
        frozenset(row.criterion for row in rows if row.dealbreaker),
    )
