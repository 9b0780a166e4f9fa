"""How opportunities stand to what would break the deal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from askback.adapters import shipped
from askback.core.decision import DEALBREAKER, chance_broken
from askback.services import known, wishes
from askback.services.comparing_sides import Side
from askback.services.known import NOBODY
from askback.services.values.comparing import BreakLine, Dealbreaker
from askback.services.weights import Matters

EVEN = 0.5  # from here on it is likelier broken than not
SURE = 0.1  # below it, nine in ten say that it holds
SIGNS = {"may_break": "flag", "holds": "good", "unclear": ""}


def dealbreakers_of(
    sides: Sequence[Side], mattering: Matters, *, now: datetime
) -> tuple[Dealbreaker, ...]:
    """Return each dealbreaker with how all stand to it, what may break first."""
    label = shipped.criteria().label
    keys = sorted(mattering.dealbreakers & mattering.weights.keys(), key=label)
    asks = {side.id: known.asks_of(side.interviews, now) for side in sides}
    return tuple(
        Dealbreaker(
            key,
            label(key),
            _wanted(key, mattering),
            tuple(
                line(side, key, asks[side.id].get(key, NOBODY).whom) for side in sides
            ),
        )
        for key in keys
    )


def _wanted(key: str, mattering: Matters) -> str:
    draft = mattering.drafts[key]
    return wishes.in_words(wishes.of_draft(draft))


def line(side: Side, key: str, whom: str) -> BreakLine:
    """Return how one stands to one dealbreaker; unclear unless words carry it."""
    chance = chance_broken(side.belief(key), DEALBREAKER)
    state = state_of(chance, is_heard=side.is_directed(key))
    quote = side.quote(key, SIGNS[state])
    return BreakLine(side.id, side.name, state, chance, quote, whom)


def state_of(chance: float, *, is_heard: bool) -> str:
    """Say how a dealbreaker stands.

    >>> state_of(0.68, is_heard=True), state_of(0.3, is_heard=False)
    ('may_break', 'unclear')
    """
    if not is_heard:
        return "unclear"
    if chance >= EVEN:
        return "may_break"
    return "holds" if chance < SURE else "unclear"
