"""How fast a take is held against another, and what its little words can tell."""

from __future__ import annotations

import os
import random
import re
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations, cycle, pairwise
from pathlib import Path

from askback.core.practice.take import Brief, Earlier, read_take
from askback.core.practice.take.natural import style_distance
from askback.core.practice.take.pace import pace_over_time
from askback.core.practice.take.pauses import find_pauses
from askback.core.practice.take.shared import shared_runs
from askback.core.practice.take.timed import of_cues
from askback.core.practice.take.wording import pieces
from askback.core.practice.values import Heard, Stretch, Word

RUNS = 5
LENGTHS_S = (105.0, 3600.0)
STEP_S = 0.4  # 150 words a minute
KEPT = (
    40  # words that the second take says as the first did, before it goes its own way
)
OWN = 20  # words of its own after them
COMMON, RARE = 60, 3_000  # words in use: half of speech is a few dozen
PHRASE = 12  # words between two pauses
SIZES = (
    80,
    150,
    250,
)  # words; the fewest that are compared, and answers of 1-2 minutes
DEMO = Path(__file__).parents[1] / "src" / "askback" / "demo"
PRACTISED = DEMO / "practice"
LEFT_OUT = 0.05
POINTS = ("the belts were stopped", "a review in my own name", "a dry run since")
VOICE = re.compile(r"<v ([^>]+)>([^<]*)")


def measure() -> Iterator[str]:
    """Time each part on takes of two minutes and an hour; hold little words apart."""
    yield f"load of the machine at the start: {os.getloadavg()[0]:.1f}"
    yield from _whole()
    yield f"median of {RUNS}; two takes made by chance that share two thirds"
    for length_s in LENGTHS_S:
        here, there = _takes(length_s)
        yield f"{length_s:.0f} s, {len(here)} words"
        heard = Heard(length_s, here, _speech(here))
        yield _line("shared runs", length_s, partial(shared_runs, here, there))
        yield _line("pauses", length_s, partial(find_pauses, heard))
        yield _line("pace over time", length_s, partial(pace_over_time, here))
    yield from _little_words()


def _whole() -> Iterator[str]:
    """Time all facts of a take against a script and the three takes before it.

    Each is English as it is spoken: what the demo's candidate practises, said again and
    again with its pauses, a word in twenty left out by chance. Points are found by
    their words, as they are where no model is installed.
    """
    said = [
        of_cues(path.read_text("utf-8")) for path in sorted(PRACTISED.glob("*.vtt"))
    ]
    words = [word for heard in said if heard for word in heard.words]
    for length_s in LENGTHS_S:
        first, *before = (_spoken(words, length_s, seed) for seed in range(4))
        brief = Brief(
            script=" ".join(word.text for word in before[0].words),
            target_s=length_s,
            points=POINTS,
            earlier=tuple(Earlier(f"take {n}", one) for n, one in enumerate(before)),
        )
        deed = partial(read_take, first, brief, None)
        name = f"a whole take of {length_s:.0f} s, {len(first.words)} words"
        yield _line(name, length_s, deed)


def _spoken(words: list[Word], length_s: float, seed: int) -> Heard:
    """Return words said over and over, but for those that chance leaves out."""
    chance = random.Random(seed)  # noqa: S311 -- a seeded choice
    found: list[Word] = []
    at_s = 0.0
    for one, after in pairwise(cycle(words)):
        gap_s = max(after.start_s - one.end_s, 0.0)
        end_s = at_s + one.end_s - one.start_s
        if end_s > length_s:
            break
        if chance.random() > LEFT_OUT:
            found.append(Word(one.text, at_s, end_s))
        at_s = end_s + gap_s
    heard = tuple(found)
    return Heard(length_s, heard, _speech(heard), keeps_fillers=True)


def _takes(length_s: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    chance = random.Random(20)  # noqa: S311 -- a seeded choice
    first = [_word(chance) for _ in range(int(length_s / STEP_S))]
    second = [
        word if n % (KEPT + OWN) < KEPT else _word(chance)
        for n, word in enumerate(first)
    ]
    return _timed(first), _timed(second)


def _word(chance: random.Random) -> str:
    most = COMMON if chance.random() < 1 / 2 else RARE
    return f"w{chance.randrange(most)}"


def _timed(said: list[str]) -> tuple[Word, ...]:
    return tuple(
        Word(word, n * STEP_S, n * STEP_S + 0.3) for n, word in enumerate(said)
    )


def _speech(words: tuple[Word, ...]) -> tuple[Stretch, ...]:
    """Return phrases with more than half a second between them."""
    return tuple(
        Stretch(part[0].start_s, part[-1].end_s - 0.3)
        for n in range(0, len(words) - PHRASE, PHRASE)
        for part in [words[n : n + PHRASE - 1]]
    )


def _line(name: str, length_s: float, deed: Callable[[], object]) -> str:
    taken_s = statistics.median(_time(deed) for _ in range(RUNS))
    times = length_s / taken_s
    return f"  {name}: {taken_s * 1000:.1f} ms, {times:,.0f} times real time"


def _little_words() -> Iterator[str]:
    """Yield how far apart one speaker's words are, and those of two."""
    said = _speakers()
    yield f"little words, demo: {len(said)} speakers, p10 / median / p90"
    for size in SIZES:
        parts = [
            [words[n : n + size] for n in range(0, len(words) - size + 1, size)]
            for words in said
        ]
        one = [pair for part in parts for pair in combinations(part, 2)]
        two = [
            (left[0], right[0]) for left, right in combinations(filter(None, parts), 2)
        ]
        yield f"  {size} words: one speaker {_spread(one)}; two {_spread(two)}"


def _speakers() -> list[list[str]]:
    """Return what each speaker of each demo transcript says, in bare words."""
    found: dict[tuple[str, str], list[str]] = {}
    for path in sorted(DEMO.glob("*/transcripts/*.vtt")):
        for name, text in VOICE.findall(path.read_text()):
            words = [piece for word in text.split() for piece in pieces(word)]
            found.setdefault((str(path), name), []).extend(words)
    return [words for words in found.values() if len(words) >= 2 * min(SIZES)]


def _spread(pairs: list[tuple[list[str], list[str]]]) -> str:
    apart = [style_distance(*pair) for pair in pairs]
    known = [one for one in apart if one is not None]
    tenths = statistics.quantiles(known, n=10)
    low, middle, high = tenths[0], tenths[4], tenths[8]
    return f"{low:.2f}/{middle:.2f}/{high:.2f} ({len(known)} pairs)"


def _time(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began
