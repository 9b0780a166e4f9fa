"""Turn what was heard into evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from askback.core.bank import Question
from askback.core.decision.belief import Belief, believe
from askback.core.decision.evidence import (
    CANDOUR,
    WITHHELD,
    Evidence,
    direction,
    weight,
)
from askback.core.topics import Knows, Role, Verdict

NO_REASON = frozenset({"deflected", "generalities"})
COMPANY = "company"
CLAIMED = 0.5  # a claim is a generality: it carries half of what a checkable fact does
MARKED = 0.5  # a mark without words tells that it was answered, and not how well
NOTED = 1.0  # what the user wrote down is taken at its word


@dataclass(frozen=True, slots=True)
class Heard:
    """What one witness said to one question.

    Attributes:
        question: What was asked, for what it tells.
        witness: Who answered.
        role: What they are.
        verdict: How far it was answered.
        reason: Why it was not, in the contract's words; None where it was.
        specificity: How checkable the answer is, 0-1.
        direction: -1 bad to 1 good; None where nothing tells.
        quote: The words, verbatim.
        source: "reading", "mark" or "note".
    """

    question: Question
    witness: str
    role: Role
    verdict: Verdict
    reason: str | None
    specificity: float
    direction: float | None
    quote: str
    source: str


def weigh_answer(heard: Heard, knows: Knows) -> list[Evidence]:
    """Return the evidence in one answer: one piece for each criterion it tells of.

    An answer withheld without a reason counts red, half, on candour alone; one
    withheld for a reason counts nothing.

    Source:
        Ours; DESIGN section 8.
    """
    if heard.verdict is Verdict.NOT_ANSWERED:
        if heard.reason not in NO_REASON:
            return []
        told = WITHHELD * knows.of(heard.role, CANDOUR)
        return [_piece(heard, CANDOUR, -1.0, told)]
    weights = {
        criterion: weight(
            strength,
            knows.of(heard.role, criterion),
            heard.verdict,
            heard.specificity,
        )
        for criterion, strength in heard.question.criteria.items()
    }
    return [_piece(heard, c, heard.direction, k) for c, k in weights.items() if k > 0]


def _piece(
    heard: Heard, criterion: str, towards: float | None, told: float
) -> Evidence:
    return Evidence(criterion, heard.witness, towards, told, heard.quote, heard.source)


def claimed(criterion: str, quote: str, knows: Knows) -> Evidence:
    """Return the evidence in what a company says of itself: little, and undirected.

    Source:
        Ours; DESIGN section 8: the company is a witness who knows .2.
    """
    return Evidence(criterion, COMPANY, None, knows.company * CLAIMED, quote, "source")


def beliefs(evidence: Iterable[Evidence]) -> dict[str, Belief]:
    """Return a belief for each criterion that anything was heard of.

    Source:
        Ours; DESIGN section 8.

    >>> beliefs([])
    {}
    """
    by_criterion: dict[str, list[Evidence]] = {}
    for piece in evidence:
        by_criterion.setdefault(piece.criterion, []).append(piece)
    return {criterion: believe(pieces) for criterion, pieces in by_criterion.items()}


def unknown(found: Mapping[str, Belief]) -> dict[str, float]:
    """Return how much is left to learn, 0-1, of each criterion that was heard of."""
    return {criterion: belief.unknown for criterion, belief in found.items()}


def signalled(colours: Iterable[str]) -> float | None:
    """Return the direction of an answer's signals by their colours.

    >>> signalled(["green", "red", "green", "green"])
    0.5
    """
    heard = list(colours)
    return direction(heard.count("green"), heard.count("red"))
