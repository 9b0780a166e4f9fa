"""Questions that may ask the same: of one bank, and of a draft and the bank."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from askback.core.bank.index import Index, stems
from askback.core.bank.search import cosines
from askback.core.bank.wording import are_opposed, sides
from askback.core.topics import Embedder, Vectors

SAME = 0.75  # cosines of MiniLM, from pairs of real questions read by people
SIMILAR = 0.65
APART = 0.35  # what only one of two texts says is then about something else
ROWS = 256  # questions compared at once: 25 MB against 25,000 wordings


class Likeness(StrEnum):
    """How alike two questions are."""

    SAME = "same"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions of a bank that may ask the same.

    Attributes:
        one: Key of the first, in the bank's order.
        other: Key of the second.
        cosine: Nearness of one's text and the other's nearest wording, 0.65-1.
        likeness: What that means.
    """

    one: str
    other: str
    cosine: float
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The question of the bank that is nearest to a text.

    Attributes:
        key: Its key.
        text: Its text.
        cosine: Nearness of the text and its nearest wording, -1 to 1.
        likeness: Same or similar; None where it is another question.
    """

    key: str
    text: str
    cosine: float
    likeness: Likeness | None


def alike(index: Index, explained: Collection[frozenset[str]] = ()) -> tuple[Pair, ...]:
    """Return all pairs of a bank's questions that may ask the same, nearest first.

    Args:
        index: n questions with their vectors; without an embedder nothing is found.
        explained: Pairs of keys that people have looked at and kept.

    Returns:
        Pairs of which one's text and some wording of the other are near; opposites,
        and texts whose difference lies in what they are about, are left out.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours; the thresholds were measured on pairs of real questions.
    """
    if index.vectors is None or index.embedder is None:
        return ()
    pairs = [
        Pair(one, other, round(cosine, 4), _likeness_of(cosine))
        for one, other, cosine in _near(index)
        if frozenset({one, other}) not in explained
        and not differ(_text(index, one), _text(index, other), index, index.embedder)
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.cosine, pair.one, pair.other)))


def _near(index: Index) -> Iterator[tuple[str, str, float]]:
    """Yield keys and cosine of every two questions that are near."""
    one_way = _table(index)
    table = np.maximum(one_way, one_way.T)
    ones, others = np.nonzero(np.triu(table, 1) >= SIMILAR)
    for one, other in zip(ones.tolist(), others.tolist(), strict=True):
        keys = index.questions[one].key, index.questions[other].key
        yield *keys, float(table[one, other])


def _table(index: Index) -> NDArray[np.float32]:
    """Return an n by n table: text of the row, nearest wording of the column."""
    assert index.vectors is not None
    texts = index.vectors[index.starts]
    return np.vstack(
        [
            np.maximum.reduceat(
                texts[start : start + ROWS] @ index.vectors.T, index.starts, axis=1
            )
            for start in range(0, len(texts), ROWS)
        ]
    ).astype(np.float32)


def _text(index: Index, key: str) -> str:
    return index.bank.by_key[key].text


def neighbour(index: Index, text: str) -> Neighbour | None:
    """Return the question of the bank that is nearest to a text in meaning.

    Args:
        index: The bank with its vectors.
        text: A question.

    Returns:
        The nearest; None without an embedder, of an empty bank or an empty text.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours.
    """
    return neighbours(index, [text])[0]


def neighbours(index: Index, texts: Sequence[str]) -> tuple[Neighbour | None, ...]:
    """Return the nearest question to each of n texts, embedded together.

    Args:
        index: The bank with its vectors.
        texts: n questions.

    Returns:
        n neighbours, as `neighbour` has them.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours.
    """
    if index.vectors is None or index.embedder is None:
        return (None,) * len(texts)
    vectors = index.embedder.embed(texts)
    return tuple(
        _nearest(index, text, vector, index.embedder) if text.strip() else None
        for text, vector in zip(texts, vectors, strict=True)
    )


def _nearest(index: Index, text: str, vector: Vectors, embedder: Embedder) -> Neighbour:
    near = cosines(index, vector)
    place = int(np.argmax(near))
    question = index.questions[place]
    cosine = min(1.0, float(near[place]))
    is_other = differ(text, question.text, index, embedder)
    likeness = None if cosine < SIMILAR or is_other else _likeness_of(cosine)
    return Neighbour(question.key, question.text, round(cosine, 4), likeness)


def _likeness_of(cosine: float) -> Likeness:
    return Likeness.SAME if cosine >= SAME else Likeness.SIMILAR


def differ(one: str, other: str, index: Index, embedder: Embedder) -> bool:
    """Return whether two near texts ask different things all the same.

    Args:
        one: A question.
        other: Another.
        index: Has the table of opposites.
        embedder: Compares what only one of the two says.

    Returns:
        True where they stand on opposite sides, or where each says something of its
        own and the two are far apart: "who last left" and "who was last promoted".

    Source:
        Ours.
    """
    if are_opposed(sides(one, index.wording), sides(other, index.wording)):
        return True
    mine, theirs = stems(one), stems(other)
    only_mine, only_theirs = sorted(mine - theirs), sorted(theirs - mine)
    if not (mine & theirs and only_mine and only_theirs):
        return False
    first, second = embedder.embed([" ".join(only_mine), " ".join(only_theirs)])
    return float(first @ second) < APART
