"""What they told without being asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from askback.core.topics import Embedder, Span
from askback.core.topics.lexical import content, topics
from askback.core.transcript.answer.sentences import sentences
from askback.core.transcript.answer.values import Said
from askback.core.transcript.matching import Planned
from askback.core.transcript.matching.similarity import similarities
from askback.core.transcript.turns import Turn

COMMONEST = 0.15  # share of the planned questions that may hold a word called rare
COMMONEST_COUNT = 2  # of a short plan
FEWEST_WORDS = 5  # shorter sentences answer only what was asked just before
NEAR_MEANING = 0.72  # of about 1.4, with an embedder
NEAR_WORDS = 0.5  # of 1, by words alone
AHEAD = 0.05  # by how much the sentence must be nearer to this question than to others
SHARED = 2  # words of a question that the sentence must hold
HELD = 0.4  # share of them
MOST = 400  # sentences looked at; a talk of an hour has about 600
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|"
    r"third|quarter|dozen|once|twice|every (?:day|week|month|year|other))\b",
    re.IGNORECASE,
)
FACT = re.compile(
    r"\b(?:(?:last|this|next) (?:week|month|year|spring|summer|autumn|fall|winter|"
    r"quarter|monday|tuesday|wednesday|thursday|friday)|january|february|march|april|"
    r"june|july|august|september|october|november|december|yesterday|ago|since)\b"
    r"|(?<=[a-z,] )[A-Z][a-z]+",
)
COUNTS = re.compile(
    r"^\W*(?:\w+ ){0,3}?how (?:many|much|long|often|big|far)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Unasked:
    """An answer to a planned question that nobody had to ask.

    Attributes:
        key: Key of the planned question.
        turn: Index of the turn that tells it.
        span: The sentence, in that turn.
    """

    key: str
    turn: int
    span: Span


def answered_unasked(
    turns: Sequence[Turn],
    taken: Collection[int],
    planned: Sequence[Planned],
    me: str,
    embedder: Embedder | None = None,
) -> tuple[Unasked, ...]:
    """Find what they told of planned questions that were not asked.

    A sentence counts if it shares a rare word with one question, is as near to it as a
    sure match and nearer than to any other, and holds a fact: a number, a date, a name.

    Args:
        turns: The talk in order.
        taken: Indices of turns to leave alone.
        planned: Questions that were planned and not asked.
        me: My name as the turns have it.
        embedder: Turns texts into vectors; None compares words alone.

    Returns:
        At most one sentence a question, the nearest, in the order of the plan.

    Source:
        Ours; thresholds for precision.

    >>> plan = [Planned("rota", ("How far ahead is the rota planned?",))]
    >>> talk = [Turn(0, "Ana", None, None, "We plan the rota two months ahead.")]
    >>> [(u.key, u.span.quote) for u in answered_unasked(talk, (), plan, "Me")]
    [('rota', 'We plan the rota two months ahead.')]
    """
    found = list(_likely(turns, taken, planned, me))[:MOST]
    grid = similarities([span.quote for _, span in found], planned, embedder)
    near = NEAR_WORDS if embedder is None else NEAR_MEANING
    best: dict[str, tuple[float, Unasked]] = {}
    for (turn, span), row in zip(found, grid, strict=True):
        column = int(row.argmax())
        others = max(np.delete(row, column).tolist(), default=0.0)
        if row[column] < near or row[column] - others < AHEAD:
            continue
        key = planned[column].key
        if (
            _tells(span.quote, planned[column])
            and row[column] > best.get(key, (0.0,))[0]
        ):
            best[key] = (float(row[column]), Unasked(key, turn, span))
    return tuple(best[q.key][1] for q in planned if q.key in best)


# Gives their sentences that hold a fact and a word that few planned questions have.
# Words alone decide here, because meanings cost time.
def _likely(
    turns: Sequence[Turn], taken: Collection[int], planned: Sequence[Planned], me: str
) -> Iterator[tuple[int, Span]]:
    rare = _rare(planned)
    said = [
        Said(turn.index, turn.text)
        for turn in turns
        if turn.speaker != me and turn.index not in taken
    ]
    for sentence in sentences(said):
        if sentence.words < FEWEST_WORDS or sentence.raw.rstrip().endswith("?"):
            continue
        if content(sentence.raw) & rare and _holds_fact(sentence.raw):
            yield sentence.turn, sentence.span()


def _rare(planned: Sequence[Planned]) -> frozenset[str]:
    held = Counter(
        stem
        for question in planned
        for stem in {s for wording in question.wordings for s in content(wording)}
    )
    most = max(COMMONEST_COUNT, COMMONEST * len(planned))
    return frozenset(stem for stem, count in held.items() if count <= most)


def _holds_fact(text: str) -> bool:
    return NUMBER.search(text) is not None or FACT.search(text) is not None


def _tells(sentence: str, question: Planned) -> bool:
    """Tell whether a sentence holds what a question is about and what it demands.

    Only its planned wording decides: among many wordings one will share a word.
    """
    asked = question.wordings[0]
    shared = len(content(asked) & content(sentence))
    about = shared >= max(SHARED, HELD * len(content(asked)))
    counted = not COUNTS.match(asked) or NUMBER.search(sentence) is not None
    return about and counted and bool(topics(asked) & topics(sentence))
