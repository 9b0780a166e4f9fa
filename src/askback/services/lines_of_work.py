"""The lines of work of a job, which decide which sets of questions fit it."""

from __future__ import annotations

from collections.abc import Iterable

from askback.core.topics import Work
from askback.services.postings import work_of_title
from askback.store.models import OpportunityRow, SourceRow


def work_of(
    opportunity: OpportunityRow, sources: Iterable[SourceRow]
) -> frozenset[Work]:
    """Return the lines of work of a job: what the user says, else what is read.

    Where no posting tells, the title does.
    """
    said = opportunity.work or [
        work
        for source in sources
        if source.kind == "posting"
        for work in source.reading.get("work", ())
    ]
    return frozenset(map(Work, said)) or work_of_title(opportunity.title)
