"""Whether what was planned still stands, told by stamps alone.

A plan stands while no row that it rests on was written, the same askback reads them,
and no interview has passed meanwhile.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID

from django.db.models import F, Q

from askback import __version__
from askback.adapters import shipped
from askback.services.planned import is_to_come
from askback.store.models import InterviewRow, OpportunityRow, SummaryRow, User
from askback.store.models.summary import RevisionRow

SHIPPED = ("bank", "data")  # folders that plans are made from
MARK = 16  # letters of a digest: enough to tell releases apart


def standing(
    owner: User, opportunities: Collection[OpportunityRow], now: datetime
) -> dict[UUID, str]:
    """Return the opportunities whose plans still stand, with what they stand under."""
    rows = SummaryRow.objects.filter(opportunity__in=opportunities)
    own = own_stamp(owner)
    return {
        row.opportunity_id: row.planned_of
        for row in rows.defer("told", "planned")
        if is_within(row, now) and row.planned_of == planned_under(row, own)
    }


def is_within(row: SummaryRow, now: datetime) -> bool:
    """Return whether time has changed nothing since a summary was made."""
    return (row.since is None or row.since <= now) and (
        row.until is None or now < row.until
    )


def planned_under(row: SummaryRow, own: str) -> str:
    """Return the name of all that a plan of a loop would be made under."""
    since = row.since.isoformat() if row.since else ""
    return f"{release()}/{own}/{row.stamp}/{since}"


def own_stamp(owner: User) -> str:
    """Return the stamp of what all plans of an owner rest on."""
    found = RevisionRow.objects.filter(owner=owner).values_list("own", flat=True)
    return found.first() or ""


def latest_stamp(owner: User) -> str:
    """Return the stamp of the last write to anything of an owner's."""
    found = RevisionRow.objects.filter(owner=owner).values_list("latest", flat=True)
    return found.first() or ""


def hold(opportunities: Sequence[OpportunityRow]) -> dict[UUID, SummaryRow]:
    """Return the summaries of loops, begun where missing, and let no other change them.

    Whoever writes to a loop meanwhile waits, and leaves a stamp that tells of it.
    """
    rows = SummaryRow.objects.select_for_update().filter(opportunity__in=opportunities)
    found = {row.opportunity_id: row for row in rows}
    new = [_begun(o) for o in opportunities if o.id not in found]
    if new:
        SummaryRow.objects.bulk_create(new, ignore_conflicts=True)
        found = {row.opportunity_id: row for row in rows.all()}
    return found


def _begun(opportunity: OpportunityRow) -> SummaryRow:
    return SummaryRow(
        owner_id=opportunity.owner_id,
        made_at=opportunity.made_at,
        opportunity=opportunity,
    )


def renew(held: dict[UUID, SummaryRow]) -> None:
    """Take over the stamps that planning itself has left: nothing told rests on plans.

    Only for rows that are held: nobody else can have left one.
    """
    rows = SummaryRow.objects.filter(opportunity__in=held)
    for ident, stamp in rows.values_list("opportunity_id", "stamp"):
        row = held[ident]
        row.told_of = stamp if row.told_of == row.stamp else row.told_of
        row.stamp = stamp


def bounds(
    rows: Iterable[InterviewRow], now: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return from when until when time alone changes nothing in a loop."""
    ends = [*_ends(rows)]
    passed = [end for end in ends if end <= now]
    coming = [end for end in ends if end > now]
    return max(passed, default=None), min(coming, default=None)


def _ends(rows: Iterable[InterviewRow]) -> Iterator[datetime]:
    """Yield when interviews end of which only the time says whether they have been."""
    for row in rows:
        if row.start is not None and is_to_come(row, row.start):
            yield row.start + timedelta(minutes=row.minutes_total)


def stale(owner: User, now: datetime) -> list[OpportunityRow]:
    """Return the opportunities of which what was told stands no more."""
    told = SummaryRow.objects.filter(owner=owner, told_of=F("stamp"))
    early, late = Q(since__gt=now), Q(until__lte=now)
    stands = told.exclude(early).exclude(late).values("opportunity")
    return list(OpportunityRow.objects.filter(owner=owner).exclude(id__in=stands))


@lru_cache(maxsize=1)
def release() -> str:
    """Return a name of this askback and of the data that it comes with."""
    told = hashlib.sha256(__version__.encode())
    for folder in SHIPPED:
        for file in sorted(shipped.folder(folder).iterdir(), key=lambda f: f.name):
            if file.name.endswith((".yaml", ".json")):
                told.update(file.read_bytes())
    return told.hexdigest()[:MARK]
