"""How well skills are found in sentences of real postings, and how fast.

Strict: a span counts where both its ends are those of the annotators. Relaxed: where it
overlaps one of theirs. Run `python -m bench.postings`; the data stand in ASKBACK_DATA.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from time import process_time
from typing import Any

import yaml

import askback
from askback.core.dossier import DossierTables, read_posting, read_tables
from askback.core.dossier.terms import find_terms

DATA = Path(os.environ.get("ASKBACK_DATA", "../shared/data"))
TABLES = Path(askback.__file__).parent / "data"
POSTINGS = Path(__file__).parents[1] / "tests" / "golden" / "postings"
Places = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the places that people marked."""

    text: str
    gold: Places


def f1(found: float, of_found: float, hit: float, of_gold: float) -> str:
    """Write precision, recall and their mean; the counts may differ when relaxed."""
    precision = found / of_found if of_found else 0.0
    recall = hit / of_gold if of_gold else 0.0
    both = precision + recall
    mean = 2 * precision * recall / both if both else 0.0
    return f"P {precision:.2f}  R {recall:.2f}  F1 {mean:.2f}"


def overlaps(place: tuple[int, int], others: Places) -> bool:
    """Say whether a place shares a character with one of others."""
    return any(place[0] < end and start < place[1] for start, end in others)


def scored(
    sentences: Iterable[Sentence], read: Callable[[str], Places]
) -> dict[str, str]:
    """Score a reader on sentences, strict and relaxed."""
    pairs = [(s.gold, read(s.text)) for s in sentences]
    of_gold = sum(len(gold) for gold, _ in pairs)
    of_found = sum(len(found) for _, found in pairs)
    same = sum(len(gold & found) for gold, found in pairs)
    right = sum(overlaps(f, gold) for gold, found in pairs for f in found)
    hit = sum(overlaps(g, found) for gold, found in pairs for g in gold)
    return {
        "strict": f1(same, of_found, same, of_gold),
        "relaxed": f1(right, of_found, hit, of_gold),
    }


def marked(words: Sequence[str], begins: Sequence[str]) -> Sentence:
    """Make a sentence of words and their B, I or O marks."""
    gold: list[tuple[int, int]] = []
    place = 0
    for word, mark in zip(words, begins, strict=True):
        end = place + len(word)
        if mark == "B":
            gold.append((place, end))
        elif mark == "I" and gold:
            gold[-1] = (gold[-1][0], end)
        place = end + 1
    return Sentence(" ".join(words), frozenset(gold))


def skillspan(part: str, source: str, tags: str) -> Iterator[Sentence]:
    """Yield sentences of SkillSpan from one source of postings."""
    path = DATA / "skills" / "skillspan" / f"{part}.json"
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row: Mapping[str, Any] = json.loads(line)
            if row["source"] == source:
                yield marked(row["tokens"], row[tags])


def green() -> Iterator[Sentence]:
    """Yield Green's sentences; skills, qualifications and domains are marked."""
    path = DATA / "skills" / "green_testset.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for _, group in groupby(rows, key=lambda row: row["sentence_id"]):
        sentence = list(group)
        kinds = [row["tag"].partition("-") for row in sentence]
        wanted = {"Skill", "Qualification", "Domain"}
        marks = [mark if kind in wanted else "O" for mark, _, kind in kinds]
        yield marked([row["word"] for row in sentence], marks)


def load() -> DossierTables:
    """Read the shipped tables."""
    names = ("skills", "claims", "loaded", "omissions")
    files = {n: (TABLES / f"{n}.yaml").read_text(encoding="utf-8") for n in names}
    return read_tables(**{name: yaml.safe_load(text) for name, text in files.items()})


SETS: dict[str, Callable[[], Iterator[Sentence]]] = {
    "SkillSpan dev, tech": lambda: skillspan("dev", "tech", "tags_knowledge"),
    "SkillSpan dev, other": lambda: skillspan("dev", "house", "tags_knowledge"),
    "Green": green,
}


def measure_skills(tables: DossierTables) -> Iterator[str]:
    """Say how well skills are found in public data."""

    def read(text: str) -> Places:
        found = find_terms(text, len(text), tables.vocabulary)
        return frozenset((hit.span.start, hit.span.end) for hit in found)

    for name, sentences in SETS.items():
        try:
            scores = scored(sentences(), read)
        except FileNotFoundError:
            scores = {"": f"not measured: no data in {DATA}"}
        for way, score in scores.items():
            yield f"{name:22} {way:8} {score}"


def measure_speed(tables: DossierTables) -> str:
    """Say how long a posting takes to read."""
    texts = [path.read_text(encoding="utf-8") for path in POSTINGS.glob("*.txt")]
    words = sum(len(text.split()) for text in texts)
    start = process_time()
    for text in texts:
        read_posting(text, tables)
    took_ms = 1000 * (process_time() - start)
    each_ms = took_ms / len(texts)
    mean = words / len(texts)
    return f"{len(texts)} postings of {mean:.0f} words: {each_ms:.0f} ms each"


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    tables = load()
    yield from measure_skills(tables)
    yield measure_speed(tables)


if __name__ == "__main__":
    for line in measure():
        print(line)
