"""The dates in a résumé's lines."""

from __future__ import annotations

import re

from askback.core.dossier.gap.values import Months
from askback.core.topics import Span

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct")
MONTHS = {name: n for n, name in enumerate((*_NAMES, "nov", "dec"))}
YEAR = 12
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?"


def _date(name: str) -> str:
    """Write the pattern of a date: May 2019, 05/2019, 2019-05 or 2019."""
    return (
        rf"(?:(?P<{name}_word>{_MONTH})\s{{1,2}}|(?P<{name}_number>\d{{1,2}})[/.])?"
        rf"(?P<{name}_year>(?:19|20)\d\d)(?!\d)"
        rf"(?:-(?P<{name}_iso>0[1-9]|1[0-2])(?!\d)(?:-[0-3]\d(?!\d))?)?"
    )


RANGE = re.compile(
    rf"(?<![\w/.]){_date('a')}\s{{0,3}}(?:-|–|—|−|to|until|till|bis|à)\s{{0,3}}"
    rf"(?:{_date('b')}|(?P<now>present|now|current(?:ly)?|today|(?:to )?date|ongoing"
    r"|heute|aujourd'hui))(?!\w)"
)
SINCE = re.compile(rf"(?<!\w)(?:since|from|seit|depuis) {_date('a')}(?!\w)")


def find_dates(text: str, low: str, start: int, end: int, now: int) -> Months | None:
    """Return the stretch of time that a line is dated with, or None.

    Args:
        text: The résumé.
        low: It in lower case, of the same length.
        start: Where the line begins.
        end: One past its end.
        now: The month that "present" means, in months since the year 0.

    Returns:
        The first stretch that is named; where it names years alone, the widest one.

    Source:
        Ours.

    >>> text = "Nurse, Mar 2019 - Feb 2021"
    >>> found = find_dates(text, text.lower(), 0, len(text), 2026 * 12)
    >>> found.after - found.first, found.span.quote
    (24, 'Mar 2019 - Feb 2021')
    """
    found = RANGE.search(low, start, end) or SINCE.search(low, start, end)
    if found is None:
        return None
    first = _month(found, "a", 0)
    is_open = found.re is SINCE or found["now"] is not None
    after = now + 1 if is_open else _month(found, "b", YEAR - 1) + 1
    if not first < after:
        return None
    return Months(first, after, Span.of(text, *found.span()))


def _month(found: re.Match[str], name: str, otherwise: int) -> int:
    year = YEAR * int(found[f"{name}_year"])
    word, number = found[f"{name}_word"], found[f"{name}_number"]
    if word is not None:
        return year + MONTHS[word[:3]]
    number = number or found[f"{name}_iso"]
    if number is None or not 1 <= int(number) <= YEAR:
        return year + otherwise
    return year + int(number) - 1
