"""The lines of work of a job, which decide which sets of questions fit it."""

from __future__ import annotations

from collections.abc import Iterable

from askback.core.topics import Work
from askback.store.models import OpportunityRow, SourceRow

LABELS = {
    Work.ENGINEERING: "Engineering",
    Work.PRODUCT: "Product",
    Work.DATA: "Data",
    Work.DESIGN: "Design",
    Work.OPERATIONS: "Operations and trades",
    Work.SALES: "Sales and customers",
    Work.HEALTH_CARE: "Health care",
    Work.TEACHING: "Teaching",
    Work.MANAGEMENT: "Managing people",
    Work.FIRST_JOB: "First job",
}


def work_of(
    opportunity: OpportunityRow, sources: Iterable[SourceRow]
) -> frozenset[Work]:
    """Return the lines of work of a job: what the user says, else what is read."""
    said = opportunity.work or [
        work
        for source in sources
        if source.kind == "posting"
        for work in source.reading.get("work", ())
    ]
    return frozenset(map(Work, said))
