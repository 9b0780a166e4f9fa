"""How well a language is spoken, as postings ask for it and résumés tell it."""

from __future__ import annotations

import re

from askback.core.topics import Span

LEVELS = (
    (4, r"c1|c2|fluen\w{1,4}|native\w{0,8}|mother tongue|bilingual|full professional"),
    (4, r"verhandlungssicher|muttersprach\w{1,5}|fließend|courant|langue maternelle"),
    (3, r"b2|upper[- ]intermediate|advanced|business|professional|very good|good"),
    (3, r"working|proficien\w{1,4}"),
    (2, r"b1|intermediate|conversational|limited working|some|everyday"),
    (1, r"a1|a2|basics?|beginner\w{0,2}|elementary|school(?:[- ]level)?"),
    (1, r"reads? it slowly|a little|rudimentary|grundkenntnisse|notions"),
)
PATTERNS = tuple((level, re.compile(rf"\b(?:{words})\b")) for level, words in LEVELS)
REACH = 32  # characters on either side in which a level is the language's own
OTHER = re.compile(r"[,;.\n|•]")
GRADES = ("", "basic", "conversational", "good", "fluent")


def level_beside(low: str, span: Span) -> int:
    """Return how well a text says a language is spoken, or asks that it be.

    Args:
        low: The text in lower case, of the same length.
        span: Where it names the language.

    Returns:
        1 basic, 2 conversational, 3 good, 4 fluent; 0 where it does not say.

    Source:
        Ours; the letters are those of the Common European Framework.

    >>> [level_beside(t, Span.of(t, 0, 6)) for t in ["german (b1)", "german"]]
    [2, 0]
    """
    after = low[span.end : span.end + REACH]
    cut = OTHER.search(after, 3)
    found = _level(after if cut is None else after[: cut.start()])
    if found:
        return found
    before = low[max(0, span.start - REACH) : span.start]
    return _level(OTHER.split(before)[-1])


def _level(words: str) -> int:
    found = [
        (hit.start(), -level)
        for level, says in PATTERNS
        if (hit := says.search(words)) is not None
    ]
    return -min(found)[1] if found else 0
