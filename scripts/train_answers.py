"""Learn verdict, reason and kind of answers from pairs that people labelled.

Logistic sums, held small (L2), over an answer's traits and its runs of words. Learnt
from the interviews that may be seen, the pairs of `datasets/pairs` and those of
`tests/golden`; never from what is kept for measuring. Prints what is reached on
companies and writers held out in turn, and writes `data/answers.json`.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize

from askback.core.transcript.answer.chance import Case, chance
from askback.core.transcript.answer.demands import wanted
from askback.core.transcript.answer.learnt import FURTHEST, Learnt, leant
from askback.core.transcript.answer.sentences import Sentence, sentences
from askback.core.transcript.answer.traits import runs, traits
from askback.core.transcript.answer.values import Said
from askback.core.transcript.formats import read

ROOT = Path(__file__).parents[1]
OUT = ROOT / "src/askback/data/answers.json"
LONG = 4.6  # logarithm of a hundred words
HOLD_TRAITS, HOLD_RUNS = 20.0, 1.0  # how strongly worths are held small
HOLD_RULED = 100.0  # what the rules say was learnt from other answers already
RULED = 1.0  # so much of their odds is where learning begins
NONE = "not_answered"
OFTEN = 8  # answers that hold a run of words, or it is chance
DIGITS = 4
LEAST = 0.01  # spread of a trait; one that never changes says nothing
MOST_MORE = 4  # answers to other things put after one, so that long ones are known
MOST_STEPS = 80  # of fitting
FOLDS = 3  # of the companies; every other source is one
LABELS = {
    "verdict": ("answered", "partly", "not_answered"),
    "reason": ("declined", "unable", "deferred", "deflected", "generalities"),
    "kind": ("story", "example", "fact", "generality", "opinion"),
}
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled answer, taken apart."""

    source: str
    labels: dict[str, str | None]
    traits: dict[str, float]
    parts: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A labelled answer."""

    source: str
    question: str
    said: tuple[str, ...]
    labels: dict[str, Any]

    def taken_apart(self) -> Example | None:
        """Return it as an example; None where nothing was said."""
        parts = sentences([Said(n, text) for n, text in enumerate(self.said)])
        if not parts:
            return None
        case = Case.of(self.question, wanted(self.question), parts)
        named = {name: self.labels.get(name) for name in LABELS}
        return Example(self.source, named, traits(case, chance(case)), parts)

    def wandering(
        self, others: Sequence[Answer], drawn: random.Random
    ) -> Example | None:
        """Return it gone on about other things, which changes no verdict."""
        more = [
            other.said for other in drawn.sample(others, drawn.randint(1, MOST_MORE))
        ]
        said = (*self.said, *(text for texts in more for text in texts))
        verdict = {"verdict": self.labels.get("verdict")}
        return Answer(self.source, self.question, said, verdict).taken_apart()


def main() -> None:
    """Learn, report and write."""
    answers = [*_interviews(), *_pairs(), *_golden()]
    chance_ = random.Random(1)  # noqa: S311 -- the same each time
    plain = [answer.taken_apart() for answer in answers]
    gone_on = [answer.wandering(answers, chance_) for answer in answers]
    counted = Counter(run for e in plain if e for run in runs(e.parts))
    examples = [e for e in (*plain, *gone_on) if e is not None]
    often = sorted(run for run, count in counted.items() if count >= OFTEN)
    _say(f"{len(examples)} answers, {len(often)} runs of words")
    held = _held_out(examples, often)
    for group in ("interviews", "pairs", "golden"):
        for long in (False, True):
            part = [
                (e, p)
                for e, p in held
                if e.source.startswith(group) and (e.traits["words"] > LONG) == long
            ]
            _report(f"{group}, {'long' if long else 'short'}", part)
    found = {
        name: _fit(_labelled(examples, name), often, LABELS[name]) for name in LABELS
    }
    OUT.write_text(json.dumps(found, separators=(",", ":")) + "\n", "utf-8")


def _interviews() -> Iterator[Answer]:
    path = ROOT / "datasets" / "interviews"
    rows = [json.loads(line) for line in (path / "labels.jsonl").open(encoding="utf-8")]
    seen = [row for row in rows if row["half"] == "seen"]
    for name, group in groupby(seen, key=lambda row: str(row["interview"])):
        company, number = name.split("/")
        source = f"interviews {int(company[:2]) // 2 % FOLDS}"
        turns = read((path / company / f"{number}.txt").read_text("utf-8")).turns
        for row in group:
            said = tuple(turns[turn].text for turn in row["answer"])
            yield Answer(source, row["question"], said, row)


def _pairs() -> Iterator[Answer]:
    for path in sorted((ROOT / "datasets" / "pairs").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            source = f"pairs {path.stem}"
            yield Answer(source, row["question"], (row["answer"],), row)


def _golden() -> Iterator[Answer]:
    loaded = yaml.safe_load((ROOT / "tests/golden/answers.yaml").read_text("utf-8"))
    for part in ("first", "later"):
        for row in loaded[part]:
            yield Answer("golden", row["question"], (row["answer"],), row)


def _labelled(examples: Sequence[Example], name: str) -> list[tuple[Example, str]]:
    known = LABELS[name]
    return [(e, str(e.labels[name])) for e in examples if e.labels[name] in known]


def _fit(
    pairs: Sequence[tuple[Example, str]], often: Sequence[str], labels: Sequence[str]
) -> dict[str, Any]:
    """Return what `Learnt.of` takes."""
    names = list(pairs[0][0].traits)
    held = np.array([[e.traits[name] for name in names] for e, _ in pairs])
    means, spreads = held.mean(axis=0), held.std(axis=0).clip(LEAST)
    scaled = np.clip((held - means) / spreads, -FURTHEST, FURTHEST)
    table = np.c_[scaled, _runs_table(pairs, often), np.ones(len(pairs))]
    ruled = [HOLD_RULED if "ruled" in name else HOLD_TRAITS for name in names]
    hold = np.r_[ruled, np.full(len(often), HOLD_RUNS), 0.0]
    target = np.array([labels.index(label) for _, label in pairs])
    before = np.zeros((table.shape[1], len(labels)))
    if NONE in labels:
        row = names.index("ruled odds")
        before[row, labels.index(NONE)] = RULED * spreads[row]
    worth = _softmax(table, target, before, hold)
    cut = len(names)
    return {
        "labels": list(labels),
        "names": names,
        "means": _rounded(means),
        "spreads": _rounded(spreads),
        "weights": [_rounded(row) for row in (*worth[:cut], worth[-1])],
        "runs": list(often),
        "worths": [_rounded(row) for row in worth[cut:-1]],
    }


def _rounded(values: Numbers) -> list[float]:
    return [float(value) for value in np.round(values, DIGITS).tolist()]


def _runs_table(
    pairs: Sequence[tuple[Example, str]], often: Sequence[str]
) -> NDArray[np.float64]:
    place = {run: n for n, run in enumerate(often)}
    table = np.zeros((len(pairs), len(often)))
    for row, (example, _) in enumerate(pairs):
        met = [place[run] for run in runs(example.parts) if run in place]
        table[row, met] = 1 / np.sqrt(max(1, len(met)))
    return table


def _softmax(
    table: Numbers, target: NDArray[np.int64], before: Numbers, hold: Numbers
) -> Numbers:
    """Return the worths that fit best and stay near what they were before."""
    labels = before.shape[1]
    truth = np.eye(labels)[target]

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        worth = flat.reshape(table.shape[1], labels)
        total = table @ worth
        total -= total.max(axis=1, keepdims=True)
        chances = np.exp(total)
        chances /= chances.sum(axis=1, keepdims=True)
        missed = -np.log(chances[np.arange(len(target)), target]).sum()
        held = hold[:, None] * (worth - before)
        slope = table.T @ (chances - truth) + held
        return float(missed + (held * (worth - before)).sum() / 2), slope.ravel()

    start = before.ravel()
    best = minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": MOST_STEPS}
    ).x
    worth: Numbers = best.reshape(table.shape[1], labels)
    return worth


def _held_out(
    examples: Sequence[Example], often: Sequence[str]
) -> list[tuple[Example, dict[str, Numbers]]]:
    """Return each example with the chances learnt from all other sources."""
    found = []
    for source in sorted({e.source for e in examples}):
        rest = [e for e in examples if e.source != source]
        learnt = {
            name: Learnt.of(_fit(_labelled(rest, name), often, LABELS[name]))
            for name in LABELS
        }
        found += [
            (e, {n: held.chances(e.traits, e.parts) for n, held in learnt.items()})
            for e in examples
            if e.source == source
        ]
    return found


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _is_none(example: Example) -> bool:
    return example.labels["verdict"] == NONE


def _report(group: str, held: Sequence[tuple[Example, dict[str, Numbers]]]) -> None:
    none = [(leant(e.traits, p["verdict"][2]), _is_none(e)) for e, p in held]
    there = sum(kind for _, kind in none)
    for least in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9):
        called = [kind for chance_, kind in none if chance_ >= least]
        right = sum(called)
        _say(
            f"{group}: not_answered from {least}: "
            f"P {right}/{len(called)} = {right / max(1, len(called)):.3f}, "
            f"R {right / max(1, there):.3f}"
        )
    for name, labels in LABELS.items():
        known = [(e, p) for e, p in held if e.labels[name] in labels]
        hits = sum(labels[int(p[name].argmax())] == e.labels[name] for e, p in known)
        _say(f"{group}: {name} {hits}/{len(known)} = {hits / max(1, len(known)):.3f}")


if __name__ == "__main__":
    main()
