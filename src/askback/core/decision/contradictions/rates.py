"""How often: "every two weeks", "monthly", "twice a week", "one week in six"."""

from __future__ import annotations

import re
from typing import Final

from askback.core.transcript.answer.number_words import SMALL, TENS
from askback.core.transcript.answer.units import DAYS

NUMBER: Final = {**SMALL, **TENS, "a": 1.0, "an": 1.0, "few": 3.0, "couple": 2.0}
TIMES: Final = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
NTH: Final = {
    "other": 2.0,
    "second": 2.0,
    "third": 3.0,
    "fourth": 4.0,
    "fifth": 5.0,
    "sixth": 6.0,
    "seventh": 7.0,
    "eighth": 8.0,
    "single": 1.0,
}
ADVERBS: Final = {
    "daily": 1.0,
    "weekly": 7.0,
    "fortnightly": 14.0,
    "monthly": 30.4,
    "quarterly": 91.3,
    "yearly": 365.25,
    "annually": 365.25,
    "annual": 365.25,
    "nightly": 1.0,
}
ONES: Final = "|".join((*SMALL, *TENS))
COUNT: Final = rf"(?:\d{{1,3}}|{ONES})"
UNIT: Final = r"(?:day|night|weekday|week|fortnight|month|quarter|year|weekend|term)s?"
NAMED: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
RATE: Final = re.compile(
    rf"\bevery (?:(?P<nth>{'|'.join(NTH)}) |(?P<each>{COUNT}|couple of|few)[ -](?:or "
    rf"(?P<each_high>{COUNT}) )?)?(?:(?P<span>{UNIT})|(?P<named>{NAMED}))\b"
    rf"|\b(?P<adverb>{'|'.join(ADVERBS)})\b"
    rf"|\b(?P<times>once|twice|thrice|(?:{COUNT})(?: (?:or|to) "
    rf"(?P<times_high>{COUNT}))? "
    rf"times)(?: (?:or|to) (?P<more>twice|three times|(?:{COUNT}) times))? (?:a|per"
    rf"|every"
    rf"|each|in a) (?P<of>{UNIT})\b"
    rf"|\b(?P<one>{COUNT}) (?P<turn>week|weekend|night|month|day)s? (?:in|out of) "
    rf"(?:every "
    rf")?(?P<among>{COUNT})\b"
)
LASTS: Final = {
    "night": 1.0,
    "weekday": 1.4,
    "fortnight": 14.0,
    "weekend": 7.0,
    "term": 91.3,
}


def rate(low: str) -> tuple[float, float] | None:
    """Return how often a day something is said to be, as a range, or None.

    Two rates in one clause ("every day, sometimes twice a day") are the ends of one.

    Source:
        Ours.

    >>> rate("every two weeks") == rate("nothing of the kind")
    False
    >>> [round(1 / n) for n in rate("one week in six") or ()]
    [42, 42]
    """
    found = [_read(match) for match in RATE.finditer(low)]
    if not found:
        return None
    return min(low for low, _ in found), max(high for _, high in found)


def _read(match: re.Match[str]) -> tuple[float, float]:
    if match["adverb"]:
        return _once_in(ADVERBS[match["adverb"]])
    if match["times"]:
        return _times(match)
    if match["one"]:
        turns = _number(match["one"]) / max(1.0, _number(match["among"]))
        often = turns / _days(match["turn"])
        return often, often
    return _every(match)


def _every(match: re.Match[str]) -> tuple[float, float]:
    length = 7.0 if match["named"] else _days(match["span"])
    if match["nth"]:
        return _once_in(NTH[match["nth"]] * length)
    first = _number(match["each"]) if match["each"] else 1.0
    last = _number(match["each_high"]) if match["each_high"] else first
    return 1 / (max(first, last, 1.0) * length), 1 / (
        max(1.0, min(first, last)) * length
    )


def _times(match: re.Match[str]) -> tuple[float, float]:
    first = _number(match["times"])
    ends = [first, *(_number(match[n]) for n in ("times_high", "more") if match[n])]
    length = _days(match["of"])
    return min(ends) / length, max(ends) / length


def _once_in(days: float) -> tuple[float, float]:
    return 1 / days, 1 / days


def _days(unit: str) -> float:
    name = unit.removesuffix("s")
    return LASTS.get(name) or DAYS[name]


def _number(said: str) -> float:
    """Return the number of words such as "four times" or "couple of"."""
    word = said.split(maxsplit=1)[0]
    if word.isdigit():
        return float(word)
    return TIMES.get(word) or NUMBER.get(word, 1.0)
