"""No transcript crashes the reader and no word is lost: 10,000 mutated files, seeded.

A tenth is read every time, all of them with ASKBACK_SOAK=1 (`make soak`). Words are
looked for by `bench.mutations`, which knows what was said from the golden files.
"""

from __future__ import annotations

import os
from functools import lru_cache

import pytest

from askback.core.transcript.formats import read
from askback.errors import InvalidInputError
from bench.mutations import (
    MUTATED,
    WHOLE,
    Golden,
    Outcome,
    goldens,
    hostile,
    mutated,
    try_one,
    whole,
)

SOAK = bool(os.environ.get("ASKBACK_SOAK"))
TENTHS = 10 if SOAK else 1
BATCH = 50  # files a test, so that a failure names few
WHOLE_BATCH = 5
HUGE = sorted(hostile(10))  # their names alone
NOTHING_SAID = {
    "braces", "brackets", "broken objects", "spaces", "stars", "stops", "tags in cues",
}  # fmt: skip


@lru_cache(maxsize=1)
def files() -> list[Golden]:
    return goldens()


@pytest.mark.parametrize("batch", range(MUTATED * TENTHS // 10 // BATCH))
def test_a_mutated_transcript_is_read_or_refused_and_no_word_is_lost(
    batch: int,
) -> None:
    found: dict[int, Outcome] = {}
    for number in range(batch * BATCH, (batch + 1) * BATCH):
        found[number] = try_one(*mutated(files(), str(number)))

    lost = {number: outcome.lost for number, outcome in found.items() if outcome.lost}
    assert lost == {}
    assert sum(outcome.refused for outcome in found.values()) < BATCH // 2


@pytest.mark.parametrize("batch", range(WHOLE * TENTHS // 10 // WHOLE_BATCH))
def test_a_mutated_transcript_is_read_to_its_end(batch: int) -> None:
    """Questions are found, matched and their answers read; spans stay verbatim."""
    numbers = range(batch * WHOLE_BATCH, (batch + 1) * WHOLE_BATCH)

    assert sum(whole(files(), f"whole {number}") for number in numbers) > 0


@pytest.mark.parametrize("name", HUGE)
def test_a_hostile_file_is_read_to_its_end_or_refused(name: str) -> None:
    """Ten megabytes in the soak, a two-hundredth of that otherwise."""
    text = hostile(10_000_000 if SOAK else 50_000)[name]

    try:
        assert read(text).turns
    except InvalidInputError:
        assert name in NOTHING_SAID
