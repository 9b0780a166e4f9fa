"""How well interviewers' questions are known again, and how fast.

Data: datasets/decode, spoken paraphrases of shipped questions and questions that are
none of them. One half was used to set the shares and limits, the other for measuring
alone. Floors, in the same run: shared words, and the vectors of the texts alone.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import yaml

from askback.adapters import shipped
from askback.core.bank.index import Index
from askback.core.practice.decode import Band, Match, match
from askback.core.practice.decode.near import rank
from askback.core.practice.decode.ready import as_bank, build
from askback.core.topics import Embedder
from askback.services.files import decode as deeds
from bench.search import overlap, scored, texts_alone

DATA = Path(__file__).parents[1] / "datasets" / "decode"
HALVES = ("seen", "kept")
RUNS = 5
Ranking = Callable[[str], Sequence[str]]


def held(name: str) -> list[dict[str, Any]]:
    """Return a file of the data."""
    loaded: list[dict[str, Any]] = yaml.safe_load(
        (DATA / name).read_text(encoding="utf-8")
    )
    return loaded


def bare(embedder: Embedder | None) -> Index:
    """Return the questions without what is said besides."""
    return build(shipped.decoding(), shipped.wording(), embedder)


def ours(index: Index) -> Ranking:
    """Rank as askback does."""
    common, size = shipped.common_words(), len(index.questions)
    return lambda said: rank(index, said, limit=size, common=common).keys


def ranking() -> Iterator[str]:
    """Yield how well each way of searching finds what was paraphrased."""
    entries, index = shipped.decoding(), deeds.ready()
    ways = {
        "shared words": overlap(as_bank(entries)),
        "vectors of texts alone": texts_alone(bare(index.embedder)),
        "askback without the model": ours(bare(None)),
        "askback": ours(index),
    }
    for half in HALVES:
        pairs = [
            (p["key"], p["said"]) for p in held("paraphrases.yaml") if p["half"] == half
        ]
        for name, rank_by in ways.items():
            told = f"{half}, {len(pairs)} paraphrases, {len(entries)} questions"
            yield f"{told}: {name:26} {scored(pairs, rank_by)}"


def knowing() -> Iterator[str]:
    """Yield how often what is said is right, and how often nothing should have been."""
    for half in HALVES:
        pairs = [p for p in held("paraphrases.yaml") if p["half"] == half]
        none = [p["said"] for p in held("none.yaml") if p["half"] == half]
        found = [(p["key"], _matched(p["said"])) for p in pairs]
        for band in (Band.SURE, Band.MAYBE):
            said = [(key, one) for key, one in found if one.band is band]
            right = sum(
                one.entry is not None and one.entry.key == key for key, one in said
            )
            shown = sum(key in _shown(one) for key, one in said)
            yield (
                f"{half}, {band}: {len(said)} of {len(pairs)}, right {right}, "
                f"right or among those offered {shown}"
            )
        wrong = [_matched(text).band for text in none]
        yield (
            f"{half}, none of ours: {len(none)}, taken for one of ours "
            f"{sum(band is not Band.NONE for band in wrong)}, of these surely "
            f"{sum(band is Band.SURE for band in wrong)}"
        )


def _matched(text: str) -> Match:
    return match(shipped.decoding(), deeds.ready(), text, shipped.common_words())


def _shown(found: Match) -> set[str]:
    entries = [*filter(None, [found.entry]), *found.others]
    return {entry.key for entry in entries}


def speed() -> Iterator[str]:
    """Yield how long it takes from cold, as a whole process, and in one that runs."""
    command = [sys.executable, "-m", "askback", "decode", "--no-stories", "--json"]
    cold = [_cold([*command, "What is your worst trait?"]) for _ in range(RUNS)]
    yield (
        f"from cold, whole process: median {median(cold):.2f} s of {RUNS} "
        f"({min(cold):.2f}-{max(cold):.2f})"
    )
    deeds.decode("warm")
    asked = [p["said"] for p in held("paraphrases.yaml")]
    warm = []
    for said in asked:
        began = perf_counter()
        deeds.decode(f"{said} please")  # not embedded before
        warm.append(1000 * (perf_counter() - began))
    yield (
        f"in a process that runs: median {median(warm):.1f} ms of {len(asked)} "
        f"({min(warm):.1f}-{max(warm):.1f})"
    )


def _cold(command: list[str]) -> float:
    began = perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return perf_counter() - began


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    yield from ranking()
    yield from knowing()
    yield from speed()


if __name__ == "__main__":
    for line in measure():
        print(line)
