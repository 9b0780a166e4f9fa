"""What is counted of the people of a cohort, and how little of it is shown.

docs/decisions/0045-cohorts.md says why each rule is as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from askback.services import own
from askback.services.cohorts import having
from askback.services.values.cohorts import Counted
from askback.store.models import CohortRow, MemberRow, User

FEWEST = 10  # people of whom anything is said, on either side of a line
STEP = 5  # counts are rounded down to it, and newcomers counted by it
DAY = timedelta(days=1)
FEW, MOST = "few", "most"
WORDS = {FEW: "fewer than ten", MOST: "all but fewer than ten"}

LINES: Mapping[str, str] = {
    "companies": "have a company here",
    "interviews": "had an interview",
    "answered": "asked something that was answered",
    "debriefs": "have a transcript or notes of an interview",
    "practised": "practised in the last thirty days",
    "outcomes": "have kept how an application ended",
}
"""What is counted of people, in the order in which it is shown."""


@transaction.atomic
def counted(cohort: CohortRow, *, now: datetime) -> Counted:
    """Return what is shown of the people of a cohort; counted once a day at most."""
    own.alone(cohort.owner)
    cohort.refresh_from_db(fields=["counts", "counted_at"])
    if cohort.counted_at is None or cohort.counted_at <= now - DAY:
        cohort.counts, cohort.counted_at = _count(cohort, now), now
        cohort.save(update_fields=["counts", "counted_at"])
    return _shown(cohort.counts, cohort.counted_at)


def _shown(counts: Mapping[str, Any], at: datetime) -> Counted:
    told = ((counts[key], what) for key, what in LINES.items() if key in counts)
    lines = tuple((WORDS.get(n, f"{n} or more"), what) for n, what in told)
    return Counted(counts.get("people", 0), lines, at)


def _count(cohort: CohortRow, now: datetime) -> dict[str, Any]:
    """Return what may be shown; what may not is not kept either."""
    people = MemberRow.objects.filter(cohort=cohort, runs_it=False, left_at=None)
    until = _until(people, cohort.counts.get("until"), now)
    found = _found(people.filter(made_at__lte=until), now)
    count = found.pop("people")
    if count < FEWEST:
        return {}
    shown: dict[str, Any] = {"people": rounded(count), "until": until.isoformat()}
    if count >= 2 * FEWEST:
        shown |= {key: line(had, count) for key, had in found.items()}
    return shown


def _until(people: QuerySet[MemberRow], given: str | None, now: datetime) -> datetime:
    """Return until when people have joined who are counted."""
    before = datetime.fromisoformat(given) if given else None
    if before and people.filter(made_at__gt=before).count() < STEP:
        return before
    return now


def rounded(count: int) -> int:
    """Return a count rounded down to five.

    >>> rounded(24)
    20
    """
    return count - count % STEP


def line(had: int, count: int) -> int | str:
    """Return what is shown of how many of so many people.

    Args:
        had: Of how many it holds, 0 to count.
        count: How many people there are, 20 or more.

    >>> line(9, 40), line(34, 40), line(27, 40)
    ('few', 'most', 25)
    """
    if had < FEWEST:
        return FEW
    return MOST if count - had < FEWEST else rounded(had)


def _found(people: QuerySet[MemberRow], now: datetime) -> dict[str, int]:
    """Return how many there are and of how many each holds, in one query."""
    users = User.objects.filter(pk__in=people.values("owner"))
    has = {f"has_{key}": held for key, held in having.kinds(now).items()}
    counts = {key: Count("pk", filter=Q(**{f"has_{key}": True})) for key in LINES}
    return dict(users.annotate(**has).aggregate(people=Count("pk"), **counts))
