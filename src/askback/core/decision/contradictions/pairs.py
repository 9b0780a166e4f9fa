"""Pairs of statements that differ, by each of the ways in which they can."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol, TypeVar

from askback.core.decision.contradictions import (
    dates,
    facts,
    figures,
    numbers,
    polarity,
    poles,
    vague,
    who,
)
from askback.core.decision.contradictions.denial import stances
from askback.core.decision.contradictions.measures import Measure, measured
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.values import Difference


class _Said(Protocol):
    @property
    def statement(self) -> Statement: ...


S = TypeVar("S", bound=_Said)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that differ.

    Attributes:
        a: One.
        b: The other.
        found: How.
    """

    a: Statement
    b: Statement
    found: Difference

    @property
    def may_stand(self) -> bool:
        """Whether it is between two people, a person and a source, or firm in one."""
        a, b = self.a.account, self.b.account
        if a.is_source or b.is_source:
            return a.is_source != b.is_source
        if a.witness != b.witness:
            return True
        return self.found.is_firm and a.question != b.question

    @property
    def texts(self) -> tuple[str, str]:
        """What the two say, each with what was asked."""
        a, b = self.a, self.b
        return (
            f"{a.account.question} {a.sentence.raw}",
            f"{b.account.question} {b.sentence.raw}",
        )


def pairs(said: Sequence[Sequence[Statement]]) -> Iterator[Pair]:
    """Yield all pairs that differ.

    Args:
        said: The statements of each account.

    Source:
        Ours.
    """
    told = [statement for one in said for statement in one]
    counted = [measure for one in said for measure in measured(one)]
    yield from _meet(counted, numbers.keys, numbers.differ)
    yield from _meet(_each(dates.dated, told), dates.keys, dates.other_date)
    yield from _meet(_each(who.decider, told), who.keys, who.other)
    at_poles = [pole for one in told for pole in poles.poles(one)]
    yield from _meet(at_poles, poles.keys, poles.apart)
    stated = [stand for one in told for stand in facts.stands(one)]
    yield from _meet(stated, facts.keys, facts.broken)
    told_of = [figure for one in told for figure in figures.figures(one)]
    yield from _meet(told_of, figures.keys, figures.apart)
    yield from _meet(stances(told), polarity.keys, polarity.oppose)
    yield from _small(_each(vague.small, told), counted)


def _meet(
    items: Iterable[S],
    keys: Callable[[S], Iterable[Hashable]],
    compare: Callable[[S, S], Difference | None],
) -> Iterator[Pair]:
    """Yield those that differ; only those with a key in common are compared."""
    by_key: dict[Hashable, list[tuple[int, S]]] = {}
    for number, item in enumerate(items):
        for key in dict.fromkeys(keys(item)):
            by_key.setdefault(key, []).append((number, item))
    seen: set[tuple[int, int]] = set()
    for held in by_key.values():
        for (m, a), (n, b) in combinations(held, 2):
            if a.statement.account is b.statement.account or (m, n) in seen:
                continue
            seen.add((m, n))
            found = compare(a, b)
            if found is not None:
                yield Pair(a.statement, b.statement, found)


def _each(
    find: Callable[[Statement], S | None], said: Iterable[Statement]
) -> Iterator[S]:
    return (found for one in said if (found := find(one)) is not None)


def _small(smalls: Iterable[vague.Small], counted: Sequence[Measure]) -> list[Pair]:
    """Compare what is called small with every number."""
    return [
        Pair(small.statement, number.statement, found)
        for small in smalls
        for number in counted
        if (found := vague.too_many(small, number)) is not None
    ]
