"""Speech is cut at pauses into chunks that an engine takes whole, and put back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from askback.core.practice.sound.levels import FRAME
from askback.core.practice.sound.parts import RATE, Row, Samples
from askback.core.practice.values import Stretch

LONGEST_S = 25.0  # of 30 that Whisper takes; longer ones lost whole passages
EARLIEST_S = 12.0  # from here on the longest pause is where a chunk ends
PAD_S = 0.2  # of the room before and after, so that no first sound is cut
SOFT = 10  # frames: 100 ms, over which the softest place of a long stretch is sought


@dataclass(frozen=True, slots=True)
class Chunk:
    """Stretches of a recording that are heard together, the silence between cut.

    Attributes:
        parts: In order of time; neighbours may touch.
    """

    parts: tuple[Stretch, ...]

    @property
    def length_s(self) -> float:
        """How much sound it has, in seconds."""
        return sum(part.length_s for part in self.parts)

    def sound(self, samples: Samples, times: float) -> Samples:
        """Return its samples, one part after the other, made louder.

        >>> Chunk((Stretch(0, 1),)).sound(np.ones(16000, dtype=np.float32), 0.5).sum()
        np.float32(8000.0)
        """
        cut = [samples[_at(p.start_s) : _at(p.end_s)] for p in self.parts]
        sound: Samples = np.clip(np.concatenate(cut) * np.float32(times), -1, 1)
        return sound

    def when(self, at_s: float) -> float:
        """Return the moment of the recording that is at a moment of the chunk.

        >>> Chunk((Stretch(1, 2), Stretch(5, 7))).when(1.5)
        5.5
        """
        for part in self.parts:
            if at_s <= part.length_s:
                return part.start_s + max(0.0, at_s)
            at_s -= part.length_s
        return self.parts[-1].end_s

    def halves(self) -> tuple[Chunk, ...]:
        """Return it in two, cut at the pause nearest its middle; itself if it has none.

        >>> len(Chunk((Stretch(0, 3), Stretch(4, 5), Stretch(6, 8))).halves()[0].parts)
        1
        """
        if len(self.parts) == 1:
            return (self,)
        ends = np.cumsum([part.length_s for part in self.parts])
        nearest = int(np.argmin(np.abs(ends[:-1] - self.length_s / 2))) + 1
        return Chunk(self.parts[:nearest]), Chunk(self.parts[nearest:])


def _at(at_s: float) -> int:
    return round(at_s * RATE)


def chunks(
    speech: Sequence[Stretch], levels: Row, duration_s: float
) -> tuple[Chunk, ...]:
    """Return all speech in chunks of at most `LONGEST_S`, cut at the longest pauses.

    Args:
        speech: Where somebody speaks.
        levels: The level of each frame, in decibels.
        duration_s: Of the recording; nothing lies beyond.

    Returns:
        Chunks in order, none for silence.

    Source:
        The limit was measured: chunks over 30 s lose whole passages. The rest is ours.

    >>> [c.parts for c in chunks([Stretch(1, 2)], np.zeros(300), 3)]
    [(Stretch(start_s=0.8, end_s=2.2),)]
    """
    parts = [
        short
        for part in _padded(speech, duration_s)
        for short in _shortened(part, levels)
    ]
    found: list[Chunk] = []
    while parts:
        taken = _taken(parts)
        found.append(Chunk(tuple(parts[:taken])))
        parts = parts[taken:]
    return tuple(found)


def _padded(speech: Sequence[Stretch], duration_s: float) -> list[Stretch]:
    """Return stretches with some of the room; pauses shorter than that stay whole."""
    padded: list[Stretch] = []
    for stretch in speech:
        start = max(0.0, round(stretch.start_s - PAD_S, 2))
        end = min(duration_s, round(stretch.end_s + PAD_S, 2))
        if padded and start < padded[-1].end_s:
            middle = (speech[len(padded) - 1].end_s + stretch.start_s) / 2
            padded[-1] = Stretch(padded[-1].start_s, middle)
            start = middle
        padded.append(Stretch(start, end))
    return padded


def _shortened(part: Stretch, levels: Row) -> list[Stretch]:
    """Cut a stretch without a pause at its softest places."""
    short: list[Stretch] = []
    start = part.start_s
    while part.end_s - start > LONGEST_S:
        cut = _softest(levels, start + EARLIEST_S, start + LONGEST_S)
        short.append(Stretch(start, cut))
        start = cut
    return [*short, Stretch(start, part.end_s)]


def _softest(levels: Row, first_s: float, last_s: float) -> float:
    step = FRAME / RATE
    first = round(first_s / step)
    window = levels[first : round(last_s / step)]
    mean = np.convolve(window, np.ones(SOFT) / SOFT, mode="valid")
    return round((first + int(np.argmin(mean)) + SOFT / 2) * step, 2)


def _taken(parts: Sequence[Stretch]) -> int:
    """Return how many of the parts are the next chunk."""
    ends = np.cumsum([part.length_s for part in parts])
    fits = int(np.searchsorted(ends, LONGEST_S + 1e-6, side="right"))
    if fits >= len(parts):
        return len(parts)
    first = int(np.searchsorted(ends, EARLIEST_S))
    places = range(min(first + 1, fits), fits + 1)
    return max(places, key=lambda n: (parts[n].start_s - parts[n - 1].end_s, n))
