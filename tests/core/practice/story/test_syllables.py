from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from askback.core.practice.story.syllables import syllables

GOLDEN = Path(__file__).parents[3] / "golden" / "syllables.yaml"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "rough cared planned asked passed whole place makes fire tired queue"),
        (
            2,
            "wanted needed table people places nurses quiet client lion careless",
        ),
        (
            3,
            "idea area created video period hospital manager medicine reopen delivered",
        ),
        (4, "experience usually actually development cooperate electrician"),
    ],
)
def test_syllables_are_counted_as_they_are_heard(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(
        words.split(), count
    )


def test_most_of_a_list_is_right() -> None:
    lists = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))

    right = {
        half: sum(syllables(word) == count for word, count in words.items())
        for half, words in lists.items()
    }

    assert right == {"seen": 142, "kept": 133}


def test_capitals_endings_and_apostrophes_change_nothing() -> None:
    assert [syllables(w) for w in ("Nurse", "NURSE", "nurse's", "nurse’s")] == [1] * 4


def test_what_holds_no_vowel_is_one_syllable() -> None:
    assert [syllables(w) for w in ("", "34", "hm", "NHS")] == [1, 1, 1, 1]


def test_a_word_without_end_is_not_read_to_its_end() -> None:
    assert syllables("ba" * 100_000) == syllables("ba" * 20)
