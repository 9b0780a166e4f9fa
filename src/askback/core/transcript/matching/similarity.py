"""How near each question asked is to each question known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from askback.core.topics import Embedder
from askback.core.topics.lexical import (
    content,
    gram_likeness,
    rarity,
    topic_likeness,
    topics,
    word_likeness,
)
from askback.core.transcript.matching.planned import Planned

Grid = NDArray[np.float64]
"""One row a question asked, one column a question known."""

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
    owners = np.repeat(np.arange(len(known)), [len(q.wordings) for q in known])
    if not asked or not wordings:
        return np.zeros((len(asked), len(known)))
    weights = rarity(wordings)
    grid = np.zeros((len(asked), len(wordings)))
    likely = np.ones(grid.shape, dtype=bool)
    if embedder is not None:
        grid = _by_meaning(asked, wordings, embedder)
        likely = grid >= UNLIKELY
    rows, columns = np.nonzero(likely)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        grid[row, column] += _by_words(
            asked[row], wordings[column], weights, bare=embedder is None
        )
    best = np.full((len(asked), len(known)), -1.0)
    for column, owner in enumerate(owners):
        best[:, owner] = np.maximum(best[:, owner], grid[:, column])
    chance = CHANCE * np.log2([max(1, len(q.wordings)) for q in known])
    best = np.maximum(best - chance, 0.0)
    return best + ANSWER * _by_answer(answers, known, weights) if answers else best


def _by_words(
    one: str, other: str, weights: Mapping[str, float], *, bare: bool
) -> float:
    if not (content(one) & content(other) or topics(one) & topics(other)):
        return 0.0
    letters, subjects = gram_likeness(one, other), topic_likeness(one, other)
    if not bare:
        return GRAMS * letters + TOPICS * subjects
    rare, by_letters, by_subjects = WORDS_ALONE
    words = word_likeness(one, other, weights)
    return rare * words + by_letters * letters + by_subjects * subjects


def _by_meaning(
    asked: Sequence[str], wordings: Sequence[str], embedder: Embedder
) -> Grid:
    vectors = embedder.embed([*asked, *wordings])
    cosines: Grid = (vectors[: len(asked)] @ vectors[len(asked) :].T).astype(np.float64)
    return cosines


def _by_answer(
    answers: Sequence[str], known: Sequence[Planned], weights: Mapping[str, float]
) -> Grid:
    return np.array(
        [
            [word_likeness(answer, q.wordings[0], weights) for q in known]
            for answer in answers
        ]
    )
