"""Syllables counted in the sound, so that pace is known without an engine."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askback.core.practice.sound.levels import FRAME
from askback.core.practice.sound.parts import RATE, Row
from askback.core.practice.sound.voices import spoken_frames
from askback.core.practice.values import Stretch

DIP_DB = 2.0  # between two nuclei, as in the source
BELOW_DB = (
    25.0  # under the loudest: softer peaks are breath and noise, as in the source
)
SMOOTH = 3  # frames to each side: 30 ms; with 50 one in four of fast talk was lost


def syllables(levels: Row, speech: Sequence[Stretch]) -> int:
    """Return how many syllable nuclei speech has.

    Args:
        levels: The level of each frame, in decibels.
        speech: Where somebody speaks.

    Returns:
        Peaks of level with a dip of `DIP_DB` before the next.

    Source:
        De Jong and Wempe, "Praat script to detect syllable nuclei and measure speech
        rate automatically", 2009. Theirs must have a pitch; here it is enough that
        somebody speaks, because trackers are seldom sure of a voice in noise.

    >>> wave = -30 - 10 * np.cos(np.arange(100) / 100 * 2 * np.pi * 4)
    >>> syllables(wave, [Stretch(0.0, 1.0)])
    4
    """
    spoken = spoken_frames(speech, len(levels))
    if not spoken.any():
        return 0
    smooth = _smooth(levels)
    least = float(np.percentile(smooth[spoken], 99)) - BELOW_DB
    return sum(_nuclei(smooth, stretch, least) for stretch in speech)


def _smooth(levels: Row) -> Row:
    window = np.hanning(2 * SMOOTH + 3)[1:-1]
    padded = np.pad(levels, SMOOTH, mode="edge")
    smooth = np.convolve(padded, window / window.sum(), mode="valid")
    return smooth.astype(np.float64)


def _nuclei(smooth: Row, stretch: Stretch, least: float) -> int:
    """Count the peaks of one stretch that a dip parts from the one before."""
    first, last = (round(t * RATE / FRAME) for t in (stretch.start_s, stretch.end_s))
    count, low, high, is_up = 0, np.inf, -np.inf, False
    for level in smooth[first:last].tolist():
        low, high = min(low, level), max(high, level)
        if not is_up and level >= low + DIP_DB and level > least:
            count, is_up, high = count + 1, True, level
        elif is_up and level <= high - DIP_DB:
            is_up, low = False, level
    return count
