"""How alike texts are in letters, words and subjects, many with many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from askback.core.topics.lexical import content, grams, topics
from askback.core.topics.lexical_topics import TOPICS

Grid = NDArray[np.float64]
"""One row a text of the first kind, one column a text of the second."""


def letters_grid(ones: Sequence[str], others: Sequence[str]) -> Grid:
    """Return how alike each of n texts is with each of m in its letters, 0-1.

    The cosine of their counts of four letters in a row, function words left out; 0
    where a text has no other words.

    Source:
        W. Cavnar and J. Trenkle, "N-gram-based text categorization", 1994, as a cosine.

    >>> letters_grid(["deploys"], ["deploys", "pay"]).tolist()
    [[1.0, 0.0]]
    """
    rows = [dict(grams(text)) for text in (*ones, *others)]
    table = _unit(_table(rows))
    found = _product(table[: len(ones)], table[len(ones) :])
    return np.minimum(found, 1.0)


def words_grid(
    ones: Sequence[str], others: Sequence[str], weights: Mapping[str, float]
) -> Grid:
    """Return how much each of n texts is about what each of m is about, 0-1.

    Args:
        ones: n texts.
        others: m texts.
        weights: Rarity by stem, more than 0; a stem without one counts as 1.

    Source:
        Ours; a cosine with one binary weight a stem.

    >>> words_grid(["who decides here"], ["what was decided", "pay"], {}).tolist()
    [[1.0, 0.0]]
    """
    rows = [
        {stem: float(np.sqrt(weights.get(stem, 1.0))) for stem in content(text)}
        for text in (*ones, *others)
    ]
    table = _unit(_table(rows))
    return _product(table[: len(ones)], table[len(ones) :])


def subjects_grid(ones: Sequence[str], others: Sequence[str]) -> Grid:
    """Return how far each of n texts names the subjects of each of m, 0-1.

    Shared subjects over all subjects of the two; 0 where either names none.

    Source:
        P. Jaccard, "Étude comparative de la distribution florale", 1901.

    >>> subjects_grid(["What is the pay?"], ["What salary?", "Who leads?"]).tolist()
    [[1.0, 0.0]]
    """
    mine, theirs = _subjects(ones), _subjects(others)
    shared = mine @ theirs.T
    either = mine.sum(axis=1)[:, None] + theirs.sum(axis=1)[None, :] - shared
    found: Grid = shared / np.maximum(either, 1.0)
    return found


def _subjects(texts: Iterable[str]) -> Grid:
    names = tuple(TOPICS)
    rows = [[float(name in held) for name in names] for held in map(topics, texts)]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(names))


def _table(rows: Sequence[Mapping[str, float]]) -> Any:
    from scipy.sparse import csr_matrix  # noqa: PLC0415 -- slow import

    column: dict[str, int] = {}
    for row in rows:
        for key in row:
            column.setdefault(key, len(column))
    ends = np.cumsum([0, *map(len, rows)])
    places = [column[key] for row in rows for key in row]
    values = [value for row in rows for value in row.values()]
    shape = (len(rows), max(1, len(column)))
    return csr_matrix((np.array(values, np.float64), places, ends), shape=shape)


def _unit(table: Any) -> Any:
    """Return the rows at length 1; those without a word stay empty."""
    from scipy.sparse import diags  # noqa: PLC0415 -- slow import

    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    return diags(1.0 / np.where(lengths > 0, lengths, 1.0)) @ table


def _product(ones: Any, others: Any) -> Grid:
    found: Grid = np.asarray((ones @ others.T).toarray(), dtype=np.float64)
    return found
