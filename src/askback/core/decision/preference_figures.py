"""The figures in what was said that are of the thing somebody wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.denial import NEGATED, WISHED
from askback.core.decision.contradictions.hundreds import with_hundreds
from askback.core.decision.contradictions.measures import (
    ABOUT,
    ASKED,
    FAR,
    PER,
    SIZE,
    bounds,
)
from askback.core.decision.contradictions.numbers import ROUGH
from askback.core.decision.contradictions.office import DAYS_IN, WEEK, days_in
from askback.core.decision.contradictions.rates import RATE
from askback.core.decision.contradictions.scope import AHEAD, UNSURE, is_of_others
from askback.core.decision.contradictions.statements import Statement
from askback.core.decision.contradictions.subjects import subjects, words
from askback.core.decision.preference_unit import USUAL, Wanted
from askback.core.transcript.answer.amounts import Quantity, quantities, singular
from askback.core.transcript.answer.hedges import HEDGE
from askback.core.transcript.answer.units import DAYS, MEMBERS

WORD: Final = re.compile(r"[a-z]+")
REMOTE: Final = "remote work"
MONEY: Final = frozenset({"dollar", "euro", "pound"})
LENGTHS: Final = ("week", "month", "quarter", "year")
"""Lengths of time of which a figure by one is surely one by another."""
SURELY: Final = 1.1  # a month is four weeks to one and thirty days to another
NEARBY: Final = 2  # sentences of an answer in which a bare number answers the question
MAINLY: Final = 0.6  # strength from which a question is about a criterion
SIDES: Final = re.compile(
    r"\b(?:no|not|never) (?:more|less|fewer|longer|under|over|below|above) (?:than )?"
)
USUALLY: Final = re.compile(r"\b(?:usually|typically|generally|i'd say|i would say)\b")
"""Words that hedge elsewhere; said of a figure they say that it is the rule."""
NEAR_TIMES: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|more|fewer|less)\b"
)
ADDED: Final = re.compile(
    r"\b(?:plus|on top|excluding|not including|not counting|not counted|before (?:tax"
    r"|bonus)|after tax|apart from|as well)\b"
)
"""Words after which a figure is not the whole of it."""
US: Final = frozenset({"u", "us", "you", "them"})  # "six of us" are people
ONCE: Final = re.compile(r"\b(?:did|was|were|had|got|worked|took|went|been)\b")
"""What was so once is a case and not the rule."""
PASSED: Final = frozenset({"past", "then", "extreme"})  # of another time: passed over
BENT: Final = frozenset({"ahead", "part", "soft"})  # of now, with an exception


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of what is wanted.

    Attributes:
        statement: Where it was said.
        low: The lower end, in the unit and the time of what is wanted.
        high: The upper end.
        is_unsure: Whether it is hedged, of some only, or in a unit of another kind.
    """

    statement: Statement
    low: float
    high: float
    is_unsure: bool = False


def figures(wanted: Wanted, statement: Statement) -> Iterator[Figure]:
    """Yield the figures of a clause that are of what is wanted.

    Source:
        Ours.
    """
    if statement.setting.marks & PASSED or is_of_others(statement):
        return
    if wanted.noun == "day" and wanted.things & {DAYS_IN, REMOTE}:
        yield from _office(wanted, statement)
        return
    low = with_hundreds(statement.low)
    taken = [match.span() for match in RATE.finditer(low)]
    for quantity in quantities(low):
        inside = any(a < quantity.end and quantity.start < b for a, b in taken)
        if not inside and _counts(wanted, statement, quantity):
            yield _figure(wanted, statement, quantity)


def _office(wanted: Wanted, statement: Statement) -> Iterator[Figure]:
    """Yield the days in the office, or away from it, of a week."""
    found = days_in(statement) if statement.is_first_clause else None
    if found is None:
        return
    days = found[2] if DAYS_IN in wanted.things else WEEK - found[2]
    is_unsure = wanted.per != "week" or _is_unsure(statement)
    spread = ROUGH if ABOUT.search(statement.sentence.plain) else 1.0
    yield Figure(statement, days / spread, days * spread, is_unsure)


def _counts(wanted: Wanted, statement: Statement, quantity: Quantity) -> bool:
    """Tell whether a number counts what is wanted, and is about it."""
    return _is_counted(wanted, statement, quantity) and _is_about(wanted, statement)


def _is_counted(wanted: Wanted, statement: Statement, quantity: Quantity) -> bool:
    units = _units(quantity)
    if wanted.noun == "money":
        return bool(MONEY & set(units)) or not {*units[:1]} & _OTHER
    if units:
        return bool(wanted.names & set(units[:2])) or (
            units[0] in DAYS and wanted.noun in DAYS and not wanted.per
        )
    asked = ASKED.search(statement.question)
    is_asked = asked is not None and singular(asked[1]) in wanted.names
    return is_asked and statement.number < NEARBY


def _units(quantity: Quantity) -> tuple[str, ...]:
    """Return what a number counts: "months'" as months, "six of us" as people."""
    return tuple(
        "person" if unit in US else singular(unit.rstrip("'"))
        for unit in quantity.units
    )


_OTHER: Final = frozenset({*DAYS, *MEMBERS["person"], "percent", "night", "time"})
"""What an amount of money does not count."""


def _is_about(wanted: Wanted, statement: Statement) -> bool:
    """Tell whether a clause is of the thing that is wanted: it, or what it answers."""
    about, question = statement.about, statement.question
    heard = words(statement.sentence.plain) | words(question)
    if wanted.things:
        asked = subjects(question) if statement.number < NEARBY else frozenset[str]()
        of_it = wanted.things & (about or asked)
        is_claim = statement.account.is_source and not about
        if not of_it and not (is_claim and _is_asked(wanted, statement)):
            return False
    elif not wanted.telling:
        is_open = not about and _is_asked(wanted, statement)
        return is_open and _is_named(wanted, statement)
    return wanted.telling <= heard


def _is_named(wanted: Wanted, statement: Statement) -> bool:
    """Tell whether a question asks for what is counted, or how many people are."""
    if statement.account.is_source:
        return True
    if wanted.noun == "person":
        return SIZE.search(statement.question) is not None
    said = {singular(word) for word in WORD.findall(statement.question)}
    return bool(said & wanted.names)


def _is_asked(wanted: Wanted, statement: Statement) -> bool:
    """Tell whether it was asked, or claimed, mainly of that criterion."""
    account = statement.account
    strength = account.criteria.get(wanted.criterion, 0.0)
    if account.is_source:
        return strength >= MAINLY
    is_main = strength >= max(MAINLY, *account.criteria.values(), 0.0)
    return is_main and bool(statement.question) and statement.number < NEARBY


def _figure(wanted: Wanted, statement: Statement, quantity: Quantity) -> Figure:
    low, high = bounds(statement.low, quantity)
    if ABOUT.search(statement.low):
        low, high = low / ROUGH, min(FAR, high * ROUGH)
    factor = _factor(wanted, statement, quantity)
    if factor is None:
        return Figure(statement, low, high, is_unsure=True)
    margin = 1.0 if factor in {1.0, 12.0, 1 / 12} else SURELY
    low, high = low * factor / margin, high * factor * margin
    return Figure(statement, low, high, _is_unsure(statement))


def _factor(wanted: Wanted, statement: Statement, quantity: Quantity) -> float | None:
    """Return what brings a number to what is wanted; None where that is not sure."""
    if wanted.noun == "money" and not _is_one_coin(wanted, quantity):
        return None
    units = _units(quantity)[:1]
    if wanted.noun in DAYS and not wanted.per and units:
        return DAYS[units[0]] / DAYS[wanted.noun] if units[0] in DAYS else None
    per = _per(wanted, statement, quantity)
    if per == wanted.per:
        return 1.0
    if per in LENGTHS and wanted.per in LENGTHS:
        months = {("month", "year"): 12.0, ("year", "month"): 1 / 12}
        days = DAYS[wanted.per] / DAYS[per]
        return months.get((per, wanted.per), days)
    return None


def _is_one_coin(wanted: Wanted, quantity: Quantity) -> bool:
    """Tell whether both are in one coin; in talk it often goes unsaid."""
    said = MONEY & set(quantity.units)
    return not said or wanted.coin in said


def _per(wanted: Wanted, statement: Statement, quantity: Quantity) -> str:
    """Return by what time a number is counted, said or asked or as is usual."""
    said = PER.match(statement.low, quantity.end) or PER.search(statement.question)
    return said[1] if said else USUAL.get((wanted.criterion, wanted.noun), "")


def _is_unsure(statement: Statement) -> bool:
    """Tell whether a figure is hedged, denied, of some people only, or to come."""
    low = SIDES.sub(" ", statement.low)
    bent = statement.setting.marks & BENT or statement.setting.side
    if bent or statement.is_of_another or ADDED.search(statement.sentence.plain):
        return True
    unsure = (NEGATED, WISHED, AHEAD, UNSURE, ONCE)
    return HEDGE.search(USUALLY.sub(" ", low)) is not None or any(
        pattern.search(low) for pattern in unsure
    )
