"""Match questions asked to questions planned, one to one where it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from askback.core.topics import Embedder
from askback.core.topics.lexical import content, rarity
from askback.core.topics.lexical_grids import Grid
from askback.core.transcript.asking import Asked
from askback.core.transcript.matching.chances import (
    SURE,
    Chances,
    Marks,
    held_off,
    identical,
    nearest,
)
from askback.core.transcript.matching.features import Twins
from askback.core.transcript.matching.likeness import Likeness, likeness, starts_of
from askback.core.transcript.matching.planned import Planned
from askback.core.transcript.matching.similarity import WORDS_ALONE, by_words


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
        similarity: How likely the question is what it was matched to, or else the
            likeliest planned one; 0-1.
    """

    question_key: str | None
    bank_key: str | None
    band: Band
    similarity: float


MAYBE = 0.35  # likely enough to be asked about
LIKELY_OF_BANK = 0.6  # of 269 questions one is near by chance: 4 in 5 were right
NEAR = 0.5  # likeness by meaning under which nothing is sure, however likely
AGAIN = 0.6  # a planned question that another one has taken is asked again
SLIM = 2  # stems; a slimmer question ("who decides?") fits too much to be sure
SAME = 0.9  # likeness to a planned wording from which even a slim one is sure
CLOSE = 0.1  # chances no further apart than this tell two planned questions not apart
TWIN, SAME_TWIN = 0.6, 0.9
"""Cosines between which a question of the bank lends its wordings ever more freely."""


def match(
    asked: Sequence[Asked],
    planned: Sequence[Planned],
    bank: Sequence[Planned],
    embedder: Embedder | None,
) -> tuple[Match, ...]:
    """Match questions asked to questions planned.

    Each planned question goes to one question asked, so that the sum of chances is
    greatest; who asks again after a dodge matches the same one again. The questions of
    the bank compete: what is nearer to one that was not planned is not forced on one
    that was. What is hardly like any wording matches nothing; what is one word for word
    is that one, unless another is as likely: between two as likely none is sure.

    Args:
        asked: n questions as said.
        planned: The plan, keys unique.
        bank: Every other question known; those planned may be among them.
        embedder: Turns texts into vectors, in one batch; None compares words alone and
            recognises fewer.

    Returns:
        n matches in order.

    Source:
        H. Kuhn, "The Hungarian method for the assignment problem", 1955, with a null;
        the chances are a logistic sum of features, learnt from the interviews of
        `datasets/interviews` that are not kept for measuring.

    >>> from askback.core.topics import Span
    >>> text = "who decides what gets built"
    >>> asked = Asked(0, Span.of(text, 0, len(text)), text)
    >>> plan = [Planned("decides", ("Who decides what gets built?",))]
    >>> found, = match([asked], plan, [], None)
    >>> found.question_key
    'decides'
    """
    known = all_known(planned, bank)
    if not asked or not known:
        return tuple(Match(None, None, Band.NONE, 0.0) for _ in asked)
    alike = likeness(asked, known, embedder)
    texts = [one.text for one in asked]
    same = identical(texts, known, None if embedder is None else alike.alone.best)
    firm = same | (alike.alone.best >= SAME)
    plan, rest = alike.columns(0, len(planned)), alike.columns(len(planned))
    weigh = Chances(texts, meant=embedder is not None)
    same, of_rest = same[:, : len(planned)], same[:, len(planned) :]
    chances, of_bank, twins = np.zeros((len(asked), 0)), None, None
    others = rest if rest.letters.size else None
    if planned:
        held = {question.key for question in bank}
        twins = twins_of(planned, known[len(planned) :], held, embedder)
        chances = weigh.of(plan, others, twins, same)
        chances = held_off(chances, same, of_rest, twins)
    if others is not None:
        of_bank = weigh.of(others, None, None, of_rest)
    whole = {question.key for question in planned} == {q.key for q in bank}
    near = _near(plan, others, twins, meant=embedder is not None)
    judge = _Judge(known, chances, of_bank, firm, near, texts, whole=whole)
    return tuple(
        judge.match(row, column)
        for row, column in enumerate(
            assigned(chances, LIKELY_OF_BANK if whole else MAYBE)
        )
    )


def all_known(planned: Sequence[Planned], bank: Sequence[Planned]) -> list[Planned]:
    """Put the plan first; a planned question takes in the bank's wordings of it."""
    of_bank = {question.key: question.wordings for question in bank}
    keys = {question.key for question in planned}
    plan = [
        Planned(q.key, tuple(dict.fromkeys((*q.wordings, *of_bank.get(q.key, ())))))
        for q in planned
    ]
    return [*plan, *(q for q in bank if q.key not in keys)]


def twins_of(
    planned: Sequence[Planned],
    others: Sequence[Planned],
    held: set[str],
    embedder: Embedder | None,
) -> Twins | None:
    """Find for each planned question that no bank holds the one that means the same."""
    if not others:
        return None
    texts = [question.wordings[0] for question in planned]
    wordings = [w for question in others for w in question.wordings]
    starts = starts_of(others)
    if embedder is None:
        grid: Grid = by_words(texts, wordings, WORDS_ALONE, rarity(wordings))
    else:
        vectors = embedder.embed([*texts, *wordings])
        grid = (vectors[: len(texts)] @ vectors[len(texts) :].T).astype(np.float64)
    best = np.maximum.reduceat(grid, starts, axis=1)
    share = np.clip((best.max(axis=1) - TWIN) / (SAME_TWIN - TWIN), 0.0, 1.0)
    own = np.array([question.key in held for question in planned])
    return Twins(best.argmax(axis=1), np.where(own, 0.0, share))


def _near(
    plan: Likeness, bank: Likeness | None, twins: Twins | None, *, meant: bool
) -> Marks:
    """Tell which are near enough to be sure; words alone are not held to it."""
    near: Marks = nearest(plan, bank, twins) >= (NEAR if meant else 0.0)
    return near


def assigned(chances: Grid, least: float = MAYBE) -> list[int | None]:
    """Give each question asked its planned one, if that is likely enough, or none."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 -- slow import

    chosen: list[int | None] = [None] * len(chances)
    if not chances.size:
        return chosen
    worth = np.maximum(chances - least, 0.0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        if worth[row, column] > 0:
            chosen[row] = column
    for row, column in enumerate(chances.argmax(axis=1).tolist()):
        if chosen[row] is None and chances[row, column] >= AGAIN:
            chosen[row] = column
    return chosen


@dataclass(frozen=True, slots=True)
class _Judge:
    """Says how sure a match is."""

    known: Sequence[Planned]
    chances: Grid
    of_bank: Grid | None
    firm: Marks
    near: Marks
    texts: Sequence[str]
    whole: bool

    def match(self, row: int, column: int | None) -> Match:
        if column is None:
            return self._unplanned(row)
        key, chance = self.known[column].key, float(self.chances[row, column])
        slim = len(content(self.texts[row])) < SLIM
        others = np.delete(self.chances[row], column).max(initial=0.0)
        sure = chance >= SURE and (not slim or self.firm[row, column])
        sure = sure and bool(self.near[row, column])
        band = Band.SURE if sure and chance - others > CLOSE else Band.MAYBE
        return Match(key, key if self.whole else None, band, round(chance, 3))

    def _unplanned(self, row: int) -> Match:
        nearest = float(self.chances[row].max(initial=0.0))
        if self.of_bank is None or self.of_bank[row].max() < SURE:
            return Match(None, None, Band.NONE, round(nearest, 3))
        column = int(self.of_bank[row].argmax())
        first = len(self.chances[row])  # those planned come before the rest
        key = self.known[first + column].key
        chance = float(self.of_bank[row, column])
        similarity = nearest if self.chances.size else chance
        return Match(None, key, Band.NONE, round(similarity, 3))
