"""Weigh what was heard: evidence, belief, what is still unknown."""

from __future__ import annotations

from askback.core.decision.belief import Belief, believe
from askback.core.decision.evidence import Evidence, direction, weight
from askback.core.decision.ledger import (
    COMPANY,
    MARKED,
    NOTED,
    Heard,
    beliefs,
    claimed,
    signalled,
    unknown,
    weigh_answer,
)
from askback.core.topics import Verdict

__all__ = [
    "COMPANY",
    "MARKED",
    "NOTED",
    "Belief",
    "Evidence",
    "Heard",
    "Verdict",
    "beliefs",
    "believe",
    "claimed",
    "direction",
    "signalled",
    "unknown",
    "weigh_answer",
    "weight",
]
