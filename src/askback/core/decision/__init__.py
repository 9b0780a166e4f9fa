"""Weigh what was heard: evidence, belief, what is still unknown."""

from __future__ import annotations

from askback.core.decision.belief import Belief, believe
from askback.core.decision.compare import Comparison, compare
from askback.core.decision.evidence import Evidence, direction, weight
from askback.core.decision.ledger import (
    COMPANY,
    MARKED,
    NOTED,
    Heard,
    beliefs,
    claimed,
    noticed,
    signalled,
    unknown,
    weigh_answer,
)
from askback.core.decision.pivots import Outcome, Pivot
from askback.core.decision.ranking import (
    DEALBREAKER,
    NEGLIGIBLE,
    Ranked,
    chance_broken,
)
from askback.core.decision.scores import Contender
from askback.core.decision.sensitivity import Swing
from askback.core.topics import Verdict

__all__ = [
    "COMPANY",
    "DEALBREAKER",
    "MARKED",
    "NEGLIGIBLE",
    "NOTED",
    "Belief",
    "Comparison",
    "Contender",
    "Evidence",
    "Heard",
    "Outcome",
    "Pivot",
    "Ranked",
    "Swing",
    "Verdict",
    "beliefs",
    "believe",
    "chance_broken",
    "claimed",
    "compare",
    "direction",
    "noticed",
    "signalled",
    "unknown",
    "weigh_answer",
    "weight",
]
