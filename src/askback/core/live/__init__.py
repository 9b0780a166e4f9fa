"""The hour itself: what each device noted, and what it comes to."""

from __future__ import annotations

from askback.core.live.fields import AFTER, OWN, Field, Kind
from askback.core.live.hour import After, Hour, Line, Surprise, hour_of
from askback.core.live.jots import Jot, last, standing
from askback.core.live.marks import LiveMark, marks_of

__all__ = [
    "AFTER",
    "OWN",
    "After",
    "Field",
    "Hour",
    "Jot",
    "Kind",
    "Line",
    "LiveMark",
    "Surprise",
    "hour_of",
    "last",
    "marks_of",
    "standing",
]
