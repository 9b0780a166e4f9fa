"""The planning problem and its answer, as plain values that know no solver."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from askback.errors import InvalidInputError, NoRoomError

ROUNDING = 1e-9  # minutes; tenths of a minute do not add up exactly


@dataclass(frozen=True, slots=True)
class Option:
    """One question that may be put in one interview, in one way.

    Attributes:
        question: The question's key.
        interview: The interview's name.
        minutes: To put it and hear the answer, above 0.
        gains: How likely its answer settles each criterion, 0-1.
        way: Tells two ways of putting it apart: to whom, or to all in turn.
    """

    question: str
    interview: str
    minutes: float
    gains: Mapping[str, float]
    way: str = ""

    def __post_init__(self) -> None:
        if not self.minutes > 0:
            raise InvalidInputError(f"{self.question}: minutes must be above 0.")
        for criterion, gain in self.gains.items():
            if not 0 <= gain <= 1:
                raise InvalidInputError(
                    f"{self.question}: {self.interview}.{criterion} is {gain}; "
                    "give a number from 0 to 1."
                )


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many of these options may be chosen.

    Attributes:
        options: Positions in the problem's options.
        most: How many may be chosen; must-asks are never counted out.
    """

    options: frozenset[int]
    most: int = 1


@dataclass(frozen=True, slots=True)
class Bonus:
    """A reward for choosing at least one of these options."""

    options: frozenset[int]
    worth: float


@dataclass(frozen=True, slots=True)
class Problem:
    """Options, what each criterion is worth, and the minutes there are.

    Attributes:
        options: What may be chosen.
        worth: Weight times unknown of each criterion, at least 0. A criterion that is
            not named is worth nothing.
        minutes: A hard limit for each interview.
        must: Positions of options that every plan holds.
        limits: At-most constraints; those that must-asks alone break are dropped.
        bonuses: Rewards beside the coverage of criteria.

    Raises:
        NoRoomError: The must-asks of an interview exceed its minutes.
    """

    options: tuple[Option, ...]
    worth: Mapping[str, float]
    minutes: Mapping[str, float]
    must: frozenset[int] = frozenset()
    limits: tuple[Limit, ...] = ()
    bonuses: tuple[Bonus, ...] = field(default=())

    def __post_init__(self) -> None:
        for name, minutes in self.minutes.items():
            needed = self.spent(self.must, name)
            if needed > minutes + ROUNDING:
                raise NoRoomError(interview=name, needed=needed, minutes=minutes)

    @property
    def whole(self) -> float:
        """All that there is to win: what every criterion is worth, and the bonuses."""
        return sum(self.worth.values()) + sum(b.worth for b in self.bonuses)

    def spent(self, chosen: Collection[int], interview: str) -> float:
        """Return the minutes that a choice takes in an interview.

        Source:
            Ours.

        >>> Problem((Option("pay", "call", 2, {}),), {}, {"call": 5}).spent([0], "call")
        2
        """
        here = (self.options[n] for n in chosen)
        return sum(option.minutes for option in here if option.interview == interview)

    def fits(self, chosen: Collection[int]) -> bool:
        """Return whether a choice is within the minutes of every interview.

        Source:
            Ours.

        >>> Problem((Option("pay", "call", 2, {}),), {}, {"call": 1}).fits([0])
        False
        """
        return all(
            self.spent(chosen, name) <= minutes + ROUNDING
            for name, minutes in self.minutes.items()
        )


class Status(StrEnum):
    """How sure the solver is of its plan."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask in which interview.

    Attributes:
        chosen: Positions of options, ascending.
        value: What they are worth together, exactly.
        bound: No plan is worth more than this.
        status: Optimal where the gap is within what was asked for.
    """

    chosen: tuple[int, ...]
    value: float
    bound: float
    status: Status

    @property
    def gap(self) -> float:
        """Return how far the bound lies above the value, relative to it."""
        if self.bound <= self.value:
            return 0.0
        return (self.bound - self.value) / self.value if self.value else float("inf")
