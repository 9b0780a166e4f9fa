"""One opportunity, whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.utils import timezone

from askback.config import Config
from askback.services import (
    contradictions,
    counting,
    dossiers,
    jots,
    known,
    own,
    planning,
    process,
    stamps,
    standing,
    weights,
)
from askback.services.lines import loop_lines
from askback.services.planned import is_booked, is_to_come
from askback.services.values import CompanyPage
from askback.store.models import OpportunityRow, User

KEPT = 64  # companies whose page is kept as it was derived


@dataclass(frozen=True)
class _Asked:
    """A company as it stands: the same as another where all but the moment is."""

    id: UUID
    under: str
    day: date
    model: str
    opportunity: OpportunityRow = field(compare=False)
    now: datetime = field(compare=False)


def show(owner: User, opportunity_id: UUID, *, now: datetime) -> CompanyPage:
    """Return an opportunity with its loop, what is known of it, and its dossier.

    While nothing that it rests on was written, it is derived once.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    jots.settle_due(owner, now=now)
    # Asked for before the rows are read: whoever writes meanwhile leaves another stamp.
    under = stamps.standing(owner, [opportunity], now).get(opportunity_id)
    if under is None:
        return _derived(opportunity, now)
    model = Config.from_environ().llm
    day = timezone.localtime(now).date()
    return _kept(_Asked(opportunity_id, under, day, model, opportunity, now))


def look(owner: User, opportunity_id: UUID, *, now: datetime) -> CompanyPage:
    """Return an opportunity as it stands, and write nothing: somebody else looks.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    return _page(planning.as_it_stands(opportunity, now=now))


@lru_cache(maxsize=KEPT)
def _kept(asked: _Asked) -> CompanyPage:
    return _derived(asked.opportunity, asked.now)


def _derived(opportunity: OpportunityRow, now: datetime) -> CompanyPage:
    return _page(planning.refreshed(opportunity, now=now))


def _page(basis: planning.Basis) -> CompanyPage:
    opportunity, interviews, now = basis.opportunity, basis.interviews, basis.now
    owner = opportunity.owner
    coming = [row for row in interviews if is_to_come(row, now)]
    booked = [row for row in interviews if is_booked(row)]
    minutes = sum(row.minutes_for_questions for row in booked)
    left = sum(row.minutes_for_questions for row in coming if is_booked(row))
    rows = list(opportunity.evidence.select_related("interview"))
    mattering = weights.of(owner)
    asks = known.asks_of(interviews, now)
    criteria = known.show(rows, mattering, asks, counting.of(opportunity))
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
        contradictions=contradictions.lines(
            basis.said, known.contradictions(rows, asks), asks, basis.dismissed
        ),
        heard_twice=known.heard_twice(rows),
        dossier=dossiers.show(owner, sources, criteria, asks, now=now),
        proposed=process.proposed(interviews, standing.newest(sources)),
    )
