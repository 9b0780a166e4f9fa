"""Which questions were asked, where their answers are, and which were planned."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from askback.adapters.embedding import MiniLM
from askback.core.topics import Embedder, Span
from askback.core.transcript.asking import Asked, find_asked
from askback.core.transcript.extent import answer_turns
from askback.core.transcript.formats import read
from askback.core.transcript.matching import Band, Match, Planned, match
from askback.core.transcript.turns import Turn

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "src" / "askback" / "demo"
SPOKEN = ROOT / "tests" / "golden" / "spoken_questions.yaml"
ME = "Mira Castellan"
PLANS, PLANNED, ASKED = 60, 12, 10  # half of what is planned is asked, and four others


@dataclass(frozen=True, slots=True)
class Count:
    """How many were right, found in all, and there to be found."""

    right: int
    found: int
    there: int

    def __add__(self, other: Count) -> Count:
        return Count(
            self.right + other.right,
            self.found + other.found,
            self.there + other.there,
        )

    def __str__(self) -> str:
        f1 = 2 * self.right / max(1, self.found + self.there)
        precision = f"precision {self.right}/{self.found}"
        return f"{precision}, recall {self.right}/{self.there}, F1 {f1:.3f}"


def measure() -> Iterator[str]:
    """Read the demo against its truth, and match spoken questions to plans."""
    questions, answers, began = Count(0, 0, 0), Count(0, 0, 0), time.perf_counter()
    for path, truth in _demo():
        told, replied = _transcript(path, truth)
        yield f"{path.parent.parent.name} {path.name}: questions {told}"
        questions, answers = questions + told, answers + replied
    yield f"demo questions: {questions}"
    yield f"demo answers found where they are: {answers.right}/{answers.there}"
    yield f"demo, all transcripts: {time.perf_counter() - began:.2f} s"
    for name, embedder in (("meanings and words", MiniLM()), ("words alone", None)):
        yield from _matched(name, embedder)


def _demo() -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for path in sorted(DEMO.glob("*/truth.yaml")):
        loaded = yaml.safe_load(path.read_text("utf-8"))
        for name, truth in loaded.get("transcripts", loaded).items():
            yield path.parent / "transcripts" / Path(name).name, truth


def _transcript(path: Path, truth: Mapping[str, Any]) -> tuple[Count, Count]:
    turns = read(path.read_text("utf-8")).turns
    asked = find_asked(turns, ME)
    answers = answer_turns(turns, asked, ME)
    meant = [(q["answer"], _place(turns, q["question"])) for q in truth["questions"]]
    left = dict(enumerate(asked))
    right = replied = 0
    for answer, place in meant:
        met = next((n for n, one in left.items() if _is_at(one, place)), None)
        if met is not None:
            del left[met]
            right += 1
            replied += bool(answer) and any(
                answer in turns[n].text for n in answers[met]
            )
    there = sum(1 for answer, _ in meant if answer)
    return Count(right, len(asked), len(meant)), Count(replied, there, there)


def _place(turns: Sequence[Turn], words: str) -> tuple[int, int, int]:
    for turn in turns:
        start = turn.text.find(words)
        if start >= 0 and turn.speaker == ME:
            return turn.index, start, start + len(words)
    return -1, 0, 0


def _is_at(one: Asked, place: tuple[int, int, int]) -> bool:
    turn, start, end = place
    return one.turn == turn and one.span.start < end and start < one.span.end


def _matched(name: str, embedder: Embedder | None) -> Iterator[str]:
    """Match what is said to plans, drawn at random with a seed."""
    pairs = yaml.safe_load(SPOKEN.read_text("utf-8"))
    chance = random.Random(1)  # noqa: S311 -- the same plans each time
    sure, either = Count(0, 0, 0), Count(0, 0, 0)
    for _ in range(PLANS):
        drawn = chance.sample(range(len(pairs)), PLANNED + ASKED - PLANNED // 2)
        plan, asked = drawn[:PLANNED], drawn[PLANNED // 2 :][:ASKED]
        found = match(
            [_said(pairs[n]["said"]) for n in asked],
            [Planned(str(n), (pairs[n]["planned"],)) for n in plan],
            [],
            embedder,
        )
        there = len({*plan} & {*asked})
        sure += _count(found, asked, there, {Band.SURE})
        either += _count(found, asked, there, {Band.SURE, Band.MAYBE})
    yield f"spoken questions, {name}: sure {sure}"
    yield f"spoken questions, {name}: sure or maybe {either}"


def _said(text: str) -> Asked:
    return Asked(0, Span.of(text, 0, len(text)), text)


def _count(
    found: Sequence[Match], asked: Sequence[int], there: int, bands: set[Band]
) -> Count:
    told = [(m, n) for m, n in zip(found, asked, strict=True) if m.band in bands]
    right = sum(m.question_key == str(n) for m, n in told)
    return Count(right, len(told), there)


if __name__ == "__main__":
    print("\n".join(measure()))
