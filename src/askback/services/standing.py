"""Which sources of an opportunity count.

Removed ones are kept for undoing and count nowhere. Of several copies of one address
all are kept and shown, for they show what was changed; the newest alone is read.
"""

from __future__ import annotations

from collections.abc import Iterable

from askback.store.models import OpportunityRow, SourceRow


def kept(opportunities: Iterable[OpportunityRow]) -> list[SourceRow]:
    """Return the sources that were not removed, without the files they came as."""
    rows = SourceRow.objects.filter(opportunity__in=opportunities, removed_at=None)
    return list(rows.defer("original"))


def newest(rows: Iterable[SourceRow]) -> list[SourceRow]:
    """Return the sources that count: of copies of one address the newest."""
    ordered = sorted(rows, key=lambda row: (row.made_at, row.id))
    last = {(row.opportunity_id, row.url or row.id): row.id for row in ordered}
    counted = frozenset(last.values())
    return [row for row in ordered if row.id in counted]


def counting(*opportunities: OpportunityRow) -> list[SourceRow]:
    """Return the sources of opportunities that count."""
    return newest(kept(opportunities))
