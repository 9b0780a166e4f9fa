"""Tell whether fillers were taken out of a transcript before it came here."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from askback.core.transcript.turns import Turn

# "ER" is a ward and "uh-huh" a yes.
FILLER = re.compile(r"\b(?:u+h+m*|u+m+|eh+m+|er+m|er)\b(?!-)", re.IGNORECASE)
# Low on purpose: the same 16 podcasts hold 1,903 um and uh verbatim and 15 cleaned,
# and a fluent speaker in an interview still fills about one word in 150.
FEWEST_VERBATIM = 6 / 1000
CHANCE = 0.02  # how seldom a verbatim text may be called cleaned


def is_cleaned(turns: Iterable[Turn]) -> bool:
    """Tell whether fillers were removed: there are too few of them to be chance.

    If even a fluent speaker says six fillers in 1,000 words, their number in a text
    follows a Poisson law; a count as low as this one must be rarer than `CHANCE`.

    Args:
        turns: A whole transcript; about 650 words are the least that can tell.

    Returns:
        True where it is cleaned; False where it is not, or is too short to tell.

    Source:
        Ours; the figures are in the documentation's facts.

    >>> is_cleaned([Turn(0, "Ana", None, None, "We are six. " * 300)])
    True
    >>> is_cleaned([Turn(0, "Ana", None, None, "We are, um, six. " * 300)])
    False
    """
    words = fillers = 0
    for turn in turns:
        words += len(turn.text.split())
        fillers += sum(found[0] != "ER" for found in FILLER.finditer(turn.text))
    return _as_few(fillers, FEWEST_VERBATIM * words) < CHANCE


def _as_few(count: int, expected: float) -> float:
    """Return the chance of so few or fewer where so many are expected."""
    if count >= expected:
        return 1.0
    logs = (
        n * math.log(expected) - expected - math.lgamma(n + 1) for n in range(count + 1)
    )
    return min(1.0, math.fsum(map(math.exp, logs)))
