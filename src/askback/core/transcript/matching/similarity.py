"""How near each question asked is to each question known."""

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

GRAMS, TOPICS, ANSWER = 0.1, 0.3, 0.1
"""What letters, subjects and the answer add to the cosine of meanings: the first two as
measured on 236 spoken paraphrases (top-1 of 176 from .71 to .75), the answer half of
that, since it is about many things."""
CHANCE = 0.04
"""What each doubling of a question's wordings takes off: among many, one is near by
chance."""
UNLIKELY = 0.1
"""Cosine under which words cannot lift a pair over any threshold, so they are left."""
WORDS_ALONE = (0.45, 0.3, 0.25)
"""Rare words, letters, subjects, where there are no meanings; in sum 1."""


def similarities(
    asked: Sequence[str],
    answers: Sequence[str],
    known: Sequence[Planned],
    embedder: Embedder | None,
) -> Grid:
    """Return how near each question asked is to each question known.

    Args:
        asked: n questions as said.
        answers: The words that answered each; n of them, or none.
        known: m questions with one or more wordings each.
        embedder: Turns texts into vectors; None compares words alone.

    Returns:
        n by m numbers: about 0-1.5 with an embedder and 0-1.1 without one, the best
        wording of each question counting.

    Source:
        The sum is ours; the weights are explained beside them.

    >>> texts = ("What is the pay?", "Who leads?")
    >>> known = [Planned(text, (text,)) for text in texts]
    >>> grid = similarities(["what's the pay then"], [""], known, None)
    >>> grid.shape, bool(grid[0, 0] > grid[0, 1])
    ((1, 2), True)
    """
    wordings = [w for question in known for w in question.wordings]
    starts = np.cumsum([0, *(len(q.wordings) for q in known[:-1])])
    if not asked or not wordings:
        return np.zeros((len(asked), len(known)))
    weights = rarity(wordings)
    if embedder is None:
        grid = _by_words(asked, wordings, WORDS_ALONE, weights)
    else:
        grid = _by_meaning(asked, wordings, embedder)
        lift = _by_words(asked, wordings, (0.0, GRAMS, TOPICS), weights)
        grid += np.where(grid >= UNLIKELY, lift, 0.0)
    best = np.maximum.reduceat(grid, starts, axis=1)
    chance = CHANCE * np.log2([max(1, len(q.wordings)) for q in known])
    best = np.maximum(best - chance, 0.0)
    return best + ANSWER * _by_answer(answers, known, weights) if answers else best


def _by_words(
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


def _by_answer(
    answers: Sequence[str], known: Sequence[Planned], weights: Mapping[str, float]
) -> Grid:
    return words_grid(answers, [q.wordings[0] for q in known], weights)
