"""Two words for one thing that exclude each other: permanent and fixed-term."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from askback.core.decision.contradictions.denial import NO, WISHED, YES
from askback.core.decision.contradictions.poles_table import POLES
from askback.core.decision.contradictions.quick import Quick
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.values import Difference, Kind
from askback.core.transcript.answer.demands import is_closed

QUICK: Final = tuple(
    (name, needs, Quick(a), Quick(b)) for name, _, needs, a, b in POLES
)
CRITERION: Final = {name: criterion for name, criterion, *_ in POLES}
NOT: Final = re.compile(
    r"(?:\b(?:not|never|no|nobody|no one|isn't|aren't|wasn't)|n't)(?: \w+){0,3} $"
)
OF_SOME: Final = re.compile(
    r"\b(?:some|two|three|four|a few|students?|others?|interns?|cleaners?|they're|he's"
    r"|she's) (?:\w+ ){0,4}$"
)
"""Before a word it is said of some people, not of the post."""
UNSURE: Final = frozenset({"past", "ahead", "then", "extreme"})


@dataclass(frozen=True, slots=True)
class Pole:
    """Where a clause stands between two words that exclude each other.

    Attributes:
        statement: The clause.
        name: Of what.
        is_first: Which of the two it says.
        said: The word in its own words.
    """

    statement: Statement
    name: str
    is_first: bool
    said: str


def poles(statement: Statement) -> Iterator[Pole]:
    """Yield where a clause stands, from its words or as a yes or no to a question.

    Source:
        Ours.
    """
    found = list(_found(statement))
    if found and not (statement.setting.marks & UNSURE or statement.setting.side):
        yield from found


def _found(statement: Statement) -> Iterator[Pole]:
    for name, needs, first, second in _likely(statement.whole):
        if needs and needs not in f"{statement.sentence.plain} {statement.question}":
            continue
        yield from _said(statement, name, first, is_first=True)
        yield from _said(statement, name, second, is_first=False)
        yield from _asked(statement, name, first)


@lru_cache(maxsize=1024)  # the clauses of an account come one after the other
def _likely(whole: str) -> tuple[tuple[str, str, Quick, Quick], ...]:
    return tuple(
        pair for pair in QUICK if pair[2].search(whole) or pair[3].search(whole)
    )


def _said(
    statement: Statement, name: str, pattern: Quick, *, is_first: bool
) -> Iterator[Pole]:
    match = pattern.search(statement.low)
    before = statement.low[: match.start()] if match else ""
    if match is None or WISHED.search(before) or OF_SOME.search(before):
        return
    denied = NOT.search(before) is not None
    if denied and not is_first:
        return
    said = statement.clause.raw[match.start() : match.end()].lower()
    yield Pole(statement, name, is_first != denied, f"not {said}" if denied else said)


def _asked(statement: Statement, name: str, first: Quick) -> Iterator[Pole]:
    """Yield the pole of a plain yes or no to a question that names the first word."""
    sentence, question = statement.sentence, statement.question
    begins = statement.number == 0 and statement.clause.start == sentence.start
    match = first.search(question) if begins and is_closed(question) else None
    if match is None or " but " in sentence.plain or "soft" in statement.setting.marks:
        return
    yes, no = YES.search(sentence.plain), NO.search(sentence.plain)
    if bool(yes) != bool(no):
        said = match.group()
        yield Pole(statement, name, bool(yes), said if yes else f"not {said}")


def keys(pole: Pole) -> Iterator[Hashable]:
    """Yield by what a pole is found whose other may be told."""
    yield pole.name


def apart(a: Pole, b: Pole) -> Difference | None:
    """Return how two poles differ, of what, and why; None where they agree.

    Source:
        Ours.
    """
    if a.name != b.name or a.is_first == b.is_first:
        return None
    parts = a.statement.setting.parts, b.statement.setting.parts
    if all(parts) and parts[0].isdisjoint(parts[1]):
        return None
    if a.statement.setting.when != b.statement.setting.when:
        return None
    here, there = f"“{a.said}”", f"“{b.said}”"
    return Difference(Kind.POLARITY, a.name, here, there, is_firm=True)
