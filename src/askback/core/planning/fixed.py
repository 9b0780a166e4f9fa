"""What the list that everybody carries would have learnt."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.planning.layout import Layout
from askback.core.planning.worth import value


def fixed_list_value(layout: Layout, keys: Sequence[str]) -> float:
    """Return what a fixed list is worth: top down in every interview, same must-asks.

    Args:
        layout: The loop's problem and what its options stand for.
        keys: The list, top first; keys that may not be asked there are passed over.

    Returns:
        Its worth in the units of the plan's value.

    Source:
        Ours; DESIGN section 5.
    """
    problem = layout.problem
    chosen = set(problem.must)
    where = {
        (ask.question.key, ask.interview.name): n
        for n, ask in enumerate(layout.asks)
        if not (ask.must or ask.is_set or ask.goes_round)
    }
    for interview, minutes in problem.minutes.items():
        left = minutes - sum(
            problem.options[n].minutes
            for n in problem.must
            if problem.options[n].interview == interview
        )
        for key in keys:
            n = where.get((key, interview), -1)
            if n >= 0 and problem.options[n].minutes <= left:
                chosen.add(n)
                left -= problem.options[n].minutes
    return value(problem, chosen)
