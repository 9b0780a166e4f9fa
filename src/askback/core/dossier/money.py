"""Amounts of money in a text: how people write figures and currencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOLLAR, KRONE, YEN = "$", "kr", "¥"  # signs that several currencies share

SIGNS = {
    "usd $": "USD", "cad $": "CAD", "aud $": "AUD", "nzd $": "NZD", "us$": "USD",
    "usd": "USD", "dollars": "USD", "dollar": "USD", "c$": "CAD",
    "ca$": "CAD", "cad": "CAD", "cdn$": "CAD", "a$": "AUD", "au$": "AUD",
    "aud": "AUD", "nz$": "NZD", "nzd": "NZD", "s$": "SGD", "sg$": "SGD",
    "sgd": "SGD", "hk$": "HKD", "hkd": "HKD", "r$": "BRL", "brl": "BRL",
    "mx$": "MXN", "mxn": "MXN", "nt$": "TWD", "twd": "TWD", "$": DOLLAR,
    "£": "GBP", "gbp": "GBP", "pounds": "GBP", "quid": "GBP", "€": "EUR",
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "₹": "INR", "rs.": "INR",
    "rs": "INR", "inr": "INR", "rupees": "INR", "¥": YEN, "jpy": "JPY",
    "yen": "JPY", "cny": "CNY", "rmb": "CNY", "chf": "CHF", "sfr": "CHF",
    "fr.": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "isk": "ISK",
    "kr.": KRONE, "kr": KRONE, "kronor": "SEK", "kroner": KRONE, "pln": "PLN",
    "zł": "PLN", "zl": "PLN", "czk": "CZK", "kč": "CZK", "huf": "HUF",
    "ft": "HUF", "ron": "RON", "lei": "RON", "bgn": "BGN", "ils": "ILS",
    "₪": "ILS", "nis": "ILS", "zar": "ZAR", "r": "ZAR", "₩": "KRW", "krw": "KRW",
    "₺": "TRY", "try": "TRY", "tl": "TRY", "₱": "PHP", "php": "PHP", "thb": "THB",
    "฿": "THB", "myr": "MYR", "rm": "MYR", "idr": "IDR", "rp": "IDR", "vnd": "VND",
    "₫": "VND", "aed": "AED", "sar": "SAR", "qar": "QAR", "ngn": "NGN", "₦": "NGN",
    "kes": "KES", "ksh": "KES", "uah": "UAH", "₴": "UAH", "₽": "RUB", "rub": "RUB",
    "円": "JPY", "元": "CNY", "bucks": "USD", "sfr.": "CHF", "fr": "CHF", "bhd": "BHD",
    "kwd": "KWD", "omr": "OMR", "egp": "EGP", "lkr": "LKR", "bdt": "BDT", "pen": "PEN",
    "₾": "GEL", "cop": "COP", "clp": "CLP", "ars": "ARS", "pkr": "PKR",
}  # fmt: skip
ONLY_BEFORE = frozenset({"r", "rm", "rp", "rs", "rs.", "fr", "pen"})
"""As in "R25 000", never "25 r"."""
ONLY_AFTER = frozenset({
    "ft", "lei", "tl", "dollars", "dollar", "pounds", "quid", "yen", "rupees", "bucks",
    "円", "元",
})  # fmt: skip

TIMES = {
    "k": 1e3, "万": 1e4, "thousand": 1e3, "tsd": 1e3, "grand": 1e3, "lakh": 1e5,
    "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "l": 1e5, "lpa": 1e5, "crore": 1e7,
    "cr": 1e7,
    "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "million": 1e6,
    "millions": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "billions": 1e9,
    "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
INDIAN = frozenset({"lakh", "lakhs", "lac", "lacs", "l", "lpa", "crore", "cr"})


def _either(words: Iterator[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_FIGURE = (
    r"(?<![\d.,'])(?:\d{1,3}(?:[.,' ]\d{3}){1,3}(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,2}(?:,\d{2}){1,2},\d{3}(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?![\d]))"
)
_BEFORE = _either(w for w in SIGNS if w not in ONLY_AFTER)
_AFTER = _either(w for w in SIGNS if w not in ONLY_BEFORE)
AMOUNT = re.compile(
    rf"(?:(?:(?<![a-z\d])|(?<=(?<![a-z])c)(?=[£€]))(?P<before>{_BEFORE})[ ]?)?"
    rf"(?P<figure>{_FIGURE})(?:,-|\.-|[.,][–—])?"
    rf"(?:[ -]?(?P<times>{_either(iter(TIMES))})(?![a-zà-ž\d]))?(?P<plus>\+)?"
    rf"(?:[ ]?\(?(?P<after>{_AFTER})(?![a-z])\)?)?"
)
"""One amount in a plain text. Every repetition is bounded, so it is linear."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure that may be money.

    Attributes:
        start: Where it begins, its currency included.
        end: One past its end.
        value: In units of the currency.
        figure: As written, without "k" and the like.
        scaled: Whether it said "k", "lakh", "million".
        currency: ISO 4217 code, a sign that several share, or None.
        times: The word that scaled it, or an empty text.
        plus: Whether a plus sign follows: "50k+".
    """

    start: int
    end: int
    value: float
    figure: float
    scaled: bool
    currency: str | None
    times: str
    plus: bool


def amounts(low: str, start: int, end: int) -> Iterator[Amount]:
    """Yield every figure of a plain text with what stands about it.

    Args:
        low: The text as `lines.plain` gives it.
        start: Where to begin.
        end: Where to stop.

    Yields:
        Amounts in their order; most of them are no money.

    Source:
        Ours.

    >>> [(a.value, a.currency) for a in amounts("chf 110'000 or 70k", 0, 18)]
    [(110000.0, 'CHF'), (70000.0, None)]
    """
    for found in AMOUNT.finditer(low, start, end):
        yield _amount(found)


def _amount(found: re.Match[str]) -> Amount:
    figure = number(found["figure"])
    times = found["times"] or ""
    sign = found["before"] or found["after"]
    if found["before"] in {DOLLAR, YEN, KRONE} and found["after"]:
        sign = found["after"]  # "$90,000 CAD"
    currency = SIGNS[sign] if sign else None
    if currency is None and times in INDIAN - {"l", "cr"}:
        currency = "INR"
    return Amount(
        found.start(),
        found.end(),
        figure * TIMES.get(times, 1.0),
        figure,
        bool(times),
        currency,
        times,
        bool(found["plus"]),
    )


def number(figure: str) -> float:
    """Return what a written figure means, whichever signs part its thousands.

    Args:
        figure: Digits with dots, commas, blanks or apostrophes between them.

    Returns:
        Its value; three digits after the last sign are thousands, fewer decimals.

    Source:
        Ours.

    >>> [number(f) for f in ("4.200", "38.50", "110'000", "45 000", "12,50,000")]
    [4200.0, 38.5, 110000.0, 45000.0, 1250000.0]
    """
    head, sign, tail = _parted(figure)
    digits = "".join(c for c in head if c.isdigit())
    if sign in ".," and len(tail) < 3 and tail:  # noqa: PLR2004 -- a group has three
        return float(f"{digits}.{tail}")
    return float(digits + tail)


def _parted(figure: str) -> tuple[str, str, str]:
    for place in range(len(figure) - 1, -1, -1):
        if not figure[place].isdigit():
            return figure[:place], figure[place], figure[place + 1 :]
    return figure, "", ""
