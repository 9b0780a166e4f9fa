"""How well interviews are read: questions, matches, answers, verdicts.

Data: `datasets/interviews`, labelled twice by people who did not see each other's
labels; split by company. The `kept` half is for measuring alone. Floors: "?" for
questions, all answered for verdicts. Run `python -m bench.interviews`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from askback.adapters import shipped
from askback.core.transcript.answer import Verdict
from askback.core.transcript.formats import read
from askback.core.transcript.interview import (
    AskedReading,
    InterviewReading,
    read_interview,
)
from askback.core.transcript.matching import Band, Planned
from askback.core.transcript.turns import Turn
from askback.services.meaning import embedder
from bench.shares import auroc, wilson

DATA = Path(__file__).parents[1] / "datasets" / "interviews"
BASE_RATES = (0.11, 0.2, 0.3)  # of non-answers: on calls, of people in general, more


@dataclass(frozen=True, slots=True)
class Label:
    """A question with its answer as people label it."""

    turn: int
    start: int
    end: int
    key: str | None
    answer: frozenset[int]
    verdict: str
    reason: str | None
    kind: str | None

    def meets(self, asked: AskedReading) -> bool:
        """Tell whether this is the question that was found."""
        place = asked.asked
        return (
            place.turn == self.turn
            and place.span.start < self.end
            and self.start < place.span.end
        )


@dataclass(slots=True)
class Tally:
    """What is counted over all interviews."""

    found: int = 0
    labelled: int = 0
    pairs: list[tuple[AskedReading, Label]] = field(default_factory=list)
    lone: list[AskedReading] = field(default_factory=list)
    marks: list[int] = field(default_factory=lambda: [0, 0])
    told: list[int] = field(default_factory=lambda: [0, 0, 0])


def measure() -> Iterator[str]:
    """Print every figure for both halves."""
    if not (DATA / "labels.jsonl").exists():
        yield "interviews: not measured, no data"
        return
    rows = [json.loads(line) for line in (DATA / "labels.jsonl").open(encoding="utf-8")]
    for half in ("seen", "kept"):
        part = [row for row in rows if row["half"] == half]
        began = time.perf_counter()
        tally = Tally()
        for name, group in groupby(part, key=lambda row: str(row["interview"])):
            _read(name, list(group), tally)
        yield from (f"{half}: {line}" for line in _lines(tally))
        yield f"{half}: read in {time.perf_counter() - began:.1f} s"


def read_one(name: str, candidate: str) -> tuple[Sequence[Turn], InterviewReading]:
    """Read one interview of the set against its plan."""
    company, number = name.split("/")
    transcript = read((DATA / company / f"{number}.txt").read_text("utf-8"))
    plan = yaml.safe_load((DATA / company / "plan.yaml").read_text("utf-8"))
    items = plan["interviews"][int(number) - 1]["plan"]
    bank = shipped.bank()
    planned = [_planned(item, bank) for item in items]
    return transcript.turns, read_interview(
        transcript, candidate, planned, bank, embedder(), shipped.ear()
    )


def _planned(item: Mapping[str, str], bank: Any) -> Planned:
    known = Planned.of(bank.get(item["key"]))
    return Planned(
        item["key"],
        tuple(dict.fromkeys((item["text"], *known.wordings))),
        known.guide,
    )


def _read(name: str, rows: Sequence[Mapping[str, Any]], tally: Tally) -> None:
    turns, reading = read_one(name, rows[0]["candidate"])
    labels = [_label(row) for row in rows]
    left = list(labels)
    for asked in reading.asked:
        met = next((label for label in left if label.meets(asked)), None)
        if met is None:
            tally.lone.append(asked)
        else:
            left.remove(met)
            tally.pairs.append((asked, met))
    tally.found += len(reading.asked)
    tally.labelled += len(labels)
    mine = [t for t in turns if t.speaker == reading.me]
    tally.marks[0] += sum(t.text.count("?") for t in mine)
    tally.marks[1] += sum(
        turns[x.turn].text[x.start : x.end + 1].count("?") > 0 for x in labels
    )


def _label(row: Mapping[str, Any]) -> Label:
    return Label(
        row["turn"],
        row["start"],
        row["end"],
        row["key"],
        frozenset(row["answer"]),
        row["verdict"],
        row["reason"],
        row["kind"],
    )


def _lines(tally: Tally) -> Iterator[str]:
    hits = len(tally.pairs)
    f1 = 2 * hits / (tally.found + tally.labelled)
    yield (
        f"questions P {wilson(hits, tally.found)}, R {wilson(hits, tally.labelled)}, "
        f"F1 {f1:.3f}"
    )
    marks, of_labels = tally.marks
    floor = 2 * of_labels / (marks + tally.labelled)
    yield f"floor, question marks of the candidate: F1 {floor:.3f}"
    yield from _matched(tally)
    yield from _answered(tally)


def _matched(tally: Tally) -> Iterator[str]:
    planned = [(a, x) for a, x in tally.pairs if x.key]
    either = {Band.SURE, Band.MAYBE}
    for bands, word in ((either, "sure or maybe"), ({Band.SURE}, "sure")):
        given = [(a, x) for a, x in tally.pairs if a.match.band in bands]
        right = sum(a.match.question_key == x.key for a, x in given)
        yield (
            f"matched, {word}: P {wilson(right, len(given))}, "
            f"R {wilson(right, len(planned))}"
        )
    decided = sum(
        (a.match.question_key if a.match.band in either else None) == x.key
        for a, x in tally.pairs
    )
    yield f"right key or rightly none: {wilson(decided, len(tally.pairs))}"
    scores = [(a.match.similarity, x.key is not None) for a, x in tally.pairs]
    yield f"planned from unplanned by likeness: AUROC {auroc(scores):.3f}"


def _answered(tally: Tally) -> Iterator[str]:
    overlaps = [_overlap(a, x) for a, x in tally.pairs]
    yield f"answer's turns, mean overlap {sum(overlaps) / len(overlaps):.3f}"
    real = [(a, x) for a, x in tally.pairs if x.verdict != Verdict.CANT_TELL]
    missed = [a for a, x in real if x.verdict == Verdict.NOT_ANSWERED]
    called = [x for a, x in real if a.reading.verdict is Verdict.NOT_ANSWERED]
    hits = sum(x.verdict == Verdict.NOT_ANSWERED for x in called)
    yield (f"not_answered P {wilson(hits, len(called))}, R {wilson(hits, len(missed))}")
    recall = hits / max(1, len(missed))
    false = (len(called) - hits) / max(1, len(real) - len(missed))
    for rate in BASE_RATES:
        true = recall * rate
        precision = true / max(1e-9, true + false * (1 - rate))
        yield f"  at a base rate of {rate:.0%}: P {precision:.2f}"
    scores = [
        (a.reading.p_not_answered, x.verdict == Verdict.NOT_ANSWERED) for a, x in real
    ]
    yield f"not_answered by chance given: AUROC {auroc(scores):.3f}"
    for name in ("verdict", "reason", "kind"):
        yield _agreement(name, real)


def _agreement(name: str, pairs: Sequence[tuple[AskedReading, Label]]) -> str:
    told = [(a, x) for a, x in pairs if getattr(x, name)]
    if name == "reason":
        told = [(a, x) for a, x in told if a.reading.reason]
    right = sum(str(getattr(a.reading, name)) == getattr(x, name) for a, x in told)
    return f"{name} as labelled: {wilson(right, len(told))}"


def _overlap(asked: AskedReading, label: Label) -> float:
    found, gold = set(asked.answer_turns), set(label.answer)
    return len(found & gold) / len(found | gold) if found | gold else 1.0


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
