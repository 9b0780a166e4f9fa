"""How well answers are read: our own pairs, and calls rated by two people."""

from __future__ import annotations

import csv
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml
from scipy.stats import spearmanr

from askback.adapters import shipped
from askback.core.transcript.answer import Reading, Said, Verdict, read_answer

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "answers.yaml"
DATA = Path(os.environ.get("ASKBACK_DATA", "../shared/data"))


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, its answer, how a person reads it, and how askback does."""

    label: dict[str, str]
    reading: Reading

    def agrees(self, name: str) -> bool:
        """Tell whether both say the same of one field."""
        return self.label[name] == str(getattr(self.reading, name))


def read(question: str, answer: str) -> Reading:
    """Read an answer of one turn."""
    return read_answer(question, [Said(0, answer)], ear=shipped.ear())


def rated(data: Path) -> list[str]:
    """Compare with two people's ratings of answers on earnings calls."""
    path = data / "evasion" / "rated_pairs.csv"
    if not path.exists():
        return ["calls rated by two people: not measured, no data"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["human1_evasion_score"]]
    readings = [read(row["question_text"], row["response_text"]) for row in rows]
    specific = rho([r.specificity for r in readings], rows, "specificity")
    evasive = rho([r.p_not_answered for r in readings], rows, "evasion_score")
    return [
        f"calls, {len(rows)} pairs: specificity rho {specific:.3f}",
        f"calls, {len(rows)} pairs: evasion rho {evasive:.3f} (best word list 0.25)",
    ]


def rho(ours: Sequence[float], rows: Sequence[dict[str, str]], rating: str) -> float:
    """Return Spearman's rho with the mean of the two ratings."""
    means = [
        (float(row[f"human1_{rating}"]) + float(row[f"human2_{rating}"])) / 2
        for row in rows
    ]
    return float(cast("tuple[float, float]", spearmanr(ours, means))[0])


def golden(part: str) -> list[str]:
    """Compare with how a person reads our own pairs."""
    loaded = cast("dict[str, Any]", yaml.safe_load(GOLDEN.read_text("utf-8")))
    pairs = [Pair(p, read(p["question"], p["answer"])) for p in loaded[part]]
    missed = [p for p in pairs if p.label["verdict"] == Verdict.NOT_ANSWERED]
    called = [p for p in pairs if p.reading.verdict is Verdict.NOT_ANSWERED]
    hits = sum(p.agrees("verdict") for p in missed)
    share = f"precision {hits}/{len(called)}, recall {hits}/{len(missed)}"
    lines = [f"own pairs, {part}: not_answered {share}"]
    for name in ("verdict", "reason", "kind"):
        told = [p for p in pairs if name in p.label]
        right = sum(p.agrees(name) for p in told)
        lines.append(f"own pairs, {part}: {name} {right}/{len(told)}")
    return lines


def speed() -> list[str]:
    """Say how many answers one core reads in a second."""
    loaded = cast("dict[str, Any]", yaml.safe_load(GOLDEN.read_text("utf-8")))
    began = time.process_time()
    for pair in loaded["later"]:
        read(pair["question"], pair["answer"])
    took_s = time.process_time() - began
    return [f"{len(loaded['later']) / took_s:.0f} answers a second"]


def measure(data: Path = DATA) -> list[str]:
    """Return every figure as a line."""
    return [*golden("first"), *golden("later"), *rated(data), *speed()]


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure(DATA)) + "\n")
