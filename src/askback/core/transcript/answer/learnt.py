"""Verdict, reason and kind as learnt from answers that people labelled."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askback.core.transcript.answer.chance import Case
from askback.core.transcript.answer.sentences import Sentence
from askback.core.transcript.answer.traits import runs, traits

FURTHEST = 4.0  # spreads from the mean; beyond, a trait says no more
LEAST = 1e-4  # a chance under which odds are numbers to reckon with no more
NOTHING_RULED = -2.2  # the rules' odds where they see no dodge and nothing told
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What each trait and each run of words is worth for each label.

    Attributes:
        labels: Names of k labels.
        names: The n traits in their order.
        means: n, what each is on average.
        spreads: n, its standard deviation.
        weights: n + 1 by k; the last row is constant.
        runs: k worths of each of m runs of words.
    """

    labels: tuple[str, ...]
    names: tuple[str, ...]
    means: Numbers
    spreads: Numbers
    weights: Numbers
    runs: Mapping[str, Numbers]

    @classmethod
    def of(cls, data: Mapping[str, Sequence[object]]) -> Learnt:
        """Make one of what `scripts/train_answers.py` wrote."""
        return cls(
            labels=tuple(map(str, data["labels"])),
            names=tuple(map(str, data["names"])),
            means=np.array(data["means"], dtype=np.float64),
            spreads=np.array(data["spreads"], dtype=np.float64),
            weights=np.array(data["weights"], dtype=np.float64),
            runs=dict(
                zip(
                    map(str, data["runs"]),
                    np.array(data["worths"], dtype=np.float64),
                    strict=True,
                )
            ),
        )

    def chances(self, found: Mapping[str, float], said: Sequence[Sentence]) -> Numbers:
        """Return how likely each label is, in sum 1.

        Source:
            Ours; logistic, after D. Cox, "The regression analysis of binary
            sequences", 1958.
        """
        held = np.array([found[name] for name in self.names])
        scaled = np.clip((held - self.means) / self.spreads, -FURTHEST, FURTHEST)
        total = scaled @ self.weights[:-1] + self.weights[-1]
        met = [self.runs[run] for run in runs(said) if run in self.runs]
        if met:
            total = total + np.sum(met, axis=0) / math.sqrt(len(met))
        raised = np.exp(total - total.max())
        chances: Numbers = raised / raised.sum()
        return chances

    def likeliest(self, found: Mapping[str, float], said: Sequence[Sentence]) -> str:
        """Return the likeliest label."""
        return self.labels[int(self.chances(found, said).argmax())]


def leant(found: Mapping[str, float], chance: float) -> float:
    """Return a learnt chance of no answer, leant once more towards the rules.

    Talk unlike what was learnt from, such as analysts' calls, is told by the rules as
    well as by all that was learnt, and best by both (docs/measured.md).

    Source:
        Ours.

    >>> leant({"ruled odds": 0.0}, 0.5) > 0.5 > leant({"ruled odds": -4.0}, 0.5)
    True
    """
    odds = math.log(max(chance, LEAST) / max(1 - chance, LEAST))
    return 1 / (1 + math.exp(-(odds + found["ruled odds"] - NOTHING_RULED)))


@dataclass(frozen=True, slots=True)
class Ear:
    """All that was learnt of answers."""

    verdict: Learnt
    reason: Learnt
    kind: Learnt

    def traits(self, case: Case, ruled: float) -> dict[str, float]:
        """Return an answer's traits, which all three are judged by."""
        return traits(case, ruled)
