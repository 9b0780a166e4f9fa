"""What a fact is to one person: good or bad by what they say they want."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from askback.core.decision.contradictions.statements import Statement, statements
from askback.core.decision.contradictions.values import Account
from askback.core.decision.preference_figures import NEAR_TIMES, Figure, figures
from askback.core.decision.preference_unit import Wanted, wanted_of
from askback.core.decision.preference_words import said_of
from askback.core.topics import Span

OPS: Final[dict[str, Callable[[float, float], bool]]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
}
NEAR: Final = 0.1  # share of the limit by which one may miss it and not be far off
NEARLY: Final = -0.5  # what a near miss tells: half of a red
FAR_OFF: Final = 4.0  # an amount so many times less is a month's, or of something else
LATER: Final = re.compile(
    r"^\W*(?:and |well )?(?:but|though|although|except|however)\b"
)


@dataclass(frozen=True, slots=True)
class Preference:
    """What a person wants of one criterion.

    Attributes:
        want: In words: "pairing", "nights on call"; may be empty.
        op: One of >= > <= < ==, or empty where there is no figure.
        value: The figure; None where there is none.
        unit: What is counted: "days a week", "GBP", "office days".
    """

    want: str = ""
    op: str = ""
    value: float | None = None
    unit: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything can be judged by it."""
        return self.is_figure or bool(self.want.strip() and self.value is None)

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure with a side."""
        return self.op in OPS and self.value is not None


@dataclass(frozen=True, slots=True)
class Fit:
    """A fact as it is to one person.

    Attributes:
        direction: -1 against what they want, 1 as they want it.
        span: The sentence that says so, verbatim, in the account's text.
    """

    direction: float
    span: Span


def fit(
    preference: Preference, account: Account, criterion: str, *, breaks: bool = False
) -> Fit | None:
    """Return whether what was said is as wanted; None where it can't be told.

    A figure counts where it is surely of what is wanted, in the same unit, of now, for
    everybody, and not hedged; a range must lie wholly on one side. Words count where a
    clause says plainly that the thing is so, or that it is not. All that is said of it
    must point one way.

    Args:
        preference: What is wanted.
        account: What was said, with the question it answers.
        criterion: The key of the criterion that the preference is of.
        breaks: Whether the limit can break the deal: then a near miss is a miss.

    Source:
        Ours; DESIGN section 8: a fact is good or bad by the user's preference.

    >>> two = Preference("", "<=", 2, "office days")
    >>> said = Account("Ana", "", "You'd be in the office three days a week.")
    >>> found = fit(two, said, "place")
    >>> found and (found.direction, found.span.quote)
    (-1.0, "You'd be in the office three days a week.")
    """
    if not preference.says_something:
        return None
    said = list(statements(account))
    if not preference.is_figure:
        return _one_way(_by_words(preference.want, said))
    wanted = wanted_of(preference.want, preference.unit, criterion)
    if wanted is None or _is_taken_back(said):
        return None
    given = replace(preference, value=(preference.value or 0.0) * wanted.times)
    return _one_way(_by_figures(given, wanted, said, breaks=breaks))


def _by_words(want: str, said: Iterable[Statement]) -> Iterator[Fit | None]:
    for statement in said:
        told = said_of(want, statement)
        if told is not None:
            yield Fit(told, statement.side.span) if told else None


def _by_figures(
    preference: Preference, wanted: Wanted, said: Iterable[Statement], *, breaks: bool
) -> Iterator[Fit | None]:
    found = chain.from_iterable(figures(wanted, statement) for statement in said)
    for figure in found:
        is_other = wanted.noun == "money" and not _is_like(preference, figure)
        unsure = figure.is_unsure or is_other
        told = None if unsure else _compare(preference, figure, breaks=breaks)
        yield None if told is None else Fit(told, figure.statement.side.span)


def _is_like(preference: Preference, figure: Figure) -> bool:
    """Tell whether an amount can be of what the limit is of, by its size."""
    value = preference.value or 0.0
    return figure.high * FAR_OFF >= value and figure.low <= value * FAR_OFF


def _compare(preference: Preference, figure: Figure, *, breaks: bool) -> float | None:
    """Return how a figure stands to the limit; None where it lies on both sides."""
    value, passes = preference.value or 0.0, OPS[preference.op]
    ends = passes(figure.low, value), passes(figure.high, value)
    if preference.op == "==":
        outside = value < figure.low or value > figure.high
        ends = (all(ends), all(ends) or not outside)
    if ends[0] != ends[1]:
        return None
    if ends[0]:
        return 1.0
    off = min(abs(figure.low - value), abs(figure.high - value))
    is_near = off <= NEAR * abs(value) and not breaks
    return NEARLY if is_near else -1.0


def _one_way(found: Iterable[Fit | None]) -> Fit | None:
    """Return the first fact, where nothing unsure or contrary stands beside it."""
    facts = list(found)
    told = [fact for fact in facts if fact is not None]
    if not told or len(told) < len(facts):
        return None
    return told[0] if len({fact.direction > 0 for fact in told}) == 1 else None


def _is_taken_back(said: Iterable[Statement]) -> bool:
    """Tell whether a number comes after a but: for you, on Fridays, from next year."""
    return any(
        LATER.match(one.low) and NEAR_TIMES.search(one.low) is not None for one in said
    )
