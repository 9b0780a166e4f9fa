"""Pieces of board JSON: text, dates, employment and the head of a posting."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

LONGEST = 200  # characters of a line of facts
BETWEEN = r"[\s.,&'’_-]{0,3}"  # what may stand between the letters of a name
EMPLOYMENT = (
    ("INTERN", re.compile(r"\bintern(?:ship)?\b|trainee|working student|\bco-?op\b")),
    ("TEMPORARY", re.compile(r"temporary|seasonal|\btemp\b")),
    ("CONTRACTOR", re.compile(r"contract(?:or)?\b|freelance|fixed.?term")),
    ("PART_TIME", re.compile(r"part.?time")),
    ("FULL_TIME", re.compile(r"full.?time|permanent|regular")),
)
WORKPLACES = {
    "remote": "TELECOMMUTE",
    "hybrid": "HYBRID",
    "onsite": "ONSITE",
    "inoffice": "ONSITE",
}
PERIODS = ("year", "month", "week", "day", "hour")


def text(value: object) -> str:
    """Return a value as one line of text; what is no text or number is nothing."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return " ".join(str(value).split())[:LONGEST]


def items(value: object) -> list[Any]:
    """Return what a list holds; what is no list holds nothing."""
    return value if isinstance(value, list) else []


def number(value: object) -> float | None:
    """Return a number of a size that can be reckoned with, or None.

    >>> number(41000), number(10**400), number(True)
    (41000.0, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None


def first_step(url: str) -> str:
    """Return the first step of an address's path: what a board calls a company.

    >>> first_step("https://jobs.lever.co/halden/1"), first_step("https://[")
    ('halden', '')
    """
    try:
        return urlsplit(url).path.strip("/").partition("/")[0]
    except ValueError:
        return ""


def names(values: object, key: str = "name") -> list[str]:
    """Return the names of a list of things."""
    found = [
        text(item.get(key) if isinstance(item, dict) else item)
        for item in items(values)
    ]
    return list(dict.fromkeys(filter(None, found)))


def part(value: object, key: str) -> Any:
    """Return a part of a value that may be no mapping."""
    return value.get(key) if isinstance(value, dict) else None


def day_of(value: object) -> str | None:
    """Return the day of a date as ISO writes it; numbers are milliseconds.

    >>> day_of(1_762_000_000_000), day_of("2026-03-04T09:00:00Z"), day_of("soon")
    ('2025-11-01', '2026-03-04', None)
    """
    try:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
        return datetime.fromisoformat(str(value)).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def employment(value: object) -> str | None:
    """Return what schema.org calls a kind of contract.

    >>> employment("Full-time"), employment("Fixed term contract"), employment("Yes")
    ('FULL_TIME', 'CONTRACTOR', None)
    """
    said = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text(value)).lower()
    return next((code for code, words in EMPLOYMENT if words.search(said)), None)


def workplace(value: object) -> str | None:
    """Return where the work is done, in one word.

    >>> workplace("OnSite"), workplace("on-site"), workplace("unspecified")
    ('ONSITE', 'ONSITE', None)
    """
    return WORKPLACES.get(re.sub(r"[^a-z]", "", text(value).lower()))


def period(value: object) -> str | None:
    """Return what pay is paid for.

    >>> period("per-year-salary"), period("1 HOUR"), period("one-time")
    ('YEAR', 'HOUR', None)
    """
    said = text(value).lower()
    return next((p.upper() for p in PERIODS if p in said), None)


def pay(low: object, high: object, currency: object, per: object) -> dict[str, Any]:
    """Return pay in schema.org's form."""
    value = {"minValue": low, "maxValue": high, "unitText": period(per)}
    return {"currency": text(currency), "value": value}


def pay_words(low: object, high: object, currency: object, per: object) -> str:
    """Return pay as a line of text.

    >>> pay_words(41000, 45500.0, "GBP", "per-year-salary")
    'GBP 41,000 - 45,500 per year'
    """
    figures = dict.fromkeys(f"{n:,.2f}" for n in map(number, (low, high)) if n)
    if not figures:
        return ""
    each = f" per {unit.lower()}" if (unit := period(per)) else ""
    told = " - ".join(figure.removesuffix(".00") for figure in figures)
    return f"{text(currency)} {told}{each}".strip()


def spelled(token: str, told: str) -> str | None:
    """Return a company's name as a text spells it, known by what a board calls it.

    >>> spelled("haldencare", "At Halden Care, we look after people.")
    'Halden Care'
    """
    letters = re.findall(r"[^\W_]", token)[:60]
    if not letters:
        return None
    spelling = BETWEEN.join(map(re.escape, letters))
    found = (
        match[0]
        for match in re.finditer(rf"(?<!\w){spelling}(?!\w)", told, re.IGNORECASE)
    )
    return next((name for name in found if name[0].isupper()), None)


def plain(page: str) -> str:
    """Return the words of a piece of HTML, roughly, to look for names in."""
    return html.unescape(re.sub(r"<[^>]{0,2000}>", " ", page))


def page(facts: Mapping[str, Iterable[str]], *bodies: str) -> str:
    """Return a posting as a page: a line for each fact, then its parts."""
    lines = [
        f"{name}: {'; '.join(told)}"
        for name, values in facts.items()
        if (told := [value for value in values if value])
    ]
    head = "<br>".join(map(html.escape, lines))
    return f"<html><body><p>{head}</p>{''.join(map(str, bodies))}"


def paragraphs(value: object) -> str:
    """Return plain text as HTML, its lines kept."""
    told = value if isinstance(value, str) else ""
    return f"<p>{html.escape(told, quote=False).replace(chr(10), '<br>')}</p>"


def markup(value: object) -> str:
    """Return a piece of HTML as it is, or nothing."""
    return value if isinstance(value, str) else ""


def unescaped(value: object) -> str:
    """Return HTML that was escaped once more, such as Greenhouse's, as it was."""
    told = markup(value)
    return told if "<" in told else html.unescape(told)


def section(heading: object, body: str) -> str:
    """Return a part of a posting under its heading."""
    return f"<h3>{html.escape(text(heading))}</h3>{body}"
