"""A mock interview: its questions, and what follows from an answer."""

from __future__ import annotations

from askback.core.practice.mock.choose import (
    ANSWER_S,
    LONGEST_MINUTES,
    OWN_S,
    SHORTEST_MINUTES,
    Candidate,
    Interview,
    Kind,
    choose,
)
from askback.core.practice.mock.follow import FollowUp, Lack, Said, follow

__all__ = [
    "ANSWER_S",
    "LONGEST_MINUTES",
    "OWN_S",
    "SHORTEST_MINUTES",
    "Candidate",
    "FollowUp",
    "Interview",
    "Kind",
    "Lack",
    "Said",
    "choose",
    "follow",
]
