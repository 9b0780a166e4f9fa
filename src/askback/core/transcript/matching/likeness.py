"""How alike questions asked are to questions known, alone and in what I said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from askback.core.topics import Embedder, Vectors
from askback.core.topics.lexical import rarity
from askback.core.topics.lexical_grids import Grid, letters_grid
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching.planned import Planned
from askback.core.transcript.matching.similarity import WORDS_ALONE, by_words

NEAREST = 3  # wordings whose mean stands for the middle of all, where words count
Starts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class View:
    """How alike each of n texts is to each of m questions, 0-1.

    Attributes:
        text: To its first wording.
        best: To its nearest wording.
        centre: To the middle of its wordings.
    """

    text: Grid
    best: Grid
    centre: Grid

    def columns(self, first: int, last: int | None = None) -> View:
        """Return the likeness to some of the questions."""
        return View(*(getattr(self, f.name)[:, first:last] for f in fields(self)))

    @property
    def mean(self) -> Grid:
        """Between the nearest wording, which chance favours, and the middle."""
        mean: Grid = (self.best + self.centre) / 2
        return mean


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike each of n questions asked is to each of m known.

    Attributes:
        alone: The question by itself.
        led: With what I said around it: "you make an offer, they decline. Why?"
        letters: The question by itself to the first wording, in its letters.
    """

    alone: View
    led: View
    letters: Grid

    def columns(self, first: int, last: int | None = None) -> Likeness:
        """Return the likeness to some of the questions known."""
        return Likeness(
            self.alone.columns(first, last),
            self.led.columns(first, last),
            self.letters[:, first:last],
        )


def likeness(
    asked: Sequence[Asked], known: Sequence[Planned], embedder: Embedder | None
) -> Likeness:
    """Return how alike each question asked is to each question known.

    Args:
        asked: n questions, at least one.
        known: m questions, at least one.
        embedder: Turns texts into vectors, in one batch; None compares words alone.

    Source:
        Ours.

    >>> from askback.core.topics import Span
    >>> text = "Who leads?"
    >>> asked = Asked(0, Span.of(text, 0, len(text)), text)
    >>> found = likeness([asked], [Planned("leads", (text,))], None)
    >>> found.alone.best.round(2).tolist()
    [[1.0]]
    """
    texts = [one.text for one in asked]
    led = [f"{one.context} {one.text}".strip() for one in asked]
    wordings = [w for question in known for w in question.wordings]
    starts = starts_of(known)
    if embedder is None:
        weights = rarity(wordings)
        views = [_by_words(said, wordings, starts, weights) for said in (texts, led)]
    else:
        vectors = embedder.embed([*texts, *led, *wordings])
        of_wordings = vectors[2 * len(asked) :]
        middles = _middles(of_wordings, starts)
        both = np.split(vectors[: 2 * len(asked)], 2)
        views = [_by_meaning(said, of_wordings, middles, starts) for said in both]
    firsts = [question.wordings[0] for question in known]
    return Likeness(views[0], views[1], letters_grid(texts, firsts))


def starts_of(known: Sequence[Planned]) -> Starts:
    """Return where each question's wordings begin among all of them."""
    return np.cumsum([0, *(len(q.wordings) for q in known[:-1])])


def _middles(wordings: Vectors, starts: Starts) -> Grid:
    """Return the middle of each question's wordings, of length 1."""
    middles: Grid = np.add.reduceat(wordings, starts, axis=0).astype(np.float64)
    middles /= np.linalg.norm(middles, axis=1, keepdims=True).clip(1e-9)
    return middles


def _by_meaning(
    said: Vectors, wordings: Vectors, middles: Grid, starts: Starts
) -> View:
    grid = (said @ wordings.T).astype(np.float64)
    best = np.maximum.reduceat(grid, starts, axis=1)
    return View(grid[:, starts], best, said @ middles.T)


def _by_words(
    said: Sequence[str],
    wordings: Sequence[str],
    starts: Starts,
    weights: Mapping[str, float],
) -> View:
    grid = by_words(said, wordings, WORDS_ALONE, weights)
    near = [
        np.sort(part, axis=1)[:, -NEAREST:].mean(axis=1)
        for part in np.split(grid, starts[1:], axis=1)
    ]
    best = np.maximum.reduceat(grid, starts, axis=1)
    return View(grid[:, starts], best, np.stack(near, axis=1))
