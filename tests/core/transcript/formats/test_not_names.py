from __future__ import annotations

from askback.core.transcript.formats.not_names import (
    ARTICLES,
    HEADS,
    PARTICLES,
    PARTS,
    SMALL_WORDS,
    WORDY_NAMES,
)


def test_all_words_are_in_lower_case() -> None:
    words = ARTICLES | HEADS | PARTICLES | PARTS | SMALL_WORDS | WORDY_NAMES

    assert {word for word in words if word != word.lower()} == set()


def test_no_name_that_is_a_word_heads_documents() -> None:
    assert set() == WORDY_NAMES & HEADS


def test_nobody_s_part_heads_documents() -> None:
    assert set() == PARTS & HEADS
