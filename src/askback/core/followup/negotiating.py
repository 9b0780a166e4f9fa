"""What there is to negotiate in an offer: figures and words that are really there.

Nothing is taken from statistics. A point is a posting that named more, another offer,
or something that was said and is missing in the offer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

TIMES_A_YEAR = {"year": 1, "month": 12, "week": 52}  # hours and days are not all paid
LEAVE = re.compile(
    r"\b(\d{1,2})[ -](?:working |paid )?days?\b[^.;\n]{0,20}?"
    r"\b(?:leave|holidays?|vacation|pto|time off)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:no|not|never|none|without|nothing|stopped|cut|used to)\b|n['’]t\b",
    re.IGNORECASE,
)
TOPICS = {
    "a bonus": r"\bbonus(?:es)?\b",
    "a payment for joining": r"\b(?:sign(?:ing)?|joining)[- ](?:on|bonus)\b",
    "equity": r"\b(?:equity|shares|stock|share options|rsus?)\b",
    "help with moving": r"\b(?:relocation|moving costs|removal costs)\b",
    "a pension": r"\b(?:pension|superannuation|retirement|401k)\b",
    "money for training": r"\b(?:training budget|course fees|study leave)\b",
    "working from home": r"\b(?:from home|remote(?:ly)?)\b",
    "a later look at the pay": r"\b(?:pay|salary) review\b",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """The figures of an offer, and its words; None and nothing where it says none."""

    pay: float | None = None
    currency: str = ""
    period: str = "year"
    bonus: float | None = None
    equity: float | None = None
    leave_days: float | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """The pay that a posting names."""

    minimum: float | None
    maximum: float | None
    currency: str
    period: str


@dataclass(frozen=True, slots=True)
class Lever:
    """A point to raise: what differs, and which of the given words say so.

    Attributes:
        text: What differs, in a sentence.
        place: The place of the words among those that were given; None for figures.
    """

    text: str
    place: int | None = None


def year_of(terms: Terms) -> float | None:
    """Return pay and bonus of a year; None where the pay is of an hour or a day.

    >>> year_of(Terms(5000, "EUR", "month", bonus=2000))
    62000
    >>> year_of(Terms(30, "EUR", "hour")) is None
    True
    """
    times = TIMES_A_YEAR.get(terms.period)
    if terms.pay is None or times is None:
        return None
    return terms.pay * times + (terms.bonus or 0)


def amount(value: float, currency: str, period: str = "") -> str:
    """Write an amount.

    >>> amount(64000, "GBP", "year")
    'GBP 64,000 a year'
    """
    figure = f"{value:,.2f}".removesuffix(".00")
    per = f" {'an' if period == 'hour' else 'a'} {period}" if period else ""
    return f"{currency} {figure}{per}".strip()


def of_posting(offer: Terms, named: Range) -> str:
    """Say that a posting names more pay than is offered; nothing where it does not.

    Source:
        Ours.

    >>> of_posting(Terms(60000, "GBP"), Range(64000, 70000, "GBP", "year"))
    'The posting begins at GBP 64,000 a year; the offer is GBP 60,000 a year.'
    """
    same = (offer.currency, offer.period) == (named.currency, named.period)
    if offer.pay is None or not same:
        return ""
    mine = amount(offer.pay, offer.currency, offer.period)
    if named.minimum is not None and offer.pay < named.minimum:
        least = amount(named.minimum, named.currency, named.period)
        return f"The posting begins at {least}; the offer is {mine}."
    if named.maximum is not None and offer.pay < named.maximum:
        most = amount(named.maximum, named.currency, named.period)
        return f"The posting goes up to {most}; the offer is {mine}."
    return ""


def of_other(offer: Terms, other: Terms, company: str) -> str:
    """Say that another offer is higher; nothing where it is not or can't be compared.

    >>> of_other(Terms(60000, "GBP"), Terms(65000, "GBP"), "Cald Ferries")
    'Cald Ferries offers GBP 65,000 for a year; here it is GBP 60,000.'
    """
    mine, theirs = year_of(offer), year_of(other)
    if mine is None or theirs is None or offer.currency != other.currency:
        return ""
    if theirs <= mine:
        return ""
    return (
        f"{company} offers {amount(theirs, other.currency)} for a year; "
        f"here it is {amount(mine, offer.currency)}."
    )


def levers(offer: Terms, claimed: Sequence[str], said: Sequence[str]) -> list[Lever]:
    """Return what was written or said of terms and is less or missing in the offer.

    Args:
        offer: What was offered.
        claimed: Words of the posting and of other documents.
        said: Words of people in interviews; their places count on after the claims.

    Source:
        Ours. Words that deny anything at all are passed over: a promise that was
        none must not be held against anybody.

    >>> levers(Terms(leave_days=25), ["30 days annual leave"], [])[0].text
    'They named 30 days of leave; the offer has 25.'
    >>> levers(Terms(), [], ["There is a bonus in March."])[0].text
    'A bonus was spoken of; the offer does not say.'
    """
    found = [*_leave(offer, [*claimed, *said]), *_missing(offer, said, len(claimed))]
    return sorted(found, key=lambda lever: lever.place or 0)


def _leave(offer: Terms, words: Iterable[str]) -> Iterator[Lever]:
    """Yield the first words that name more leave than is offered."""
    if offer.leave_days is None:
        return
    for place, text in enumerate(words):
        found = LEAVE.search(text)
        if found and float(found[1]) > offer.leave_days:
            yield Lever(
                f"They named {found[1]} days of leave; "
                f"the offer has {offer.leave_days:g}.",
                place,
            )
            return


def _missing(offer: Terms, said: Sequence[str], before: int) -> Iterator[Lever]:
    """Yield what somebody spoke of, once each, that the offer does not mention."""
    for topic, pattern in TOPICS.items():
        spoken = re.compile(pattern, re.IGNORECASE)
        if _is_offered(offer, topic) or spoken.search(offer.words):
            continue
        places = (
            place
            for place, text in enumerate(said, before)
            if spoken.search(text) and not DENIED.search(text)
        )
        first = next(places, None)
        if first is not None:
            yield Lever(
                f"{topic[0].upper()}{topic[1:]} was spoken of; the offer does not say.",
                first,
            )


def _is_offered(offer: Terms, topic: str) -> bool:
    given = {"a bonus": offer.bonus, "equity": offer.equity}
    return given.get(topic) is not None
