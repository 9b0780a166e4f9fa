"""How near a question is to each of interviewers' questions."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.bank.index import Index, stems
from askback.core.bank.spelling import correct
from askback.core.bank.wording import spoken_words, without_fillers
from askback.core.practice.decode.ready import ASIDE
from askback.core.topics import Vectors

# Shares of the mixture, fitted to the seen half of datasets/decode and rounded. A
# question is more surely one of ours the more of its wordings it is near to. The search
# of the bank also counts subjects of a job: here that misled more than it told.
NEAREST = 0.25
SECOND = 0.35
MEAN = 0.35
WORDS = 0.05
# What has one wording is as near to the mean of all as to the nearest, and would win
# too often: of the shares tried, the largest that loses no paraphrase of the seen half.
SINGLE = 0.8
ALMOST = 0.99  # only the very words score 1
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Interviewers' questions by how near they are.

    Attributes:
        keys: The nearest, best first, equals by their order in the index.
        scores: How near each is, 0-1; 1 is word for word.
        looked_for: The text as it was read: slips mended, fillers left out.
        is_same: Whether the first is word for word one of the wordings.
        is_aside: Whether something that is said besides is nearer than all of them.
    """

    keys: tuple[str, ...]
    scores: tuple[float, ...]
    looked_for: str
    is_same: bool = False
    is_aside: bool = False


def rank(
    index: Index, text: str, *, limit: int, common: Container[str] | None = None
) -> Ranked:
    """Rank interviewers' questions by how near they are to one.

    Args:
        index: The questions, made ready by `ready.build`.
        text: A question as it was typed or heard.
        limit: At most so many, at least 1.
        common: Words that are no slips of the keyboard; None mends nothing.

    Returns:
        The nearest; none of a text without a word.

    Raises:
        UnavailableError: The embedder's model is missing.

    Source:
        Ours: cosine of the nearest wording, of the second and of the mean of all, and
        the share of telling words in common; without an embedder, that share alone.
    """
    mended = correct(text, index.vocabulary, common)[0] if common is not None else text
    asked = without_fillers(mended, index.wording)
    if not spoken_words(asked) or not index.questions:
        return Ranked((), (), asked)
    vector = None
    if index.embedder is not None:
        vector = index.embedder.embed([asked])[0]
    scores = np.clip(_scores(index, asked, vector), 0, ALMOST)
    same = index.texts.get(" ".join(spoken_words(asked)))
    if same is not None:
        scores[same] = 1
    keys = [question.key for question in index.questions]
    order: list[int] = np.argsort(-scores, kind="stable").tolist()
    places = [place for place in order if not keys[place].startswith(ASIDE)][:limit]
    is_aside = order[:1] != places[:1]
    return Ranked(
        keys=tuple(keys[place] for place in places),
        scores=tuple(round(float(scores[place]), 4) for place in places),
        looked_for=asked,
        is_same=same is not None and not is_aside,
        is_aside=is_aside,
    )


def _scores(index: Index, asked: str, vector: Vectors | None) -> Scores:
    words = _words(index, asked)
    if vector is None or index.vectors is None:
        return words
    cosines = np.vecdot(index.vectors, vector)
    parts = np.split(cosines, index.starts[1:])
    near = [np.partition(part, max(len(part) - 2, 0))[-2:][[0, -1]] for part in parts]
    second, first = np.array(near, dtype=np.float32).T
    mean = np.array([part.mean() for part in parts], dtype=np.float32)
    mixed = NEAREST * first + SECOND * second + MEAN * mean + WORDS * words
    single = np.array([len(part) == 1 for part in parts])
    shares = np.where(single, np.float32(SINGLE), np.float32(1))
    return np.asarray(mixed * shares, dtype=np.float32)


def _words(index: Index, asked: str) -> Scores:
    """Return which share of the weight of the telling words asked each question has."""
    scores = np.zeros(len(index.questions), dtype=np.float32)
    telling = stems(asked)
    whole = sum(index.weights.get(word, 1.0) for word in telling)
    for word in telling:
        held = index.postings.get(word)
        if held is not None:
            scores[held] += index.weights.get(word, 1.0) / whole
    return scores
