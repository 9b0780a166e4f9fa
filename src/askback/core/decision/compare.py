"""Compare opportunities: who seems best, how surely, and what could change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askback.core.decision.level import TOGETHER, settle
from askback.core.decision.pivots import Pivot, pivots
from askback.core.decision.ranking import Ranked, ranked
from askback.core.decision.scores import Contender, Table, tabulate
from askback.core.decision.sensitivity import Swing, swings

if TYPE_CHECKING:
    from askback.core.decision.scores import Array

DRAWN = 4000  # a chance of a half then stands to within .016, in 95 of 100 cases
SURE = 2 / 3  # an order is told where it is twice as likely as the other way round
LITTLE = 0.9  # where less than a tenth of what matters was heard, nothing is told


@dataclass(frozen=True, slots=True)
class Comparison:
    """How contenders stand to each other.

    Attributes:
        ranked: The likeliest best first, ties by name.
        pivots: What could change the choice, worth half a point or more, most first.
        swings: What each weight decides; those that need the smallest step first,
            those that decide nothing (weight_to is None) last.
        is_told: Whether the evidence carries an order at all.
        why_not: Why it does not: "none", "only_one", "no_weights", "nothing_heard",
            "too_little_known" or "too_close"; None where it does.
    """

    ranked: tuple[Ranked, ...]
    pivots: tuple[Pivot, ...]
    swings: tuple[Swing, ...]
    is_told: bool
    why_not: str | None


def compare(
    contenders: Sequence[Contender],
    weights: Mapping[str, float],
    limits: Mapping[str, float] | None = None,
    *,
    seed: int = 0,
    draws: int = DRAWN,
    together: float = TOGETHER,
) -> Comparison:
    """Compare opportunities by what is believed of them.

    A score is the weighted mean of how good each criterion is, where what was heard
    of some tells a little of the others. It is drawn from, seeded, so that the same
    input gives the same output whatever order it comes in. A dealbreaker that seems
    broken moves nobody in the order: it is shown beside.

    Args:
        contenders: What to compare, each with its own name.
        weights: 0-5 by criterion; a criterion that is not there counts nothing.
        limits: By criterion, the share of good, 0-1, below which it is a dealbreaker.
        seed: Of the draws.
        draws: How many.
        together: How much the criteria of one company share, 0 to below 1.

    Raises:
        InvalidInputError: Two have one name, or a weight is below 0.

    Source:
        Ours; DESIGN section 8, decision 22.

    >>> from askback.core.decision.belief import Belief
    >>> a = Contender("a", {"pay": Belief(good=4, red=0, miss=0.1)})
    >>> b = Contender("b", {"pay": Belief(good=0, red=2, miss=0.2)})
    >>> found = compare([a, b], {"pay": 3})
    >>> [(r.name, round(r.mean)) for r in found.ranked], found.is_told
    ([('a', 83), ('b', 25)], True)
    """
    if not contenders:
        return Comparison((), (), (), is_told=False, why_not="none")
    table = tabulate(contenders, weights)
    settled = settle(table, together)
    drawn = settled.draw(seed, draws)
    scores = table.scored(drawn)
    standing = ranked(settled, scores, limits or {})
    why_not = _why_not(table, scores, standing)
    return Comparison(
        ranked=standing,
        pivots=pivots(settled, drawn, scores),
        swings=swings(table, drawn, standing[0].name),
        is_told=why_not is None,
        why_not=why_not,
    )


def _why_not(table: Table, scores: Array, standing: Sequence[Ranked]) -> str | None:
    """Return why no order is told, or None where one is."""
    if len(standing) == 1:
        return "only_one"
    if not table.weights.any():
        return "no_weights"
    if not ((table.good + table.red) @ table.weights).any():
        return "nothing_heard"
    rival, sure = _rival(table, scores, standing)
    if max(standing[0].unknown, rival.unknown) > LITTLE:
        return "too_little_known"
    return None if sure >= SURE else "too_close"


def _rival(
    table: Table, scores: Array, standing: Sequence[Ranked]
) -> tuple[Ranked, float]:
    """Return who is likeliest to be better than the first, and the chance of not."""
    rows = [table.names.index(one.name) for one in standing]
    ahead: Array = (scores[:, rows[:1]] > scores[:, rows[1:]]).mean(axis=0)
    place = int(ahead.argmin())
    return standing[1 + place], float(ahead[place])
