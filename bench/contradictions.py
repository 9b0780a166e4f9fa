"""How well differing accounts are told from such as may both stand: our own pairs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from askback.core.decision.contradictions import Account, find
from bench.shares import wilson

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "contradictions.yaml"
INTERVIEWS, ANSWERS = 10, 40
PARTS = {
    "seen": "what the rules were made with",
    "fresh": "written before the rules; one rule was made with one of its forms known",
}


def account(given: dict[str, Any], who: str, criterion: str | None) -> Account:
    """Return one side of a pair as an account."""
    if given.get("source"):
        return Account("The posting", "posting", given["answer"], is_source=True)
    about = {} if criterion is None else {criterion: 0.8}
    return Account(who, who, given["answer"], given["question"], "", about, turn=0)


def is_found(pair: dict[str, Any]) -> bool:
    """Tell whether the two sides of a pair are said to differ."""
    about = pair.get("criterion")
    two = [account(pair["a"], "Ana", about), account(pair["b"], "Ben", about)]
    return bool(find(two))


def part(pairs: list[dict[str, Any]]) -> str:
    """Compare one part with what a careful reader says."""
    real = [pair["differ"] != "no" for pair in pairs]
    found = [is_found(pair) for pair in pairs]
    hits = sum(r and f for r, f in zip(real, found, strict=True))
    precision, recall = wilson(hits, sum(found)), wilson(hits, sum(real))
    return f"{len(pairs)} pairs, precision {precision}, recall {recall}"


def speed(pairs: list[dict[str, Any]]) -> str:
    """Say how long a whole loop takes."""
    sides = [(pair[side], pair.get("criterion")) for pair in pairs for side in "ab"]
    accounts = [
        account(*(given, f"{number % INTERVIEWS}", about))
        for number in range(INTERVIEWS * ANSWERS)
        for given, about in [sides[number % len(sides)]]
    ]
    began = time.process_time()
    find(accounts)
    took_s = time.process_time() - began
    return f"{INTERVIEWS} interviews of {ANSWERS} answers: {took_s:.2f} s"


def measure() -> Iterator[str]:
    """Yield every figure as a line."""
    pairs = yaml.safe_load(GOLDEN.read_text("utf-8"))["pairs"]
    for name, what in PARTS.items():
        held = [pair for pair in pairs if pair["split"] == name]
        yield f"{name} ({what}): {part(held)}"
    yield speed(pairs)


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
