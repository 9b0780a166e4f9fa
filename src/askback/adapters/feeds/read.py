"""A feed as one page: its newest entries, each with its date, title, text and link."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import feedparser

from askback.errors import InvalidInputError

NEWEST = 30  # entries; older ones say little of a company of today
LONGEST = 60_000  # characters of an entry's HTML; a long article has half of that


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed.

    Attributes:
        html: Its entries as a page, which is still to be read as one.
        title: What it calls itself.
        dated: The day of its newest entry, as ISO writes it, or None.
        problems: What was wrong with it or left out.
    """

    html: str
    title: str
    dated: str | None
    problems: tuple[str, ...]


def read_feed(data: bytes) -> Feed:
    """Read a feed; it is taken as bytes, for a name would be opened or fetched.

    Raises:
        InvalidInputError: It has no entries.
    """
    parsed = feedparser.parse(
        io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False
    )
    entries = sorted(parsed.entries, key=lambda entry: _day(entry) or "", reverse=True)
    if not entries:
        raise InvalidInputError(
            "the feed has no entries. Bring the article or page itself."
        )
    title = " ".join(parsed.feed.get("title", "").split())
    kept = entries[:NEWEST]
    body = "".join(piece for entry in kept for piece in _pieces(entry))
    page = f"<html><body><h1>{_plain(title)}</h1>{body}"
    return Feed(page, title, _day(kept[0]), tuple(_problems(parsed, len(entries))))


def _problems(parsed: Mapping[str, Any], count: int) -> Iterator[str]:
    if parsed["bozo"]:
        yield "It is not written as feeds should be; what could be read was read."
    if count > NEWEST:
        yield f"Only the {NEWEST} newest of {count} entries were read."


def _pieces(entry: dict[str, Any]) -> Iterator[str]:
    """Yield an entry as HTML; feedparser has taken out what could do harm."""
    yield f"<h2>{_plain(entry.get('title', ''))}</h2>"
    yield f"<p>{_day(entry) or ''} {_plain(entry.get('link', ''))}</p>"
    told = [part.get("value", "") for part in entry.get("content", ())]
    yield f"<div>{max((*told, entry.get('summary', '')), key=len)[:LONGEST]}</div>"


def _plain(value: str) -> str:
    """Return a title or link as HTML; titles may be HTML themselves."""
    return html.escape(html.unescape(" ".join(value.split())))


def _day(entry: dict[str, Any]) -> str | None:
    """Return the day of an entry, as ISO writes it, or None."""
    # dict's own look-up: feedparser's warns where one date stands in for the other
    when = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    try:
        return date(*when[:3]).isoformat() if when else None
    except ValueError:
        return None
