"""How far speech stands above the noise, and whether too little to count."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askback.core.practice.sound.levels import FLOOR_DB
from askback.core.practice.sound.parts import Row
from askback.core.practice.sound.voices import spoken_frames
from askback.core.practice.values import Stretch

TOO_NOISY_DB = 7.0  # below it fillers were lost, or heard where there were none
NARROW_DB = 12.0  # speech with fillers kept ranges over 14; 25 and more if clean
ENOUGH = 30  # frames of quiet: .3 s, else the softest tenth of all stands for noise
MOST_DB = 80.0  # a gate that cuts all between words says nothing finer


def noise_db(levels: Row, speech: Sequence[Stretch]) -> float | None:
    """Return how far speech stands above the noise, in decibels.

    Args:
        levels: The level of each frame, in decibels.
        speech: Where somebody speaks.

    Returns:
        The power of speech over that of the rest, at most `MOST_DB`; None where
        nobody speaks.

    Source: Ours.

    >>> noise_db(np.array([-60.0] * 50 + [-20.0] * 50), [Stretch(0.5, 1.0)])
    40.0
    """
    spoken = spoken_frames(speech, len(levels))
    if not spoken.any():
        return None
    quiet = levels[~spoken]
    floor = np.median(quiet) if len(quiet) >= ENOUGH else np.percentile(levels, 10)
    power = np.mean(10 ** (levels[spoken] / 10))
    above = float(10 * np.log10(power) - max(float(floor), FLOOR_DB))
    return round(min(above, MOST_DB), 1)


def level_range_db(levels: Row, speech: Sequence[Stretch]) -> float:
    """Return how far apart loud and soft are while somebody talks, in decibels.

    Args:
        levels: The level of each frame, in decibels.
        speech: Where somebody speaks.

    Returns:
        From the 5th to the 95th percentile, first word to last; 0 without speech.

    Source: Ours.

    >>> level_range_db(np.array([-60.0, -20.0] * 50), [Stretch(0.0, 1.0)])
    40.0
    """
    if not speech:
        return 0.0
    whole = [Stretch(speech[0].start_s, speech[-1].end_s)]
    talk = levels[spoken_frames(whole, len(levels))]
    if not talk.size:
        return 0.0
    low, high = np.percentile(talk, [5, 95])
    return round(float(high - low), 1)


def is_too_noisy(levels: Row, speech: Sequence[Stretch]) -> bool:
    """Whether what an engine writes of it should not be counted.

    Args:
        levels: The level of each frame, in decibels.
        speech: Where somebody speaks.

    Returns:
        True where speech stands under 15 dB above the noise, or ranges under 12 dB.

    Source:
        Measured on speech with fillers under noise: docs/measured.md.

    >>> is_too_noisy(np.array([-30.0] * 50 + [-20.0] * 50), [Stretch(0.5, 1.0)])
    True
    """
    above = noise_db(levels, speech)
    if above is None:
        return False
    return above < TOO_NOISY_DB or level_range_db(levels, speech) < NARROW_DB
