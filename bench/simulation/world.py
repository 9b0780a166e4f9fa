"""What is supposed of people; each may be changed to see what hangs on it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from askback.core.topics import Phrasing
from bench.simulation.case import SHARED

# Of those who know of a fault, the share who tell: .89, .61 and .08 are those of
# Minson, VanEpps et al. 2018. No figure is known for the two others: they lie between.
DISCLOSED = {
    Phrasing.PROBLEM: 0.89,
    Phrasing.PAST_EVENT: 0.80,
    Phrasing.CHOICE: 0.70,
    Phrasing.CLOSED: 0.61,
    Phrasing.GENERAL: 0.08,
}
HONEST = 1.5  # how much readier an interviewer is than a seller, on the log-odds scale
HALF = 0.5  # and the way of asking matters half as much to those who sell nothing


@dataclass(frozen=True, slots=True)
class World:
    """What is supposed of the people whom one meets.

    Attributes:
        polite: Whether bad news is told like a seller tells it, or readily.
        phrased: Whether the way of asking makes a difference.
        tilt: How much likelier a bad memory comes up where a problem is asked for.
        echo: How often a person comes back to the memory that stands out, 0-1.
        alike: Whether everybody has seen as much and is as willing.
        swapped: Whether roles have changed places, so that who should know does not.
        shared: How much better all round a workplace is where it is good in one thing,
            0-1: its square is the correlation between criteria.
    """

    polite: bool = False
    phrased: bool = True
    tilt: float = 1.5
    echo: float = 0.7
    alike: bool = False
    swapped: bool = False
    shared: float = SHARED

    @property
    def ready(self) -> Mapping[Phrasing, float]:
        """How ready people are to tell bad news, as log-odds by phrasing."""
        sellers = {phrasing: _logit(told) for phrasing, told in DISCLOSED.items()}
        if not self.phrased:
            sellers = dict.fromkeys(sellers, sum(sellers.values()) / len(sellers))
        if self.polite:
            return sellers
        return {phrasing: HONEST + HALF * odds for phrasing, odds in sellers.items()}


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def share_of(log_odds: float) -> float:
    """Return the share that log-odds stand for."""
    return 1 / (1 + math.exp(-log_odds))
