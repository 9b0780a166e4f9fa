"""How long a skill was used: years wanted beside the dates a résumé gives."""

from __future__ import annotations

import re
from collections.abc import Iterable

from askback.core.dossier.gap.values import Mention, Months, Part, ResumeLine, Shorter
from askback.core.topics import Span

Years = tuple[float, tuple[Span, ...]]

_WORDS = "one two three four five six seven eight nine ten"
NUMBERS = {word: n for n, word in enumerate(_WORDS.split(), start=1)}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})"
_YEARS = (
    rf"{_COUNT}(?: ?\+| plus| or more)?(?: ?(?:-|–|to) ?\d{{1,2}}\+?)? ?(?:years?|yrs?)"
    r"(?:['’]s?)?"
)
_GLUE = (
    r"of|in|with|using|on|as|an?|the|experience|professional|hands-on|commercial"
    r"|relevant|recent|proven|work|working|practical|industry|clinical|minimum"
    r"|post-registration|building|developing|writing|full-time|solid|strong|production"
    r"|experienced|or|more|plus|at|least|teaching|paid|qualified|designing|programming"
)
BEFORE = re.compile(rf"(?<![\w.]){_YEARS}(?:[ ,]{{1,2}}(?:{_GLUE})){{0,7}} $")
AFTER = re.compile(
    rf"^(?: experience)?,?:? ?[(–-]? ?(?:at least |min(?:imum|\.)? |for )?{_YEARS}"
    r"(?! old| ago)"
)
REACH = 90  # characters between a number of years and what they are years of
SLACK = 0.5  # years: dates are rounded, and nobody counts months
YEAR = 12


def years_beside(low: str, span: Span) -> tuple[float, int, int] | None:
    """Return the years that a text asks or tells of a skill, with their place.

    Args:
        low: The text in lower case, of the same length.
        span: Where it names the skill.

    Returns:
        Years, and start and end of the words that say so with the skill; or None.

    Source:
        Ours.

    >>> years_beside("five years of sql", Span.of("five years of sql", 14, 17))
    (5.0, 0, 17)
    """
    begin = max(0, span.start - REACH)
    before = low[begin : span.start].replace("\n", " ")
    found = BEFORE.search(before)
    if found is not None:
        return _count(found), begin + found.start(), span.end
    found = AFTER.search(low[span.end : span.end + REACH].replace("\n", " "))
    if found is not None:
        return _count(found), span.start, span.end + found.end()
    return None


def _count(found: re.Match[str]) -> float:
    said = found["count"]
    return float(NUMBERS.get(said) or said)


def shorter(wanted: Years, shown: Years | None) -> Shorter | None:
    """Return by how much a résumé's years fall short of what is asked.

    Args:
        wanted: The years that the posting asks for, with its words.
        shown: The years that the résumé tells or dates, with its words; None if none.

    Returns:
        The fact with both sides' words; None where the years are there, where nothing
        dates the skill, or where it is only half a year.

    Source:
        Ours.

    >>> asked = 5.0, (Span("five years", 0, 10),)
    >>> shorter(asked, (2.0, (Span("2020 - 2021", 0, 11),))).shown_years
    2.0
    """
    if shown is None or shown[0] > wanted[0] - SLACK:
        return None
    return Shorter(wanted[0], wanted[1][0], *shown)


def told_years(told: Iterable[Mention], text: str, low: str) -> Years | None:
    """Return the most years of a skill that a résumé claims in so many words.

    Source:
        Ours.
    """
    found = [hit for m in told if (hit := years_beside(low, m.span)) is not None]
    if not found:
        return None
    years, start, end = max(found)
    return years, (Span.of(text, start, end),)


def dated_years(lines: Iterable[ResumeLine]) -> Years | None:
    """Return the years of the jobs that lines belong to, each stretch counted once.

    Args:
        lines: Lines of a résumé; only those about work count.

    Returns:
        Years with the dates they come from, years alone read as widely as they can be
        meant; None where a line about work has no clear dates, or no line is.

    Source:
        Ours.
    """
    dates = [line.dates for line in lines if line.part is Part.WORK]
    spells = tuple(dict.fromkeys(spell for spell in dates if spell is not None))
    if None in dates or not spells:
        return None
    months = sum(after - first for first, after in _union(spells))
    return months / YEAR, tuple(spell.span for spell in spells)


def _union(spells: Iterable[Months]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, after in sorted((s.first, s.after) for s in spells):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(after, joined[-1][1]))
        else:
            joined.append((first, after))
    return joined
