"""Stock phrases that can mean more than they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askback.core.dossier.patterns import Pattern
from askback.core.dossier.tables import LoadedPattern
from askback.core.dossier.values import LoadedPhrase
from askback.core.topics import Span

TRIES = 8  # places of one phrase that are looked at; who denies it so often means it
BEFORE = 48  # characters before a phrase in which a "not" may stand
DENIED = re.compile(
    r"\b(?:not|no|never|isn't|aren't|don't|doesn't|won't|wouldn't|ain't|without|nor"
    r"|hardly|neither|rather than|instead of|anything but|far from|tired of|hate|avoid"
    r"|kein\w*|nicht|pas)(?: [\w'-]+){0,3}[ \"'(]{1,3}$"
)
"""What turns a phrase into its opposite when it leads up to it."""
OTHERWISE = re.compile(
    r"(?:['\"]s)? ?(?:of (?:\w+ )?(?:products?|companies|brands?|tools|services|schools"
    r"|hotels|sites|businesses|funds|models|drugs|vehicles)|restaurants?|run\b|owned"
    r"|law\b|doctor|medicine|homes?\b|hotel|rooms?\b|car\b|holidays?|support\b"
    r"|liaison)"
)
"""What makes "family" and its like speak of something else when it follows."""


def read_loaded(
    text: str, low: str, patterns: Sequence[LoadedPattern]
) -> tuple[LoadedPhrase, ...]:
    """Find the loaded phrases of a text, each once.

    Args:
        text: The whole text.
        low: It in lower case, from `lines.plain`.
        patterns: The phrases.

    Returns:
        The phrases in the order of the text.

    Source:
        Ours; what each can mean is an observation, never a verdict.

    >>> from askback.core.dossier.tables import read_tables
    >>> phrase = {"phrase": "fast", "says": "fast[- ]paced", "may_hide": "", "ask": ""}
    >>> tables = read_tables(skills={}, claims={}, loaded=[phrase], omissions=[])
    >>> text = "A Fast-paced ward."
    >>> read_loaded(text, text.lower(), tables.loaded)[0].span.quote
    'Fast-paced'
    """
    found: list[LoadedPhrase] = []
    for pattern in patterns:
        place = _meant(low, pattern.says)
        if place is not None:
            span = Span.of(text, *place)
            found.append(
                LoadedPhrase(
                    pattern.phrase, pattern.may_hide, pattern.question_key, span
                )
            )
    return tuple(sorted(found, key=lambda phrase: phrase.span.start))


def _meant(low: str, says: Pattern) -> tuple[int, int] | None:
    """Return the first place where a phrase is said and not denied."""
    for _ in range(TRIES):
        place = says.spot(low)
        if place is None:
            return None
        start, end = place.span()
        if not _denied(low, start, end):
            return start, end
        low = low[:start] + "x" * (end - start) + low[end:]
    return None


def _denied(low: str, start: int, end: int) -> bool:
    before = low[max(0, start - BEFORE) : start]
    own = low[start:end].startswith(("no ", "not ", "without", "little", "minimal"))
    return (not own and DENIED.search(before) is not None) or (
        OTHERWISE.match(low, end) is not None
    )
