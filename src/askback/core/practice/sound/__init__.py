"""What is heard in a recording: voices, pauses, pitch, levels, syllables, words."""

from __future__ import annotations

from askback.core.practice.sound.chunks import LONGEST_S
from askback.core.practice.sound.hear import Tell, hear
from askback.core.practice.sound.parts import (
    RATE,
    STEP,
    Ears,
    PitchTracker,
    Recogniser,
    Row,
    Samples,
    VoiceFinder,
)
from askback.core.practice.sound.pitch import range_semitones
from askback.core.practice.sound.writing import clock

__all__ = [
    "LONGEST_S",
    "RATE",
    "STEP",
    "Ears",
    "PitchTracker",
    "Recogniser",
    "Row",
    "Samples",
    "Tell",
    "VoiceFinder",
    "clock",
    "hear",
    "range_semitones",
]
