"""What a preference counts: of what, by what length of time, in which coin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askback.core.decision.contradictions.subjects import PATTERNS, subjects, words
from askback.core.topics.lexical import stem
from askback.core.transcript.answer.amounts import singular
from askback.core.transcript.answer.units import DAYS, MEMBERS

COINS: Final = {
    **dict.fromkeys(("gbp", "£", "pound", "quid"), "pound"),
    **dict.fromkeys(("eur", "€", "euro"), "euro"),
    **dict.fromkeys(("usd", "$", "dollar", "buck"), "dollar"),
}
THOUSANDS: Final = {"k": 1e3, "thousand": 1e3, "grand": 1e3}
PER: Final = re.compile(
    r"(?:\b(?:a|an|per|each|every|in a|in every)\b|/)\s*(?P<per>[a-z]+)"
    r"|\b(?P<adverb>daily|weekly|monthly|yearly|annual|annually)\b|\b(?P<year>p\.?a)\b"
)
ADVERBS: Final = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
TOKEN: Final = re.compile(r"[a-z]+(?:'[a-z]+)?|[£$€%]")
USUAL: Final = {  # what such a figure is counted by where nobody says it
    ("place", "day"): "week",
    ("hours", "hour"): "week",
    ("hours", "day"): "year",
    ("pay", "money"): "year",
}
THINGS: Final = {"pay": frozenset({"the salary"})}
"""What a figure of a criterion is of where the preference does not say."""
LIMITS: Final = frozenset(
    map(
        stem,
        (
            *("most", "least", "more", "less", "than", "up", "under", "over"),
            *("max", "maximum", "min", "minimum"),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a figure must be of to be compared.

    Attributes:
        criterion: The criterion it is wanted of.
        noun: What is counted, singular; "money" or "percent" for these.
        per: By which length of time; empty where by none.
        coin: dollar, euro or pound; empty where none is named.
        times: What the figure is to be multiplied by: 1000 of "k".
        things: Of which known things.
        telling: Stems of the other words that must be said with it.
    """

    criterion: str
    noun: str
    per: str
    coin: str
    times: float
    things: frozenset[str]
    telling: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """The words by which what is counted is called."""
        return MEMBERS.get(self.noun, frozenset({self.noun}))


def wanted_of(want: str, unit: str, criterion: str) -> Wanted | None:
    """Read what a preference counts; None where that can't be compared with anything.

    Args:
        want: What is wanted, in words.
        unit: What is counted.
        criterion: The key of the criterion.

    Source:
        Ours.

    >>> found = wanted_of("nights on call", "nights a month", "on_call")
    >>> found.noun, found.per, sorted(found.things)
    ('night', 'month', ['on-call'])
    >>> wanted_of("", "nights per rotation", "on_call") is None
    True
    """
    low = unit.casefold()
    period = PER.search(low)
    per = _per(period)
    tokens = [singular(token) for token in TOKEN.findall(PER.sub(" ", low))]
    noun = _noun(tokens)
    if per is None or not noun:
        return None
    bare = PER.sub(" ", low)
    told = f"{want.casefold()} {bare}", f"{bare} of {want.casefold()}"
    things = subjects(" ".join((*told, low))) or THINGS.get(criterion, frozenset())
    return Wanted(
        criterion,
        noun,
        per or USUAL.get((criterion, noun), ""),
        next((COINS[token] for token in tokens if token in COINS), ""),
        next((THOUSANDS[token] for token in tokens if token in THOUSANDS), 1.0),
        things,
        _telling(told, tokens, things),
    )


def _per(match: re.Match[str] | None) -> str | None:
    """Return the length of time; None for one that is of no fixed length."""
    if match is None:
        return ""
    if match["year"]:
        return "year"
    if match["adverb"]:
        return ADVERBS[match["adverb"]]
    per = singular(match["per"])
    return per if per in DAYS else None


def _noun(tokens: list[str]) -> str:
    """Return what is counted: money, percent, or the last word."""
    if any(token in COINS for token in tokens):
        return "money"
    if MEMBERS["percent"] & set(tokens):
        return "percent"
    counted = [token for token in tokens if token not in THOUSANDS]
    if not counted:
        return "money" if tokens else ""
    group = next((name for name, of in MEMBERS.items() if counted[-1] in of), "")
    return group or counted[-1]


def _telling(
    told: tuple[str, str], tokens: list[str], things: frozenset[str]
) -> frozenset[str]:
    """Return the stems that must be said, besides the things and the unit itself.

    "Leave" and "days" are holiday in one order and two words in the other; what a thing
    takes up in either order need not be said beside it.
    """
    first, second = told
    for name in things:
        first = PATTERNS[name].pattern.sub(" ", first)
        second = PATTERNS[name].pattern.sub(" ", second)
    units = {stem(token) for token in (*tokens[-1:], *COINS, *THOUSANDS, *DAYS)}
    return (words(first) & words(second)) - units - LIMITS
