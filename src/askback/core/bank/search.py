"""Find questions by meaning, and by their words and letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.bank.question import Bank
from askback.core.topics import Embedder
from askback.core.topics.lexical import content, gram_likeness, rarity, topic_likeness

NEAR = 40  # letters and topics are compared only for this many, nearest by meaning
LETTERS = 0.2  # of the shares tried on 236 spoken paraphrases, these two did best
TOPICS = 0.2
WHOLE = 1.0 + LETTERS + TOPICS


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


def search(
    bank: Bank, text: str, *, embedder: Embedder | None = None, limit: int = 10
) -> tuple[Hit, ...]:
    """Find the questions nearest to what was typed or said.

    Args:
        bank: n questions; each is compared in all its wordings.
        text: What was typed: a question, a word, a slip of the keyboard.
        embedder: Gives the meaning; without one, words and letters decide.
        limit: At most so many, at least 0.

    Returns:
        The nearest, best first; none of an empty text or bank.

    Source:
        Ours: nearest wording by cosine, then shared letters and topics; the shares
        were measured on spoken paraphrases of real questions.

    >>> search(Bank({}), "pay")
    ()
    """
    wordings = [(q.key, w) for q in bank for w in q.wordings]
    if not text.strip() or not wordings:
        return ()
    nearness = _nearness(text, [w for _, w in wordings], embedder)
    best: dict[str, float] = {}
    for n in map(int, np.argsort(-nearness, kind="stable")):
        key, wording = wordings[n]
        if len(best) >= NEAR and key not in best:
            continue
        score = float(nearness[n]) + _likeness(text, wording)
        best[key] = max(best.get(key, 0.0), score / WHOLE)
    found = sorted(best, key=lambda key: (-best[key], key))[: max(limit, 0)]
    return tuple(
        Hit(key, bank.by_key[key].text, round(min(1.0, max(0.0, best[key])), 4))
        for key in found
    )


def _nearness(
    text: str, wordings: Sequence[str], embedder: Embedder | None
) -> NDArray[np.float64]:
    """Return how near each wording is in meaning, or, without one, in its words."""
    if embedder is not None:
        rows = embedder.embed([text, *wordings]).astype(np.float64)
        near: NDArray[np.float64] = rows[1:] @ rows[0]
        return near
    weights = rarity(wordings)
    asked = content(text)
    whole = sum(weights.get(s, 1.0) for s in asked) or 1.0
    return np.array(
        [sum(weights[s] for s in asked & content(w)) / whole for w in wordings],
        dtype=np.float64,
    )


def _likeness(text: str, wording: str) -> float:
    letters = LETTERS * gram_likeness(text, wording)
    return letters + TOPICS * topic_likeness(text, wording)
