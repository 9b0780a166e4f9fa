"""Pitch as it is kept: a few tones a second, and how far they range."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askback.core.practice.values import Stretch, Tone

ENOUGH_S = 10.0  # of voice: less says nothing of how somebody speaks
STEP_S = 0.05  # a tone kept each, the middle one of those in it
OCTAVE = 12.0  # semitones


def thinned(
    tones: Sequence[Tone], speech: Sequence[Stretch], step_s: float = STEP_S
) -> tuple[Tone, ...]:
    """Return one tone for each step of speech that has any.

    Args:
        tones: In order of time.
        speech: Where somebody speaks; tones elsewhere are left out.
        step_s: How long a step is, in seconds.

    Returns:
        The middle of each step's pitches, with the time of the first.

    Source: Ours.

    >>> thinned([Tone(0.0, 100.0), Tone(0.016, 110.0), Tone(0.9, 90.0)],
    ...         [Stretch(0.0, 0.5)])
    (Tone(at_s=0.0, hz=105.0),)
    """
    kept: dict[int, list[Tone]] = {}
    edges = np.array([edge for s in speech for edge in (s.start_s, s.end_s)])
    for tone in tones:
        if np.searchsorted(edges, tone.at_s, side="right") % 2:
            kept.setdefault(int(tone.at_s / step_s), []).append(tone)
    return tuple(
        Tone(round(group[0].at_s, 2), round(float(np.median([t.hz for t in group])), 1))
        for group in kept.values()
    )


def range_semitones(tones: Sequence[Tone]) -> float | None:
    """Return how far the pitch of a voice ranges, in semitones.

    Args:
        tones: As kept, one each `STEP_S`.

    Returns:
        From the 10th to the 90th percentile; None under `ENOUGH_S` of voice.

    Source:
        Percentiles, so that a few tones an octave off do not count: ours.

    >>> range_semitones([Tone(n / 20, 100.0 * (1 + n % 2)) for n in range(200)])
    12.0
    """
    if len(tones) * STEP_S < ENOUGH_S:
        return None
    low, high = np.percentile(np.log2([tone.hz for tone in tones]), [10, 90])
    return round(float(high - low) * OCTAVE, 1)
