"""Where somebody speaks: chances become stretches, and their edges are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from askback.core.practice.sound.levels import FLOOR_DB, FRAME
from askback.core.practice.sound.parts import RATE, STEP, Row
from askback.core.practice.values import Stretch

STARTS = 0.5  # a chance: where the finder was trained to say yes
GOES_ON = 0.35  # the same, less .15 as its makers advise, so that it does not flicker
GAP_S = 0.2  # the closure of a p, t or k is under .15 s and is no pause
SHORTEST_S = 0.08  # half a short "uh"; clicks are shorter
REACH_S = 0.2  # how far beyond what was found an edge may lie
ABOVE_DB = 8.0  # over the noise: a soft beginning that is still heard
BELOW_DB = 30.0  # under loud speech: what is softer is breath or echo
FRAME_S = FRAME / RATE
STEP_S = STEP / RATE


def stretches(chances: Row, levels: Row) -> tuple[Stretch, ...]:
    """Return where somebody speaks, with edges where the sound begins and ends.

    Args:
        chances: How likely each `STEP` is speech, 0-1.
        levels: The level of each frame, in decibels.

    Returns:
        Stretches in order that neither touch nor overlap.

    Source:
        Two thresholds as Silero VAD has them; the edges are ours.

    >>> stretches(np.array([0.0, 0.9, 0.9, 0.9, 0.9, 0.0]), np.full(19, -20.0))
    (Stretch(start_s=0.02, end_s=0.17),)
    """
    found = [(a, b) for a, b in _joined(_runs(chances)) if b - a >= SHORTEST_S]
    if not found:
        return ()
    least = _least(levels, found)
    edges = [0.0, *(edge for pair in found for edge in pair), len(levels) * FRAME_S]
    edged = (_edged(levels, edges[2 * n : 2 * n + 4], least) for n in range(len(found)))
    return tuple(Stretch(start, end) for start, end in _joined(edged))


def _edged(levels: Row, near: Sequence[float], least: float) -> tuple[float, float]:
    """Return where the sound of a stretch begins and where it ends.

    Args:
        levels: The level of each frame, in decibels.
        near: The end before, its own start and end, the start after, in seconds.
        least: The level from which a frame is speech.
    """
    before, start, end, after = near
    inwards = min(REACH_S, (end - start - SHORTEST_S) / 2)
    ahead = (max((before + start) / 2, start - REACH_S), start, start + inwards)
    behind = (
        len(levels) * FRAME_S - at
        for at in (min((end + after) / 2, end + REACH_S), end, end - inwards)
    )
    last = len(levels) * FRAME_S - _edge(levels[::-1], tuple(behind), least)
    return round(_edge(levels, ahead, least), 2), round(last, 2)


def _edge(levels: Row, places: tuple[float, ...], least: float) -> float:
    """Return where sound begins, in seconds: outwards while it is loud, else inwards.

    Args:
        levels: The level of each frame.
        places: The earliest, where it was found, the latest, in seconds.
        least: The level from which a frame is speech.
    """
    earliest, found, latest = (max(0, round(at / FRAME_S)) for at in places)
    at = found
    while at > earliest and levels[at - 1] >= least:
        at -= 1
    if at < found:
        return at * FRAME_S
    while at < latest and levels[at] < least:
        at += 1
    return at * FRAME_S


def _runs(chances: Row) -> Iterator[tuple[float, float]]:
    """Yield where the chance rises to one threshold until it falls below the other."""
    began: int | None = None
    for n, chance in enumerate(chances.tolist()):
        if began is None and chance >= STARTS:
            began = n
        elif began is not None and chance < GOES_ON:
            yield began * STEP_S, n * STEP_S
            began = None
    if began is not None:
        yield began * STEP_S, len(chances) * STEP_S


def _joined(runs: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for start, end in runs:
        if joined and start - joined[-1][1] < GAP_S:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _least(levels: Row, found: Sequence[tuple[float, float]]) -> float:
    """Return the level, in decibels, from which a frame belongs to speech."""
    spoken = np.zeros(len(levels), dtype=bool)
    for start, end in found:
        spoken[round(start / FRAME_S) : round(end / FRAME_S)] = True
    loud = float(np.percentile(levels[spoken], 90))
    quiet = float(np.median(levels[~spoken])) if (~spoken).any() else FLOOR_DB
    return max(min(quiet + ABOVE_DB, (quiet + loud) / 2), loud - BELOW_DB)


def spoken_frames(
    speech: Sequence[Stretch], count: int
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return which of some frames lie where somebody speaks.

    Args:
        speech: Stretches, in seconds.
        count: How many frames.

    Returns:
        One truth a frame.

    Source: Ours.

    >>> spoken_frames([Stretch(0.01, 0.02)], 3).tolist()
    [False, True, False]
    """
    spoken = np.zeros(count, dtype=np.bool_)
    for stretch in speech:
        first, last = stretch.start_s / FRAME_S, stretch.end_s / FRAME_S
        spoken[round(first) : round(last)] = True
    return spoken
