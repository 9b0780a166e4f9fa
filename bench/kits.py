"""Kits of ten postings in several fields, and questions that may not be asked.

Data of our own: datasets/kits/postings, and datasets/kits/forbidden.jsonl, 100
questions to leave alone and 100 innocent ones near to them. One hand wrote both halves
just before the rules, which echo some of either: `kept` is no true held-out half, and
the figures are an upper bound. The mistakes of `kept` were never listed. Floor: any
question with one of some plain words (old, children, married, ...). Run
`python -m bench.kits`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from askback.core.kit.balance import Frame
from askback.core.kit.forbidden import check_questions
from askback.core.kit.lint import lint_kit
from askback.core.kit.values import Kit
from askback.services.files.kit import build_file, tables

DATA = Path(__file__).parents[1] / "datasets" / "kits"
FLOOR = re.compile(
    r"\b(age|old|children|kids|married|pregnant|disabilit\w+|health|religio\w+|"
    r"nationality|born|race|gender|union|criminal|salary)\b",
    re.IGNORECASE,
)


def kits() -> Iterator[str]:
    """Yield a line for each posting."""
    for path in sorted((DATA / "postings").glob("*.txt")):
        began = perf_counter()
        kit = build_file(str(path), Frame())
        took_s = perf_counter() - began
        gaps = len(lint_kit(kit, tables().components))
        yield (
            f"{path.stem}: {len(kit.competencies)} competencies, "
            f"{_quoted(kit)} quoted, "
            f"{_types(kit)}, minutes right in {_right(kit)} of {len(kit.meetings)}, "
            f"seen twice {_twice(kit)}, missing components {gaps}, {took_s:.2f} s"
        )


def _quoted(kit: Kit) -> int:
    return sum(kit.text[c.start : c.end] == c.quote != "" for c in kit.competencies)


def _types(kit: Kit) -> str:
    kinds = Counter(str(q.type) for q in kit.questions if q.key in _asked(kit))
    return ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))


def _asked(kit: Kit) -> list[str]:
    return [key for meeting in kit.meetings for key in meeting.questions]


def _twice(kit: Kit) -> int:
    seen = Counter(key.split(".")[0] for key in _asked(kit))
    return sum(seen[one.key] > 1 for one in kit.competencies)


def _right(kit: Kit) -> int:
    minutes = {ask.key: ask.minutes for ask in kit.questions}
    return sum(
        sum(minutes[key] for key in m.questions) + m.opening + m.candidate <= m.minutes
        for m in kit.meetings
    )


def judged(name: str, rows: list[Any], flags: Callable[[str], bool]) -> str:
    """Say how far a judge agrees with the labels."""
    told = [(row, flags(row["text"])) for row in rows]
    hits = sum(said for row, said in told if row["topic"])
    said, there = sum(said for _, said in told), sum(bool(r["topic"]) for r in rows)
    return f"{name}: precision {hits}/{said}, recall {hits}/{there}"


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    yield from kits()
    for name in ("forbidden", "foreign"):
        yield from forbidden(name)


def forbidden(name: str) -> Iterator[str]:
    """Yield how well questions that may not be asked are found in a set, by halves."""
    text = (DATA / f"{name}.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    topics = tables().topics
    for half in ("seen", "kept"):
        part = [row for row in rows if row["half"] == half]
        where = f"{name}, {half}"
        yield judged(where, part, lambda said: bool(check_questions(said, topics)))
        yield judged(f"{where}, floor", part, lambda said: bool(FLOOR.search(said)))


if __name__ == "__main__":
    for line in measure():
        print(line)
