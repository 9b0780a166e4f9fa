"""A question as somebody brought it, with whatever they said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from askback.core.topics import Problem

LONGEST = 600  # letters of one question; a long one in the bank has 130
MOST = 5000  # questions in one file, twenty times the bank
LARGEST = 4_000_000  # letters of one file; the whole bank has 700,000


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that was brought.

    Attributes:
        text: The question.
        line: Where it began, from 1.
        known: Fields of a question that were given, each as a question has it.
        topic: The heading, or the word, under which it stood; empty if none.
        notes: What stood beside it.
    """

    text: str
    line: int
    known: Mapping[str, Any] = field(default_factory=dict[str, Any])
    topic: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file held.

    Attributes:
        questions: In the file's order.
        problems: What was not taken, or not as it stood, each with its line.
    """

    questions: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()


def at(line: int, message: str) -> Problem:
    """Return a problem with its line."""
    return Problem(f"line {line}", message)
