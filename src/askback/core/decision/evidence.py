"""Evidence: one reading, or one mark of the user's, as weight for or against."""

from __future__ import annotations

from dataclasses import dataclass, field

from askback.core.topics import Verdict

ANSWERED = {  # what share of an answer there is to weigh
    Verdict.ANSWERED: 1.0,
    Verdict.PARTLY: 0.6,
    Verdict.NOT_ANSWERED: 0.0,
    Verdict.CANT_TELL: 0.0,
}
WITHHELD = 0.5  # an answer withheld without a reason tells half of a red on candour
CANDOUR = "candour"
VAGUE = 0.5  # an answer without any detail still carries half of what it says


@dataclass(frozen=True, slots=True)
class Factors:
    """What a weight is made of; their product is the weight.

    Attributes:
        strength: How much a full answer to the question tells of the criterion, 0-1.
        knows: How much a witness of this role knows of it, 0-1.
        answered: What share of an answer there was, 0-1.
        detail: What its detail adds: .5 without any to 1.
    """

    strength: float = 1.0
    knows: float = 1.0
    answered: float = 1.0
    detail: float = 1.0

    @property
    def weight(self) -> float:
        """Return how much of the criterion it settles, 0-1."""
        return self.strength * self.knows * self.answered * self.detail


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one witness's answer says about one criterion.

    Attributes:
        criterion: What it is about.
        witness: Who said it; answers of one witness count as one voice.
        direction: -1 bad to 1 good; None where it carries no direction.
        weight: 0-1, how much of the matter it settles.
        quote: The words it rests on, verbatim.
        source: Where the words are: "reading", "mark", "note", "source".
        factors: What the weight is made of, where that is known.
        by: What gave its direction: "signs", "mark", "preference", "withheld", or "".
    """

    criterion: str
    witness: str
    direction: float | None
    weight: float
    quote: str
    source: str
    factors: Factors | None = field(default=None, compare=False)
    by: str = field(default="", compare=False)


def direction(greens: int, reds: int) -> float | None:
    """Return how good the signals of an answer are, -1 to 1; None without signals.

    Source:
        Ours; DESIGN section 8.

    >>> direction(3, 1), direction(0, 0)
    (0.5, None)
    """
    heard = greens + reds
    return (greens - reds) / heard if heard else None


def weight(
    strength: float, knows: float, verdict: Verdict, specificity: float
) -> float:
    """Return how much of a criterion an answer settles, 0-1.

    Args:
        strength: How much a full answer to the question tells of it, 0-1.
        knows: How much a witness of this role knows of it, 0-1.
        verdict: How far it was answered.
        specificity: How checkable the answer is, 0-1.

    Source:
        Ours; DESIGN section 8.

    >>> round(weight(0.9, 0.7, Verdict.ANSWERED, 1.0), 2)
    0.63
    """
    return factors(strength, knows, verdict, specificity).weight


def factors(
    strength: float, knows: float, verdict: Verdict, specificity: float
) -> Factors:
    """Return what the weight of an answer is made of, as `weight` takes it.

    Args:
        strength: How much a full answer to the question tells of it, 0-1.
        knows: How much a witness of this role knows of it, 0-1.
        verdict: How far it was answered.
        specificity: How checkable the answer is, 0-1.

    Source:
        Ours; DESIGN section 8.

    >>> factors(0.9, 0.7, Verdict.PARTLY, 0.0)
    Factors(strength=0.9, knows=0.7, answered=0.6, detail=0.5)
    """
    detail = VAGUE + (1 - VAGUE) * specificity
    return Factors(strength, knows, ANSWERED[verdict], detail)
