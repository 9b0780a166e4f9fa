"""Numbers and rates that were said, and what each is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.rates import RATE, rate
from askback.core.decision.contradictions.statements import Statement
from askback.core.transcript.answer.amounts import Quantity, quantities, singular
from askback.core.transcript.answer.units import DAYS, MEMBERS

MONEY: Final = frozenset({"dollar", "euro", "pound"})
PAID: Final = frozenset({"the salary", "the quota", "the bonus", "the training budget"})
COUNTED_TIME: Final = frozenset(
    {"hours a week", "holiday", "days in the office", "remote work", "travel"}
)
"""Of these, days and hours are counted, so many a week or a year."""
PER: Final = re.compile(
    r"[^.,;]{0,18}?\b(?:a|an|per|each|every) (hour|day|week|month|year)\b"
)
ASKED: Final = re.compile(r"\bhow many (?:\w+ )??([a-z]+)\b")
SIZE: Final = re.compile(
    r"\bhow (?:big|large)\b[^?]{0,30}\b(?:you|team|company|department|staff|crew|squad"
    r"|group|kitchen|ward|office|firm|school)\b|\bsize of (?:the|your) (?:team|staff"
    r"|group|crew|company|department)|\bheadcount\b|\bhow many (?:of you|are you"
    r"|people(?=\W*$|,|\?| (?:are|is|work|do|does|have|in|on|make|sit|report|there|here"
    r"|would i (?:work|be)|will i))|staff|engineers|developers|nurses|teachers"
    r"|are (?:on|in) (?:the|your))\b"
)
SIZED: Final = re.compile(
    r"\b(?:team|crew|squad|department) (?:of|is|are|has)\b|\b(?:people|of us|engineers"
    r"|developers|nurses|teachers|reps|drivers|designers|members|cooks|chefs) (?:on"
    r"|in) "
    r"(?:the|this|my|our) (?:\w+ )?(?:team|crew|squad|department)\b"
)
OF_THEM: Final = re.compile(
    r"\s(?:\w+ ){0,2}who\b|\s(?:\w+ ){0,3}to (?:ask|talk|help)\b"
)
ABOUT: Final = re.compile(
    r"\b(?:about|around|roughly|maybe|perhaps|probably|some|or so|i think|i guess|ish"
    r"|approximately|give or take|nearly|almost|ballpark|something like|a handful"
    r"|a couple|couple of|dozen)\b"
)
UP_TO: Final = re.compile(
    r"\b(?:up to|under|less than|fewer than|at most|no more than|not more than|within"
    r"|max(?:imum)?(?: of)?|below|as much as)(?: \w+)? $"
)
FROM: Final = re.compile(
    r"\b(?:at least|over|more than|minimum(?: of)?|above|upwards of|north of|starts? at"
    r"|starting at|from|no less than)(?: \w+)? $"
)
LASTING: Final = frozenset(
    {
        *(
            "the induction",
            "the probation",
            "the runway",
            "when you hear back",
            "notice",
        ),
        *("how long the post is open", "the length of a shift", "time in charge"),
        *("parental leave", "one-to-ones"),
    }
)
"""Of these a length of time is the length of the thing itself."""
FAR: Final = 1e12  # more than anybody counts here
THOUSAND: Final = 1000.0  # a salary or a quota without its coin has at least so much
NEXT: Final = re.compile(r"[ -]?[A-Za-z]+")
REACH: Final = 30  # letters before a number that can make it a bound
EVENTS: Final = frozenset({"people who left", "people who joined"})
NO_UNIT: Final = frozenset(
    re.findall(
        r"\S+",
        "of u us you them here there good more roughly yeah sharp thirty plus "
        "including counting ish way thing do does did go come work left have "
        "sit live get when after before because until since out different as "
        "between my our me all together about so one",
    )
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with what it counts.

    Attributes:
        statement: Where it was said.
        kind: count, size, time, money, percent, or rate.
        unit: What is counted, singular; a time in days, a rate in times a day.
        low: The lower end.
        high: The upper end.
        per: What of time it is counted by; empty where nothing is said.
        is_rough: Whether it was said as a guess.
        said: The number in its own words.
    """

    statement: Statement
    kind: str
    unit: str
    low: float
    high: float
    per: str
    is_rough: bool
    said: str


def measured(said: Iterable[Statement]) -> Iterator[Measure]:
    """Yield the numbers of an account; of how many people there are, only the first.

    Who says "eleven, and two of us do nights" has said that there are eleven.

    Source:
        Ours.
    """
    sized = False
    for statement in said:
        for measure in measures(statement):
            if measure.kind != "size" or not sized:
                yield measure
            sized = sized or measure.kind == "size"


def measures(statement: Statement) -> Iterator[Measure]:
    """Yield the numbers of a clause, each with what it counts.

    Source:
        Ours.
    """
    low = statement.low
    taken = [match.span() for match in RATE.finditer(low)]
    often = rate(low)
    if often is not None:
        said = statement.clause.raw[taken[0][0] : taken[-1][1]].lower()
        yield Measure(statement, "rate", "time", *often, "", _is_rough(low), said)
    for quantity in quantities(low.replace("only one", "     one")):
        if not any(at < quantity.end and quantity.start < end for at, end in taken):
            yield from _counted(statement, quantity)


def _counted(statement: Statement, quantity: Quantity) -> Iterator[Measure]:
    """Yield what a number counts, where that is clear."""
    about, units = statement.about, quantity.units
    if MONEY & set(units) or (about & PAID and quantity.low >= THOUSAND):
        coin = next((unit for unit in units if unit in MONEY), "")
        yield _of(statement, ("money", coin), quantity)
    elif "percent" in units:
        yield _of(statement, ("percent", "percent"), quantity)
    elif units and units[0] in DAYS and not about & COUNTED_TIME:
        if about & LASTING and not _per(statement.low, quantity):
            yield _of(statement, ("time", "day"), quantity, DAYS[units[0]])
    elif units or statement.leans:
        yield from _things(statement, quantity)


def _things(statement: Statement, quantity: Quantity) -> Iterator[Measure]:
    """Yield a count of things or of people."""
    unit = _unit(statement, quantity)
    if not unit or OF_THEM.match(statement.low, quantity.end):
        return
    if unit not in MEMBERS["person"]:
        yield _of(statement, ("count", unit), quantity)
    elif statement.about & EVENTS:
        yield _of(statement, ("count", "person"), quantity)
    elif _is_size(statement):
        yield _of(statement, ("size", unit), quantity)


def _unit(statement: Statement, quantity: Quantity) -> str:
    """Return what is counted: the unit that was asked for, else what follows."""
    asked = ASKED.search(statement.question)
    wanted = singular(asked[1]) if asked else ""
    units = tuple(unit for unit in quantity.units if unit not in NO_UNIT)
    if wanted in units:
        return wanted
    if units:
        return next((unit for unit in units if unit in MEMBERS["person"]), units[0])
    if _is_size(statement):
        return "person"
    return wanted if statement.leans and wanted not in NO_UNIT else ""


def _is_size(statement: Statement) -> bool:
    """Tell whether a count of people is one of all who are there."""
    asked = SIZE.search(statement.question) is not None
    return asked or SIZED.search(statement.low) is not None


def _per(low: str, quantity: Quantity) -> str:
    match = PER.match(low, quantity.end)
    return match[1] if match else ""


def _of(
    statement: Statement,
    what: tuple[str, str],
    quantity: Quantity,
    factor: float = 1.0,
) -> Measure:
    low, high = bounds(statement.low, quantity)
    return Measure(
        statement,
        *what,
        low * factor,
        high * factor,
        _per(statement.low, quantity),
        _is_rough(statement.low),
        _words(statement, quantity, what[0]),
    )


def _words(statement: Statement, quantity: Quantity, kind: str) -> str:
    """Return a number as it was said, a length of time with its unit."""
    raw, end = statement.clause.raw, quantity.end
    unit = NEXT.match(raw, end) if kind == "time" else None
    return raw[quantity.start : unit.end() if unit else end].strip().lower()


def bounds(low: str, quantity: Quantity) -> tuple[float, float]:
    """Return the ends of a number: "up to six" begins at nought.

    Source:
        Ours.
    """
    before = low[max(0, quantity.start - REACH) : quantity.start]
    if UP_TO.search(before):
        return 0.0, quantity.high
    if FROM.search(before):
        return quantity.low, FAR
    return quantity.low, quantity.high


def _is_rough(low: str) -> bool:
    return ABOUT.search(low) is not None
