"""Shares with their intervals, and how well a score tells two kinds apart."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

Z = 1.96  # 95 in 100


def wilson(right: int, total: int) -> str:
    """Write a share with its 95 % interval.

    Source:
        E. B. Wilson, "Probable inference", Journal of the ASA, 1927.

    >>> wilson(9, 10)
    '9/10 = .900 (.596-.982)'
    """
    if not total:
        return "0/0"
    share, spread = right / total, Z * Z / total
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / total + spread / (4 * total)) / (1 + spread)
    low, high = middle - half, middle + half
    return f"{right}/{total} = {_three(share)} ({_three(low)}-{_three(high)})"


def _three(share: float) -> str:
    text = f"{min(1.0, max(0.0, share)):.3f}"
    return text if text.startswith("1") else text[1:]


def auroc(scores: Sequence[tuple[float, bool]]) -> float:
    """Return the chance that one of the one kind scores over one of the other.

    >>> auroc([(0.9, True), (0.1, False), (0.1, True)])
    0.75
    """
    yes = [score for score, kind in scores if kind]
    no = [score for score, kind in scores if not kind]
    wins = sum((a > b) + 0.5 * (a == b) for a in yes for b in no)
    return wins / max(1, len(yes) * len(no))
