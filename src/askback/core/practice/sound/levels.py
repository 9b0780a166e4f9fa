"""How loud a recording is: gain, frames in decibels, the picture, clipping."""

from __future__ import annotations

import numpy as np

from askback.core.practice.sound.parts import RATE, Row, Samples
from askback.core.practice.values import LEVEL_STEP_S

FRAME = 160  # samples: 10 ms, a fifth of a short syllable
FLOOR_DB = -90.0  # below the noise of 16 bits nothing is told apart
LOWEST_HZ = 80  # the deepest voices are above, hum and the pops of breath below
LOUD_DB = -20.0  # where engines hear best: peaks are then near half of full scale
LOUD_SHARE = 90  # percentile of what stands out
STANDS_OUT_DB = 10.0  # over the softest tenth
FEWEST = 0.005  # of the frames: fewer that stand out are clicks
MOST_GAIN = 300.0  # 50 dB: beyond, it is only the noise of the microphone
BLOCK = 60 * RATE  # samples worked on at once, so that memory stays small
SILENT_DB = -80.0  # under the noise of every microphone
HIGH = 0.5  # a lower top is not that of a sound cut off
CLIPPED_AT = 0.97  # of the loudest sample
CLIPPED_RUN = 4  # samples on end; a loud sine at 300 Hz has three there by itself
CLIPPED_SHARE = 1e-3  # of the samples where somebody speaks; rarely heard below


def frames_db(samples: Samples) -> Row:
    """Return the level of each whole `FRAME`, in decibels of full scale.

    Args:
        samples: Sound at `RATE`.

    Returns:
        One number a frame, `FLOOR_DB` to 0.

    Source: Ours.

    >>> frames_db(np.full(400, 0.1, dtype=np.float32)).round(1).tolist()
    [-20.0, -20.0]
    """
    count = len(samples) // FRAME
    power = np.empty(count)
    step = BLOCK // FRAME
    for first in range(0, count, step):
        last = min(first + step, count)
        block = samples[first * FRAME : last * FRAME].reshape(-1, FRAME)
        power[first:last] = np.mean(np.square(block, dtype=np.float64), axis=1)
    levels: Row = np.maximum(10 * np.log10(np.maximum(power, 1e-12)), FLOOR_DB)
    return levels


def without_rumble(samples: Samples) -> Samples:
    """Take away what is lower than any voice, in place, and return the same samples.

    Args:
        samples: Sound at `RATE`.

    Returns:
        The same array: hum, pops of breath and a constant offset are gone.

    Source:
        A Butterworth filter of order 2. Ours: with it a finder of voices missed 4 % of
        speech full of pops instead of 34 %, docs/measured.md.

    >>> float(np.abs(without_rumble(np.ones(RATE, dtype=np.float32))[-160:]).max())
    0.0
    """
    from scipy.signal import butter, sosfilt  # noqa: PLC0415 -- slow import

    shape = butter(2, LOWEST_HZ, "highpass", fs=RATE, output="sos")
    state = np.zeros((len(shape), 2))
    for at in range(0, len(samples), BLOCK):
        block, state = sosfilt(shape, samples[at : at + BLOCK], zi=state)
        samples[at : at + BLOCK] = np.round(block, 7)
    return samples


def gain(levels: Row) -> float:
    """Return what makes the loud parts of speech as loud as engines hear best.

    Args:
        levels: The level of each frame, in decibels.

    Returns:
        A factor from `1 / MOST_GAIN` to `MOST_GAIN`.

    Source:
        Ours: quiet microphones lost 11 of 18 fillers without. What counts is all that
        stands out, so that neither long silence nor a pop decides.

    >>> gain(np.array([-60.0] * 90 + [-40.0] * 10))
    10.0
    """
    if not len(levels):
        return 1.0
    standing = levels[levels >= np.percentile(levels, 10) + STANDS_OUT_DB]
    if len(standing) < FEWEST * len(levels):
        standing = levels
    loud = float(np.percentile(standing, LOUD_SHARE))
    return float(np.clip(10 ** ((LOUD_DB - loud) / 20), 1 / MOST_GAIN, MOST_GAIN))


def is_silent(levels: Row) -> bool:
    """Whether nothing at all is heard, as of a muted microphone.

    Args:
        levels: The level of each frame, in decibels.

    Returns:
        True where hardly a frame is over `SILENT_DB`.

    Source: Ours.

    >>> is_silent(np.full(100, -90.0))
    True
    """
    return float(np.percentile(levels, 99.5)) <= SILENT_DB


def picture(samples: Samples, times: float) -> tuple[float, ...]:
    """Return the highest sample of each `LEVEL_STEP_S`, made louder, for a picture.

    Args:
        samples: Sound at `RATE`.
        times: The gain.

    Returns:
        Levels 0-1 with two places, the last for what is left over.

    Source: Ours.

    >>> picture(np.full(2000, 0.1, dtype=np.float32), 5.0)
    (0.5, 0.5)
    """
    step = round(LEVEL_STEP_S * RATE)
    parts = (samples[at : at + step] for at in range(0, len(samples), step))
    return tuple(round(min(1.0, float(np.abs(p).max()) * times), 2) for p in parts)


def clipped_share(samples: Samples) -> float:
    """Return what share of a recording is cut off at the top, as of a gain too high.

    Args:
        samples: Sound at `RATE`.

    Returns:
        0-1: the share of samples in runs of `CLIPPED_RUN` at one height near the top.

    Source: Ours.

    >>> clipped_share(np.array([0, 1, 1, 1, 1, 1, -0.5, 0], dtype=np.float32))
    0.625
    """
    top = float(np.abs(samples).max(initial=0))
    if top < HIGH:  # cut before it was made quiet: rare, and not told from a loud word
        return 0.0
    cut = sum(
        _cut(samples[at : at + BLOCK], top) for at in range(0, len(samples), BLOCK)
    )
    return cut / len(samples)


def _cut(block: Samples, top: float) -> int:
    """Count the samples of a block in runs at the top, of one sign each."""
    count = 0
    for signed in (block, -block):
        high = np.concatenate(([False], signed >= CLIPPED_AT * top, [False]))
        edges = np.flatnonzero(high[1:] != high[:-1])
        runs = edges[1::2] - edges[::2]
        count += int(runs[runs >= CLIPPED_RUN].sum())
    return count
