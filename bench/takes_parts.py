"""How well the parts of a story, and points to be covered, are found in spoken answers.

Data: datasets/takes/answers.jsonl, our own: half of it stories, half opinions, plans
and facts; `|` stands for a halt of 0.7 s. Rules and limits were made with `seen`,
`kept` was for measuring alone. Floors: a take cut into four quarters, and the content
words that a point and a sentence share.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from askback.core.practice.take.points import find_points
from askback.core.practice.take.star import find_star
from askback.core.practice.take.values import Passage, Star
from askback.core.practice.values import Word
from askback.core.topics import Embedder
from askback.services import meaning
from bench.shares import wilson

DATA = Path(__file__).parents[1] / "datasets" / "takes" / "answers.jsonl"
HALVES = ("seen", "kept")
PARTS = ("situation", "task", "action", "result")
WORD_S, STEP_S = 0.25, 0.35  # a word, and from one to the next: 170 words a minute
HALT_S, STOP_S = 0.7, 0.6  # what a halt and a full stop add
Row = Mapping[str, Any]
Finder = Callable[[tuple[Word, ...]], Star]


@dataclass(slots=True)
class Count:
    """What was found and is there, found and is not, there and not found."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def add(self, *, found: bool, right: bool, wanted: bool) -> None:
        """Count one."""
        self.right += right
        self.false += found and not right
        self.missed += wanted and not right

    def __str__(self) -> str:
        """Write precision and recall with their intervals."""
        precision = wilson(self.right, self.right + self.false)
        recall = wilson(self.right, self.right + self.missed)
        return f"P {precision}, R {recall}"


def timed(said: str) -> tuple[Word, ...]:
    """Return words with times; `|` is a halt.

    >>> [word.start_s for word in timed("we | met. So")]
    [0.0, 1.05, 2.0]
    """
    found: list[Word] = []
    at_s = 0.0
    for text in said.split():
        if text == "|":
            at_s += HALT_S
            continue
        found.append(Word(text, round(at_s, 2), round(at_s + WORD_S, 2)))
        at_s += STEP_S + (STOP_S if text[-1] in ".!?" else 0.0)
    return tuple(found)


def quarters(words: tuple[Word, ...]) -> Star:
    """Return the floor: a quarter of the words for each part, whatever is said."""
    size = len(words) // len(PARTS)
    return Star(*(Passage.of(words, n * size, size) for n in range(len(PARTS))))


def parts(rows: Sequence[Row], find: Finder) -> Iterator[str]:
    """Yield of each part how often it is found where it is told."""
    counts = {name: Count() for name in PARTS}
    for row in rows:
        star = find(timed(row["said"]))
        for name, count in counts.items():
            found, labels = getattr(star, name), row["parts"][name]
            inside = bool(found and labels) and any(x in found.quote for x in labels)
            count.add(found=bool(found), right=inside, wanted=bool(labels))
    for name, count in counts.items():
        yield f"{name}: {count}"


def points(rows: Sequence[Row], embedder: Embedder | None) -> Count:
    """Count how often points are heard where they are said."""
    count = Count()
    for row in rows:
        asked = tuple(point["point"] for point in row["points"])
        heard = find_points(timed(row["said"]), asked, embedder)
        for one, point in zip(heard, row["points"], strict=True):
            found, said = one.passage is not None, bool(point["said"])
            count.add(found=found, right=found and said, wanted=said)
    return count


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for half in HALVES:
        some = [row for row in rows if row["half"] == half]
        told = [row for row in some if row["kind"] == "story"]
        yield f"{half}: {len(some)} answers, {len(told)} of them stories"
        for name, find in (("askback", find_star), ("quarters", quarters)):
            yield from (f"{half}, {name}, {line}" for line in parts(some, find))
        others = [find_star(timed(r["said"])) for r in some if r["kind"] != "story"]
        silent = sum(star == Star() for star in others)
        yield f"{half}, no story and no part found: {wilson(silent, len(others))}"
        yield f"{half}, points: {points(some, meaning.embedder())}"
        yield f"{half}, points by shared words alone: {points(some, None)}"


if __name__ == "__main__":
    for line in measure():
        print(line)
