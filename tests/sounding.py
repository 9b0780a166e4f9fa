"""A voice of our own making, with known times: for the plumbing, never for counting.

Harmonics under the formants of five vowels, a burst of noise before each syllable.
"""

from __future__ import annotations

import io
import wave
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
SYLLABLE_S = 0.2  # five a second: what people speak in one go
VOWELS = (
    (730.0, 1090.0, 2440.0),
    (530.0, 1840.0, 2480.0),
    (270.0, 2290.0, 3010.0),
    (570.0, 840.0, 2410.0),
    (300.0, 870.0, 2240.0),
)
WIDTHS = (80.0, 110.0, 160.0)
Samples = NDArray[np.float32]


def voice(
    spoken: Sequence[tuple[float, float]],
    length_s: float,
    *,
    pitch_hz: float = 120.0,
    peak: float = 0.5,
    noise: float = 0.0005,
) -> Samples:
    """Return 16 kHz sound in which somebody speaks in each stretch (start_s, end_s).

    Each stretch is cut into syllables of about `SYLLABLE_S`; `noise` is the level of
    the room, as a standard deviation, and the same for the same arguments.
    """
    chance = np.random.default_rng(7)
    sound = chance.normal(0, noise, round(length_s * RATE))
    said = 0
    for start_s, end_s in spoken:
        count = max(1, round((end_s - start_s) / SYLLABLE_S))
        edges = np.linspace(start_s, end_s, count + 1)
        for begin_s, finish_s in pairwise(edges.tolist()):
            first, last = round(begin_s * RATE), min(round(finish_s * RATE), len(sound))
            hertz = pitch_hz * (1 + 0.12 * np.sin(said * 1.3))
            vowel = VOWELS[said * 2 % len(VOWELS)]
            sound[first:last] += peak * _syllable(last - first, hertz, vowel, chance)
            said += 1
    return np.clip(sound, -1, 1).astype(np.float32)


def _syllable(
    count: int, hertz: float, vowel: tuple[float, ...], chance: np.random.Generator
) -> NDArray[np.float64]:
    """Return one syllable of some samples, its loudest at 1."""
    at = np.arange(count) / max(1, count)
    glide = hertz * (1.04 - 0.08 * at)
    phase = 2 * np.pi * np.cumsum(glide) / RATE
    sound = np.zeros(count)
    for number in range(1, int(3800 / hertz)):
        gain = sum(
            1 / (1 + ((number * hertz - middle) / width) ** 2) / (1 + n)
            for n, (middle, width) in enumerate(zip(vowel, WIDTHS, strict=True))
        )
        sound += (gain + 0.02) / number**0.3 * np.sin(number * phase)
    sound *= np.sin(np.pi * np.clip(at, 0, 1)) ** 0.5 * (at > 0.12)
    burst = chance.normal(0, 0.25, count) * np.exp(-(((at - 0.08) / 0.05) ** 2))
    level = float(np.abs(sound).max(initial=0))
    whole: NDArray[np.float64] = sound / max(level, 1e-9) * 0.9 + burst * 0.3
    return whole


def wav_bytes(samples: Samples, rate: int = RATE) -> bytes:
    """Return a WAV file of 16 bits with one channel."""
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return kept.getvalue()
