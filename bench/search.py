"""How well and how fast the bank is searched.

Data: tests/golden/paraphrases.yaml, spoken paraphrases of shipped questions, written by
somebody who saw neither their other wordings nor the search. Floors, in the same run:
shared words, BM25, and the vectors of the questions' texts alone. Speed: 5,000 made-up
questions with 25,000 wordings.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np
import yaml

from askback.adapters import shipped
from askback.core.bank import Bank
from askback.core.bank.index import Index, build_index, stems
from askback.core.bank.search import find, nearest
from askback.core.topics import Vectors
from askback.services.files import bank as deeds

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "paraphrases.yaml"
QUESTIONS = 5000
WORDINGS = 5
WIDTH = 384
RUNS = 50
Ranking = Callable[[str], Sequence[str]]


def scored(pairs: Sequence[tuple[str, str]], rank: Ranking) -> str:
    """Return top-1, top-3 and the mean reciprocal rank of a way of searching."""
    ranks = []
    for key, said in pairs:
        found = list(rank(said))
        ranks.append(found.index(key) + 1 if key in found else math.inf)
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    third = sum(rank <= 3 for rank in ranks) / len(ranks)
    mean = sum(1 / rank for rank in ranks) / len(ranks)
    return f"top-1 {first:.3f}, top-3 {third:.3f}, MRR {mean:.3f}"


def by(keys: Sequence[str], scores: Sequence[float]) -> list[str]:
    """Return keys, the best score first, equals in the order of their keys."""
    return [
        k
        for _, k in sorted(zip(scores, keys, strict=True), key=lambda p: (-p[0], p[1]))
    ]


def overlap(bank: Bank) -> Ranking:
    """Rank by the share of words in common with the best wording."""
    held = {q.key: [stems(w) for w in q.wordings] for q in bank}

    def rank(said: str) -> list[str]:
        asked = stems(said)
        best = [
            max(len(asked & w) / (len(asked | w) or 1) for w in wordings)
            for wordings in held.values()
        ]
        return by(list(held), best)

    return rank


def bm25(bank: Bank, k: float = 1.2, b: float = 0.75) -> Ranking:
    """Rank by BM25 over all wordings of a question as one document."""
    docs = {q.key: Counter(s for w in q.wordings for s in stems(w)) for q in bank}
    counts = Counter(stem for doc in docs.values() for stem in doc)
    mean = sum(doc.total() for doc in docs.values()) / len(docs)

    def weight(stem: str, doc: Counter[str]) -> float:
        rarity = math.log(1 + (len(docs) - counts[stem] + 0.5) / (counts[stem] + 0.5))
        length = 1 - b + b * doc.total() / mean
        return rarity * doc[stem] * (k + 1) / (doc[stem] + k * length)

    def rank(said: str) -> list[str]:
        asked = [stem for stem in stems(said) if stem in counts]
        return by(
            list(docs),
            [sum(weight(s, doc) for s in asked if s in doc) for doc in docs.values()],
        )

    return rank


def texts_alone(index: Index) -> Ranking:
    """Rank by the vector of each question's text and nothing else."""
    assert index.vectors is not None
    assert index.embedder is not None
    texts, embedder = index.vectors[index.starts], index.embedder

    def rank(said: str) -> list[str]:
        scores: list[float] = (texts @ embedder.embed([said])[0]).tolist()
        return by([q.key for q in index.questions], scores)

    return rank


def ours(index: Index) -> Ranking:
    """Rank as askback does."""
    common = shipped.common_words()

    def rank(said: str) -> list[str]:
        found = find(index, said, limit=len(index.bank), common=common)
        return [hit.key for hit in found.hits]

    return rank


def quality(pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield how well each way of searching finds what was paraphrased."""
    index = deeds.ready()
    bare = build_index(index.bank, index.wording, None)
    told = f"{len(pairs)} paraphrases, {len(index.bank)} questions"
    for name, rank in (
        ("shared words", overlap(index.bank)),
        ("BM25", bm25(index.bank)),
        ("vectors of texts alone", texts_alone(index)),
        ("askback without the model", ours(bare)),
        ("askback", ours(index)),
    ):
        yield f"{told}: {name:26} {scored(pairs, rank)}"


class Made:
    """Makes vectors at random, so that five thousand questions need no minutes."""

    model_id = "made"

    def __init__(self) -> None:
        self.random = np.random.default_rng(0)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text."""
        rows = self.random.standard_normal((len(texts), WIDTH), dtype=np.float32)
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def large_index() -> Index:
    """Return 5,000 questions whose words are those of the bank."""
    shuffled = random.Random(0)  # noqa: S311 -- a bench, seeded
    known = list(shipped.bank())
    words = [w for q in known for text in q.wordings for w in text.split()]

    def sentence() -> str:
        return " ".join(shuffled.choices(words, k=12))

    made = {
        f"q{n}": replace(
            shuffled.choice(known),
            key=f"q{n}",
            text=sentence(),
            by_role={},
            aliases=tuple(sentence() for _ in range(WORDINGS - 1)),
        )
        for n in range(QUESTIONS)
    }
    return build_index(Bank(made), shipped.wording(), Made())


def speed() -> Iterator[str]:
    """Yield how long a search of 5,000 questions takes, its query embedded."""
    index = large_index()
    vector = Made().embed(["a query"])[0]
    asked = [question.aliases[0] for question in index.questions[:RUNS]]
    took_ms = []
    for text in asked:
        began = process_time()
        nearest(index, text, vector, limit=10)
        took_ms.append(1000 * (process_time() - began))
    took_ms.sort()
    yield (
        f"{len(index.bank):,} questions, {len(index.named):,} wordings: median "
        f"{median(took_ms):.1f} ms, {RUNS} searches, "
        f"fastest {took_ms[0]:.1f}, slowest {took_ms[-1]:.1f} ms"
    )


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    if GOLDEN.exists():
        loaded = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
        yield from quality([(pair["key"], pair["said"]) for pair in loaded])
    else:
        yield "paraphrases: not measured, no data"
    yield from speed()


if __name__ == "__main__":
    for line in measure():
        print(line)
