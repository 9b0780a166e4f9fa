"""A comparison for the command line: as JSON, and as lines to read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from askback.errors import InvalidInputError, NotFoundError
from askback.services import comparing, offers, people
from askback.services.comparing_summary import as_markdown, told
from askback.services.comparing_words import listed, percent
from askback.services.values.comparing import (
    ComparedLine,
    ComparePage,
    Lane,
    PivotLine,
    PointLine,
    Turn,
)
from askback.services.values.offers import OfferLine


@dataclass(frozen=True, slots=True)
class Found:
    """A comparison, and the offers beside it."""

    page: ComparePage
    offers: tuple[OfferLine, ...]


def of_workspace(chosen: Collection[str] = ()) -> Found:
    """Compare what is in play in the workspace of this machine.

    Args:
        chosen: The ids of those to compare; none means all.

    Raises:
        NotFoundError: Nothing is in play, or an id is of nothing that is.
        InvalidInputError: An id is none.
    """
    owner, now = people.local_owner(), timezone.now()
    idents = frozenset(map(_ident, chosen))
    page = comparing.show(owner, now=now, chosen=idents)
    if not page.ranked:
        raise NotFoundError("company in play to compare;", "add one first")
    missing = sorted(idents - {line.id for line in page.ranked})
    if missing:
        raise NotFoundError("company in play", missing[0])
    return Found(page, offers.beside(owner, [x.id for x in page.in_order]))


def _ident(word: str) -> UUID:
    try:
        return UUID(word)
    except ValueError as error:
        raise InvalidInputError(f"{word}: no id. Take one from --json.") from error


def markdown(found: Found) -> str:
    """Return the summary as Markdown."""
    return as_markdown(found.page)


def to_json(found: Found) -> dict[str, Any]:
    """Return a comparison as programs read it."""
    page = found.page
    return {
        "opportunities": [_opportunity(line, page) for line in page.ranked],
        "pivot": _pivot(page.pivot) if page.pivot else None,
        "pivots": [_pivot(pivot) for pivot in page.pivots],
        "swings": [
            {
                "criterion": swing.key,
                "weight_from": swing.weight_from,
                "weight_to": swing.weight_to,
                "leader": swing.company,
            }
            for swing in page.swings
        ],
        "is_told": page.is_told,
        "why_not": page.why_not or None,
        "criteria": [_criterion(point) for point in page.points],
        "offers": [offers.to_json(line) for line in found.offers],
    }


def _opportunity(line: ComparedLine, page: ComparePage) -> dict[str, Any]:
    broken = {
        deal.key: one.chance
        for deal in page.dealbreakers
        for one in deal.lines
        if one.id == line.id
    }
    return {
        "id": str(line.id),
        "company": line.company,
        "title": line.title,
        "mean": line.mean,
        "likely": list(line.likely),
        "best": line.best,
        "unknown": line.unknown,
        "broken": broken,
    }


def _pivot(pivot: PivotLine) -> dict[str, Any]:
    ask = pivot.ask
    return {
        "company": pivot.company,
        "criterion": pivot.key,
        "worth": pivot.worth,
        "if_good": _turn(pivot.if_good),
        "if_bad": _turn(pivot.if_bad),
        "ask": ask and {"key": ask.key, "text": ask.text, "whom": ask.whom},
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {"leader": turn.company, "best": turn.best}


def _criterion(point: PointLine) -> dict[str, Any]:
    return {
        "criterion": point.key,
        "weight": point.weight,
        "beliefs": [_belief(lane) for lane in point.lanes],
    }


def _belief(lane: Lane) -> dict[str, Any]:
    return {
        "company": lane.company,
        "mean": lane.mean,
        "likely": None if lane.likely is None else list(lane.likely),
        "unknown": lane.unknown,
        "quote": lane.quote.text if lane.quote else None,
        "who": lane.quote.who if lane.quote else None,
    }


def lines(found: Found) -> Iterator[str]:
    """Yield a comparison as lines to read."""
    page = found.page
    yield page.lede
    for line in page.ranked if len(page.ranked) > 1 else ():
        ahead = f" Ahead on {listed(line.ahead)}." if line.ahead else ""
        behind = f" Behind on {listed(line.behind)}." if line.behind else ""
        yield (
            f"{percent(line.best)}  {line.company}: "
            f"{percent(line.unknown)} unknown.{ahead}{behind}"
        )
    if page.pivot is not None:
        yield f"Worth most to learn: {told(page.pivot)}"
    for offer in found.offers:
        yield f"Offer of {offer.company}: {offer.pay_words}"
