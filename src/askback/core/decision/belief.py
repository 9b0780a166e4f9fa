"""What to believe of a criterion, and how much of it is still unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from askback.core.decision.evidence import Evidence

ECHO = 0.4  # what one witness says again adds this share, then its square, and so on
UNSETTLED = 0.6  # of two who know and differ, this share stays open
LIKELY = (0.1, 0.9)  # the ends of the 80 % interval


@dataclass(frozen=True, slots=True)
class Belief:
    """How good a criterion seems, how sure that is, and what is left to learn.

    Attributes:
        good: Weight of what speaks for it, at least 0.
        red: Weight of what speaks against it, at least 0.
        miss: The chance, 0-1, that nobody who would know has been heard.
        witnesses: How many have said something of it.
    """

    good: float = 0.0
    red: float = 0.0
    miss: float = 1.0
    witnesses: int = 0

    @property
    def mean(self) -> float:
        """Return how good it seems, 0-1; 0.5 where nothing was heard."""
        return (1 + self.good) / (2 + self.good + self.red)

    @property
    def likely(self) -> tuple[float, float]:
        """Return the ends of the 80 % interval of how good it is, within 0-1."""
        from scipy.special import betaincinv  # noqa: PLC0415 -- slow import

        low, high = (
            float(betaincinv(1 + self.good, 1 + self.red, share)) for share in LIKELY
        )
        return low, high

    @property
    def conflict(self) -> float:
        """Return how far the voices differ: 0 agree, 1 equal and opposite."""
        both = self.good + self.red
        return 2 * min(self.good, self.red) / both if both else 0.0

    @property
    def unknown(self) -> float:
        """Return how much is left to learn, 0-1.

        Source:
            Ours; DESIGN section 8.
        """
        return self.miss + UNSETTLED * (1 - self.miss) * self.conflict


def believe(heard: Iterable[Evidence]) -> Belief:
    """Weigh all evidence on one criterion.

    A witness who repeats himself is still one witness: the k-th most weighty thing
    that one says counts 0.4^k of its weight.

    Args:
        heard: Evidence on one criterion, in any order.

    Returns:
        The belief; of no evidence, that nothing is known.

    Source:
        Ours; DESIGN section 8.

    >>> red = Evidence("on_call", "Dev", -1.0, 0.63, "three nights", "reading")
    >>> round(believe([red]).unknown, 2), round(believe([red, red, red]).unknown, 2)
    (0.37, 0.25)
    """
    voices: dict[str, list[Evidence]] = {}
    for evidence in heard:
        if evidence.weight > 0:
            voices.setdefault(evidence.witness, []).append(evidence)
    good = red = 0.0
    miss = 1.0
    for voice in voices.values():
        said, told = _voice(voice)
        miss *= 1 - told
        if said is not None:
            good += told * (1 + said) / 2
            red += told * (1 - said) / 2
    return Belief(good, red, miss, len(voices))


def _voice(voice: list[Evidence]) -> tuple[float | None, float]:
    """Return one witness's direction (weighted mean) and weight (echoes damped)."""
    sorted_ = sorted(voice, key=lambda e: -e.weight)
    silent = 1.0
    for position, evidence in enumerate(sorted_):
        silent *= 1 - evidence.weight * ECHO**position
    directed = [(e.direction, e.weight) for e in voice if e.direction is not None]
    total = sum(k for _, k in directed)
    said = sum(p * k for p, k in directed) / total if total else None
    return said, 1 - silent
