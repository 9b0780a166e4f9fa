"""Is the place found where something was spoken of? Meetings of QMSum, validation set.

A query is answered if the first turn found lies in the passage that people marked.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from askback.adapters.embedding import CachedEmbedder, MiniLM
from askback.core.topics import Embedder
from askback.core.topics.lexical import stem, words
from askback.core.topics.lexical_topics import STOP
from askback.core.transcript.find import find
from askback.core.transcript.find_words import LENGTHS, SATURATED, frameless
from askback.core.transcript.turns import Turn

DATA = Path(os.environ.get("ASKBACK_DATA", "../shared/data"))
MEETINGS = int(os.environ.get("ASKBACK_MEETINGS", "35"))  # fewer take less time
NOISE = re.compile(r"\{[a-z]+\}")
SPACED = re.compile(r"\s+(?=[.,?!;:])|\s(?='(?:s|re|ve|ll|d|m|t)\b)")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and the turns in which it is."""

    text: str
    places: frozenset[int]


def measure(data: Path = DATA, meetings: int = MEETINGS) -> Iterator[str]:
    """Find every query with meaning and words, with words, with BM25 and by chance."""
    path = data / "meetings" / "qmsum_val.jsonl"
    if not path.exists():
        yield "places in meetings: not measured, no data"
        return
    embedder = CachedEmbedder(MiniLM())
    lines = path.read_text("utf-8").splitlines()[:meetings]
    hits = {"meaning and words": 0, "words alone": 0, "BM25": 0}
    count, chance, first_five, began = 0, 0.0, 0, time.perf_counter()
    for line in lines:
        turns, queries = read(json.loads(line))
        for query in queries:
            count += 1
            chance += len(query.places) / len(turns)
            found = [place.turn for place in find(turns, query.text, embedder)]
            first_five += bool(query.places.intersection(found))
            hits["meaning and words"] += is_hit(found, query)
            hits["words alone"] += is_hit(places(turns, query, None), query)
            hits["BM25"] += is_hit([bm25(turns, query.text)], query)
    yield f"{len(lines)} meetings, {count} queries, the first turn is in the passage:"
    for name, hit in hits.items():
        yield f"{name}: {hit / count:.3f}"
    yield f"a turn drawn at random: {chance / count:.3f}"
    yield f"one of five found is in it: {first_five / count:.3f}"
    yield f"{(time.perf_counter() - began) / count:.2f} s a query"


def read(meeting: Mapping[str, Any]) -> tuple[list[Turn], list[Query]]:
    """Return the turns of a meeting and what is looked for in it."""
    turns = [
        Turn(index, said["speaker"], None, None, plain(said["content"]))
        for index, said in enumerate(meeting["meeting_transcripts"])
    ]
    queries = [
        Query(query["query"], frozenset(_turns(query["relevant_text_span"])))
        for query in meeting["specific_query_list"]
    ]
    return turns, queries


def plain(text: str) -> str:
    """Write a text as a recogniser would: no marks of noise, no blanks before stops."""
    return SPACED.sub("", NOISE.sub(" ", text))


def _turns(spans: Sequence[Sequence[str]]) -> Iterator[int]:
    for first, last in spans:
        yield from range(int(first), int(last) + 1)


def places(turns: Sequence[Turn], query: Query, embedder: Embedder | None) -> list[int]:
    """Return the turns found."""
    return [place.turn for place in find(turns, query.text, embedder)]


def is_hit(found: Sequence[int], query: Query) -> bool:
    """Return whether the first turn found is in the passage."""
    return bool(found) and found[0] in query.places


def bm25(turns: Sequence[Turn], query: str) -> int:
    """Return the best turn by BM25 on stems, the floor."""
    held = [[stem(w) for w in words(t.text) if w not in STOP] for t in turns]
    mean = sum(map(len, held)) / len(held)
    scores = np.zeros(len(held))
    for asked in frameless(query):
        times = np.array([stems.count(asked) for stems in held], dtype=np.float64)
        rare = np.log1p(len(held) / (np.count_nonzero(times) + 0.5))
        long = np.array([1 - LENGTHS + LENGTHS * len(s) / mean for s in held])
        scores += rare * times * (SATURATED + 1) / (times + SATURATED * long)
    best = np.flatnonzero(scores == scores.max())
    return random.Random(query).choice(best.tolist())  # noqa: S311 -- the same draw


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
