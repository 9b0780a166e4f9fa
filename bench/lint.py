"""How well questions are judged: our own labelled ones, and those of the bank.

Data: tests/golden/lint.yaml, questions of many fields as people write and say them,
each with the phrasing and the findings that a person gives it. `before` was written
before the rules, `after` when they stood; both have been tuned on since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

import yaml

from askback.adapters import shipped
from askback.core.bank.lint import lint
from askback.core.topics import Phrasing
from askback.services.files.bank import rules

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "lint.yaml"
CANDID = {Phrasing.PROBLEM, Phrasing.PAST_EVENT}


def judged(part: str, rows: Sequence[Any]) -> Iterator[str]:
    """Yield how far the lint agrees with a person."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    same = offered = 0
    for text, phrasing, wanted in rows:
        found = lint(text, rules())
        kinds = {finding.kind.value for finding in found.findings}
        same += found.phrasing == phrasing
        offered += bool(found.better)
        right.update(kinds & set(wanted))
        wrong.update(kinds - set(wanted))
        missed.update(set(wanted) - kinds)
    faulted = sum(bool(wanted) for *_, wanted in rows)
    yield f"{part}, {len(rows)} questions: phrasing {same}/{len(rows)}"
    yield f"{part}: better wordings by rule alone {offered}/{faulted}"
    for kind in sorted({*right, *wrong, *missed}):
        told, there = right[kind] + wrong[kind], right[kind] + missed[kind]
        hits = right[kind]
        yield f"{part}: {kind:10} precision {hits}/{told}, recall {hits}/{there}"


def bank() -> Iterator[str]:
    """Yield how far the lint agrees with the bank's own entries."""
    pairs = [(q.phrasing, lint(q.text, rules())) for q in shipped.bank()]
    same = sum(found.phrasing is put for put, found in pairs)
    near = sum(
        found.phrasing is put or {found.phrasing, put} <= CANDID for put, found in pairs
    )
    faulted = sum(bool(found.findings) for _, found in pairs)
    yield (
        f"the bank, {len(pairs)} questions: phrasing as the entry says {same}, with "
        f"problem and past event taken as one {near}; findings {faulted}"
    )


def speed() -> str:
    """Say how long a question takes."""
    texts = [question.text for question in shipped.bank()]
    began = process_time()
    for text in texts:
        lint(text, rules())
    return f"{1000 * (process_time() - began) / len(texts):.2f} ms a question"


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    loaded = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    for part, rows in loaded.items():
        yield from judged(part, rows)
    yield from bank()
    yield speed()


if __name__ == "__main__":
    for line in measure():
        print(line)
