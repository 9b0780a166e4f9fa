"""Offers as pages show them, and what there is to negotiate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from askback.services.values.shared import Quote


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """An offer as it was made; None and nothing where it does not say."""

    pay: float | None = None
    currency: str = ""
    period: str = "year"
    bonus: float | None = None
    bonus_words: str = ""
    equity: float | None = None
    equity_words: str = ""
    leave_days: float | None = None
    start_on: date | None = None
    received_on: date | None = None
    deadline: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer beside others.

    Attributes:
        year: Pay and bonus of a year, where both are known to be of a year.
        pay_words: The pay as it was offered: "GBP 64,000 a year".
    """

    id: UUID  # of the opportunity
    company: str
    draft: OfferDraft
    year: float | None
    pay_words: str


@dataclass(frozen=True, slots=True)
class Point:
    """Something to negotiate, and the words that speak for it."""

    text: str
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class TimeWording:
    """A way to ask for more time."""

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class OfferPage:
    """The offer of one opportunity."""

    id: UUID
    company: str
    line: OfferLine | None
    points: tuple[Point, ...]
    wordings: tuple[TimeWording, ...]
