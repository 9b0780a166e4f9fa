"""Learn what each feature of a match is worth, from the interviews that may be seen.

A logistic sum, held small (L2), over every pair of a question asked and a question
planned; once with the bank's wordings of what was planned, once with the planned text
alone, as a plan from elsewhere has it. Prints what it reaches on companies that were
held out in turn, and writes `core/transcript/matching/weights.py`.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize

from askback.adapters import shipped
from askback.core.topics import Embedder
from askback.core.transcript.asking import Asked, find_asked
from askback.core.transcript.formats import read
from askback.core.transcript.matching import Planned
from askback.core.transcript.matching.chances import SURE
from askback.core.transcript.matching.features import NAMES, features
from askback.core.transcript.matching.likeness import likeness
from askback.core.transcript.matching.match import (
    MAYBE,
    all_known,
    assigned,
    twins_of,
)
from askback.services.meaning import embedder

ROOT = Path(__file__).parents[1]
DATA = ROOT / "datasets" / "interviews"
WEIGHTS = ROOT / "src/askback/core/transcript/matching/weights.py"
HOLD = 10.0  # how strongly weights are held small; 3 did a little worse
TITLE = "What each feature of a match is worth; `scripts/train_matching.py` wrote it."
KEPT = 0.5  # of a plan, in those where what was not planned is met often
Item = dict[str, str]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One interview: features of each pair, and which pairs are one question."""

    company: str
    found: Numbers
    same: NDArray[np.bool_]


def main() -> None:
    """Learn, report and write."""
    lines = []
    for name, model in (("MEANINGS", embedder()), ("WORDS", None)):
        examples = list(_examples(model))
        sys.stdout.write(f"{name} {_held_out(examples)}\n")
        lines.append(f"{name}: Final = (\n{_table(_fit(examples))})\n")
    head = f'"""{TITLE}"""'
    imports = "from __future__ import annotations\n\nfrom typing import Final"
    WEIGHTS.write_text(f"{head}\n\n{imports}\n\n" + "".join(lines), "utf-8")


def _table(weights: Numbers) -> str:
    names = (*NAMES, "always")
    return "".join(
        f"    {weight:.4f},  # {name}\n"
        for name, weight in zip(names, weights.tolist(), strict=True)
    )


def _examples(model: Embedder | None) -> Iterator[Example]:
    chance = random.Random(1)  # noqa: S311 -- the same plans each time
    rows = [json.loads(line) for line in (DATA / "labels.jsonl").open(encoding="utf-8")]
    seen = [row for row in rows if row["half"] == "seen"]
    for name, group in groupby(seen, key=lambda row: str(row["interview"])):
        labels = list(group)
        company, number = name.split("/")
        text = (DATA / company / f"{number}.txt").read_text("utf-8")
        turns = read(text).turns
        asked, labels = _told_apart(find_asked(turns, labels[0]["candidate"]), labels)
        plan = yaml.safe_load((DATA / company / "plan.yaml").read_text("utf-8"))
        items = plan["interviews"][int(number) - 1]["plan"]
        bank = [Planned.of(question) for question in shipped.bank()]
        half = [_other_plan(items, bank, chance) for _ in (False, True)]
        for alone in (False, True):
            left = half[alone]
            known = [q for q in bank if not alone or q.key not in _keys(left)]
            for part, others in ((items, bank), (left, known)):
                found = _found(asked, _plan(part, alone=alone), others, model)
                yield Example(company, found, _same(labels, part))


def _keys(items: Sequence[Item]) -> set[str]:
    return {item["key"] for item in items}


def _other_plan(
    items: Sequence[Item], bank: Sequence[Planned], chance: random.Random
) -> list[Item]:
    """Leave out about half of a plan and put in what nobody asked."""
    kept = [item for item in items if chance.random() < KEPT]
    others = [q for q in bank if q.key not in _keys(items)]
    foreign = chance.sample(others, len(items) - len(kept) + 1)
    return [*kept, *({"key": q.key, "text": q.wordings[0]} for q in foreign)]


def _plan(items: Sequence[Item], *, alone: bool) -> list[Planned]:
    return [
        Planned(f"own-{i['key']}" if alone else i["key"], (i["text"],)) for i in items
    ]


def _same(labels: Sequence[dict[str, Any]], items: Sequence[Item]) -> NDArray[np.bool_]:
    return np.array([[x["key"] == item["key"] for item in items] for x in labels])


def _told_apart(
    asked: Sequence[Asked], labels: Sequence[dict[str, Any]]
) -> tuple[list[Asked], list[dict[str, Any]]]:
    """Keep the questions that were found and are labelled, with their labels."""
    left, pairs = list(labels), []
    for one in asked:
        met = next((label for label in left if _is_at(one, label)), None)
        if met is not None:
            left.remove(met)
            pairs.append((one, met))
    return [one for one, _ in pairs], [label for _, label in pairs]


def _is_at(one: Asked, label: dict[str, Any]) -> bool:
    reaches = one.span.start < label["end"] and label["start"] < one.span.end
    return bool(one.turn == label["turn"] and reaches)


def _found(
    asked: Sequence[Asked],
    planned: Sequence[Planned],
    bank: Sequence[Planned],
    model: Embedder | None,
) -> Numbers:
    known = all_known(planned, bank)
    alike = likeness(asked, known, model)
    held = {question.key for question in bank}
    twins = twins_of(planned, known[len(planned) :], held, model)
    return features(
        alike.columns(0, len(planned)),
        alike.columns(len(planned)),
        [one.text for one in asked],
        twins,
    )


def _fit(examples: Sequence[Example]) -> Numbers:
    """Return one weight a feature, and the constant."""
    found = np.concatenate([e.found.reshape(-1, len(NAMES)) for e in examples])
    same = np.concatenate([e.same.ravel() for e in examples]).astype(float)
    mean, spread = found.mean(axis=0), found.std(axis=0).clip(1e-9)
    table = np.c_[(found - mean) / spread, np.ones(len(found))]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total = table @ weights
        held = np.r_[weights[:-1], 0.0]
        slope = table.T @ (1 / (1 + np.exp(-total)) - same) + HOLD * held
        return float(
            (np.logaddexp(0, total) - same * total).sum() + HOLD / 2 * (held**2).sum()
        ), slope

    start = np.zeros(table.shape[1])
    best = minimize(loss, start, jac=True, method="L-BFGS-B").x
    weights: Numbers = best[:-1] / spread
    learnt: Numbers = np.r_[weights, best[-1] - (weights * mean).sum()]
    return learnt


def _held_out(examples: Sequence[Example]) -> str:
    right = total = sure = sure_right = 0
    for company in sorted({e.company for e in examples}):
        weights = _fit([e for e in examples if e.company != company])
        for example in (e for e in examples if e.company == company):
            total_ = example.found @ weights[:-1] + weights[-1]
            chances = 1 / (1 + np.exp(-total_))
            for row, column in enumerate(assigned(chances)):
                meant = np.flatnonzero(example.same[row])
                is_right = (column is None and not meant.size) or (
                    column is not None and column in meant
                )
                right, total = right + is_right, total + 1
                if column is not None and chances[row, column] >= SURE:
                    sure, sure_right = sure + 1, sure_right + is_right
    return (
        f"held out: right key or rightly none {right}/{total} = {right / total:.3f} "
        f"from {MAYBE}; sure {sure_right}/{sure}"
    )


if __name__ == "__main__":
    main()
