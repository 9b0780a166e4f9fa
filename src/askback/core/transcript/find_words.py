"""How near the turns of a talk are to a query by their words alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from askback.core.topics.lexical import stem, words
from askback.core.topics.lexical_topics import STOP

Scores = NDArray[np.float64]
# Words that ask for a place and say nothing of what is there.
_FRAME = """
did do does think thought say said says discuss discussed discussion talk talked
speak spoke mention mentioned opinion view summarize summarise summary whole meeting
interview conversation call describe decide decided conclusion conclude agreed agree
according during tell told explain
"""
FRAME = frozenset(_FRAME.split())
HELD, WEIGHED, BESIDE, AROUND, LONG = 0.2, 0.15, 0.4, 0.4, 0.1  # found on 237 queries
NEIGHBOURS = 3  # turns on each side that speak of the same thing
STRETCH = 5  # turns on each side over which nearness is averaged
FULL = 30  # words of a turn that says something, function words left out
SATURATED = 1.2  # BM25's k1, as usual
LENGTHS = 0.75  # BM25's b, as usual


def frameless(query: str) -> frozenset[str]:
    """Return the stems of a query that tell what is looked for.

    Source:
        Ours.

    >>> sorted(frameless("What did they say about the night shifts?"))
    ['night', 'shift']
    """
    told = [word for word in words(query) if word not in STOP]
    kept = [word for word in told if word not in FRAME] or told or words(query)
    return frozenset(map(stem, kept))


def word_scores(texts: Sequence[str], asked: frozenset[str]) -> Scores:
    """Score each text by the rare words it and those around it share with a query.

    Args:
        texts: The turns of a talk, in order; at least one.
        asked: Stems of the query; at least one.

    Returns:
        One score a text, from 0 to 1.25.

    Source:
        Ours; the weight of a word after S. Robertson and K. Spärck Jones, "Relevance
        weighting of search terms", 1976.

    >>> scores = word_scores(["hm", "nights are hard", "so"], frozenset({"night"}))
    >>> int(scores.argmax())
    1
    """
    held = [Counter(_stems(text, asked)) for text in texts]
    lengths = np.array([counts.total() for counts in held], dtype=np.float64)
    times = np.array([[counts[s] for s in sorted(asked)] for counts in held])
    texts_with = (times > 0).sum(axis=0)
    rare = np.where(texts_with, np.log1p(len(texts) / (texts_with + 0.5)), 0.0)
    whole = rare.sum() or 1.0
    long = 1 - LENGTHS + LENGTHS * lengths / max(1.0, float(lengths.mean()))
    weighed = (times * (SATURATED + 1) / (times + SATURATED * long[:, None])) @ rare
    beside = (_around(times, NEIGHBOURS) > 0) @ rare / whole
    around = _around(weighed[:, None], STRETCH)[:, 0]
    return np.asarray(
        HELD * ((times > 0) @ rare) / whole
        + WEIGHED * _of_best(weighed)
        + BESIDE * beside
        + AROUND * _of_best(around)
        + LONG * np.minimum(lengths, FULL) / FULL * (beside > 0),
        dtype=np.float64,
    )


def holds(text: str, asked: frozenset[str]) -> bool:
    """Return whether a text holds a word of a query.

    Source:
        Ours.

    >>> holds("The nights are hard.", frozenset({"night"}))
    True
    """
    return not asked.isdisjoint(_stems(text, asked))


def _stems(text: str, asked: frozenset[str]) -> list[str]:
    """List the stems of a text, function words only where they are looked for."""
    stems = [(word, stem(word)) for word in words(text)]
    return [found for word, found in stems if word not in STOP or found in asked]


def _around(rows: NDArray[np.number], reach: int) -> Scores:
    """Sum each row with those within reach of it."""
    sums = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
    places = np.arange(len(rows))
    first = np.maximum(0, places - reach)
    last = np.minimum(len(rows), places + reach + 1)
    return np.asarray(sums[last] - sums[first], dtype=np.float64)


def _of_best(scores: Scores) -> Scores:
    best = float(scores.max())
    return scores / best if best > 0 else scores
