"""The pay in a posting, told apart from every other sum of money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askback.core.dossier.money import DOLLAR, KRONE, YEN, amounts
from askback.core.dossier.pay_words import (
    AHEAD,
    BAD_AFTER,
    CUE,
    GOOD_AFTER,
    LINKED,
    PERKS_FOLLOW,
    STOPS,
)
from askback.core.dossier.ranges import Figure, figures
from askback.core.dossier.values import Compensation, PayFact, Period
from askback.core.topics import Problem, Span

# About how many units buy what a dollar buys, only to tell an hour's pay from a
# year's and pay from pocket money: a factor of two either way does no harm.
WORTH = {
    "INR": 25.0, "PKR": 60.0, "JPY": 110.0, "KRW": 1000.0, "HUF": 220.0, "CZK": 15.0,
    "SEK": 9.0, "NOK": 9.0, "DKK": 7.0, "ISK": 140.0, "PLN": 2.5, "RON": 2.5,
    "ZAR": 8.0, "PHP": 20.0, "THB": 13.0, "MYR": 2.0, "IDR": 5000.0, "VND": 8000.0,
    "NGN": 250.0, "KES": 45.0, "UAH": 12.0, "RUB": 30.0, "TWD": 20.0, "HKD": 6.0,
    "MXN": 10.0, "BRL": 3.0, "TRY": 15.0, "COP": 1500.0, "CLP": 450.0, "ARS": 500.0,
    "CNY": 4.0, KRONE: 8.0, YEN: 110.0,
}  # fmt: skip
# What pay may be, in such dollars: below it is an allowance, above it a budget.
BOUNDS = {
    Period.HOUR: (3, 500),
    Period.DAY: (25, 5_000),
    Period.WEEK: (100, 12_000),
    Period.MONTH: (250, 60_000),
    Period.YEAR: (7_000, 1_500_000),
}
HOURLY_MOST = 150  # a bare sum up to here is an hour's pay
MONTHLY = range(1_000, 10_000)  # a bare sum within is a month's
YEARLY_LEAST = 14_000  # a bare sum from here on is a year's
AROUND = 140  # characters before a figure that may say what it is
HEADING = 40  # characters; a line this short may be the heading of a figure
NEAR = 600  # characters; figures further apart belong to different things

CUT = re.compile(r"[.!?;](?=\s)|[|•]|\n[ \t]{0,8}[-*•·][ \t]|\n[ \t]{0,8}\n")
WORD = re.compile(r"[ \n]{0,2}([a-zà-ÿ0-9][a-zà-ÿ0-9'-]{0,30})")
OPENING = re.compile(r"[ ]?\(?(?=ote\b|on[- ]target|total comp)")
ALONE = re.compile(r"(?:^|[|\n•·])[ \t*_>:~(-]{0,8}$")
ENDED = re.compile(r"[ \t*_)]{0,6}(?:$|[|\n•·])")
ON_TARGET = re.compile(
    r"\b(?:ote|on[- ]target(?: earnings)?|total (?:comp|cash|comp\w+)|tc)\b[^\d]{0,12}$"
)
LONGEST_CUE = 32  # characters; room for "on-target earnings of about"

CANADA = re.compile(r"\b(?:canada|canadian|toronto|vancouver|montr[eé]al|ottawa|calgary)\b")
AUSTRALIA = re.compile(
    r"\b(?:australian?|sydney|melbourne|brisbane|perth|adelaide|superannuation"
    r"|(?:\+|plus) super)\b"
)
HOMES = (
    (DOLLAR, "CAD", CANADA),
    (DOLLAR, "AUD", AUSTRALIA),
    (DOLLAR, "NZD", re.compile(r"\b(?:new zealand|auckland|wellington)\b")),
    (DOLLAR, "SGD", re.compile(r"\bsingapore\b")),
    (KRONE, "SEK", re.compile(r"\b(?:sweden|swedish|stockholm|göteborg|malmö|svensk\w*)\b")),
    (KRONE, "NOK", re.compile(r"\b(?:norway|norwegian|oslo|bergen|norsk\w*)\b")),
    (KRONE, "DKK", re.compile(r"\b(?:denmark|danish|copenhagen|aarhus|dansk\w*)\b")),
    (YEN, "CNY", re.compile(r"\b(?:china|chinese|beijing|shanghai|shenzhen)\b")),
)
AMERICA = re.compile(
    r"\b(?:usa|u\.s\.|united states|us[- ](?:based|only|remote)|new york|nyc"
    r"|san francisco|california|texas|boston|seattle|austin|chicago)\b"
)


def find_pay(
    text: str, low: str, fact: PayFact | None = None
) -> tuple[Compensation | None, tuple[Problem, ...]]:
    """Find what a posting pays.

    A sum is pay where words about it say so, or where its shape leaves little else,
    and never where they speak of turnover, funding, budgets or one-off bonuses.

    Args:
        text: The whole posting.
        low: As much of it as is to be read, in lower case, from `lines.plain`.
        fact: What structured data said, if anything; it wins where its figures stand
            in the text.

    Returns:
        The pay, or None; and what to know about the choice. Of several, the widest of
        those that share currency and period with the first and stand near it.

    Source:
        Ours; the traps are those of real postings.

    >>> text = "Turnover of £300k. Salary: £38.50 per hour."
    >>> find_pay(text, text.lower())[0].span.quote
    '£38.50 per hour'
    """
    found = tuple(figures(low, tuple(amounts(low, 0, len(low)))))
    if fact is not None and (fact.minimum or fact.maximum):
        return _stated(text, low, found, fact)
    ranked = [(f, force) for f in found if (force := _force(low, f)) > 0]
    if not ranked:
        return None, ()
    strongest = [f for f, force in ranked if force == max(g for _, g in ranked)]
    chosen = _choose(low, strongest)
    return _told(text, low, chosen), _several(low, chosen, strongest)


def _stated(
    text: str, low: str, found: Sequence[Figure], fact: PayFact
) -> tuple[Compensation | None, tuple[Problem, ...]]:
    wanted = {fact.minimum, fact.maximum} - {None}
    for figure in found:
        if wanted <= {figure.least, figure.most}:
            told = _told(text, low, figure)
            return _amended(told, fact), ()
    figures_ = " to ".join(f"{w:g}" for w in sorted(w for w in wanted if w))
    why = f"The page's data give pay of {figures_}, but the text does not show it."
    return None, (Problem("pay", why),)


def _amended(told: Compensation, fact: PayFact) -> Compensation:
    return Compensation(
        fact.minimum if fact.minimum is not None else told.minimum,
        fact.maximum if fact.maximum is not None else told.maximum,
        fact.currency or told.currency,
        fact.period or told.period,
        told.span,
    )


def _told(text: str, low: str, figure: Figure) -> Compensation:
    currency = _currency(low, figure.currency)
    period = _period(low, figure)
    span = Span.of(text, figure.start, figure.end)
    return Compensation(figure.least, figure.most, currency, period, span)


def _currency(low: str, sign: str | None) -> str | None:
    if sign not in {DOLLAR, KRONE, YEN}:
        return sign
    if sign == DOLLAR and AMERICA.search(low):
        return "USD"
    for shared, code, words in HOMES:
        if shared == sign and words.search(low):
            return code
    return {DOLLAR: "USD", YEN: "JPY", KRONE: None}[sign]


def _choose(low: str, strongest: Sequence[Figure]) -> Figure:
    based = [f for f in strongest if not _on_target(low, f)] or list(strongest)
    first = based[0]
    same = (first.currency, _period(low, first))
    near = [
        f
        for f in based
        if (f.currency, _period(low, f)) == same and f.start - first.end < NEAR
    ]
    return max(near, key=lambda f: (f.ranged, f.top - f.bottom))


def _on_target(low: str, figure: Figure) -> bool:
    before = low[max(0, figure.start - LONGEST_CUE) : figure.start]
    after = low[figure.end : figure.end + LONGEST_CUE]
    return bool(OPENING.match(after)) or bool(ON_TARGET.search(before))


def _several(
    low: str, chosen: Figure, strongest: Sequence[Figure]
) -> tuple[Problem, ...]:
    others = {(f.least, f.most) for f in strongest} - {(chosen.least, chosen.most)}
    if not others:
        return ()
    shown = low[chosen.inner : chosen.end].strip()
    message = f"The text gives {len(others) + 1} pay figures; {shown} was taken."
    return (Problem("pay", message),)


def _period(low: str, figure: Figure) -> Period | None:
    if figure.period is not None:
        return figure.period
    before = _before(low, figure.start)
    said = [p for p, words in AHEAD.items() if words.search(before)]
    fitting = [p for p in said if _plausible(figure, p)]
    return fitting[0] if fitting else _by_size(figure)


def _by_size(figure: Figure) -> Period | None:
    size = figure.top / WORTH.get(figure.currency or "", 1.0)
    if size >= YEARLY_LEAST:
        return Period.YEAR
    if size <= HOURLY_MOST:
        return Period.HOUR
    return Period.MONTH if int(size) in MONTHLY else None


def _plausible(figure: Figure, period: Period | None) -> bool:
    if period is None:
        return True
    least, most = BOUNDS[period]
    worth = WORTH.get(figure.currency or "", 1.0)
    return least <= figure.bottom / worth and figure.top / worth <= most


def _force(low: str, figure: Figure) -> int:
    """Say how surely a figure is pay: 0 is not, 1 by its shape, 2 by its words."""
    if low[figure.end : figure.end + 2].lstrip().startswith("%"):
        return 0
    if not _plausible(figure, _period(low, figure)):
        return 0
    after = _after(low, figure.end)
    if after < 0 or LINKED.search(_before(low, figure.start)):
        return 0
    cue = _nearest(low, figure.start)
    if cue < 0 and after == 0:
        return 0
    if figure.currency is None:
        return _bare(low, figure, told=max(cue, after) > 0)
    if max(cue, after) > 0:
        return 2
    return 1 if _shaped(low, figure) else 0


def _bare(low: str, figure: Figure, *, told: bool) -> int:
    """Without a currency, a sum is pay only where something else says so."""
    thousands = figure.scaled or figure.bottom >= 10_000  # noqa: PLR2004 -- a year's
    if not (thousands or (told and figure.period is not None)):
        return 0
    if told:
        return 2
    if not figure.scaled:
        return 0
    return int(figure.period is not None or (figure.ranged and _alone(low, figure)))


def _shaped(low: str, figure: Figure) -> bool:
    if figure.ranged or figure.period is not None:
        return True
    return _alone(low, figure) or PERKS_FOLLOW.match(low, figure.end) is not None


def _alone(low: str, figure: Figure) -> bool:
    before = low[max(0, figure.start - 10) : figure.start]
    ended = ENDED.match(low, figure.end) or PERKS_FOLLOW.match(low, figure.end)
    return ALONE.search(before) is not None and ended is not None


def _before(low: str, start: int) -> str:
    """Return the words of the same clause before a place, with a heading over it."""
    begin = max(0, start - AROUND)
    cut = begin
    for found in CUT.finditer(low, begin, start):
        cut = found.end()
    own = low[cut:start]
    above = low[begin:cut].rstrip().rsplit("\n", 1)
    heads = cut > begin and low[cut - 1] == "\n" and len(above[-1]) <= HEADING
    return f"{above[-1]} {own}" if heads and len(own.strip()) <= HEADING else own


def _nearest(low: str, start: int) -> int:
    """Return 1 if the nearest telling word before is of pay, -1 if not, 0 if none."""
    last: re.Match[str] | None = None
    for found in CUE.finditer(_before(low, start)):
        last = found
    if last is None:
        return 0
    return 1 if last["paid"] else -1


def _after(low: str, end: int) -> int:
    """Return 1 if the words right after are of pay, -1 if of something else."""
    for word in _words(low, end):
        if word in GOOD_AFTER:
            return 1
        if word in BAD_AFTER:
            return -1
        if word in STOPS:
            return 0
    return 0


def _words(low: str, end: int) -> Iterator[str]:
    for _ in range(5):  # "a year for courses and": further words are another matter
        found = WORD.match(low, end)
        if found is None:
            return
        yield found[1]
        end = found.end()
