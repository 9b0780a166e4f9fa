from __future__ import annotations

import pytest

from askback.core.transcript.formats.heard import Heard
from askback.core.transcript.formats.lines import lines_of
from askback.core.transcript.formats.script import (
    first_speech,
    is_notice,
    marker,
    read_script,
)
from askback.core.transcript.turns import merge


def spoken(text: str) -> list[tuple[str | None, float | None, str]]:
    turns = merge(read_script(lines_of(text))[0])
    return [(turn.speaker, turn.start_s, turn.text) for turn in turns]


def told(text: str) -> list[str]:
    return [problem.where for problem in read_script(lines_of(text))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Ana: How many?\nBo: Six.",
        "**Ana:** How many?\n\n**Bo:** Six.",
        "- Ana: How many?\n- Bo: Six.",
        "Ana:\nHow many?\n\nBo:\nSix.",
        "Ana: How\nmany?\nBo: Six.",
    ],
)
def test_a_talk_without_times(text: str) -> None:
    assert spoken(text) == [("Ana", None, "How many?"), ("Bo", None, "Six.")]


@pytest.mark.parametrize(
    "text",
    [
        "[00:03] Ana: How many?\n[00:05] Bo: Six.",
        "(0:03) Ana: How many?\n(0:05) Bo: Six.",
        "00:00:03 Ana: How many?\n00:00:05 Bo: Six.",
        "00:03 - 00:04 Ana: How many?\n00:05 - 00:06 Bo: Six.",
        "[00:03] **Ana:** How many?\n[00:05] **Bo:** Six.",
        "**[00:03] Ana:** How many?\n**[00:05] Bo:** Six.",
        "Ana (00:03): How many?\nBo (00:05): Six.",
        "Ana  0:03\nHow many?\n\nBo  0:05\nSix.",
        "Ana\n0:03\nHow many?\n\nBo\n0:05\nSix.",
        "[Ana] 0:03\nHow many?\n[Bo] 0:05\nSix.",
        "00:03\n\nAna: How many?\n\n00:05\n\nBo: Six.",
        "Ana [00:03]\n- How many?\n\nBo [00:05]\nSix.".replace("- ", ""),
    ],
)
def test_a_talk_with_times(text: str) -> None:
    assert spoken(text) == [("Ana", 3.0, "How many?"), ("Bo", 5.0, "Six.")]


def test_names_over_times_over_words() -> None:
    lines = "00:03 Ana\nHow many?\n00:05 Bo\nSix.\n" * 2

    assert spoken(lines)[:2] == [("Ana", 3.0, "How many?"), ("Bo", 5.0, "Six.")]


def test_names_over_paragraphs() -> None:
    lines = "Ana Souza\nHow many?\n\nBo Li\nSix.\n\n" * 2

    assert spoken(lines)[:2] == [
        ("Ana Souza", None, "How many?"),
        ("Bo Li", None, "Six."),
    ]


def test_what_heads_a_line_of_speech_is_kept_in_it() -> None:
    text = "Ana: The day:\n10:30 Meeting: all.\nNote: often.\nhttps://x.org\nBo: Right."

    assert spoken(text) == [
        ("Ana", None, "The day: 10:30 Meeting: all. Note: often. https://x.org"),
        ("Bo", None, "Right."),
    ]


def test_times_at_most_lines_are_not_speech_even_without_names() -> None:
    assert spoken("0:01 so we are\n0:03 six\n0:09 on nights") == [
        (None, 1.0, "so we are six on nights")
    ]


def test_entities_are_decoded() -> None:
    assert spoken("Ana: R&amp;D?\nO&#39;Neil: Yes &amp; no.") == [
        ("Ana", None, "R&D?"),
        ("O'Neil", None, "Yes & no."),
    ]


def test_title_and_date_are_told_and_left_out() -> None:
    text = "# Second talk\nDate: 3 May\n\nAna: How many of you?\nBo: Six, all told."

    assert spoken(text) == [
        ("Ana", None, "How many of you?"),
        ("Bo", None, "Six, all told."),
    ]
    assert told(text) == ["line 1", "line 2"]


def test_everything_above_the_word_transcript_is_told_and_left_out() -> None:
    text = "Notes\nAna: is wise.\nBo: agrees.\nTranscript\n0:05\nAna: Hi.\nBo: Hi."

    assert spoken(text) == [("Ana", 5.0, "Hi."), ("Bo", None, "Hi.")]
    assert told(text) == ["line 1", "line 2", "line 3", "line 4"]


@pytest.mark.parametrize(
    "text",
    [
        "we all came in and sat down and it began\nAna: Hi.",
        "we sat\n" * 60 + "Ana: Hello there.\nBo: Hello to you too.\n" * 60,
    ],
)
def test_a_talk_that_begins_without_names_is_kept(text: str) -> None:
    assert spoken(text)[0][0] is None


def test_what_the_program_adds_is_told_and_left_out() -> None:
    text = "Ana: Hi.\nBo: Hi.\nTranscribed by https://otter.ai"

    assert spoken(text)[-1] == ("Bo", None, "Hi.")
    assert told(text) == ["line 3"]


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT",
        "Meeting ended after 00:31:22 👋",
        "Transcription started",
        "Ana Souza stopped transcription",
        "This editable transcript was computer generated and might contain errors.",
    ],
)
def test_a_program_wrote_this(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text", ["Meeting people was hard.", "We started.", "recording " * 40]
)
def test_somebody_said_this(text: str) -> None:
    assert not is_notice(text)


def test_a_text_without_the_word_transcript_has_no_marker() -> None:
    assert marker([Heard(1, "Ana: the transcript")]) == -1
    assert first_speech([], frozenset()) == 0
