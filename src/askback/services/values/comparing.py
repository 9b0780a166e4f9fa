"""What the comparison of opportunities shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.services.values.shared import Quote


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One opportunity among others.

    Attributes:
        id: Of the opportunity.
        number: Its place in the order in which it was taken up; it gives the shape.
        company: Whose it is; with the title where two have one name.
        title: The job.
        mean: Its score, in points of 100.
        likely: The ends of the 80 % interval of its score, in points.
        best: The chance that it is the best for the user, 0-1.
        unknown: How much of what matters is still unknown, 0-1.
        ahead: What sets it above the others, in words, at most three.
        behind: What sets it below them.
    """

    id: UUID
    number: int
    company: str
    title: str
    mean: float
    likely: tuple[float, float]
    best: float
    unknown: float
    ahead: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """Where one opportunity stands on one criterion; None where nothing tells."""

    id: UUID
    number: int
    company: str
    mean: float | None
    likely: tuple[float, float] | None
    is_asked: bool
    unknown: float
    quote: Quote | None = None  # what was said that weighs most


@dataclass(frozen=True, slots=True)
class PointLine:
    """One criterion, its weight, and all that are compared on it."""

    key: str
    label: str
    weight: float
    lanes: tuple[Lane, ...]
    because: Lane | None = None  # whose quote is shown, where anybody said anything


@dataclass(frozen=True, slots=True)
class BreakLine:
    """How one opportunity stands to one dealbreaker.

    Attributes:
        state: "holds", "may_break" or "unclear".
        chance: That it is broken, 0-1.
        whom: Who can tell, and when: "Henrik Aune, 18 Nov", or nothing.
    """

    id: UUID
    company: str
    state: str
    chance: float
    quote: Quote | None
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Dealbreaker:
    """A dealbreaker, and how all that are compared stand to it."""

    key: str
    label: str
    wanted: str  # "at least 68,000 GBP", or nothing
    lines: tuple[BreakLine, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """The question that tells most of something, and of whom.

    Attributes:
        key: The question's key.
        text: How it is put.
        whom: A name or several; empty where nobody is known who could be asked.
        interview: The interview to ask it in; None where only a letter is left.
        start: When that interview is, where it is known.
        is_planned: Whether it is on that agenda.
    """

    key: str
    text: str
    whom: str
    interview: UUID | None = None
    start: datetime | None = None
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Who leads if an answer turns out so, and with what chance, 0-1."""

    company: str
    best: float


@dataclass(frozen=True, slots=True)
class PivotLine:
    """An answer that could change the ranking."""

    id: UUID  # of the opportunity it is asked of
    company: str
    key: str
    label: str
    worth: float  # points of 100
    if_good: Turn
    if_bad: Turn
    ask: Asking | None = None

    @property
    def turns(self) -> bool:
        """Whether the two ways it can turn out have two leaders."""
        return self.if_good.company != self.if_bad.company


@dataclass(frozen=True, slots=True)
class SwingLine:
    """The nearest weight at which somebody else leads; None where there is none."""

    key: str
    label: str
    weight_from: float
    weight_to: float | None
    company: str

    @property
    def steps(self) -> float | None:
        """By how much the weight has to move."""
        if self.weight_to is None:
            return None
        return abs(self.weight_to - self.weight_from)


@dataclass(frozen=True, slots=True)
class Choice:
    """An opportunity that can be compared."""

    id: UUID
    company: str
    title: str
    is_in: bool


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Opportunities side by side.

    Attributes:
        lede: What can be said in a sentence or two; first of all if it is too little.
        ranked: The likeliest best first.
        in_order: The same, as they were taken up: the order of the lanes.
        pivots: What could change the ranking, most worth first.
        points: What matters, the weightiest first.
        swings: What each weight decides, the smallest step first.
        choices: All in play, to choose from.
        is_told: Whether the evidence carries an order.
        why_not: Why it does not, or nothing.
        changed: The weights that were tried and are not kept, by criterion.
    """

    lede: str
    ranked: tuple[ComparedLine, ...]
    in_order: tuple[ComparedLine, ...]
    pivots: tuple[PivotLine, ...]
    dealbreakers: tuple[Dealbreaker, ...]
    points: tuple[PointLine, ...]
    swings: tuple[SwingLine, ...]
    choices: tuple[Choice, ...]
    is_told: bool
    why_not: str
    changed: tuple[str, ...] = ()

    @property
    def pivot(self) -> PivotLine | None:
        """The one that is worth most to learn."""
        return next(iter(self.pivots), None)

    @property
    def left_out(self) -> int:
        """How many are in play and not compared."""
        return sum(not choice.is_in for choice in self.choices)

    @property
    def swing(self) -> SwingLine | None:
        """The weight that needs the smallest step, where one step is enough."""
        first = next(iter(self.swings), None)
        return first if first and first.steps is not None and first.steps <= 1 else None


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A few words of the summary, with the quotes they rest on.

    Attributes:
        head: What it is about: "For it".
        text: A sentence, or nothing where the quotes say it.
        quotes: Each with what it is about.
    """

    head: str
    text: str = ""
    quotes: tuple[tuple[str, Quote], ...] = ()
