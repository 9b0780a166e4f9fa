"""When something is to be: a month here, another there; a year, or years ago."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.setting import agree
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.values import Difference, Kind

MONTHS: Final = re.compile(
    r"\b(january|february|march|april|may(?= |,|\.|$)(?! be| have| not| get| go| "
    r"take)|june"
    r"|july|august|september|october|november|december)\b"
)
DATED: Final = frozenset(
    {
        "the start",
        "performance reviews",
        "promotions",
        "pay rises",
        "when you hear back",
    }
)
"""Of these a month may be named that is the same for all."""
PAST: Final = re.compile(r"\b(?:was|were|had|got|did|mine|my|last|started|joined|i)\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A clause that says in which months something is.

    Attributes:
        statement: The clause.
        months: Their names.
    """

    statement: Statement
    months: frozenset[str]


def dated(statement: Statement) -> Dated | None:
    """Return the months a clause names for something that has a date for all.

    Source:
        Ours.
    """
    if not statement.about & DATED or PAST.search(statement.low):
        return None
    months = frozenset(MONTHS.findall(statement.low))
    return Dated(statement, months) if months else None


def keys(found: Dated) -> Iterator[Hashable]:
    """Yield by what a date is found that may be another."""
    yield from found.statement.about & DATED


def other_date(a: Dated, b: Dated) -> Difference | None:
    """Return that two dates of one thing differ, or None.

    Source:
        Ours.
    """
    both = a.statement.about & b.statement.about & DATED
    if not both or a.months & b.months:
        return None
    if not agree(a.statement.setting, b.statement.setting):
        return None
    first, second = (
        " or ".join(m.capitalize() for m in sorted(d.months)) for d in (a, b)
    )
    return Difference(Kind.DATE, min(both), first, second)
