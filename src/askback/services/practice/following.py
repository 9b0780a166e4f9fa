"""What is known of an answer of a mock interview: typed, or recorded and read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from askback.core.practice.mock import Said
from askback.store.models import TakeRow

END = 12  # words of the end of an answer that are quoted
PARTS = ("situation", "task", "action", "result")
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half"
    r"|doubled?|twice|tripled?|halved|per ?cent)\b",
    re.IGNORECASE,
)


def of_typed(text: str) -> Said | None:
    """Return what is known of an answer that was typed; None where nothing was.

    >>> of_typed("We halved it.").has_number
    True
    """
    words = text.split()
    return _said(words) if words else None


def of_take(row: TakeRow) -> Said | None:
    """Return what is known of an answer that was recorded; None while it is not read.

    Where no engine wrote its words, nothing is known either.
    """
    reading: Mapping[str, Any] = row.reading
    words = [str(one["text"]) for one in reading.get("words") or ()]
    return _said(words, reading) if words else None


def _said(words: Sequence[str], reading: Mapping[str, Any] | None = None) -> Said:
    held = reading or {}
    star, points = held.get("star"), held.get("points") or ()
    return Said(
        words=len(words),
        end=" ".join(words[-END:]),
        lacks=tuple(part for part in PARTS if star and not star.get(part)),
        result=_quote(star.get("result")) if star else "",
        has_number=bool(NUMBER.search(" ".join(words))),
        hedges=tuple(filter(None, map(_quote, held.get("hedges") or ()))),
        missed=tuple(one["point"] for one in points if one.get("quote") is None),
    )


def _quote(held: Mapping[str, Any] | None) -> str:
    return str(held.get("quote") or "") if held else ""
