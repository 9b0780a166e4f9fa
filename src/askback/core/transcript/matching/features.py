"""What tells whether a question asked was a planned one, as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.topics.lexical import content
from askback.core.topics.lexical_grids import Grid
from askback.core.transcript.matching.likeness import Likeness, View

OF_VIEW = ("text", "best", "centre", "ahead", "rival", "rank", "only")
NAMES = (
    *(f"alone {name}" for name in OF_VIEW),
    *(f"led {name}" for name in OF_VIEW),
    "letters",
    "length",
)
LONG = 8  # words that carry anything; more make no question plainer
TWO = 2
Features = NDArray[np.float64]
"""n by p by 16: of each question asked and each planned one, in the order of NAMES."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Which question of the bank means what a planned one means that no bank holds.

    Attributes:
        column: For each of p planned ones a column among the bank's.
        share: How far that one's wordings may stand for the planned one's, 0-1.
    """

    column: NDArray[np.int64]
    share: NDArray[np.float64]

    def lend(self, own: View, of_bank: View) -> View:
        """Return likenesses by way of the bank, where those are greater."""
        return View(
            own.text,
            self._lent(own.best, of_bank.best),
            self._lent(own.centre, of_bank.centre),
        )

    def _lent(self, own: Grid, of_bank: Grid) -> Grid:
        borrowed = self.share * of_bank[:, self.column] + (1 - self.share) * own
        return np.maximum(own, borrowed)

    def strangers(self, of_bank: Grid) -> Grid:
        """Return the columns of the bank's questions that lend nothing."""
        lent = set(self.column[self.share > 0].tolist())
        left = [n for n in range(of_bank.shape[1]) if n not in lent]
        return of_bank[:, left]


def features(
    plan: Likeness, bank: Likeness | None, asked: Sequence[str], twins: Twins | None
) -> Features:
    """Describe how each question asked stands to each planned one.

    Args:
        plan: Likeness of n questions asked to p planned, p at least one.
        bank: Likeness of the same to others that are known, which compete.
        asked: The n questions.
        twins: Which of the bank lend their wordings to which planned ones.

    Returns:
        n by p by 16.

    Source:
        Ours; what each is worth was learnt (`scripts/train_matching.py`).

    >>> one = np.array([[0.8, 0.3]])
    >>> view = View(one, one, one)
    >>> found = features(Likeness(view, view, one), None, ["Who leads?"], None)
    >>> found.shape, round(float(found[0, 0, NAMES.index("alone ahead")]), 2)
    ((1, 2, 16), 0.5)
    """
    others = (None, None) if bank is None else (bank.alone, bank.led)
    views = zip((plan.alone, plan.led), others, strict=True)
    length = np.array([[min(LONG, len(content(text))) / LONG] for text in asked])
    of_views = [grid for view, other in views for grid in _of_view(view, other, twins)]
    spread = np.broadcast_to(length, plan.letters.shape)
    return np.stack([*of_views, plan.letters, spread], axis=2)


def _of_view(view: View, bank: View | None, twins: Twins | None) -> Iterator[Grid]:
    if bank is not None and twins is not None:
        view = twins.lend(view, bank)
        others = twins.strangers(bank.mean)
    else:
        others = np.zeros((len(view.text), 0))
    mean = view.mean
    ahead = _ahead(mean)
    yield from (view.text, view.best, view.centre, ahead)
    if others.size:
        yield mean - others.max(axis=1, keepdims=True)
        yield np.log1p((others[:, None, :] > mean[:, :, None]).sum(axis=2))
    else:
        yield ahead
        yield np.log1p((mean[:, None, :] > mean[:, :, None]).sum(axis=2))
    yield _ahead(mean.T).T


def _ahead(grid: Grid) -> Grid:
    """Return by how much each value of a row beats the best other of its row."""
    if grid.shape[1] < TWO:
        return np.zeros_like(grid)
    two = np.sort(grid, axis=1)[:, -TWO:]
    best, second = two[:, 1:], two[:, :1]
    return grid - np.where(grid >= best, second, best)
