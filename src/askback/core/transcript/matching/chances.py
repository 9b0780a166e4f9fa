"""How likely each question asked is each question known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.topics.lexical import words
from askback.core.topics.lexical_grids import Grid
from askback.core.transcript.matching.features import Twins, features
from askback.core.transcript.matching.likeness import Likeness
from askback.core.transcript.matching.planned import Planned
from askback.core.transcript.matching.weights import MEANINGS, WORDS

SURE = 0.8  # from here on 19 of 20 were right on companies that were held out
IDENTICAL = 0.97  # from here on it is the wording itself, but for a comma or a case
LEAST_MEANINGS, LEAST_WORDS = 0.3, 0.1
"""Likeness under which nothing is matched, however far ahead it is of all else: under
it are two thirds of the pairs of a wording of the bank and another question, and 6 in
100 (by words, 14) of the pairs of a wording and the nearest other of its question."""
Marks = NDArray[np.bool_]


def identical(
    asked: Sequence[str], known: Sequence[Planned], best: Grid | None
) -> Marks:
    """Tell which question asked is which question known in one of its own wordings.

    Args:
        asked: n questions.
        known: m questions.
        best: n by m, by meaning, to the nearest wording; None compares word for word:
            likeness by words does not tell "why do they leave" from "when".

    Returns:
        n by m.

    Source:
        Ours.

    >>> identical(["so who leads"], [Planned("a", ("So, who leads?",))], None).tolist()
    [[True]]
    """
    if best is not None:
        return best >= IDENTICAL
    wordings = [{words(wording) for wording in q.wordings} for q in known]
    return np.array([[words(text) in own for own in wordings] for text in asked])


def held_off(chances: Grid, same: Marks, of_rest: Marks, twins: Twins | None) -> Grid:
    """Cap the chances of the plan where a question of the bank was put word for word.

    Such a question is a planned one only as far as the two mean the same.

    Args:
        chances: n by p.
        same: n by p, which planned one was put in a wording of its own.
        of_rest: n by b, the same of the bank's other questions.
        twins: How far which of these stands for each planned one.

    Returns:
        n by p.

    Source:
        Ours.

    >>> one, no, yes = np.array([[0.9]]), np.array([[False]]), np.array([[True]])
    >>> twins = Twins(np.array([0]), np.array([0.4]))
    >>> held_off(one, no, yes, twins).tolist(), held_off(one, yes, yes, twins).tolist()
    ([[0.4]], [[0.9]])
    """
    if twins is None:
        return chances
    most = of_rest[:, twins.column] * twins.share
    strange: Marks = of_rest.any(axis=1, keepdims=True) & ~same
    capped: Grid = np.where(strange, np.minimum(chances, most), chances)
    return capped


def nearest(plan: Likeness, bank: Likeness | None, twins: Twins | None) -> Grid:
    """Return the likeness to the nearest wording, own or lent, alone or led.

    Args:
        plan: Likeness of n questions asked to p planned.
        bank: Likeness of the same to the bank's other questions.
        twins: Which of these lend their wordings.

    Returns:
        n by p, 0-1.

    Source:
        Ours.

    >>> from askback.core.transcript.matching.likeness import View
    >>> far, near = np.array([[0.1]]), np.array([[0.6]])
    >>> alone, led = View(far, far, far), View(near, near, near)
    >>> nearest(Likeness(alone, led, far), None, None).tolist()
    [[0.6]]
    """
    views = [plan.alone, plan.led]
    if bank is not None and twins is not None:
        views = [twins.lend(plan.alone, bank.alone), twins.lend(plan.led, bank.led)]
    return np.maximum(views[0].best, views[1].best)


@dataclass(frozen=True, slots=True)
class Chances:
    """Says how likely each question asked is each one known.

    Attributes:
        texts: The n questions asked.
        meant: Whether likeness is by meaning, or by words alone.
    """

    texts: Sequence[str]
    meant: bool

    def of(
        self, plan: Likeness, bank: Likeness | None, twins: Twins | None, same: Marks
    ) -> Grid:
        """Return the chances: learnt, and none where hardly anything is alike.

        Args:
            plan: Likeness of the n to m known.
            bank: Likeness of the same to others, which compete.
            twins: Which of these lend their wordings.
            same: n by m, which are word for word the same.

        Returns:
            n by m, 0-1; what is the same is sure.

        Source:
            Ours.
        """
        weights = np.array(MEANINGS if self.meant else WORDS)
        found = features(plan, bank, self.texts, twins)
        total = found @ weights[:-1] + weights[-1]
        chances: Grid = 1.0 / (1.0 + np.exp(-np.clip(total, -30.0, 30.0)))
        least = LEAST_MEANINGS if self.meant else LEAST_WORDS
        chances[nearest(plan, bank, twins) < least] = 0.0
        chances[same] = np.maximum(chances[same], SURE)
        return chances
