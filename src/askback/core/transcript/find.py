"""Find the place in a talk where something was spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.topics import Embedder, Span, Vectors
from askback.core.topics.lexical import content
from askback.core.transcript.answer.sentences import Sentence, sentences
from askback.core.transcript.answer.values import Said
from askback.core.transcript.find_words import frameless, holds, word_scores
from askback.core.transcript.turns import Turn

CANDIDATES = 60  # turns whose meaning is compared; words choose them
LONGEST = 600  # characters of a turn that are compared; the model reads no more
MOST_SENTENCES = 6  # of a turn, one of which is quoted: those with most words of it
FEWEST_WORDS = 4  # of a turn that has no word of the query
NAMED = 0.25  # for a turn of somebody whom the query names
FAR = 0.3  # cosine; below it and without a word of the query, it is something else
ALL = 2.5  # the most that words and meaning give together


@dataclass(frozen=True, slots=True)
class Place:
    """A turn in which something was spoken of.

    Attributes:
        turn: Its index.
        span: The nearest sentence of it.
        score: How near it is, 0-1; for ranking, not a chance.
    """

    turn: int
    span: Span
    score: float


def find(
    turns: Sequence[Turn], query: str, embedder: Embedder | None, *, most: int = 5
) -> tuple[Place, ...]:
    """Rank the turns in which something was spoken of.

    Words choose sixty turns: rare words of the query in the turn, in its neighbours,
    and in the stretch around it, since people speak of a thing for a while. Their
    meanings, beside the words, rank them.

    Args:
        turns: A whole talk, in order.
        query: A question or some words, such as "what did they say about nights".
        embedder: Turns texts into vectors; None compares words alone.
        most: How many places at most; 0 gives none.

    Returns:
        Places, the nearest first; none where nothing is near.

    Source:
        Ours; words weighed after S. Robertson and K. Spärck Jones, 1976 (BM25).

    >>> said = ["Do you like it here?", "The nights are hard. We do six.", "And pay?"]
    >>> talk = [Turn(n, None, None, None, text) for n, text in enumerate(said)]
    >>> [(p.turn, p.span.quote) for p in find(talk, "what about nights?", None)]
    [(1, 'The nights are hard.')]
    """
    named = [_named(turn, query) for turn in turns]
    asked = frameless(query)
    asked = asked.difference(*named) or asked
    if not asked or not turns:
        return ()
    words = word_scores([turn.text for turn in turns], asked)
    words += [NAMED * bool(name) for name in named]
    near: list[int] = np.argsort(-words, kind="stable")[:CANDIDATES].tolist()
    texts = [turns[n].text[:LONGEST] for n in near]
    cosines: list[float] = _cosines(texts, query, embedder).tolist()
    ranked = [
        (n, float(words[n]) + cosine)
        for n, cosine in zip(near, cosines, strict=True)
        if holds(turns[n].text, asked) or _says_it(turns[n], cosine)
    ]
    ranked.sort(key=lambda place: -place[1])
    return tuple(
        Place(turn, _nearest(turns[turn].text, query, embedder), min(1.0, score / ALL))
        for turn, score in ranked[:most]
    )


def _named(turn: Turn, query: str) -> frozenset[str]:
    """Return what of a query is the name of who speaks."""
    return content(turn.speaker or "") & content(query)


def _says_it(turn: Turn, cosine: float) -> bool:
    """Return whether a turn means it without a word of it; "Hm." means anything."""
    return cosine > FAR and len(turn.text.split()) >= FEWEST_WORDS


def _cosines(
    texts: Sequence[str], query: str, embedder: Embedder | None
) -> NDArray[np.float32]:
    if embedder is None:
        return np.zeros(len(texts), dtype=np.float32)
    vectors: Vectors = embedder.embed([query, *texts])
    return np.asarray(vectors[1:] @ vectors[0], dtype=np.float32)


def _nearest(text: str, query: str, embedder: Embedder | None) -> Span:
    """Cut the sentence out that is nearest to a query."""
    asked = content(query)
    held = sorted(
        sentences([Said(0, text)]),
        key=lambda one: -len(content(one.raw) & asked),
    )[:MOST_SENTENCES]
    if not held:
        return Span.of(text, 0, len(text))
    cosines = _cosines([one.raw for one in held], query, embedder)
    shares = [_share(one, asked) for one in held]
    return held[int(np.argmax(cosines + shares))].span()


def _share(sentence: Sentence, asked: frozenset[str]) -> float:
    return len(content(sentence.raw) & asked) / max(1, len(asked))
