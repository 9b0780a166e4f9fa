"""The day that a page gives itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser

KEYS = ("datePosted", "datePublished")
PLACES = (  # where pages write it, the most deliberate first
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='dc.date']", "content"),
    ("article time[datetime]", "datetime"),
    ("main time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
)
DEEPEST = 6  # levels that real structured data never goes beyond


def date_in(tree: LexborHTMLParser, scripts: Iterable[str]) -> str | None:
    """Return the day on which a page was published, as ISO writes it, or None.

    Args:
        tree: The page, before anything is taken out of it.
        scripts: Its structured data.
    """
    stated = (day for script in scripts for day in _stated(script))
    written = (
        day_of(node.attributes.get(attribute))
        for place, attribute in PLACES
        if (node := tree.css_first(place))
    )
    return next((day for day in (*stated, *written) if day), None)


def _stated(script: str) -> Iterator[str | None]:
    try:
        loaded = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    yield from _days(loaded, 0)


def _days(loaded: object, depth: int) -> Iterator[str | None]:
    if depth > DEEPEST:
        return
    if isinstance(loaded, list):
        for item in loaded:
            yield from _days(item, depth + 1)
    if isinstance(loaded, dict):
        yield from (day_of(loaded.get(key)) for key in KEYS)
        yield from _days(loaded.get("@graph"), depth + 1)


def day_of(value: object) -> str | None:
    """Return the day of a date or time that ISO writes, or None.

    >>> day_of("2026-03-04T09:00:00+02:00"), day_of("2026-03-04 09:00"), day_of("May")
    ('2026-03-04', '2026-03-04', None)
    """
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip()[:10]).date().isoformat()
    except ValueError:
        return None
