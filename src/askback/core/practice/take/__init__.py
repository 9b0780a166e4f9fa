"""A take read: what was said, how it sounded, and what was not said, as facts."""

from __future__ import annotations

from askback.core.practice.take.read import read_take
from askback.core.practice.take.values import (
    Brief,
    Earlier,
    Filler,
    FillersAre,
    Length,
    Likeness,
    Natural,
    PacePoint,
    Passage,
    PointHeard,
    SharedRun,
    Star,
    TakeReading,
)

__all__ = [
    "Brief",
    "Earlier",
    "Filler",
    "FillersAre",
    "Length",
    "Likeness",
    "Natural",
    "PacePoint",
    "Passage",
    "PointHeard",
    "SharedRun",
    "Star",
    "TakeReading",
    "read_take",
]
