"""Speech with known times: phrases that people said, with pauses of known length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from askback.core.practice.sound import RATE, Samples
from askback.core.practice.values import Word

PAUSES_S = (0.3, 0.5, 0.7, 1.0, 1.5, 2.5)


def grid(path: Path) -> list[Word]:
    """Return the words of a TextGrid with their times."""
    lines = path.read_text("utf-8").splitlines()
    rows = islice(zip(*[iter(lines[12:])] * 3, strict=False), int(lines[11]))
    words = (Word(text.strip('"'), float(a), float(b)) for a, b, text in rows)
    return [word for word in words if word.text]


def made(samples: Samples, words: Sequence[Word]) -> tuple[Samples, list[Word]]:
    """Return the phrases of a recording with pauses of known length, and its words."""
    room = _room(samples)
    sound, moved, at_s = [room(0.5)], list[Word](), 0.5
    for number, phrase in enumerate(_phrases(words)):
        start_s, end_s = phrase[0].start_s, phrase[-1].end_s
        shift = at_s - start_s
        moved += [Word(w.text, w.start_s + shift, w.end_s + shift) for w in phrase]
        sound.append(samples[round(start_s * RATE) : round(end_s * RATE)])
        pause_s = PAUSES_S[number % len(PAUSES_S)]
        sound.append(room(pause_s))
        at_s += (len(sound[-2]) + len(sound[-1])) / RATE
    return np.concatenate(sound), moved


def _phrases(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield runs of words between which nobody stops for a tenth of a second."""
    phrase = [words[0]]
    for word in words[1:]:
        if word.start_s - phrase[-1].end_s > 0.1:
            yield phrase
            phrase = []
        phrase.append(word)
    yield phrase


def _room(samples: Samples) -> Callable[[float], Samples]:
    """Return what makes some seconds of noise as soft as that of the room."""
    step = RATE // 10
    levels = [samples[n : n + step].std() for n in range(0, len(samples) - step, step)]
    soft, chance = float(np.percentile(levels, 5)), np.random.default_rng(1)
    return lambda s: chance.normal(0, soft, round(s * RATE)).astype(np.float32)
