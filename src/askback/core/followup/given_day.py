"""The day by which they said you would hear, where their words name one for certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

LONGEST = 4000  # characters of a note that are read; no next step is longer
_HALF_YEAR = ("jan", "feb", "mar", "apr", "may", "jun")
MONTHS = (*_HALF_YEAR, "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
SOON = timedelta(days=180)  # a day further off than this is no next step of a hiring
WEEK = 7

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = (
    r"(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b"
)
_DATE = r"(?<![\d.:])(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (\d{4})\b)?"
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(rf"(?:\b{_DAY},? )?(?:the )?{_DATE} (?:of )?{_MONTH}{_YEAR}")
_MONTH_DAY = re.compile(rf"(?:\b{_DAY},? )?\b{_MONTH} (?:the )?{_DATE}\b{_YEAR}")
_WEEKDAY = re.compile(rf"\b(?:by|on|before|until|till|this|coming) {_DAY}")
_WITHIN = re.compile(
    r"\b(?:within|in) (?:the next )?(\d{1,2}|a|one|two|three|four|five|ten)"
    r" (day|week)s?\b"
)
_TOMORROW = re.compile(r"\btomorrow\b")
_WEEKEND = re.compile(r"\b(?:end of|later) (?:the|this) week\b")
# Words that make a day no promise: it may be another, or it is not the day one hears.
_UNSURE = re.compile(
    r"\b(?:about|after|around|aim|aiming|approximately|early|earliest|hope|hopefully"
    r"|from(?! (?:us|them|her|him|me|hr|you)\b)|hoping|if|late|maybe|might|mid|next"
    r"|not|or so|or two|otherwise|perhaps|possibly|probably|roughly|should|since"
    r"|some time|sometime|working|business|unless|fortnight|week on)\b|\?|~"
)
_SENTENCE = re.compile(r"[;\n]|[.!?](?=\s+[^\W\d]|\s*$)")


def given_day(text: str, said_on: date) -> date | None:
    """Return the day by which they said you would hear, if a day is certain.

    A day is certain where a date with its month is named, a weekday with by, on or
    this, or a span of days or weeks; never beside words such as about, maybe or after.
    A weekday that does not fall on its date makes both uncertain. Of several days the
    latest counts, so that nobody is called late too soon.

    Args:
        text: What was noted of the next step, up to 4000 characters of it.
        said_on: The day on which they said it.

    Returns:
        The day, on or after `said_on` and within 180 days of it; None where no day is
        certain.

    Source: Ours.

    >>> given_day("You will hear by Friday 13 Nov.", date(2026, 11, 10))
    datetime.date(2026, 11, 13)
    >>> given_day("Maybe by Friday, depends on Dana.", date(2026, 11, 10)) is None
    True
    """
    found: list[date | None] = []
    for sentence in _SENTENCE.split(text[:LONGEST].lower()):
        plain = " ".join(sentence.split())
        if not _UNSURE.search(plain):
            found += _days(plain, said_on)
    if None in found:
        return None
    near = [day for day in found if day and said_on <= day <= said_on + SOON]
    return max(near, default=None)


def _days(sentence: str, said_on: date) -> Iterator[date | None]:
    """Yield the days a sentence names; None for one that cannot be."""
    dated = [*_dated(sentence, said_on)]
    yield from dated
    if dated:
        return  # "by Friday 13 Nov": the weekday is no day of its own
    for match in _WEEKDAY.finditer(sentence):
        ahead = (DAYS.index(match[1][:3]) - said_on.weekday()) % WEEK
        yield said_on + timedelta(days=ahead or WEEK)
    for match in _WITHIN.finditer(sentence):
        count = NUMBERS.get(match[1]) or int(match[1])
        yield said_on + timedelta(days=count * (WEEK if match[2] == "week" else 1))
    if _TOMORROW.search(sentence):
        yield said_on + timedelta(days=1)
    if _WEEKEND.search(sentence):
        yield said_on + timedelta(days=WEEK - 1 - said_on.weekday())


def _dated(sentence: str, said_on: date) -> Iterator[date | None]:
    """Yield the days that are named with their month."""
    for match in _ISO.finditer(sentence):
        yield _day_of(int(match[1]), int(match[2]), int(match[3]))
    for match in _DAY_MONTH.finditer(sentence):
        yield _named(match[1], (match[2], match[3], match[4]), said_on)
    for match in _MONTH_DAY.finditer(sentence):
        yield _named(match[1], (match[3], match[2], match[4]), said_on)


def _named(
    weekday: str | None, parts: tuple[str, str, str | None], said_on: date
) -> date | None:
    """Return the day of a name such as Friday 13 Nov; without a year, the next one."""
    day, month, year = parts
    years = [int(year)] if year else [said_on.year, said_on.year + 1]
    number = MONTHS.index(month[:3]) + 1
    days = [_day_of(one, number, int(day)) for one in years]
    ahead = [one for one in days if one is not None and (year or one >= said_on)]
    found = min(ahead, default=None)
    if found is None or (weekday and DAYS[found.weekday()] != weekday[:3]):
        return None
    return found


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
