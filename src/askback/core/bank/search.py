"""Find questions by meaning, words, subjects, and with slips of the keyboard mended."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from askback.core.bank.filters import Filters
from askback.core.bank.index import Index, stems, subjects_of
from askback.core.bank.spelling import Correction, correct
from askback.core.bank.wording import (
    are_opposed,
    named,
    sides,
    spoken_words,
    without_fillers,
)
from askback.core.topics import Vectors

NEAREST = 0.23  # share of the one nearest wording; `index` has those of the others
SECOND = 0.03  # and of the next: one wording may be near by chance
WORDS = 0.05
SUBJECTS = 0.1
CRITERIA = 0.02
TOPIC = 0.45  # of one or two words the subject says more than the vector does
SHORT = 3  # so many words are a subject and no question
OPPOSED = 0.08  # opposites lie near one another; this ranks them behind
WHOLE = 0.85  # what a text near to all its other wordings comes to
ALMOST = 0.99  # only the very words score 1
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hit:
    """A question found.

    Attributes:
        key: Its key.
        text: Its text.
        score: How near it is, 0-1; 1 is word for word.
    """

    key: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, and what it looked for.

    Attributes:
        hits: The nearest, best first.
        looked_for: The text as it was read: slips mended, fillers left out.
        corrections: The slips that were mended.
    """

    hits: tuple[Hit, ...]
    looked_for: str
    corrections: tuple[Correction, ...] = ()


def find(
    index: Index,
    text: str,
    *,
    limit: int = 10,
    filters: Filters | None = None,
    common: Container[str] | None = None,
) -> Found:
    """Find the questions nearest to what was typed or said.

    Args:
        index: The bank, made ready.
        text: A question, a word, with slips of the keyboard or as it is spoken.
        limit: At most so many, at least 0.
        filters: Which questions may be found; None means all.
        common: Words that are no slips; None mends nothing.

    Returns:
        The nearest, best first; none of a text without a word.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours: see `nearest`.
    """
    corrections: tuple[Correction, ...] = ()
    mended = text
    if common is not None:
        mended, corrections = correct(text, index.vocabulary, common)
    asked = without_fillers(mended, index.wording)
    if not spoken_words(asked):
        return Found((), asked)
    vector = None
    if index.embedder is not None and index.vectors is not None:
        vector = index.embedder.embed([asked])[0]
    hits = nearest(index, asked, vector, limit=limit, filters=filters)
    return Found(hits, asked, corrections)


def nearest(
    index: Index,
    text: str,
    vector: Vectors | None,
    *,
    limit: int = 10,
    filters: Filters | None = None,
) -> tuple[Hit, ...]:
    """Find the questions nearest to a text whose vector is known; all are compared.

    Args:
        index: The bank, made ready.
        text: What is looked for.
        vector: Its row of length 1; None where words alone decide.
        limit: At most so many, at least 0.
        filters: Which questions may be found; None means all.

    Returns:
        The nearest, best first, equals by key.

    Source:
        Ours: cosine of the nearest wording, of the mean of all and of the question's
        aim, then shared words, subjects and criteria, opposites ranked behind.
    """
    scores = _scores(index, text, vector)
    places = np.arange(len(scores))
    if filters is not None:
        allowed = [filters.lets(question) for question in index.questions]
        places = places[np.array(allowed, dtype=bool)]
    if len(places) > limit > 0:
        worst = np.partition(scores[places], -limit)[-limit]
        places = places[scores[places] >= worst]
    found = [_hit(index, int(place), float(scores[place])) for place in places]
    found.sort(key=lambda hit: (-hit.score, hit.key))
    return tuple(replace(h, score=round(h.score, 4)) for h in found[: max(limit, 0)])


def _hit(index: Index, place: int, score: float) -> Hit:
    question = index.questions[place]
    return Hit(question.key, question.text, score)


def _scores(index: Index, text: str, vector: Vectors | None) -> Scores:
    asked = stems(text)
    is_short = len(spoken_words(text)) <= SHORT
    scores = _meaning(index, vector) + WORDS * _words(index, asked)
    if vector is None:
        scores += (1 - WORDS) * _words(index, asked)
    scores += SUBJECTS * _subjects(index, text)
    scores += (TOPIC if is_short else CRITERIA) * _criteria(index, text)
    scores -= OPPOSED * _opposed(index, text)
    whole = WHOLE + TOPIC if is_short else WHOLE
    scores = np.clip(scores / whole, 0, ALMOST).astype(np.float32)
    same = index.texts.get(" ".join(spoken_words(text)))
    if same is not None:
        scores[same] = 1
    return scores


def _meaning(index: Index, vector: Vectors | None) -> Scores:
    if vector is None or index.vectors is None or index.profiles is None:
        return np.zeros(len(index.questions), dtype=np.float32)
    first, second = _two_nearest(index, _products(index.vectors, vector))
    near = NEAREST * first + SECOND * second
    return np.asarray(near + _products(index.profiles, vector), dtype=np.float32)


def _products(rows: Vectors, vector: Vectors) -> Scores:
    """Return the product of each row with a vector.

    The usual `@` parts the work over threads, which on a busy machine wait for one
    another: this was twice as fast there and no slower elsewhere.
    """
    return np.asarray(np.vecdot(rows, vector), dtype=np.float32)


def _two_nearest(index: Index, cosines: Scores) -> tuple[Scores, Scores]:
    """Return the cosine of each question's nearest wording, and of its second."""
    first: Scores = np.maximum.reduceat(cosines, index.starts)
    counts = np.diff(index.starts, append=len(cosines))
    is_first = cosines == np.repeat(first, counts)
    second: Scores = np.maximum.reduceat(
        np.where(is_first, np.float32(-1), cosines), index.starts
    )
    return first, np.where(second <= -1, first, second).astype(np.float32)


def cosines(index: Index, vector: Vectors) -> Scores:
    """Return how near the nearest wording of each question is in meaning.

    Args:
        index: The bank, made ready with an embedder.
        vector: A row of length 1.

    Returns:
        n cosines, -1 to 1; zeros where the index has no vectors.

    Source:
        Ours.
    """
    if index.vectors is None:
        return np.zeros(len(index.questions), dtype=np.float32)
    products = _products(index.vectors, vector)
    near: Scores = np.maximum.reduceat(products, index.starts)
    return near


def _words(index: Index, asked: frozenset[str]) -> Scores:
    """Return which share of the weight of the words asked each question has."""
    scores = np.zeros(len(index.questions), dtype=np.float32)
    whole = sum(index.weights.get(word, 1.0) for word in asked)
    for word in asked:
        held = index.postings.get(word)
        if held is not None:
            scores[held] += index.weights.get(word, 1.0) / whole
    return scores


def _subjects(index: Index, text: str) -> Scores:
    """Return how far each question's wordings name the same subjects, 0-1."""
    asked = subjects_of(text)
    if not asked or not len(index.starts):
        return np.zeros(len(index.questions), dtype=np.float32)
    shared = index.subjects[asked].sum(axis=0)
    share = (shared / (index.named + len(asked) - shared)).astype(np.float32)
    counts = np.diff(index.starts, append=len(share))
    mean = np.add.reduceat(share, index.starts) / counts
    return np.asarray(mean, dtype=np.float32)


def _criteria(index: Index, text: str) -> Scores:
    """Return how much each question tells of the criteria that a text names."""
    scores = np.zeros(len(index.questions), dtype=np.float32)
    for key in named(text, index.wording.topics, index.wording.longest):
        if key in index.strengths:
            scores = np.maximum(scores, index.strengths[key])
    return scores


def _opposed(index: Index, text: str) -> Scores:
    """Return 1 where a question stands on the other side of what is asked."""
    mine = sides(text, index.wording)
    if not mine:
        return np.zeros(len(index.questions), dtype=np.float32)
    opposed = [are_opposed(mine, theirs) for theirs in index.sides]
    return np.array(opposed, dtype=np.float32)
