"""Words that take back part of what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askback.core.transcript.answer.sentences import Sentence, clauses

HEDGE: Final = re.compile(
    r"\b(?:i (?:think|guess|suppose|believe|imagine|assume|reckon|suspect)|i would say"
    r"|i'd (?:say|guess|imagine|think)|probably|perhaps|maybe|might|possibly|presumably"
    r"|hopefully|kind of|kinda|sort of|sorta|somewhat|pretty (?!much every)|fairly"
    r"|more or less|generally|usually|typically|mostly|in general|for the most part|to "
    r"some (?:extent|degree)|a (?:little )?bit|seems? (?:to|like)|as far as i|not sure"
    r"|some|could be|should be|supposed to|roughly speaking|in theory|in principle"
    r"|ideally|tend to|it depends|it varies|if i remember|off the top|apparently|hard "
    r"to say|from what i|my (?:sense|impression|understanding|guess)|likely|potentially"
    r"|relatively|often|sometimes|we (?:hope|try|aim))\b"
)


def hedges(low: str) -> int:
    """Count the hedges of a lower-case text; "you know" is none.

    Source:
        Ours; the kinds of hedge follow Ken Hyland, "Hedging in Scientific Research
        Articles", 1998.

    >>> hedges("i think it's probably six, you know")
    2
    """
    return sum(1 for _ in HEDGE.finditer(low))


def hedging(parts: Sequence[Sentence]) -> float:
    """Return the share of an answer's words that stand in hedged clauses.

    Args:
        parts: The answer's sentences.

    Returns:
        0-1; 0 for an empty answer.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> hedging(sentences([Said(0, "It's probably six, and Ana counts them.")]))
    0.43
    """
    pieces = [clause for part in parts for clause in clauses(part)]
    words = sum(piece.words for piece in pieces)
    hedged = sum(p.words for p in pieces if HEDGE.search(p.plain))
    return round(hedged / words, 2) if words else 0.0
