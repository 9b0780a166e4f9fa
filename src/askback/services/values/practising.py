"""What the first page of practice shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from askback.services.values.mocks import MockLine
from askback.services.values.practice import ExerciseLine, PracticeDay
from askback.services.values.takes import TakeLine


@dataclass(frozen=True, slots=True)
class PracticeHome:
    """The first page of practice.

    Attributes:
        is_first_run: Whether there is nothing yet.
        now: When it was asked for.
        day: What to practise today.
        exercises: What is on the schedule, what is due first.
        off: What is not, and has takes.
        mocks: The last mock interviews.
        stories: How many stories there are.
        takes: The last takes, each with what it is a take of.
    """

    is_first_run: bool
    now: datetime
    day: PracticeDay
    exercises: tuple[ExerciseLine, ...]
    off: tuple[ExerciseLine, ...]
    mocks: tuple[MockLine, ...]
    stories: int
    takes: tuple[tuple[str, TakeLine], ...] = ()
