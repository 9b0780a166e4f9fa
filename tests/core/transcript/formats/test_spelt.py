from __future__ import annotations

import pytest

from askback.core.transcript.formats.spelt import (
    is_word,
    segments_of,
    word_of,
    words_in,
)


@pytest.mark.parametrize(
    "value",
    [
        {"word": "Hi", "start": 1},
        {"type": "pronunciation", "alternatives": [{"content": "Hi"}]},
        {"type": "punctuation", "alternatives": [{"content": "."}]},
        {"type": "punct", "value": "."},
        {"type": "text", "value": "Hi", "ts": 1.5},
    ],
)
def test_these_are_words(value: object) -> None:
    assert is_word(value)


@pytest.mark.parametrize(
    "value", ["Hi", {"text": "Hi there."}, {"word": "Hi", "words": []}, {"word": 5}]
)
def test_these_are_not(value: object) -> None:
    assert not is_word(value)


def test_words_are_found_under_any_of_their_names() -> None:
    word = {"text": "Hi"}

    assert words_in({"elements": [word, "odd"]}) == [word]
    assert words_in({"words": "Hi"}) == []


def test_each_speaker_has_a_segment_and_marks_stand_close() -> None:
    words: list[dict[str, object]] = [
        {"word": "so", "punctuated_word": "So", "start": 1, "end": 2, "speaker": 0},
        {"value": " ", "type": "punct", "speaker": 0},
        {"word": "who", "speaker": 0},
        {"type": "punctuation", "alternatives": [{"content": "?"}], "speaker": 0},
        {"text": "Ana.", "start_time": "3", "end_time": "4", "speaker": 1},
    ]

    assert segments_of(words, {"id": 7}) == [
        {"id": 7, "speaker": 0, "text": "So who?", "start": 1, "end": 2},
        {"id": 7, "speaker": 1, "text": "Ana.", "start": "3", "end": "4"},
    ]


def test_a_speaker_that_is_no_name_is_the_one_of_the_segment() -> None:
    words: list[dict[str, object]] = [{"word": "So", "speaker": [1]}]

    assert segments_of(words, {"speaker": "Ana"})[0]["speaker"] == "Ana"


@pytest.mark.parametrize("word", [{}, {"text": 5}, {"alternatives": []}])
def test_what_has_no_word_is_empty(word: dict[str, object]) -> None:
    assert word_of(word) == ""
