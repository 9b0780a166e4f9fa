"""Opportunities to compare, with what was heard of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from askback.services import comparing, weights
from askback.services.values import WeightDraft
from askback.services.values.comparing import ComparePage
from askback.store.models import EvidenceRow, InterviewRow, OpportunityRow, User
from tests.builders import NOW, add_company


def hear(
    company: UUID,
    criterion: str,
    direction: float | None,
    quote: str = "",
    *,
    weight: float = 0.6,
    place: str = "asked-0",
) -> None:
    """Put down that somebody said something of a criterion."""
    row = OpportunityRow.objects.get(id=company)
    EvidenceRow.objects.create(
        owner=row.owner,
        made_at=NOW,
        opportunity=row,
        interview=InterviewRow.objects.filter(opportunity=row).first(),
        criterion=criterion,
        witness="Dana Marsh" if place == "asked-0" else f"Who said {place}",
        role="hiring_manager",
        direction=direction,
        weight=weight,
        quote=quote,
        source="reading",
        place=place,
    )


def hear_much(company: UUID, criterion: str, direction: float) -> None:
    """Put down that several people said the same of a criterion."""
    for number in range(6):
        words, place = f"Words {number} on {criterion}.", f"asked-{number}"
        hear(company, criterion, direction, words, weight=0.9, place=place)


def weigh(owner: User, **drafts: WeightDraft) -> None:
    """Give criteria their weights, and none to the rest."""
    every = dict.fromkeys(weights.of(owner).weights, WeightDraft(0))
    weights.save(owner, weights={**every, **drafts}, now=NOW)


def two(owner: User, *, told: bool = True) -> tuple[UUID, UUID]:
    """Return a company that leads on turnover and one that is behind."""
    good, bad = add_company(owner, "Ash"), add_company(owner, "Birch")
    weigh(owner, turnover=WeightDraft(5), pay=WeightDraft(3))
    if told:
        for criterion in ("turnover", "pay"):
            hear_much(good, criterion, 0.9)
            hear_much(bad, criterion, -0.9)
    return good, bad


def show(
    owner: User,
    *,
    tried: Mapping[str, float] | None = None,
    chosen: Collection[UUID] = (),
) -> ComparePage:
    """Compare what is in play."""
    return comparing.show(owner, now=NOW, tried=tried, chosen=chosen)
