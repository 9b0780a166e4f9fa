"""The pay in a posting, told apart from every other sum of money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from askback.core.dossier.lines import WRAPPED
from askback.core.dossier.money import amounts
from askback.core.dossier.pay_currency import currency_of
from askback.core.dossier.pay_size import by_size, plausible
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

AROUND = 140  # characters before a figure that may say what it is
HEADING = 40  # characters; a line this short may be the heading of a figure
NEAR = 600  # characters; figures further apart belong to different things

CUT = re.compile(r"[.!?;](?=\s)|[|•]|\n[ \t]{0,8}[-*•·][ \t]|\n[ \t]{0,8}\n")
WORD = re.compile(r"[ ]{0,2}([a-zà-ÿ0-9][a-zà-ÿ0-9'-]{0,30})")
OPENING = re.compile(r"[ ]?\(?(?=ote\b|on[- ]target|total comp)")
_ABOUT = (
    r"(?:(?:circa|ca?\.?|approx(?:\.|imately)?|around|about|up to|from|between)[ ]?)?"
)
ALONE = re.compile(rf"(?:^|[|\n•·])[^\w\n]{{0,8}}{_ABOUT}$")
SET_OFF = re.compile(rf"(?:^|[|\n•·,;:(/–—-])[^\w\n]{{0,8}}{_ABOUT}$")
ENDED = re.compile(r"[ \t*_)]{0,6}(?:$|[|\n•·])")
ON_TARGET = re.compile(
    r"\b(?:ote|on[- ]target(?: earnings)?|total (?:comp|cash|comp\w+)|tc)\b[^\d]{0,12}$"
)
LONGEST_CUE = 32  # characters; room for "on-target earnings of about"


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
    signs = {figure.currency for figure in found} - {None}
    if chosen.currency is None and len(signs) == 1:
        chosen = replace(chosen, currency=signs.pop())
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
    currency = currency_of(low, figure.currency)
    period = _period(low, figure)
    span = Span.of(text, figure.start, figure.end)
    return Compensation(figure.least, figure.most, currency, period, span)


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


def _period(low: str, figure: Figure) -> Period | None:
    if figure.period is not None:
        return figure.period
    before = _before(low, figure.start)
    said = [p for p, words in AHEAD.items() if words.search(before)]
    fitting = [p for p in said if plausible(figure, p)]
    return fitting[0] if fitting else by_size(figure)


def _several(
    low: str, chosen: Figure, strongest: Sequence[Figure]
) -> tuple[Problem, ...]:
    others = {(f.least, f.most) for f in strongest} - {(chosen.least, chosen.most)}
    if not others:
        return ()
    shown = low[chosen.inner : chosen.end].strip()
    message = f"The text gives {len(others) + 1} pay figures; {shown} was taken."
    return (Problem("pay", message),)


def _force(low: str, figure: Figure) -> int:
    """Say how surely a figure is pay: 0 is not, 1 by its shape, 2 by its words."""
    after, cue = _after(low, figure.end), _nearest(low, figure.start)
    linked = LINKED.search(_before(low, figure.start)) is not None
    if linked or after < 0 or (cue < 0 and after == 0) or not _payable(low, figure):
        return 0
    told = max(cue, after) > 0
    if figure.currency is None:
        return _bare(low, figure, told=told)
    return 2 if told else int(_shaped(low, figure))


def _payable(low: str, figure: Figure) -> bool:
    percent = low[figure.end : figure.end + 2].lstrip().startswith("%")
    return not percent and plausible(figure, _period(low, figure))


def _bare(low: str, figure: Figure, *, told: bool) -> int:
    """Without a currency, a sum is pay only where something else says so."""
    thousands = figure.scaled or figure.bottom >= 10_000  # noqa: PLR2004 -- a year's
    if not (thousands or (told and figure.period is not None)):
        return 0
    if told:
        return 2
    if not figure.scaled:
        return 0
    if figure.ranged and PERKS_FOLLOW.match(low, figure.end):
        return 1
    return int(figure.period is not None or (figure.ranged and _alone(low, figure)))


def _shaped(low: str, figure: Figure) -> bool:
    if figure.period is not None:
        return True
    if figure.ranged and by_size(figure) is Period.YEAR:
        return SET_OFF.search(low[max(0, figure.start - 24) : figure.start]) is not None
    sized = figure.ranged or by_size(figure) is Period.YEAR
    return (sized and _alone(low, figure)) or PERKS_FOLLOW.match(
        low, figure.end
    ) is not None


def _alone(low: str, figure: Figure) -> bool:
    before = low[max(0, figure.start - 24) : figure.start]
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
    wraps = low[end : end + 1] == "\n" and end - low.rfind("\n", 0, end) > WRAPPED
    end += wraps
    for _ in range(5):  # "a year for courses and": further words are another matter
        found = WORD.match(low, end)
        if found is None:
            return
        yield found[1]
        end = found.end()
