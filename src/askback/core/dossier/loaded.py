"""Stock phrases that can mean more than they say."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.dossier.tables import LoadedPattern
from askback.core.dossier.values import LoadedPhrase
from askback.core.topics import Span


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
        place = pattern.says.spot(low)
        if place is not None:
            span = Span.of(text, *place.span())
            found.append(
                LoadedPhrase(
                    pattern.phrase, pattern.may_hide, pattern.question_key, span
                )
            )
    return tuple(sorted(found, key=lambda phrase: phrase.span.start))
