"""What was asked for and not given, in words."""

from __future__ import annotations

import re
from typing import Final

from askback.core.topics import Demand
from askback.core.transcript.answer.demands import ASKS
from askback.core.transcript.answer.sentences import plain

HOW: Final = re.compile(r"\bhow (?:many|much|often|long|big|large|far|old|soon)\b")
SAID: Final = {
    Demand.NUMBER: ("no number", "you asked for one"),
    Demand.NAME: ("no name or role", "you asked who"),
    Demand.DATE: ("no time", "you asked when"),
    Demand.EVENT: ("nothing that happened once", "you asked for one occasion"),
    Demand.YES_NO: ("neither yes nor no", "either would have answered"),
    Demand.LIST: ("only one thing", "you asked for several"),
    Demand.REASON: ("no reason", "you asked why"),
}


def missing(demands: frozenset[Demand], question: str) -> tuple[str, ...]:
    """Say what is not there, as an observation.

    Args:
        demands: What was demanded and not given.
        question: As it was put.

    Returns:
        One observation a demand, in the order of the vocabulary.

    Source:
        Ours.

    >>> missing(frozenset({Demand.NUMBER}), "How many left?")
    ('no number although you asked how many',)
    >>> missing(frozenset({Demand.NAME}), "Is it new?")
    ('no name or role, which would make it complete',)
    """
    low = plain(question)
    return tuple(_line(demand, low) for demand in Demand if demand in demands)


def _line(demand: Demand, low: str) -> str:
    lacks, asked = SAID[demand]
    if demand is not Demand.YES_NO and ASKS[demand].search(low) is None:
        return f"{lacks}, which would make it complete"
    how = HOW.search(low)
    if demand is Demand.NUMBER and how is not None:
        asked = f"you asked {how.group()}"
    return f"{lacks} although {asked}"
