"""What to ask if there is time left."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.planning.ask import Ask
from askback.core.planning.layout import Layout
from askback.core.planning.loop import Loop
from askback.core.planning.worth import Matrix

SPARES = 2  # at least
FREE = 1  # of the spares at least is no must-ask or pin that found no room
PREPARED = 4  # agenda and spares together, at least


def choose_spares(
    loop: Loop, layout: Layout, chosen: Sequence[int]
) -> dict[str, list[Ask]]:
    """Choose for each interview what to ask with time left, the best first.

    Must-asks and pins that did not fit come first. A spare is planned nowhere else,
    and is chosen by what it would add to the whole plan; minutes do not bind it.

    Source:
        Ours; DESIGN section 5: two spares or more, four prepared or more.
    """
    matrix = Matrix.of(layout.problem)
    adds = matrix.gains @ matrix.left(chosen)
    order = sorted(range(len(adds)), key=lambda n: (-adds[n], n))
    planned = {layout.asks[n].question.key for n in chosen}
    spares: dict[str, list[Ask]] = {}
    for interview in loop.interviews:
        own = list(layout.unfitted.get(interview.name, ()))
        planned |= {ask.question.key for ask in own if ask.pinned}
        count = sum(layout.asks[n].interview.name == interview.name for n in chosen)
        wanted = max(SPARES, PREPARED - count, len(own) + FREE)
        for n in order:
            ask = layout.asks[n]
            fits = ask.interview.name == interview.name and ask.is_free
            if fits and len(own) < wanted and ask.question.key not in planned:
                own.append(ask)
                planned.add(ask.question.key)
        spares[interview.name] = own
    return spares
