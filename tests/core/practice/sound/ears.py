"""Ears that know what they hear: for what is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from askback.core.practice.sound import RATE, STEP, Row, Samples
from askback.core.practice.values import Tone, Word


class LoudIsVoice:
    """Takes whatever is loud for somebody who speaks."""

    def chances(self, samples: Samples, gain: float) -> Row:
        steps = np.pad(samples, (0, -len(samples) % STEP)).reshape(-1, STEP)
        found: Row = (np.abs(steps).max(axis=1) * gain > 0.05).astype(np.float64)
        return found


class Monotone:
    """Hears one pitch wherever there is sound."""

    def tones(self, samples: Samples) -> tuple[Tone, ...]:
        return tuple(Tone(n / 50, 120.0) for n in range(len(samples) * 50 // RATE))


@dataclass
class Typist:
    """Writes the same words at even times, or what it was told to write next."""

    turns: list[Sequence[str]] = field(default_factory=list)
    lengths_s: list[float] = field(default_factory=list)
    name = "a typist"
    keeps_fillers = True

    def words(self, samples: Samples) -> tuple[Word, ...]:
        length_s = len(samples) / RATE
        self.lengths_s.append(length_s)
        usual = [f"{n * n:x}" for n in range(round(length_s * 2))]
        told = self.turns.pop(0) if self.turns else usual
        step = length_s / max(1, len(told))
        return tuple(
            Word(text, n * step, (n + 0.9) * step) for n, text in enumerate(told)
        )
