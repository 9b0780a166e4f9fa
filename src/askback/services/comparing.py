"""Opportunities side by side: who seems best, and what could change it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from askback.adapters import shipped
from askback.core.decision import (
    DEALBREAKER,
    Comparison,
    Contender,
    Outcome,
    Pivot,
    Ranked,
    Swing,
    compare,
)
from askback.services import banks, tables, weights
from askback.services.comparing_asks import Means, best_ask
from askback.services.comparing_breaks import dealbreakers_of
from askback.services.comparing_sides import Side, names_of, sides_of
from askback.services.comparing_words import lede_of, within
from askback.services.values import WeightDraft
from askback.services.values.comparing import (
    Choice,
    ComparedLine,
    ComparePage,
    Lane,
    PivotLine,
    PointLine,
    SwingLine,
    Turn,
)
from askback.services.weights import Matters
from askback.store.models import OpportunityRow, User

MOST = 12  # side by side; nobody decides between more at once
ASKED = 3  # pivots that come with their question; more would only be read past


def show(
    owner: User,
    *,
    now: datetime,
    tried: Mapping[str, float] | None = None,
    chosen: Collection[UUID] = (),
) -> ComparePage:
    """Compare the opportunities in play.

    Args:
        owner: Whose they are.
        now: When.
        tried: Weights to try instead of the user's own, by criterion.
        chosen: Which to compare; none, or none that is in play, means all.

    Raises:
        InvalidInputError: A weight is of no criterion, or not within 0-5.
    """
    own = weights.of(owner)
    laid = shipped.criteria().weights({**own.weights, **(tried or {})})
    mattering = replace(own, weights=laid)
    rows = _in_play(owner)
    sides = sides_of(owner, _picked(rows, chosen), now=now)
    limits = dict.fromkeys(mattering.dealbreakers & laid.keys(), DEALBREAKER)
    found = compare([Contender(s.key, s.found) for s in sides], laid, limits)
    told = _Told({side.key: side for side in sides}, found)
    ranked = tuple(map(told.line, found.ranked))
    means = Means(banks.of(owner).bank, tables.of(owner), now)
    pivots = tuple(told.pivots(means))
    return ComparePage(
        lede=lede_of(ranked, pivots, found.why_not or ""),
        ranked=ranked,
        in_order=tuple(sorted(ranked, key=lambda line: line.number)),
        pivots=pivots,
        dealbreakers=dealbreakers_of(sides, mattering, now=now),
        points=points_of(sides, mattering),
        swings=tuple(map(told.swing, found.swings)),
        choices=_choices(rows, sides),
        is_told=found.is_told,
        why_not=found.why_not or "",
        changed=tuple(
            key for key, weight in laid.items() if own.weights.get(key) != weight
        ),
    )


def save_weights(owner: User, *, tried: Mapping[str, float], now: datetime) -> None:
    """Keep weights that were tried; what else was said of each criterion stays.

    Raises:
        InvalidInputError: A weight is of no criterion, or not within 0-5.
    """
    own = weights.of(owner)
    drafts = {
        key: replace(own.drafts.get(key, WeightDraft(weight)), weight=weight)
        for key, weight in tried.items()
        if own.weights.get(key) != weight
    }
    weights.save(owner, weights=drafts, now=now)


def _in_play(owner: User) -> list[OpportunityRow]:
    rows = OpportunityRow.objects.filter(owner=owner, closed_at=None)
    return list(
        rows.select_related("owner").order_by("made_at", "company", "title", "id")
    )


def _picked(
    rows: Sequence[OpportunityRow], chosen: Collection[UUID]
) -> Sequence[OpportunityRow]:
    """Return those that are compared: the chosen ones, else as many as can be."""
    return ([row for row in rows if row.id in chosen] or rows)[:MOST]


def _choices(
    rows: Sequence[OpportunityRow], sides: Iterable[Side]
) -> tuple[Choice, ...]:
    compared = {side.id for side in sides}
    return tuple(
        Choice(row.id, name, row.title, row.id in compared)
        for row, name in zip(rows, names_of(rows), strict=True)
    )


def points_of(sides: Sequence[Side], mattering: Matters) -> tuple[PointLine, ...]:
    """Return every criterion that has a weight, the weightiest first.

    Each is quoted once; words that stand beside one already are passed over where
    there are others.
    """
    label = shipped.criteria().label
    order = sorted(mattering.weights, key=lambda k: (-mattering.weights[k], label(k)))
    used: set[str] = set()
    found: list[PointLine] = []
    for key in order:
        lanes = tuple(_lane(side, key) for side in sides)
        because = _because(lanes, used)
        used |= {because.quote.text} if because and because.quote else set()
        found.append(PointLine(key, label(key), mattering.weights[key], lanes, because))
    return tuple(found)


def _because(lanes: Iterable[Lane], used: Collection[str]) -> Lane | None:
    """Return the lane that is best known of those with words that are still new."""
    said = [(lane, lane.quote.text in used) for lane in lanes if lane.quote]
    best = min(said, key=lambda one: (one[1], one[0].unknown), default=None)
    return None if best is None else best[0]


def _lane(side: Side, key: str) -> Lane:
    belief, is_directed = side.belief(key), side.is_directed(key)
    return Lane(
        id=side.id,
        number=side.number,
        company=side.name,
        mean=belief.mean if is_directed else None,
        likely=belief.likely if is_directed else None,
        is_asked=key in side.said,
        unknown=belief.unknown,
        quote=side.quote(key),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A comparison, told in the names of what was compared."""

    sides: Mapping[str, Side]
    found: Comparison

    def line(self, one: Ranked) -> ComparedLine:
        """Return how one stands."""
        side, label = self.sides[one.name], shipped.criteria().label
        return ComparedLine(
            id=side.id,
            number=side.number,
            company=side.name,
            title=side.row.title,
            mean=one.mean,
            likely=one.likely,
            best=one.best,
            unknown=one.unknown,
            ahead=tuple(within(label(key)) for key in one.ahead),
            behind=tuple(within(label(key)) for key in one.behind),
        )

    def pivots(self, means: Means) -> Iterable[PivotLine]:
        """Yield what could change the ranking, the first few with their question."""
        for place, pivot in enumerate(self.found.pivots):
            side = self.sides[pivot.name]
            ask = best_ask(side, pivot.criterion, means) if place < ASKED else None
            yield replace(self._pivot(side, pivot), ask=ask)

    def _pivot(self, side: Side, pivot: Pivot) -> PivotLine:
        return PivotLine(
            id=side.id,
            company=side.name,
            key=pivot.criterion,
            label=shipped.criteria().label(pivot.criterion),
            worth=pivot.worth,
            if_good=self._turn(pivot.if_good),
            if_bad=self._turn(pivot.if_bad),
        )

    def _turn(self, outcome: Outcome) -> Turn:
        return Turn(self.sides[outcome.leader].name, outcome.best)

    def swing(self, swing: Swing) -> SwingLine:
        """Return what one weight decides."""
        return SwingLine(
            key=swing.criterion,
            label=shipped.criteria().label(swing.criterion),
            weight_from=swing.weight_from,
            weight_to=swing.weight_to,
            company=self.sides[swing.leader].name,
        )
