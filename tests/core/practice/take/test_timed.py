from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.timed import MOST, SPREAD, of_cues, of_json
from askback.core.practice.values import Word

HI = Word("Hi", 0.1, 0.4)
THERE = Word("there.", 0.5, 0.9)


def word(text: str, start: float, end: float) -> dict[str, Any]:
    return {"word": text, "start": start, "end": end}


PAIR = [word("Hi", 0.1, 0.4), word("there.", 0.5, 0.9)]
OURS = [
    {"word": "Hi", "start_s": 0.1, "end_s": 0.4},
    {"word": "there.", "start_s": 0.5, "end_s": 0.9},
]
AMAZON = {
    "results": {
        "transcripts": [{"transcript": "Hi there."}],
        "items": [
            {"start_time": "0.1", "end_time": "0.4",
             "alternatives": [{"confidence": "0.9", "content": "Hi"}]},
            {"start_time": "0.5", "end_time": "0.9",
             "alternatives": [{"confidence": "0.9", "content": "there."}]},
            {"alternatives": [{"content": "."}], "type": "punctuation"},
        ],
    }
}  # fmt: skip
DEEPGRAM = {
    "results": {
        "channels": [
            {
                "alternatives": [
                    {
                        "transcript": "hi there",
                        "words": [
                            PAIR[0] | {"word": "hi", "punctuated_word": "Hi"},
                            PAIR[1] | {"word": "there", "punctuated_word": "there."},
                        ],
                    }
                ]
            }
        ]
    }
}
WHISPER = {
    "text": "Hi there.",
    "segments": [{"text": "Hi there.", "start": 0.1, "end": 0.9, "words": PAIR}],
}
IN_THOUSANDTHS = {"words": [word("Hi", 100, 400), word("there.", 500, 900)]}
WHISPER_CPP = {
    "transcription": [
        {"text": " Hi", "offsets": {"from": 100, "to": 400}},
        {"text": " there.", "offsets": {"from": 500, "to": 900}},
    ]
}


@pytest.mark.parametrize(
    "held",
    [
        {"words": PAIR},
        PAIR,
        {"transcript": OURS, "words": 2, "pauses": [{"start_s": 0.0, "end_s": 0.1}]},
        AMAZON,
        DEEPGRAM,
        WHISPER,
        IN_THOUSANDTHS,
        WHISPER_CPP,
    ],
    ids=["words", "list", "ours", "amazon", "deepgram", "whisper", "ms", "cpp"],
)
def test_words_with_times_are_read_however_they_are_written(held: object) -> None:
    found = of_json(json.dumps(held))

    assert found is not None
    assert (found.words, found.duration_s, found.problems) == ((HI, THERE), 0.9, ())


def test_words_of_a_line_have_their_share_of_its_time_and_that_is_said() -> None:
    found = of_json(json.dumps({"segments": [word("We met.", 0.0, 6.0)]}))

    assert found is not None
    assert found.words == (Word("We", 0.0, 2.0), Word("met.", 2.0, 6.0))
    assert [one.message for one in found.problems] == [SPREAD]


def test_a_word_without_an_end_lasts_no_time() -> None:
    found = of_json('[{"word": "Hi", "start": 1.5}]')

    assert found is not None
    assert found.words == (Word("Hi", 1.5, 1.5),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "7",
        '{"words": []}',
        '{"words": [{"word": "Hi"}]}',
        '{"words": [{"word": 7, "start": 1}]}',
        '{"words": [{"start": 1, "end": 2}]}',
        '[{"word": "Hi", "start": true}]',
        '[{"word": "Hi", "start": "soon"}]',
        '[{"word": "Hi", "start": NaN}]',
        '[{"alternatives": [], "start": 1}]',
        '[{"alternatives": ["Hi"], "start": 1}]',
        "[" * 40 + '{"word": "Hi", "start": 1}' + "]" * 40,
        "[" * 100_000,
    ],
    ids=range(14),
)
def test_where_no_word_has_a_time_there_is_nothing(text: str) -> None:
    assert of_json(text) is None


def test_words_that_a_line_tags_have_times_of_their_own() -> None:
    found = of_cues(
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n"
        "<v Ana>So,<00:00:01.500><c> we</c><00:00:02.000><c> met.</c>\n"
    )

    assert found is not None
    assert found.words == (
        Word("So,", 1.0, 1.5),
        Word("we", 1.5, 2.0),
        Word("met.", 2.0, 3.0),
    )
    assert found.problems == ()


def test_subtitles_without_such_tags_share_the_time_out() -> None:
    found = of_cues("1\n00:00:00,000 --> 00:00:06,000\nWe met.\n\n2\nlost\n")

    assert found is not None
    assert found.words == (Word("We", 0.0, 2.0), Word("met.", 2.0, 6.0))
    assert [one.where for one in found.problems] == ["times"]


@pytest.mark.parametrize("text", ["", "Ana: Hi.", "99:99 --> 99:99\nHi."])
def test_subtitles_without_times_are_none(text: str) -> None:
    assert of_cues(text) is None


def test_fillers_that_are_written_were_kept() -> None:
    with_um = of_json(json.dumps([word("Um,", 0.0, 0.2), word("yes", 0.3, 0.5)]))
    without = of_json(json.dumps([word("Well,", 0.0, 0.2), word("yes", 0.3, 0.5)]))

    assert with_um is not None
    assert without is not None
    assert (with_um.keeps_fillers, without.keeps_fillers) == (True, False)


def test_more_words_than_any_talk_has_are_cut_and_that_is_said() -> None:
    text = "a " * (MOST + 1)

    found = of_cues(f"00:00.000 --> 59:00.000\n{text}\n")

    assert found is not None
    assert len(found.words) == MOST
    assert [one.where for one in found.problems] == ["times", f"word {MOST + 1}"]


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert of_json(text) is None
    assert of_cues(text) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["words", "word", "start", "end", "items"]), inner
            )
        ),
        max_leaves=12,
    )
)
def test_no_json_is_too_odd(held: object) -> None:
    found = of_json(json.dumps(held))

    assert found is None or found.duration_s >= 0
