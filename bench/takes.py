"""How well fillers are told from the same words where they mean something.

Data: datasets/takes/fillers.jsonl, 64 spoken passages of our own with every filling use
in braces (odd ones `seen`, even ones `kept`); and 156 places in ten earnings calls
(earnings21, Rev), drawn evenly by word and labelled in datasets/takes/calls.jsonl. Both
were written after the rules, by one who knew them: see datasets/README.md. Floors: um,
uh and er alone; and every word that can fill, wherever it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from askback.core.practice.take.context import find_possible
from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.values import Word
from bench.calls import CALLS, tokens_of
from bench.shares import wilson

DATA = Path(__file__).parents[1] / "datasets" / "takes"
MARK = re.compile(r"\{([^{}]*)\}([.,;:!?…]*)")
WORD_S, STEP_S = 0.25, 0.35  # 170 words a minute; silences tell nothing here
UM = frozenset({"um", "uh", "er"})
SINGLE = UM | {"erm", "hmm", "like", "so", "well", "actually", "basically", "right"}
SINGLE |= {"okay", "ok", "literally", "just"}
PAIRS = frozenset(("you know", "i mean", "sort of", "kind of"))
AROUND = 60  # words of a call on either side of a place that is judged
Row = Mapping[str, Any]
Finder = Callable[[tuple[Word, ...]], frozenset[int]]


def passage(text: str) -> tuple[tuple[Word, ...], dict[int, str]]:
    """Return the words of a marked passage, and which of them begin what fills.

    >>> passage("{Um}, we {you know} left")[1]
    {0: 'um', 2: 'you know'}
    """
    texts: list[str] = []
    fills: dict[int, str] = {}
    at = 0
    for found in MARK.finditer(text):
        texts += text[at : found.start()].split()
        fills[len(texts)] = found[1].lower()
        texts += (found[1] + found[2]).split()
        at = found.end()
    texts += text[at:].split()
    return spoken(texts), fills


def spoken(texts: Sequence[str]) -> tuple[Word, ...]:
    """Return words one after another, with no silence that would tell anything."""
    return tuple(
        Word(text, round(n * STEP_S, 2), round(n * STEP_S + WORD_S, 2))
        for n, text in enumerate(texts)
    )


def ours(words: tuple[Word, ...]) -> frozenset[int]:
    """Return where something fills, as askback tells it."""
    sure = find_fillers(words)
    return frozenset(one.index for one in (*sure, *find_possible(words, sure)))


def um_alone(words: tuple[Word, ...]) -> frozenset[int]:
    """Return the first floor."""
    return frozenset(n for n, text in enumerate(_bare(words)) if text in UM)


def every_one(words: tuple[Word, ...]) -> frozenset[int]:
    """Return the second floor."""
    bare = _bare(words)
    pairs = [f"{one} {other}" for one, other in zip(bare, [*bare[1:], ""], strict=True)]
    return frozenset(
        n for n, text in enumerate(bare) if text in SINGLE or pairs[n] in PAIRS
    )


def _bare(words: tuple[Word, ...]) -> list[str]:
    return [word.text.lower().strip(".,;:!?…-") for word in words]


WAYS: Mapping[str, Finder] = {
    "askback": ours,
    "um, uh, er alone": um_alone,
    "every such word": every_one,
}


def score(right: int, found: int, wanted: int) -> str:
    """Write precision, recall and F1."""
    f1 = 2 * right / (found + wanted) if found + wanted else 0.0
    return f"F1 {f1:.3f}, P {wilson(right, found)}, R {wilson(right, wanted)}"


def in_passages(rows: Sequence[Row], find: Finder) -> str:
    """Return how well one way does on passages."""
    right = found = wanted = 0
    for row in rows:
        words, fills = passage(row["text"])
        told = find(words)
        right += len(told & fills.keys())
        found += len(told)
        wanted += len(fills)
    return score(right, found, wanted)


def by_word(rows: Sequence[Row]) -> Iterator[str]:
    """Yield, word by word, how well askback does on passages."""
    counts: dict[str, list[int]] = {}
    for row in rows:
        words, fills = passage(row["text"])
        sure = find_fillers(words)
        told = {one.index: one.word for one in (*sure, *find_possible(words, sure))}
        for index in told.keys() | fills.keys():
            held = counts.setdefault(fills.get(index) or told[index], [0, 0, 0])
            held[0] += index in told and index in fills
            held[1] += index in told
            held[2] += index in fills
    for word, (right, found, wanted) in sorted(counts.items()):
        yield f"  {word}: {right} of {found} told, of {wanted} that fill"


def in_calls(rows: Sequence[Row], find: Finder) -> str:
    """Return how well one way does on places in calls; what was unclear is left out."""
    right = found = wanted = 0
    for row in rows:
        at = row["token"]
        first = max(0, at - AROUND)
        texts = tokens_of(row["file"])[first : at + AROUND]
        told = at - first in find(spoken(texts))
        right += told and row["fills"]
        found += told
        wanted += row["fills"]
    return score(right, found, wanted)


def measure() -> Iterator[str]:
    """Yield every figure."""
    rows = _rows("fillers.jsonl")
    for half in ("seen", "kept"):
        held = [row for row in rows if row["half"] == half]
        for name, find in WAYS.items():
            yield f"{half}, {len(held)} passages, {name}: {in_passages(held, find)}"
        yield from by_word(held)
    if not CALLS.is_dir():
        yield "calls: not measured, the data is not here"
        return
    places = [row for row in _rows("calls.jsonl") if row["fills"] is not None]
    for name, find in WAYS.items():
        yield f"calls, {len(places)} places, {name}: {in_calls(places, find)}"
    without = [row for row in places if row["word"] not in {"so", "well", "right"}]
    yield f"  but for so, well, right, {len(without)}: {in_calls(without, ours)}"


def _rows(name: str) -> list[Row]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
