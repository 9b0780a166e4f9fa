"""Amounts joined into pay figures: ranges, one-sided limits, single sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from askback.core.dossier.money import DOLLAR, KRONE, YEN, Amount
from askback.core.dossier.pay_words import AFTERWARDS, QUALIFIED
from askback.core.dossier.values import Period

JOIN = re.compile(
    r"[ \n]{0,3}(?:[-–—−~‐‑〜～]{1,2}|to|bis|à|tot|til|till|a|do|through|up to|and|und"
    r"|en|et|y|e|og|och|upto|and up to|,? ?(?:rising|increasing|going up|moving"
    r"|stepping up) to)[ \n]{0,3}(?:up to )?"
)
SLASH = re.compile(r"[ ]?/[ ]?")
BETWEEN = re.compile(
    r"\b(?:between|from|entre|zwischen|tra|tussen|mellan|mellem"
    r"|mellom|pomiędzy|range of)[ :]{1,2}$"
)
SHARED = {
    DOLLAR: ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"),
    YEN: ("JPY", "CNY"),
    KRONE: ("SEK", "NOK", "DKK", "ISK"),
}
SPREAD = 20  # a wider span is two different sums; boards give "$20,000 to $400,000"
THOUSAND = 1000
LOOK_BACK = 24  # characters; room for "starting salary of "


@dataclass(frozen=True, slots=True)
class Figure:
    """A range or sum that may be pay.

    Attributes:
        start: Where it begins, with "up to" or "from".
        end: One past its end, with its period.
        inner: Where its first amount begins.
        least: Lower end; None for "up to".
        most: Upper end; None for "from".
        currency: ISO 4217 code, a shared sign, or None.
        period: What the words right after it say.
        scaled: Whether it said "k" or the like.
        ranged: Whether it has two ends.
    """

    start: int
    end: int
    inner: int
    least: float | None
    most: float | None
    currency: str | None
    period: Period | None
    scaled: bool
    ranged: bool

    @property
    def top(self) -> float:
        """Return its upper end, or what it has."""
        return max(self.least or 0.0, self.most or 0.0)

    @property
    def bottom(self) -> float:
        """Return its lower end, or what it has."""
        return min(v for v in (self.least, self.most) if v is not None)


def figures(low: str, found: Sequence[Amount]) -> Iterator[Figure]:
    """Yield figures out of amounts, joining two where words or dashes do.

    Args:
        low: The text as `lines.plain` gives it.
        found: All its amounts, in order.

    Yields:
        Figures in their order, with the period that follows them.

    Source:
        Ours.

    >>> from askback.core.dossier.money import amounts
    >>> low = "$70-110k or up to 84k/year"
    >>> [(f.least, f.most) for f in figures(low, tuple(amounts(low, 0, len(low))))]
    [(70000.0, 110000.0), (None, 84000.0)]
    """
    place = 0
    while place < len(found):
        pair = _pair(low, *found[place : place + 2])
        yield _single(low, found[place]) if pair is None else pair
        place += 1 if pair is None else 2


def _pair(low: str, first: Amount, second: Amount | None = None) -> Figure | None:
    if second is None or not _joined(low, first, second):
        return None
    lower = _raised(first, second)
    fits = 0 < lower.value <= second.value <= SPREAD * lower.value
    if not fits or not _one_currency(first, second):
        return None
    end, period = _period(low, second.end)
    period = period or _period(low, first.end)[1]
    period = Period.YEAR if second.times == "lpa" else period
    return Figure(
        first.start,
        end,
        first.start,
        lower.value,
        second.value,
        _shared(first, second),
        period,
        first.scaled or second.scaled,
        ranged=True,
    )


def _joined(low: str, first: Amount, second: Amount) -> bool:
    begin = first.end
    after = AFTERWARDS.match(low, begin, second.start)
    if after is not None and after.end() < second.start:
        begin = after.end()
    joint = JOIN.fullmatch(low, begin, second.start)
    if joint is None:
        both = first.scaled and second.scaled
        return both and SLASH.fullmatch(low, begin, second.start) is not None
    if joint.group().strip() in {"and", "und", "en", "et", "y", "e", "og", "och"}:
        ahead = low[max(0, first.start - LOOK_BACK) : first.start]
        return BETWEEN.search(ahead) is not None
    return True


def _raised(first: Amount, second: Amount) -> Amount:
    """Give the first end the thousands that only the second one says: 70-110k."""
    if first.scaled or first.value >= THOUSAND:
        return first
    if second.scaled:
        raised = first.value * second.value / second.figure
        return replace(first, value=raised) if raised <= second.value else first
    raised = first.value * THOUSAND
    return replace(first, value=raised) if raised < second.value else first


def _one_currency(first: Amount, second: Amount) -> bool:
    one, two = first.currency, second.currency
    if one is None or two is None or one == two:
        return True
    return two in SHARED.get(one, ()) or one in SHARED.get(two, ())


def _shared(first: Amount, second: Amount) -> str | None:
    named = [a.currency for a in (first, second) if a.currency]
    exact = [code for code in named if code not in SHARED]
    return next(iter(exact or named), None)


def _single(low: str, amount: Amount) -> Figure:
    end, period = _period(low, amount.end)
    begin = max(0, amount.start - LOOK_BACK)
    limit = QUALIFIED.search(low[begin : amount.start])
    least: float | None = amount.value
    most: float | None = amount.value
    start = amount.start
    if limit is not None:
        start = begin + limit.start()
        least = None if limit["most"] else least
        most = None if limit["least"] else most
    elif amount.plus:
        most = None
    period = Period.YEAR if amount.times == "lpa" else period
    return Figure(
        start,
        end,
        amount.start,
        least,
        most,
        amount.currency,
        period,
        amount.scaled,
        ranged=False,
    )


def _period(low: str, end: int) -> tuple[int, Period | None]:
    after = AFTERWARDS.match(low, end)
    if after is None or after.lastgroup is None:
        return end, None
    return after.end(), Period(after.lastgroup.rstrip("_"))
