"""One opportunity, whole."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askback.services import dossiers, known, own, planning, weights
from askback.services.lines import loop_lines
from askback.services.values import CompanyPage
from askback.store.models import EvidenceRow, OpportunityRow, SourceRow, User

LITTLE = known.LITTLE


def show(owner: User, opportunity_id: UUID, *, now: datetime) -> CompanyPage:
    """Return an opportunity with its loop, what is known of it, and its dossier.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    planning.refresh(opportunity, now=now)
    interviews = planning.interviews_of(opportunity)
    rows = evidence_rows(opportunity)
    mattering = weights.of(owner)
    criteria = known.show(rows, mattering, interviews)
    asks = known.asks_of(interviews)
    sources = list(SourceRow.objects.filter(opportunity=opportunity))
    return CompanyPage(
        id=opportunity.id,
        company=opportunity.company,
        title=opportunity.title,
        opened=opportunity.made_at,
        unknown=known.unknown_share(rows, mattering),
        minutes_used=sum(i.minutes_for_questions for i in interviews if i.done_at),
        minutes_left=sum(i.minutes_for_questions for i in interviews if not i.done_at),
        loop=loop_lines(interviews),
        known=tuple(c for c in criteria if c.unknown >= LITTLE),
        settled=tuple(c for c in criteria if c.unknown < LITTLE),
        contradictions=known.contradictions(rows, asks),
        heard_twice=known.heard_twice(rows),
        dossier=dossiers.show(owner, sources, criteria, asks),
    )


def evidence_rows(opportunity: OpportunityRow) -> list[EvidenceRow]:
    """Return an opportunity's evidence with the interviews it is from."""
    return list(opportunity.evidence.select_related("interview"))
