"""How well stories are matched to what is asked, and syllables are counted.

Data: datasets/stories, invented people of many fields with four stories each and seven
doubts or questions put to them; tests/golden/syllables.yaml, our own counts. Of the
people, thresholds and themes were chosen on `seen`, `kept` and `fresh`; `last` was
written when they stood.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from askback.core.followup.stories import Story, fitting
from askback.core.practice.story.syllables import syllables
from askback.services import meaning

ROOT = Path(__file__).parents[1]
PEOPLE = ROOT / "datasets" / "stories" / "stories.yaml"
WORDS = ROOT / "tests" / "golden" / "syllables.yaml"
PARTS = ("situation", "task", "action", "result")


def story(told: Mapping[str, Any]) -> Story:
    """Return a story of the data as what is matched."""
    parts = tuple(told[name] for name in PARTS)
    return Story(
        told["key"], told["title"], "\n".join(parts), tuple(told["skills"]), parts
    )


def pairs(
    person: Mapping[str, Any], *, by_skill_alone: bool
) -> Iterator[tuple[int, int, int]]:
    """Yield of each question how many stories were rightly offered, offered, right."""
    told = list(map(story, person["stories"]))
    for asked in person["asks"]:
        fits = fitting(asked["text"], asked["skills"], told, meaning.embedder())
        found = {fit.story.key for fit in fits if fit.skill or not by_skill_alone}
        right = set(asked["fits"])
        yield len(found & right), len(found), len(right)


def matching(people: list[Any]) -> Iterator[str]:
    """Yield how many stories that answer are offered, and how many offered answer."""
    for half in dict.fromkeys(person["half"] for person in people):
        some = [person for person in people if person["half"] == half]
        for name, alone in (("by skill and meaning", False), ("by skill alone", True)):
            found = [n for p in some for n in pairs(p, by_skill_alone=alone)]
            hits, offered, right = (sum(column) for column in zip(*found, strict=True))
            yield (
                f"{half}, {len(found)} questions, {name}: "
                f"precision {hits}/{offered}, recall {hits}/{right}"
            )


def measure() -> Iterator[str]:
    """Yield every measure as a line."""
    yield from matching(yaml.safe_load(PEOPLE.read_text(encoding="utf-8")))
    for half, words in yaml.safe_load(WORDS.read_text(encoding="utf-8")).items():
        right = sum(syllables(word) == count for word, count in words.items())
        off = sum(syllables(word) - count for word, count in words.items())
        yield f"syllables, {half}: {right}/{len(words)} right, {off:+} in all"


if __name__ == "__main__":
    for line in measure():
        print(line)
