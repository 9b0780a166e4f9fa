"""What hears: a finder of voices, a tracker of pitch and a writer of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from askback.core.practice.values import Tone, Word

RATE = 16_000  # samples a second, which every engine here is made for
STEP = 512  # samples that a finder judges at once: 32 ms

Samples = NDArray[np.float32]
"""One channel of sound at `RATE`, each -1 to 1."""
Row = NDArray[np.float64]
"""One number for each of some moments, in order."""


class VoiceFinder(Protocol):
    """Tells where somebody speaks."""

    def chances(self, samples: Samples, gain: float) -> Row:
        """Return how likely each `STEP` of samples, made louder, is speech, 0-1."""
        ...


class PitchTracker(Protocol):
    """Tells how high a voice is."""

    def tones(self, samples: Samples) -> tuple[Tone, ...]:
        """Return the pitch wherever there is a voice, in order of time."""
        ...


class Recogniser(Protocol):
    """Writes what is said."""

    @property
    def name(self) -> str:
        """What it is, with its version."""
        ...

    @property
    def keeps_fillers(self) -> bool:
        """Whether it writes um and uh where they are said."""
        ...

    def words(self, samples: Samples) -> tuple[Word, ...]:
        """Return the words of at most `chunks.LONGEST_S`, with times from its start."""
        ...


@dataclass(frozen=True, slots=True)
class Ears:
    """All that hears a recording.

    Attributes:
        finder: Tells where somebody speaks.
        tracker: Tells how high.
        recogniser: Writes what is said; None where nothing can.
    """

    finder: VoiceFinder
    tracker: PitchTracker
    recogniser: Recogniser | None = None
