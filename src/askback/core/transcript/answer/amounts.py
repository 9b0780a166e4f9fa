"""Numbers in speech: digits, words, ranges, shares, money, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from askback.core.transcript.answer.number_words import (
    AFTER,
    AFTER_ONE,
    CLOCK,
    COINS,
    FIXED,
    FOUND,
    IRREGULAR,
    NOT_A_ONE,
    NOT_A_UNIT,
    PART,
    PASSED_OVER,
    RATE_ONLY,
    REACH,
    SCALE,
    SMALL,
    TENS,
    YEAR,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number somebody said.

    Attributes:
        low: The number, or the lower end of a range.
        high: The upper end; equal to `low` where there is no range.
        units: What it may count, singular, nearest word first; may be empty.
        start: Where it begins in the text.
        end: One past its end.
    """

    low: float
    high: float
    units: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=1024)  # a sentence is looked at by several measures in a row
def quantities(text: str) -> tuple[Quantity, ...]:
    """Find the numbers in a text.

    A year, a time of day and the "one" of "no one" or "that one" are no numbers here.
    "Every fifth" is a share of 20 percent, "three out of five" one of 60.

    Args:
        text: Lower-case text of a sentence.

    Returns:
        The numbers in order; empty where there are none.

    Source:
        Ours.

    >>> [(q.low, q.high, q.units[:1]) for q in quantities("two to three nights, 40%")]
    [(2.0, 3.0, ('night',)), (40.0, 40.0, ('percent',))]
    >>> [q.low for q in quantities("nine hundred k and twenty-two people")]
    [900000.0, 22.0]
    """
    return tuple(_read(text))


def singular(word: str) -> str:
    """Return the singular of a word that is counted.

    Source:
        Ours.

    >>> singular("nights"), singular("people"), singular("companies")
    ('night', 'person', 'company')
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _read(text: str) -> Iterator[Quantity]:
    for match in FOUND.finditer(text):
        found = _value(text, match)
        if found is not None:
            low, high, units = found
            yield Quantity(low, high, units, match.start(), match.end())


def _value(
    text: str, match: re.Match[str]
) -> tuple[float, float, tuple[str, ...]] | None:
    if match["every"]:
        parts = _every(match)
        return (100 / parts, 100 / parts, ("percent",))
    if match["share"]:
        return _share(text, match)
    if match["fixed"]:
        return _fixed(text, match)
    if match["part"]:
        times = SMALL.get(match["over"] or "", 1.0)
        share = 100 * times / PART[match["under"] or match["lone"]]
        return (share, share, ("percent",))
    return _range(text, match)


def _every(match: re.Match[str]) -> float:
    if match["each"]:
        return max(1.0, _number(match["each"]))
    return float(PART.get(match["nth"], 2))


def _share(
    text: str, match: re.Match[str]
) -> tuple[float, float, tuple[str, ...]] | None:
    top, bottom = _number(match["top"]), _number(match["bottom"])
    if bottom <= 0 or top > bottom:
        return (top, top, _units(text, match.end()))
    return (100 * top / bottom, 100 * top / bottom, ("percent",))


def _fixed(
    text: str, match: re.Match[str]
) -> tuple[float, float, tuple[str, ...]] | None:
    said = match["fixed"]
    if said in RATE_ONLY and not re.search(
        r"\b(?:about|for|in|takes?|took|only|just|over|under|nearly|almost|within) $",
        text[max(0, match.start() - 8) : match.start()],
    ):
        return None
    units = (said.split()[-1],) if said in RATE_ONLY else _units(text, match.end())
    if said == "half an hour":
        units = ("hour",)
    if said in {"once", "twice", "thrice"}:
        units = ("time", *units)
    return (FIXED[said], FIXED[said], units)


def _range(
    text: str, match: re.Match[str]
) -> tuple[float, float, tuple[str, ...]] | None:
    low = match["low"]
    if not match["high"] and (_is_time(text, match) or _is_no_number(text, match)):
        return None
    first = _number(low)
    last = _number(match["high"]) if match["high"] else first
    if first < last and (scale := last / max(1.0, _bare(match["high"] or ""))) > 1:
        first = first * scale if first * scale <= last else first
    half = 0.5 if match["half"] else 0.0
    coin = next((COINS[c] for c in low if c in COINS), None)
    units = _units(text, match.end())
    lower, upper = sorted((first, last))
    return (lower + half, upper + half, (coin, *units) if coin else units)


def _is_time(text: str, match: re.Match[str]) -> bool:
    if CLOCK.match(text, match.end()) or text[: match.start()].endswith((":", "/")):
        return True
    return YEAR.fullmatch(match["low"]) is not None


def _is_no_number(text: str, match: re.Match[str]) -> bool:
    if match["low"] != "one":
        return False
    if NOT_A_ONE.search(text[max(0, match.start() - 9) : match.start()]):
        return True
    return AFTER_ONE.match(text, match.end()) is None


def _units(text: str, at: int) -> tuple[str, ...]:
    units: list[str] = []
    for _ in range(REACH):
        match = AFTER.match(text, at)
        if match is None:
            break
        word, at = match[1], match.end()
        if word == "per" and text.startswith(" cent", at):
            word = "percent"
        if word in NOT_A_UNIT:
            break
        if word not in PASSED_OVER:
            units.append(singular(word))
    return tuple(units)


def _bare(said: str) -> float:
    """Return the number without its last scale: 70 of "70k"."""
    return _number(re.sub(r"\s?(?:k|m|mm|bn|b|grand|thousand|million)$", "", said))


def _number(said: str) -> float:
    total, current = 0.0, 0.0
    for token in re.findall(r"\d+(?:\.\d+)?|[a-z]+", said.replace(",", "")):
        if token in SCALE:
            scale = SCALE[token]
            if scale > SCALE["hundred"]:  # a hundred multiplies what is before it only
                total, current = total + max(current, 1.0) * scale, 0.0
            else:
                current = max(current, 1.0) * scale
        elif token[0].isdigit():
            current += float(token)
        else:
            current += SMALL.get(token, TENS.get(token, 0.0))
    return total + current
