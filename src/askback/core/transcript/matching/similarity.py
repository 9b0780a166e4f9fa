"""How near texts are to questions known, in one number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from askback.core.topics import Embedder
from askback.core.topics.lexical import rarity
from askback.core.topics.lexical_grids import (
    Grid,
    letters_grid,
    subjects_grid,
    words_grid,
)
from askback.core.transcript.matching.planned import Planned

GRAMS, TOPICS = 0.1, 0.3
"""What letters and subjects add to the cosine of meanings: as measured on 236 spoken
paraphrases (top-1 of 176 from .71 to .75)."""
CHANCE = 0.04
"""What each doubling of a question's wordings takes off: among many, one is near by
chance."""
UNLIKELY = 0.1
"""Cosine under which words cannot lift a pair over any threshold, so they are left."""
WORDS_ALONE = (0.45, 0.3, 0.25)
"""Rare words, letters, subjects, where there are no meanings; in sum 1."""


def similarities(
    said: Sequence[str], known: Sequence[Planned], embedder: Embedder | None
) -> Grid:
    """Return how near each text is to each question known.

    Args:
        said: n texts.
        known: m questions with one or more wordings each.
        embedder: Turns texts into vectors; None compares words alone.

    Returns:
        n by m numbers: about 0-1.4 with an embedder and 0-1 without one, the best
        wording of each question counting.

    Source:
        The sum is ours; the weights are explained beside them.

    >>> texts = ("What is the pay?", "Who leads?")
    >>> known = [Planned(text, (text,)) for text in texts]
    >>> grid = similarities(["what's the pay then"], known, None)
    >>> grid.shape, bool(grid[0, 0] > grid[0, 1])
    ((1, 2), True)
    """
    wordings = [w for question in known for w in question.wordings]
    starts = np.cumsum([0, *(len(q.wordings) for q in known[:-1])])
    if not said or not wordings:
        return np.zeros((len(said), len(known)))
    weights = rarity(wordings)
    if embedder is None:
        grid = by_words(said, wordings, WORDS_ALONE, weights)
    else:
        grid = _by_meaning(said, wordings, embedder)
        lift = by_words(said, wordings, (0.0, GRAMS, TOPICS), weights)
        grid += np.where(grid >= UNLIKELY, lift, 0.0)
    best = np.maximum.reduceat(grid, starts, axis=1)
    chance = CHANCE * np.log2([max(1, len(q.wordings)) for q in known])
    return np.maximum(best - chance, 0.0)


def by_words(
    asked: Sequence[str],
    wordings: Sequence[str],
    shares: tuple[float, float, float],
    weights: Mapping[str, float],
) -> Grid:
    """Return the weighted likeness in rare words, letters and subjects.

    Letters alone say nothing: a pair without a word or a subject in common gets nought.
    """
    rare, by_letters, by_subjects = shares
    words = words_grid(asked, wordings, weights)
    subjects = subjects_grid(asked, wordings)
    letters = letters_grid(asked, wordings)
    whole = rare * words + by_letters * letters + by_subjects * subjects
    return np.where((words > 0) | (subjects > 0), whole, 0.0)


def _by_meaning(
    asked: Sequence[str], wordings: Sequence[str], embedder: Embedder
) -> Grid:
    vectors = embedder.embed([*asked, *wordings])
    cosines: Grid = (vectors[: len(asked)] @ vectors[len(asked) :].T).astype(np.float64)
    return cosines
