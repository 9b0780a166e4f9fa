"""How often somebody fills, and whether that could be counted."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.practice.take.values import Filler, FillersAre
from askback.core.practice.values import Heard, Word
from askback.core.topics import Problem
from askback.core.transcript.cleaned import is_cleaned
from askback.core.transcript.turns import Turn

SHORTEST_S = 5.0  # less is no basis for a rate
LEFT_OUT = (
    "What wrote these words leaves fillers out, so um and uh are at least as many as "
    "are marked here."
)
CLEANED = (
    "There is hardly an um or uh in it, as there is in talk that was tidied: fillers "
    "are not measured here."
)


def rates(
    fillers: Sequence[Filler], words: Sequence[Word], duration_s: float
) -> tuple[float | None, float | None]:
    """Return fillers a minute, and for each hundred words besides.

    Args:
        fillers: Those that count.
        words: All words, the fillers among them.
        duration_s: Of the whole recording, in seconds.

    Returns:
        Either is None where there is too little to tell.

    Source:
        Ours.

    >>> rates([Filler("um", 1.0, 1.2, 0)], [Word("um", 1.0, 1.2)], 30.0)
    (2.0, None)
    """
    said = len(words) - len({filler.index for filler in fillers})
    return (
        round(60 * len(fillers) / duration_s, 2) if duration_s >= SHORTEST_S else None,
        round(100 * len(fillers) / said, 2) if said > 0 else None,
    )


def fillers_are(heard: Heard, fillers: Sequence[Filler]) -> FillersAre:
    """Tell whether fillers were counted, are a floor, or were not measured.

    Source:
        Ours; a long text without any was tidied, see `is_cleaned`.

    >>> fillers_are(Heard(2.0), ())
    'not_measured'
    """
    if not heard.words or (not fillers and _was_tidied(heard)):
        return "not_measured"
    return "counted" if heard.keeps_fillers else "at_least"


def filler_problem(heard: Heard, fillers: Sequence[Filler]) -> Problem | None:
    """Return what to know of the count; None where it can be believed.

    >>> filler_problem(Heard(2.0), ()) is None
    True
    """
    known = fillers_are(heard, fillers)
    if not heard.words or known == "counted":
        return None
    return Problem("fillers", CLEANED if known == "not_measured" else LEFT_OUT)


def _was_tidied(heard: Heard) -> bool:
    """Tell whether there are too few fillers for talk that was written as it was."""
    if heard.keeps_fillers:
        return False
    text = " ".join(word.text for word in heard.words)
    return is_cleaned([Turn(0, "", None, None, text)])
