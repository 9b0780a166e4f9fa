"""The questions: what each finds out, of whom, and what to listen for."""

from __future__ import annotations

from askback.core.bank.load import Mistake, read_bank
from askback.core.bank.question import Bank, Cue, NumberTest, Question, Signal

__all__ = ["Bank", "Cue", "Mistake", "NumberTest", "Question", "Signal", "read_bank"]
