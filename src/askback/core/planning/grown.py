"""Questions grown from the sources, prepared for every interview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from askback.core.planning.ask import Ask
from askback.core.planning.layout import Layout
from askback.core.planning.loop import Loop
from askback.core.planning.worth import Matrix

PREPARED = 4  # as many are at hand in each interview, planned or not


def prepare_grown(
    loop: Loop, layout: Layout, taken: Mapping[str, Iterable[Ask]]
) -> dict[str, list[Ask]]:
    """Choose for each interview which grown questions to have at hand, the best first.

    They are what only someone prepared would ask, so there are four at hand even where
    the minutes went to others. One may be at hand in several interviews.

    Args:
        loop: Names the questions that grew from sources.
        layout: What may be asked where.
        taken: What each interview's agenda and spares have already.

    Returns:
        By interview, as many as make four with those that are taken; fewer where the
        sources gave fewer.

    Source:
        Ours.
    """
    matrix = Matrix.of(layout.problem)
    alone = matrix.gains @ matrix.worth
    order = sorted(range(len(alone)), key=lambda n: (-alone[n], n))
    asks = [layout.asks[n] for n in order if not layout.asks[n].goes_round]
    grown = [ask for ask in asks if ask.question.key in loop.grown]
    return {
        interview.name: _of(interview.name, grown, taken[interview.name])
        for interview in loop.interviews
    }


def _of(interview: str, grown: Sequence[Ask], taken: Iterable[Ask]) -> list[Ask]:
    held = {ask.question.key for ask in taken}
    own = [ask for ask in grown if ask.interview.name == interview]
    fresh = [ask for ask in own if ask.question.key not in held]
    return fresh[: max(0, PREPARED - (len(own) - len(fresh)))]
