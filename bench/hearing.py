"""What is heard in speech whose words are known, and in speech made with known times.

Data: `speech/` of the data folder. Floor: the same engine without its prompt.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
import wave
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import jiwer
import numpy as np

from askback.adapters.speech import hear_isolated
from askback.adapters.speech.decode import decode
from askback.adapters.speech.engines import PACKAGED, engine_of, packaged
from askback.adapters.speech.pitch import SwiftTracker
from askback.adapters.speech.voices import SileroFinder
from askback.adapters.speech.whisper import Whisper
from askback.core.practice.sound import RATE, Ears, Recogniser, Samples, hear
from askback.core.practice.sound.levels import (
    STANDS_OUT_DB,
    frames_db,
    without_rumble,
)
from askback.core.practice.values import Heard, Stretch, Word
from bench.made_speech import grid, made
from bench.shares import wilson

DATA = Path(os.environ.get("ASKBACK_DATA", "../shared/data")) / "speech"
FILLERS = frozenset({"um", "uh", "umm", "uhh", "uhm"})
ONE_WAY = ((r"\balright\b", "all right"), (r"\by'?know\b", "you know"))
NOISES = (30.0, 15.0, 10.0, 5.0, 0.0)
SOUNDED = frozenset({"the", "me", "he", "she", "we", "be"})
TOLD_S = 0.5  # pauses from here on are shown
RUNS = 3
LONG_S = 105.0  # an answer as people give it


@dataclass(frozen=True, slots=True)
class Counted:
    """Fillers said, those of them found, and those found that were not said."""

    said: int = 0
    found: int = 0
    false: int = 0
    words: int = 0

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.said + other.said,
            self.found + other.found,
            self.false + other.false,
            self.words + other.words,
        )

    def __str__(self) -> str:
        kept = wilson(self.found, self.said)
        return f"um/uh kept {kept}, false {wilson(self.false, self.words)}"


def measure(data: Path = DATA) -> Iterator[str]:
    """Measure words, fillers, noise, times and speed."""
    folder = packaged()
    if not (data / "words.tsv").exists() or folder is None:
        yield "hearing speech: not measured, no data or no model"
        return
    recogniser, _ = engine_of("")
    spoken = _spoken(data)
    floor = Whisper(folder, PACKAGED, prompt="")
    for name, engine in (("as used", recogniser), ("without its prompt", floor)):
        yield f"{name}: {_words(spoken, engine, None)}"
    for noise_db in NOISES:
        yield f"with noise at {noise_db:g} dB: {_words(spoken, recogniser, noise_db)}"
    yield _syllables(spoken)
    yield from _times(data, recogniser)
    yield _speed(data)


def _syllables(spoken: Mapping[str, tuple[Samples, str]]) -> str:
    """Tell syllables counted without words beside the vowels of what was said."""
    told = [
        (heard.syllables or 0, vowels(said))
        for samples, said in spoken.values()
        for heard in [_heard(samples, None)]
    ]
    off = sum(abs(found - there) for found, there in told)
    there = sum(count for _, count in told)
    return f"syllables without words: off by {off} of {there} in {len(told)} recordings"


def vowels(text: str) -> int:
    """Return about how many syllables a text has: groups of vowels, silent e apart."""
    bare = (word if word in SOUNDED else re.sub("e$", "", word) for word in plain(text))
    return sum(max(1, len(re.findall("[aeiouy]+", word))) for word in bare)


def _spoken(data: Path) -> dict[str, tuple[Samples, str]]:
    lines = (data / "words.tsv").read_text("utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines)
    return {name: (decode(data / name).samples, said) for name, said in pairs}


def _heard(samples: Samples, recogniser: Recogniser | None) -> Heard:
    return hear(samples.copy(), Ears(SileroFinder(), SwiftTracker(), recogniser))


def _words(
    spoken: Mapping[str, tuple[Samples, str]],
    recogniser: Recogniser | None,
    noise_db: float | None,
) -> str:
    """Tell fillers kept and the word error rate without them, of all recordings."""
    counted, noisy, said, heard_as = Counted(), 0, [], []
    for samples, reference in spoken.values():
        heard = _heard(_noised(samples, noise_db), recogniser)
        found = plain(" ".join(word.text for word in heard.words))
        if heard.words and not heard.keeps_fillers:
            noisy += 1
        counted += fillers(plain(reference), found)
        said.append(" ".join(w for w in plain(reference) if w not in FILLERS))
        heard_as.append(" ".join(w for w in found if w not in FILLERS))
    wer = jiwer.wer(said, heard_as)
    return f"{counted}, WER {wer:.3f}, {noisy} of {len(spoken)} said to be too noisy"


def plain(text: str) -> list[str]:
    """Return the words of a text as both sides of a comparison have them."""
    text = text.casefold()
    for pattern, word in ONE_WAY:
        text = re.sub(pattern, word, text)
    return re.findall(r"[a-z']+", text)


def fillers(said: Sequence[str], found: Sequence[str]) -> Counted:
    """Return how many um and uh, which are one, are found where they were said."""
    one, other = (
        ["um" if word in FILLERS else word for word in words] for words in (said, found)
    )
    right = sum(one[a] == "um" for a, _ in _same(one, other))
    there, told = one.count("um"), other.count("um")
    return Counted(there, right, told - right, len(one) - there)


def _same(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for block in matcher.get_matching_blocks():
        for n in range(block.size):
            yield block.a + n, block.b + n


def _noised(samples: Samples, noise_db: float | None) -> Samples:
    """Return sound with noise of the same level at every pitch, below its speech."""
    if noise_db is None:
        return samples
    levels = frames_db(without_rumble(samples.copy()))
    loud = levels[levels >= np.percentile(levels, 10) + STANDS_OUT_DB]
    soft_db = 10 * np.log10(np.mean(10 ** (loud / 10))) - noise_db
    noise = np.random.default_rng(1).normal(0, 10 ** (soft_db / 20), len(samples))
    return (samples + noise).astype(np.float32)


def _times(data: Path, recogniser: Recogniser | None) -> Iterator[str]:
    """Tell how far pauses and fillers lie from where they are in made speech."""
    ends, starts, there, found, others = list[float](), list[float](), 0, 0, 0
    as_said: list[float] = []
    for path in sorted(data.glob("*.TextGrid")):
        whole = decode(path.with_suffix(".wav")).samples
        as_said += _late(grid(path), _heard(whole, recogniser).words)
        samples, words = made(whole, grid(path))
        heard = _heard(samples, recogniser)
        real, told = _pauses(words), _pauses(heard.speech)
        long = [pause for pause in real if pause.length_s >= TOLD_S]
        met = [near for pause in long for near in _met(pause, told)[:1]]
        for pause in long:
            for near in _met(pause, told)[:1]:
                ends += [abs(near.start_s - pause.start_s)]
                ends += [abs(near.end_s - pause.end_s)]
        there, found = there + len(long), found + len(met)
        shown = (pause for pause in told if pause.length_s >= TOLD_S)
        others += sum(not _met(pause, real) for pause in shown)
        starts += _late(words, heard.words)
    share = wilson(found, there)
    yield f"pauses of {TOLD_S} s and more: found {share}, {others} others"
    yield f"edges of pauses off by {_spread(ends)}"
    yield f"starts of {len(as_said)} fillers as said off by {_spread(as_said)}"
    yield f"the same in phrases that were cut: {len(starts)}, {_spread(starts)}"


def _pauses(parts: Sequence[Word | Stretch]) -> list[Stretch]:
    return [Stretch(one.end_s, after.start_s) for one, after in pairwise(parts)]


def _met(pause: Stretch, others: Sequence[Stretch]) -> list[Stretch]:
    """Return those of some pauses that share time with one."""
    return [
        other
        for other in others
        if min(other.end_s, pause.end_s) > max(other.start_s, pause.start_s)
    ]


def _late(said: Sequence[Word], heard: Sequence[Word]) -> list[float]:
    one, other = (
        ["um" if (p := "".join(plain(w.text))) in FILLERS else p for w in words]
        for words in (said, heard)
    )
    return [
        abs(heard[b].start_s - said[a].start_s)
        for a, b in _same(one, other)
        if one[a] == "um"
    ]


def _spread(values: Sequence[float]) -> str:
    middle, most = np.percentile(values, [50, 90])
    return f"{middle:.2f} s in the middle, {most:.2f} s at 90 %, {max(values):.2f} most"


def _speed(data: Path) -> str:
    """Time the hearing of an answer, the start of its process included."""
    names = ("acoustic_corpus", "cold_corpus", "cold_corpus3")
    parts = [decode(data / f"{name}.wav").samples for name in names]
    sound = np.tile(np.concatenate(parts), 2)[: round(LONG_S * RATE)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes((sound * 32767).astype("<i2").tobytes())
        runs = [_run(path) for _ in range(RUNS)]
    took, work = min(runs)
    times = LONG_S / took
    return (
        f"{LONG_S:g} s heard in {took:.1f} s at best of {RUNS}, {times:.1f} times as "
        f"fast as spoken on the clock; {work:.1f} s of the processor, "
        f"{LONG_S / work:.1f} times; load of the machine {os.getloadavg()[0]:.1f}"
    )


def _run(path: Path) -> tuple[float, float]:
    """Return how long a hearing takes, and how much of the processor."""
    before, began = os.times(), time.perf_counter()
    hear_isolated(path)
    took, after = time.perf_counter() - began, os.times()
    work = after.children_user + after.children_system
    return took, work - before.children_user - before.children_system


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
