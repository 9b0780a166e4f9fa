"""A rule that one gives and another breaks, whatever words each has for it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.facts_company import COMPANY
from askback.core.decision.contradictions.facts_table import RULES, Fact
from askback.core.decision.contradictions.quick import Quick
from askback.core.decision.contradictions.scope import may_meet, speaks_for_itself
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.subjects import words
from askback.core.decision.contradictions.values import Difference, Kind

FACTS: Final = (*RULES, *COMPANY)
CRITERION: Final = {fact.name: fact.criterion for fact in FACTS}
NEAR: Final = 3  # sentences of an answer that may be short for the question
DENIES: Final = re.compile(
    r"\b(?:not|never|no|nobody|nothing|none|without|don't|doesn't|didn't|wouldn't"
    r"|haven't|hasn't|isn't|aren't|wasn't|won't|hardly|rarely)(?: [\w']+){0,2} $"
)
FREE_OR_NOT: Final = words("voluntary optional compulsory mandatory expected")
"""Words for the state of a thing; two of them do not make it one thing."""
DENIED_TOO: Final = frozenset({"a second reader", "who signs", "the internal stage"})
"""Of these the second state is told by a denial."""


@dataclass(frozen=True, slots=True)
class _Row:
    fact: Fact
    said: tuple[Quick, Quick]
    asked: Quick | None
    when_asked: tuple[Quick | None, Quick | None]


def _quick(pattern: str) -> Quick | None:
    return Quick(pattern) if pattern else None


ROWS: Final = tuple(
    _Row(
        fact,
        (Quick(fact.first), Quick(fact.second)),
        _quick(fact.asked),
        (_quick(fact.first_asked), _quick(fact.second_asked)),
    )
    for fact in FACTS
)


@dataclass(frozen=True, slots=True)
class Stand:
    """A sentence that says how a thing stands.

    Attributes:
        statement: Its first clause.
        fact: The thing.
        is_first: Which of the two states it tells.
        said: The telling words.
        words: Its other words and those of the question.
    """

    statement: Statement
    fact: Fact
    is_first: bool
    said: str
    words: frozenset[str]


def stands(statement: Statement) -> Iterator[Stand]:
    """Yield how the things of the table stand, by a sentence.

    Source:
        Ours.
    """
    if not statement.is_first_clause or not speaks_for_itself(statement):
        return
    for row in ROWS:
        found = _stand(statement, row)
        if found is not None:
            yield found


def _stand(statement: Statement, row: _Row) -> Stand | None:
    """Return the state that a sentence tells; None where it tells both or neither."""
    found = [
        (is_first, match)
        for is_first, match in (
            (True, _match(statement, row, 0)),
            (False, _match(statement, row, 1)),
        )
        if match is not None
    ]
    if len(found) != 1:
        return None
    is_first, match = found[0]
    return Stand(
        statement,
        row.fact,
        is_first,
        statement.sentence.raw[match.start() : match.end()].strip().lower(),
        words(f"{statement.sentence.plain} {statement.context}")
        - words(row.fact.name)
        - FREE_OR_NOT,
    )


def _match(statement: Statement, row: _Row, side: int) -> re.Match[str] | None:
    low = statement.sentence.plain
    match = row.said[side].search(low)
    when_asked = row.when_asked[side]
    if match is None and when_asked is not None and _is_asked(statement, row):
        match = when_asked.search(low)
    if match is None or not side or row.fact.name in DENIED_TOO:
        return match
    return None if DENIES.search(low[: match.start()]) else match


def _is_asked(statement: Statement, row: _Row) -> bool:
    return (
        row.asked is not None
        and statement.number < NEAR
        and row.asked.search(statement.context) is not None
    )


def keys(stand: Stand) -> Iterator[Hashable]:
    """Yield by what a state is found whose other may be told."""
    yield stand.fact.name


def broken(a: Stand, b: Stand) -> Difference | None:
    """Return that two sentences give a thing two states, or None.

    Source:
        Ours.
    """
    if a.is_first == b.is_first or not may_meet(a.statement, b.statement):
        return None
    if a.fact.shares and not a.words & b.words:
        return None
    return Difference(Kind.POLARITY, a.fact.name, f"“{a.said}”", f"“{b.said}”")
