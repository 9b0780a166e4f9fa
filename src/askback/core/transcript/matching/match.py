"""Match questions asked to questions planned, one to one where it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from askback.core.topics import Embedder
from askback.core.topics.lexical import content
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching.nearness import (
    MEANINGS,
    WORDS,
    Limits,
    Nearness,
)
from askback.core.transcript.matching.planned import Planned
from askback.core.transcript.matching.similarity import similarities


class Band(StrEnum):
    """How sure a match is; only what is sure is acted on."""

    SURE = "sure"
    MAYBE = "maybe"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Match:
    """What a question asked was.

    Attributes:
        question_key: Key of the planned question, for `sure` and `maybe`.
        bank_key: Key of a question of the bank, where no planned one fits; the planned
            key itself where the whole bank was planned.
        band: How sure the planned key is.
        similarity: How near the question is to what it was matched to, or else to the
            nearest planned one; 0-1.
    """

    question_key: str | None
    bank_key: str | None
    band: Band
    similarity: float


LEAST_OF_ITS_OWN = 2  # stems; a slimmer question ("who decides?") fits too much
WEAKER = 0.15  # a question goes to its second choice only if that is about as near


def match(
    asked: Sequence[Asked],
    planned: Sequence[Planned],
    bank: Sequence[Planned],
    embedder: Embedder | None,
    *,
    answers: Sequence[str] = (),
) -> tuple[Match, ...]:
    """Match questions asked to questions planned.

    Each planned question goes to one question asked, so that the sum of likenesses is
    greatest; who asks again after a dodge matches the same one again. The questions of
    the bank compete: what is nearer to one that was not planned is not forced on one
    that was.

    Args:
        asked: n questions as said.
        planned: The plan, keys unique.
        bank: Every other question known; those planned may be among them.
        embedder: Turns texts into vectors, in one batch; None compares words alone and
            recognises fewer.
        answers: The words that answered each question; none or n.

    Returns:
        n matches in order.

    Source:
        H. Kuhn, "The Hungarian method for the assignment problem", 1955, with a null;
        thresholds ours, from spoken wordings held out of the bank.

    >>> from askback.core.topics import Span
    >>> text = "who decides what gets built"
    >>> asked = Asked(0, Span.of(text, 0, len(text)), text)
    >>> plan = [Planned("decides", ("Who decides what gets built?",))]
    >>> found, = match([asked], plan, [], None)
    >>> found.question_key, found.band.value
    ('decides', 'sure')
    """
    known = _all_known(planned, bank)
    limits = WORDS if embedder is None else MEANINGS
    said = [*(one.text for one in asked), *(q.wordings[0] for q in planned)]
    given = [*answers, *[""] * (len(said) - len(answers))]
    everything = similarities(said, given, known, embedder)
    held = {question.key for question in bank}
    in_bank = [question.key in held for question in planned]
    near = Nearness.of(everything, len(asked), in_bank, limits)
    whole = {question.key for question in planned} == held
    slim = [len(content(one.text)) < LEAST_OF_ITS_OWN for one in asked]
    judge = _Judge(known, near, limits, slim, whole=whole)
    return tuple(
        judge.match(row, column) for row, column in enumerate(_assigned(near, limits))
    )


def _all_known(planned: Sequence[Planned], bank: Sequence[Planned]) -> list[Planned]:
    """Put the plan first; a planned question takes in the bank's wordings of it."""
    of_bank = {question.key: question.wordings for question in bank}
    keys = {question.key for question in planned}
    plan = [
        Planned(q.key, tuple(dict.fromkeys((*q.wordings, *of_bank.get(q.key, ())))))
        for q in planned
    ]
    return [*plan, *(q for q in bank if q.key not in keys)]


def _assigned(near: Nearness, limits: Limits) -> list[int | None]:
    """Give each question asked its planned one, or none."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 -- slow import

    plan, rival = near.plan, near.rival
    if not plan.size:
        return [None] * len(plan)
    best = plan.max(axis=1, keepdims=True)
    least = np.maximum(limits.maybe, np.maximum(rival - limits.slack, best - WEAKER))
    worth = np.maximum(plan - least, 0.0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    chosen: list[int | None] = [None] * len(plan)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        if worth[row, column] > 0:
            chosen[row] = column
    for row, column in enumerate(plan.argmax(axis=1).tolist()):
        again = plan[row, column] >= limits.sure and worth[row, column] > 0
        if chosen[row] is None and again:
            chosen[row] = column
    return chosen


@dataclass(frozen=True, slots=True)
class _Judge:
    """Says how sure a match is."""

    known: Sequence[Planned]
    near: Nearness
    limits: Limits
    slim: Sequence[bool]
    whole: bool

    def match(self, row: int, column: int | None) -> Match:
        if column is None:
            return self._of_bank(row)
        key = self.known[column].key
        plan = self.near.plan[row]
        best = float(plan[column])
        others = float(np.delete(plan, column).max(initial=0.0))
        ahead = best - max(others, float(self.near.rival[row, column]))
        least = self.limits.slim if self.slim[row] else self.limits.sure
        sure = best >= least and ahead >= self.limits.ahead
        band = Band.SURE if sure else Band.MAYBE
        return Match(key, key if self.whole else None, band, self._share(best))

    def _of_bank(self, row: int) -> Match:
        nearest = float(self.near.plan[row].max(initial=0.0))
        others = self.near.others[row]
        if not others.size or float(others.max()) < self.limits.sure:
            return Match(None, None, Band.NONE, self._share(nearest))
        of_bank = self.known[len(self.known) - others.size :]
        key = of_bank[int(others.argmax())].key
        return Match(None, key, Band.NONE, self._share(float(others.max())))

    def _share(self, likeness: float) -> float:
        return round(min(1.0, max(0.0, likeness / self.limits.most)), 3)
