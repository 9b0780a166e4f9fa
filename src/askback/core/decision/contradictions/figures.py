"""Numbers of one known thing, told in full or in a word or two to a question."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.figures_table import FIGURES, Figure
from askback.core.decision.contradictions.hundreds import with_hundreds
from askback.core.decision.contradictions.measures import FAR, NEXT, bounds
from askback.core.decision.contradictions.office import DAYS_IN, days_in
from askback.core.decision.contradictions.quick import Quick
from askback.core.decision.contradictions.rates import RATE, rate
from askback.core.decision.contradictions.rooms import rooms
from askback.core.decision.contradictions.scope import (
    may_meet,
    speaks_for_itself,
    when,
)
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.values import Difference, Kind
from askback.core.transcript.answer.amounts import Quantity, quantities
from askback.core.transcript.answer.units import DAYS

CRITERION: Final = {figure.name: figure.criterion for figure in FIGURES} | {
    DAYS_IN: "place"
}
NEAR: Final = 2  # sentences of an answer that may give a bare number
EARLY: Final = 30  # letters before a bare number that answers
APART: Final = {"count": 1.2, "time": 1.2, "rate": 1.5, "days": 1.01}
"""The larger over the smaller from which two numbers of a kind differ."""
ALONE: Final = re.compile(r"^(\W*(?:about |just |only |oh,? )?)(an?)(?= [a-z]+\b)")
"""A length of time with which an answer begins: "a month"."""
NOT_UNDER: Final = re.compile(
    r"\b(?:nobody|no one|none of us|never|not been|n't been|n't) (?:\w+ ){0,3}(?:under"
    r"|below|less than|fewer than) $"
)
"""Where nobody is under a number, all have at least that."""
HOW: Final = re.compile(r"\bhow (?:many|much|long|often|far|big)\b")
HEADS: Final = re.compile(r"\bhow many (?:people|of (?:you|us|them)|staff|others)\b")
OF_ITS_OWN: Final = re.compile(
    r"\bhow (?:many|much) (?!do\b|does\b|are\b|is\b|was\b|were\b|will\b"
    r"|would\b|have\b|in advance|notice)[a-z]+"
)
"""A question that names what it counts has no "it" for that."""
FREE: Final = frozenset(
    {
        *("on", "since", "each", "once", "of", "in", "at", "a", "every", "is", "to"),
        *("and", "or", "for", "but", "the", "we", "it", "i", "not", "now", "that"),
        *("everyone", "all", "when", "last", "maximum", "minimum", "here", "usually"),
    }
)
"""Words after a bare number that are not what it counts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The number of a known thing.

    Attributes:
        statement: The first clause of the sentence that gives it.
        name: Of what.
        kind: count, time, rate or days.
        low: The lower end; a time in days, a rate in times a day.
        high: The upper end.
        said: In its own words.
    """

    statement: Statement
    name: str
    kind: str
    low: float
    high: float
    said: str


ROWS: Final = tuple((row, Quick(row.said), Quick(row.asked)) for row in FIGURES)


def figures(statement: Statement) -> Iterator[Reading]:
    """Yield the numbers that a sentence gives of the things of the table.

    Source:
        Ours.
    """
    if not statement.is_first_clause or not speaks_for_itself(statement):
        return
    for row, said, asked in ROWS:
        is_asked = _is_asked(statement, row, asked)
        is_said = said.search(statement.sentence.plain) is not None
        if is_asked or (is_said and not _is_of_another(statement)):
            yield from _read(statement, row, is_said=is_said and not is_asked)
    for found in (days_in(statement), *rooms(statement)):
        if found is not None:
            name, kind, number, words = found
            yield Reading(statement, name, kind, number, number, words)


def _is_asked(statement: Statement, row: Figure, asked: Quick) -> bool:
    """Tell whether a question asks for a number of the table, not for another."""
    if statement.number >= NEAR and row.kind != "rate":
        return False
    if HEADS.search(statement.question) is not None:
        return False
    own = OF_ITS_OWN.search(statement.question) is not None
    about = statement.question if own else statement.context
    return asked.search(about) is not None


def _is_of_another(statement: Statement) -> bool:
    """Tell whether a sentence answers how much or how long something else is."""
    return statement.number == 0 and HOW.search(statement.question) is not None


def _read(statement: Statement, row: Figure, *, is_said: bool) -> Iterator[Reading]:
    low = statement.sentence.plain
    if row.kind == "rate":
        often = rate(low)
        if often is not None:
            first = next(RATE.finditer(low))
            yield Reading(statement, row.name, "rate", *often, first.group())
        return
    low = ALONE.sub(_one, with_hundreds(low))
    for quantity in quantities(low):
        if _fits(row, quantity, is_said=is_said):
            yield _reading(statement, row, quantity, low)
            return


def _one(match: re.Match[str]) -> str:
    return match[1] + "1".ljust(len(match[2]))


def _fits(row: Figure, quantity: Quantity, *, is_said: bool) -> bool:
    """Tell whether a number counts what the table says, or is bare and early."""
    if quantity.high < row.least and row.kind == "count":
        return False
    if any(unit in row.units for unit in quantity.units[:2]):
        return True
    is_bare = not quantity.units or quantity.units[0] in FREE
    return not is_said and is_bare and quantity.start <= EARLY


def _reading(
    statement: Statement, row: Figure, quantity: Quantity, low: str
) -> Reading:
    first, last = bounds(low, quantity)
    if NOT_UNDER.search(low[: quantity.start]):
        first, last = quantity.low, FAR
    unit = next((u for u in quantity.units[:2] if u in row.units), row.units[0])
    factor = DAYS[unit] if row.kind == "time" else 1.0
    raw, end = statement.sentence.raw, quantity.end
    after = NEXT.match(raw, end) if row.kind == "time" and quantity.units else None
    return Reading(
        statement,
        row.name,
        row.kind,
        first * factor,
        last * factor,
        raw[quantity.start : after.end() if after else end].strip().lower(),
    )


def keys(reading: Reading) -> Iterator[Hashable]:
    """Yield by what a number is found that may differ from it."""
    yield reading.name


def apart(a: Reading, b: Reading) -> Difference | None:
    """Return how two numbers of a known thing differ, or None.

    Source:
        Ours.
    """
    lower, upper = (a, b) if a.high <= b.high else (b, a)
    if upper.low <= APART[a.kind] * lower.high or not may_meet(
        a.statement, b.statement
    ):
        return None
    if when(a.statement) != when(b.statement):
        return None
    kind = Kind.DATE if a.kind in {"time", "rate"} else Kind.NUMBER
    return Difference(kind, a.name, a.said, b.said)
