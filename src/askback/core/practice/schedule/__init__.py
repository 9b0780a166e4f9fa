"""When an exercise comes up again, and which of them are for today."""

from __future__ import annotations

from askback.core.practice.schedule.cards import Reviewed, review
from askback.core.practice.schedule.day import (
    AHEAD_DAYS,
    Ahead,
    Day,
    Item,
    Pick,
    Reason,
    choose,
)

__all__ = [
    "AHEAD_DAYS",
    "Ahead",
    "Day",
    "Item",
    "Pick",
    "Reason",
    "Reviewed",
    "choose",
    "review",
]
