"""How well skills and pay are found in postings, and how fast they are read.

Skills: sentences of real postings, marked by people. Strict: a span counts where both
its ends are those of the annotators. Relaxed: where it overlaps one of theirs. The
floor is a look-up of O*NET's list, case ignored, in the same run. Pay: amounts and
traps of our own, those the rules were bettered on apart from those written before. Run
`python -m bench.postings`; the data stand in ASKBACK_DATA.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from time import process_time
from typing import Any

import yaml

import askback
from askback.core.dossier import DossierTables, read_posting, read_tables
from askback.core.dossier.lines import plain
from askback.core.dossier.pay import find_pay
from askback.core.dossier.phrases import find_phrases
from askback.core.dossier.tables import FILES
from askback.core.dossier.terms import find_terms
from askback.services.postings import read_posting_file

DATA = Path(os.environ.get("ASKBACK_DATA", "../shared/data"))
TABLES = Path(askback.__file__).parent / "data"
GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
DEMO = Path("src/askback/demo")
POSTINGS = GOLDEN / "postings"
WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
RUNS = 10
LONG = 1_000  # words of the long text that is timed
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
    return read_tables(
        **{
            name: yaml.safe_load((TABLES / f"{name}.yaml").read_text(encoding="utf-8"))
            for name in FILES
        }
    )


def onet() -> Callable[[str], Places]:
    """Return the floor: every name of O*NET's technology skills, case ignored."""
    path = DATA / "onet" / "technology_skills.txt"
    with path.open(encoding="utf-8", newline="") as lines:
        names = {row["Example"] for row in csv.DictReader(lines, delimiter="\t")}
    terms = {tuple(WORD.findall(name.lower())) for name in names} - {()}
    longest = max(map(len, terms))

    def read(text: str) -> Places:
        words = list(WORD.finditer(text.lower()))
        found: set[tuple[int, int]] = set()
        place = 0
        while place < len(words):
            sizes = range(min(longest, len(words) - place), 0, -1)
            size = next(
                (
                    n
                    for n in sizes
                    if tuple(w.group() for w in words[place : place + n]) in terms
                ),
                0,
            )
            if size:
                found.add((words[place].start(), words[place + size - 1].end()))
            place += max(size, 1)
        return frozenset(found)

    return read


SETS: dict[str, Callable[[], Iterator[Sentence]]] = {
    "SkillSpan dev, tech": lambda: skillspan("dev", "tech", "tags_knowledge"),
    "SkillSpan dev, other": lambda: skillspan("dev", "house", "tags_knowledge"),
    "SkillSpan test, tech": lambda: skillspan("test", "tech", "tags_knowledge"),
    "SkillSpan test, other": lambda: skillspan("test", "house", "tags_knowledge"),
    "Green": green,
}


def reader(tables: DossierTables) -> Callable[[str], Places]:
    """Return what finds skills: terms, and what "knowledge of" leads up to."""

    def read(text: str) -> Places:
        terms = [hit.span for hit in find_terms(text, len(text), tables.vocabulary)]
        phrases = find_phrases(text, len(text), terms)
        return frozenset((span.start, span.end) for span in (*terms, *phrases))

    return read


def measure_skills(tables: DossierTables) -> Iterator[str]:
    """Say how well skills are found in public data, beside the floor."""
    for name, sentences in SETS.items():
        try:
            ours = scored(sentences(), reader(tables))
            floor = scored(sentences(), onet())
        except FileNotFoundError:
            yield f"{name:22} not measured: no data in {DATA}"
            continue
        for way, score in ours.items():
            yield f"{name:22} {way:8} {score}   floor {floor[way]}"


def _right(text: str, wanted: Sequence[Any]) -> tuple[bool, bool]:
    """Say whether pay was found in a text, and whether it is what was wanted."""
    pay, _ = find_pay(text, plain(text))
    if pay is None:
        return False, False
    found = [pay.minimum, pay.maximum, pay.currency, pay.period and pay.period.value]
    return True, found == list(wanted)


def measure_pay() -> Iterator[str]:
    """Say how well pay is found and told from other sums; all four fields count."""
    sets = yaml.safe_load((GOLDEN / "pay.yaml").read_text(encoding="utf-8"))
    for name, lists in sets.items():
        amounts = [_right(text, wanted) for text, *wanted in lists["amounts"]]
        false = sum(_right(trap, ())[0] for trap in lists["traps"])
        some = sum(found for found, _ in amounts)
        right = sum(same for _, same in amounts)
        total = len(amounts)
        yield (
            f"pay, {name:6} {total} amounts, {len(lists['traps'])} traps: found "
            f"P {some / (some + false):.3f} R {some / total:.3f}; all four fields "
            f"right "
            f"P {right / (some + false):.3f} R {right / total:.3f}"
        )


def measure_speed(tables: DossierTables) -> Iterator[str]:
    """Say how long a posting takes to read, once the tables are warm."""
    texts = [path.read_text(encoding="utf-8") for path in POSTINGS.glob("*.txt")]
    words = list(re.finditer(r"\S+", "\n".join(texts)))
    long = "\n".join(texts)[: words[LONG - 1].end()]
    for text in (*texts, long):
        read_posting(text, tables)
    yield f"{len(texts)} postings: {_each_ms(texts, tables):.0f} ms each"
    best = min(_each_ms([long], tables) for _ in range(RUNS))
    yield f"{LONG} words, of all of them in a row: {best:.0f} ms"
    for path in sorted(DEMO.glob("*/posting*")):
        text = read_posting_file(str(path)).text
        best = min(_each_ms([text], tables) for _ in range(RUNS))
        yield f"{path.parent.name}, {len(text.split())} words: {best:.0f} ms"


def _each_ms(texts: Sequence[str], tables: DossierTables) -> float:
    start = process_time()
    for text in texts:
        read_posting(text, tables)
    return 1000 * (process_time() - start) / len(texts)


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    tables = load()
    yield from measure_skills(tables)
    yield from measure_pay()
    yield from measure_speed(tables)


if __name__ == "__main__":
    for line in measure():
        print(line)
