"""One opportunity, whole."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askback.services import (
    dossiers,
    known,
    own,
    planning,
    process,
    standing,
    weights,
)
from askback.services.lines import loop_lines
from askback.services.planned import is_booked, is_to_come
from askback.services.values import CompanyPage
from askback.store.models import User


def show(owner: User, opportunity_id: UUID, *, now: datetime) -> CompanyPage:
    """Return an opportunity with its loop, what is known of it, and its dossier.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    interviews = planning.refresh(opportunity, now=now)
    coming = [row for row in interviews if is_to_come(row, now)]
    booked = [row for row in interviews if is_booked(row)]
    minutes = sum(row.minutes_for_questions for row in booked)
    left = sum(row.minutes_for_questions for row in coming if is_booked(row))
    rows = list(opportunity.evidence.select_related("interview"))
    mattering = weights.of(owner)
    asks = known.asks_of(interviews, now)
    criteria = known.show(rows, mattering, asks)
    sources = standing.kept([opportunity])
    return CompanyPage(
        id=opportunity.id,
        company=opportunity.company,
        title=opportunity.title,
        opened=opportunity.made_at,
        unknown=known.unknown_share(rows, mattering),
        minutes_used=minutes - left,
        minutes_left=left,
        loop=loop_lines(interviews, now=now),
        known=tuple(c for c in criteria if c.unknown >= known.LITTLE),
        settled=tuple(c for c in criteria if c.unknown < known.LITTLE),
        contradictions=known.contradictions(rows, asks),
        heard_twice=known.heard_twice(rows),
        dossier=dossiers.show(owner, sources, criteria, asks, now=now),
        proposed=process.proposed(interviews, standing.newest(sources)),
    )
