from __future__ import annotations

import json

import pytest

from askback.core.topics import Problem
from askback.core.transcript.formats import segments
from askback.core.transcript.formats.segments import is_json, read_segments
from askback.core.transcript.turns import Cue


@pytest.mark.parametrize(
    "text", ['{"a": 1}', ' [{"a": 1}]', "{}", "[]", "[[1]]", "[ {"]
)
def test_these_look_like_json(text: str) -> None:
    assert is_json(text)


@pytest.mark.parametrize(
    "text", ["[00:03] Ana: Hi.", "[Ana] 10:02:13", "{an8} Hi.", ""]
)
def test_these_do_not(text: str) -> None:
    assert not is_json(text)


SECONDS = {"start": 1, "end": 2.5}
TEXT = {"start": "1.0", "end": "2.5s"}
ANA = Cue("Ana", "Hi there.", 1.0, 2.5)


@pytest.mark.parametrize(
    "value",
    [
        [{"speaker": "Ana", "text": " Hi\n there.", "start": 1, "end": 2.5}],
        {"segments": [{"speaker": "Ana", "text": "Hi there.", **SECONDS}]},
        {
            "turns": [
                {"speaker": "Ana", "text": "Hi there.", "start_s": 1, "end_s": 2.5}
            ]
        },
        {
            "results": {
                "utterances": [{"name": "Ana", "transcript": "Hi there.", **TEXT}]
            }
        },
        {
            "speaker": {"name": "Ana"},
            "text": "Hi there.",
            "start": "0:01",
            "to": "0:02.5",
        },
    ],
)
def test_shapes_of_recognisers_are_read(value: object) -> None:
    assert read_segments(json.dumps(value)) == ([ANA], [])


def test_speakers_by_number_get_a_name() -> None:
    cues, _ = read_segments(
        '[{"speaker": 0, "text": "a"}, {"speaker": true, "text": "b"}]'
    )

    assert [cue.speaker for cue in cues] == ["Speaker 0", None]


def test_texts_alone_are_cues() -> None:
    assert read_segments('[{"text": "Hi."}, {"text": "Yo."}, ["odd"], "Hm."]') == (
        [
            Cue(None, "Hi.", None, None),
            Cue(None, "Yo.", None, None),
            Cue(None, "Hm.", None, None),
        ],
        [Problem("segment 3", "It has no text.")],
    )


@pytest.mark.parametrize("start", ["soon", None, True, -1, 1e99, [1]])
def test_a_start_that_is_no_time_is_left_out(start: object) -> None:
    cues, _ = read_segments(json.dumps([{"text": "Hi.", "start": start}]))

    assert cues == [Cue(None, "Hi.", None, None)]


def test_numbers_that_json_does_not_know_are_left_out() -> None:
    cues, _ = read_segments('[{"text": "Hi.", "start": NaN, "end": Infinity}]')

    assert cues == [Cue(None, "Hi.", None, None)]


def test_an_end_before_its_start_is_left_out() -> None:
    cues, _ = read_segments('[{"text": "Hi.", "start": 5, "end": 2}]')

    assert cues == [Cue(None, "Hi.", 5.0, None)]


def test_times_that_go_back_are_told_by_segment() -> None:
    _, problems = read_segments(
        '[{"text": "a", "start": 5}, {"text": "b", "start": 2}]'
    )

    assert [problem.where for problem in problems] == ["segment 2"]


def test_what_stands_before_a_torn_end_is_kept_and_the_line_told() -> None:
    text = '{"segments": [\n{"text": "Hi."},\n{"text": "Yo."},\n{"text": "Lo'

    cues, problems = read_segments(text)

    assert [cue.text for cue in cues] == ["Hi.", "Yo."]
    assert [problem.where for problem in problems] == ["line 4"]


def test_one_object_a_line_is_read() -> None:
    assert read_segments('{"text": "Hi."}\n{"text": "Yo."}\n') == (
        [Cue(None, "Hi.", None, None), Cue(None, "Yo.", None, None)],
        [],
    )


@pytest.mark.parametrize(
    "text", ['"Hi."', "7", '{"text": 7}', '{"turns": []}', "[" * 9**6]
)
def test_json_that_says_nothing_gives_no_cues(text: str) -> None:
    assert read_segments(text)[0] == []


def test_broken_objects_are_gone_past_and_told() -> None:
    text = '[{"text": "Hi."},\n{"text": "Y"o."},\n{"text": "So."}]'

    cues, problems = read_segments(text)

    assert [cue.text for cue in cues] == ["Hi.", "So."]
    assert [problem.where for problem in problems] == ["line 2"]


def test_very_many_breaks_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST_BREAKS", 2)
    text = '[{"text": "A."}, {"text" "B."}, {"text" "C."}, {"text": "D."}]'

    cues, problems = read_segments(text)

    assert [cue.text for cue in cues] == ["A."]
    assert len(problems) == 2


def test_a_file_torn_between_two_objects_is_told() -> None:
    cues, problems = read_segments('{"a": [], "segments": [\n{"text": "Hi."},\n')

    assert [cue.text for cue in cues] == ["Hi."]
    assert [problem.where for problem in problems] == ["line 3"]


def test_whole_files_one_after_another_are_read() -> None:
    one = json.dumps({"segments": [{"text": "Hi."}, {"text": "Yo."}]})

    assert [cue.text for cue in read_segments(one + one)[0]] == ["Hi.", "Yo."] * 2


def test_speech_under_an_unknown_key_is_read() -> None:
    text = json.dumps([{"who": "x", "line": "How many are you?"}, {"id": "a b"}])

    cues, problems = read_segments(text)

    assert [cue.text for cue in cues] == ["How many are you?"]
    assert [problem.where for problem in problems] == ["segment 2"]


def test_words_that_leave_some_of_the_text_out_are_not_taken_for_it() -> None:
    words = [{"word": "How", "speaker": 0}]

    cues, _ = read_segments(json.dumps([{"text": "How many?", "words": words}]))

    assert cues == [Cue(None, "How many?", None, None)]


def test_a_word_that_is_missing_is_told() -> None:
    text = json.dumps([{"word": "How", "start": 1}, {"type": "punctuation"}])

    cues, problems = read_segments(text)

    assert [cue.text for cue in cues] == ["How"]
    assert [problem.where for problem in problems] == ["word 2"]


def test_what_goes_on_beyond_all_talks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST_LINES", 1)

    cues, problems = read_segments('[{"text": "A."}, {"text": "B."}]')

    assert [cue.text for cue in cues] == ["A."]
    assert [problem.where for problem in problems] == ["segment 2"]


def cue(start: float, end: float | None, text: str) -> dict[str, object]:
    return {"text": text, "start": start, "end": end}


@pytest.mark.parametrize(
    ("cues", "starts"),
    [
        ([cue(500, 2200, "How big is it?"), cue(3000, 4500, "Big.")], [0.5, 3.0]),
        ([cue(0, 59, "Hm."), cue(60, 118, "Yes.")], [0.0, 60.0]),
        ([cue(500.5, 2200, "How big is it?")], [500.5]),
        ([cue(500, None, "How big is it?")], [500.0]),
        ([cue(500, 500, "How big is it?")], [500.0]),
    ],
)
def test_thousandths_are_known_by_how_slowly_people_would_speak(
    cues: list[dict[str, object]], starts: list[float]
) -> None:
    assert [each.start_s for each in read_segments(json.dumps(cues))[0]] == starts


def test_times_in_thousandths_by_their_name_are_divided() -> None:
    text = '[{"text": "How many?", "startMs": 1500, "end_ms": 2000}]'

    assert read_segments(text)[0] == [Cue(None, "How many?", 1.5, 2.0)]
