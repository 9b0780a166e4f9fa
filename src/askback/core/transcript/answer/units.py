"""Whether a number in an answer passes the test of a listening guide."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from typing import Final

from askback.core.bank import NumberTest
from askback.core.transcript.answer.amounts import Quantity, quantities, singular
from askback.core.transcript.answer.sentences import plain

OPS: Final[dict[str, Callable[[float, float], bool]]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
}
DAYS: Final = {  # how many days each lasts, so that "two months" passes a test in weeks
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.4,
    "quarter": 91.3,
    "year": 365.25,
}
MEMBERS: Final = {
    "person": frozenset(
        [
            "person",
            "head",
            "member",
            "engineer",
            "developer",
            "colleague",
            "employee",
            "staff",
            "teacher",
            "nurse",
            "rep",
            "designer",
            "report",
            "analyst",
            "tester",
            "driver",
            "candidate",
            "joiner",
            "starter",
            "hire",
        ]
    ),
    "percent": frozenset({"percent", "percentage"}),
    "night": frozenset({"night", "evening"}),
    "time": frozenset({"time", "page", "call", "alert", "incident"}),
}
RATE: Final = re.compile(
    r"[a-z %-]{0,20}?\b(?:a|an|per|each|every) (?:day|week|month|year)\b"
)
COUNTED: Final = re.compile(r"\bhow many (?:\w+ )??(\w+)\b")
SHARE: Final = re.compile(r"\bwhat (?:share|percentage|percent|proportion)\b")


def passes(test: NumberTest, question: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has a number that passes a test.

    Both ends of a range must pass. A number without a unit counts what the question
    asked for; lengths of time are converted, rates are not.

    Args:
        test: Unit, comparison and value.
        question: As it was put.
        text: A sentence in lower case.

    Yields:
        Start and end of each such number, in the text.

    Source:
        Ours.

    >>> list(passes(NumberTest("week", ">=", 4), "How long?", "about two months"))
    [(6, 9)]
    """
    for quantity in quantities(text):
        for factor in _factors(test.unit, quantity, question, text):
            low, high = quantity.low * factor, quantity.high * factor
            if OPS[test.op](low, test.value) and OPS[test.op](high, test.value):
                yield quantity.start, quantity.end
                break


def _factors(
    unit: str, quantity: Quantity, question: str, text: str
) -> Iterator[float]:
    wanted = singular(unit.lower())
    units = quantity.units or _asked(question)
    if MEMBERS.get(wanted, frozenset({wanted})) & set(units):
        yield 1.0
    elif (
        wanted in DAYS
        and units
        and units[0] in DAYS
        and RATE.match(text, quantity.end) is None
    ):
        yield DAYS[units[0]] / DAYS[wanted]


def _asked(question: str) -> tuple[str, ...]:
    low = plain(question)
    if SHARE.search(low):
        return ("percent",)
    counted = COUNTED.search(low)
    return (singular(counted[1]),) if counted else ()
