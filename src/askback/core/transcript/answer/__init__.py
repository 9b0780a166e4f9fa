"""Is it an answer? One question, what was said to it, and what to make of that."""

from __future__ import annotations

from askback.core.topics import Verdict
from askback.core.transcript.answer.learnt import Ear, Learnt
from askback.core.transcript.answer.reading import read_answer
from askback.core.transcript.answer.values import (
    Heard,
    Kind,
    Reading,
    Reason,
    Said,
)

__all__ = [
    "Ear",
    "Heard",
    "Kind",
    "Learnt",
    "Reading",
    "Reason",
    "Said",
    "Verdict",
    "read_answer",
]
