"""How long an hour of talk takes to read, and where every sentence is embedded too.

An hour is some 9,000 words: the demo's transcripts one after the other. The model and
the bank's vectors are loaded before the clock runs. Run `python -m bench.hour`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from askback.adapters import shipped
from askback.core.transcript.answer.sentences import sentences
from askback.core.transcript.answer.values import Said
from askback.core.transcript.formats import read
from askback.services.meaning import embedder
from askback.services.readings import read_transcript

DEMO = Path(__file__).parents[1] / "src" / "askback" / "demo"
ME, THEM = "Mira Castellan", "Dana Holt"
WORDS = 9_000
RUNS = 3


def hour() -> str:
    """Return an hour of talk between two people."""
    lines: list[str] = []
    words = 0
    paths = sorted(DEMO.glob("*/transcripts/*"))
    while words < WORDS:
        for turn in (t for p in paths for t in read(p.read_text("utf-8")).turns):
            who = ME if turn.speaker == ME else THEM
            lines.append(f"{who}: {turn.text}")
            words += len(turn.text.split())
            if words >= WORDS:
                break
    return "\n\n".join(lines)


def measure() -> Iterator[str]:
    """Time the reading, and the reading with every sentence embedded besides."""
    text = hour()
    model = embedder()
    shipped.bank(), shipped.ear(), model.embed(["to warm up"])
    took = []
    for run in range(RUNS):  # a word more each time, so that no vector is remembered
        began = time.perf_counter()
        read_transcript(f"{text} {'indeed ' * run}", me=ME)
        took.append(time.perf_counter() - began)
    yield f"{len(text.split())} words read: first {took[0]:.2f} s, {median(took):.2f} s"
    turns = read(text).turns
    said = sentences([Said(turn.index, turn.text) for turn in turns])
    began = time.perf_counter()
    model.embed([sentence.raw for sentence in said])
    more = time.perf_counter() - began
    yield f"every sentence embedded besides: {len(said)}, {more:.2f} s more"


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
