"""Turn what was heard into evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from askback.core.bank import Question
from askback.core.decision.belief import Belief, believe
from askback.core.decision.evidence import (
    CANDOUR,
    WITHHELD,
    Evidence,
    Factors,
    direction,
    factors,
)
from askback.core.topics import Knows, Role, Verdict

NO_REASON = frozenset({"deflected", "generalities"})
COMPANY = "company"
CLAIMED = 0.5  # a claim is a generality: it carries half of what a checkable fact does
MARKED = 0.5  # a mark without words tells that it was answered, and not how well
NOTED = 1.0  # what the user wrote down is taken at its word


@dataclass(frozen=True, slots=True)
class Fact:
    """What a fact in an answer is to the user, by what they want.

    Attributes:
        direction: -1 against it to 1 as wanted; None where it cannot be told.
        quote: The words that carry it, verbatim.
    """

    direction: float | None
    quote: str


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
        facts: What facts in the answer are to the user, by criterion; they decide.
        by: What gave the direction: "signs", "mark", or "" where nothing did.
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
    facts: Mapping[str, Fact] = field(default_factory=dict[str, Fact])
    by: str = ""


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
        told = Factors(WITHHELD, knows.of(heard.role, CANDOUR))
        return [_piece(heard, CANDOUR, told, withheld=True)]
    weights = {
        criterion: factors(
            strength,
            knows.of(heard.role, criterion),
            heard.verdict,
            heard.specificity,
        )
        for criterion, strength in heard.question.criteria.items()
    }
    return [_piece(heard, c, told) for c, told in weights.items() if told.weight > 0]


def _piece(
    heard: Heard, criterion: str, told: Factors, *, withheld: bool = False
) -> Evidence:
    fact = heard.facts.get(criterion)
    towards, by, quote = heard.direction, heard.by, heard.quote
    if withheld:
        towards, by = -1.0, "withheld"
    elif fact is not None:
        towards, by, quote = fact.direction, "preference", fact.quote
    return Evidence(
        criterion, heard.witness, towards, told.weight, quote, heard.source, told, by
    )


def claimed(
    criterion: str, quote: str, knows: Knows, towards: float | None = None
) -> Evidence:
    """Return the evidence in what a company says of itself: little.

    It has a direction only where the user wants something of what it says.

    Source:
        Ours; DESIGN section 8: the company is a witness who knows .2.
    """
    told = Factors(knows=knows.company, detail=CLAIMED)
    by = "" if towards is None else "preference"
    return Evidence(criterion, COMPANY, towards, told.weight, quote, "source", told, by)


def noticed(
    criterion: str, towards: float, quote: str, whom: tuple[str, Role], knows: Knows
) -> Evidence:
    """Return the evidence in what the user noticed, on what they say it is about.

    Args:
        criterion: What it is about.
        towards: -1 against the job to 1 for it.
        quote: The user's words.
        whom: Who showed it, and what they are.
        knows: How much each role knows of each criterion.

    Source:
        Ours; DESIGN section 8: notes are evidence too. The user's own words are taken
        as whole and checkable, so only what the person can know of it counts.
    """
    witness, role = whom
    told = factors(1.0, knows.of(role, criterion), Verdict.ANSWERED, NOTED)
    return Evidence(
        criterion, witness, towards, told.weight, quote, "note", told, "mark"
    )


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
