from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askback.core.transcript.formats import read
from askback.errors import InvalidInputError

reading = import_module("askback.core.transcript.formats.read")  # not the function
GOLDEN = Path(__file__).parents[3] / "golden" / "transcripts"
EXPECTED = cast(
    "dict[str, dict[str, Any]]",
    yaml.safe_load((GOLDEN / "expected.yaml").read_text("utf-8")),
)


def golden(name: str) -> str:
    return (GOLDEN / name).read_text("utf-8")


def test_every_golden_file_has_its_turns_written_down() -> None:
    files = {path.name for path in GOLDEN.iterdir()} - {"expected.yaml"}

    assert files == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_of_each_kind_is_read_as_written_down(name: str) -> None:
    transcript = read(golden(name))

    turns = [[t.speaker, t.start_s, t.end_s, t.text] for t in transcript.turns]
    assert transcript.format == EXPECTED[name]["format"]
    assert turns == EXPECTED[name]["turns"]
    assert [p.where for p in transcript.problems] == EXPECTED[name]["problems"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
@pytest.mark.parametrize("ending", ["\r\n", "\r", "\r\r\n"])
def test_line_ends_and_marks_no_one_sees_change_nothing(name: str, ending: str) -> None:
    plain = golden(name)
    dirty = "\ufeff" + plain.replace("\n", "\x00" + ending).replace(" ", " \u200b")

    assert read(dirty) == read(plain)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_our_own_output_is_read_back_as_it_was(name: str) -> None:
    first = read(golden(name))
    own = {
        "format": first.format,
        "turns": [
            {
                "index": turn.index,
                "speaker": turn.speaker,
                "start_s": turn.start_s,
                "end_s": turn.end_s,
                "text": turn.text,
            }
            for turn in first.turns
        ],
    }

    again = read(json.dumps(own))

    assert again.format == "json"
    assert again.turns == first.turns


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\ufeff", "WEBVTT\n\n", "...", "[]", "{}", '{"turns": []}', "[[["],
)
def test_a_file_in_which_nobody_says_a_word_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="no words that somebody says"):
        read(text)


def test_what_goes_on_beyond_all_talks_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_LINES", 2)

    transcript = read("Ana: one\nBo: two\nAna: three\n")

    assert [turn.text for turn in transcript.turns] == ["one", "two"]
    assert [problem.where for problem in transcript.problems] == ["line 3"]


def test_blank_lines_beyond_all_talks_are_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "MOST_LINES", 2)

    assert read("Ana: one\nBo: two\n\n \n").problems == ()


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        transcript = read(text)
    except InvalidInputError:
        return
    assert [turn.index for turn in transcript.turns] == list(
        range(len(transcript.turns))
    )


PIECES = st.sampled_from(
    [
        "WEBVTT", "\n", "\n\n", "00:01.000 --> 00:02.000", "1", "Ana: ", "bo: ",
        "</v>", "hello there", "NOTE x", "[00:05] ", "Ana  2:20", "[Bo] 10:02:13",
        "<v Ana>", "{", "[",
        '"text": "hi"', '{"text": "hi"}', ",", "]", "}", "Transcript", "-->",
        "&amp;", "?",
        "00:05", "- ", "**", "10:30 Meeting: ", "https://x.org", "\r",
        "\u2028",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_pieces_of_every_format_in_any_order_are_read_or_refused(text: str) -> None:
    try:
        turns = read(text).turns
    except InvalidInputError:
        return
    assert all(turn.text == turn.text.strip() != "" for turn in turns)


SAID = "so what does a week look like, I mean, who is there when it goes wrong? "
LONG = {
    "vtt": "WEBVTT\n\n"
    + "".join(
        f"00:01.000 --> 00:02.000\n<v N{n % 3}>{SAID}</v>\n\n" for n in range(4000)
    ),
    "zoom": "WEBVTT\n\n"
    + "".join(f"{n}\n00:01.000 --> 00:02.000\nAna B: {SAID}\n\n" for n in range(4000)),
    "text": "".join(
        f"[00:01] {'Ana' if n % 2 else 'Bo'}: {SAID}\n" for n in range(4000)
    ),
    "names": "".join(
        f"A{chr(97 + n % 26)}{'b' * (n % 30)}: x\n" for n in range(20_000)
    ),
    "spaces": "Ana" + " " * 400_000 + ": hello",
    "tags": "00:01.000 --> 00:02.000\n" + "<v.a" * 100_000,
    "more tags": "00:01.000 --> 00:02.000\n" + "<c " * 130_000,
    "ampersands": "00:01.000 --> 00:02.000\n" + "&a" * 200_000,
    "settings": "00:01.000 --> 00:02.000" + " line:1" * 60_000 + "\nhello",
    "stars": "*" * 400_000 + "a",
    "brackets": "a" + "[(" * 200_000,
    "returns": "\r" * 400_000 + "a",
    "joiners": "\u200d" * 400_000 + "a",
    "one line": "Ana: " + "word " * 80_000,
    "json": '{"a":[' * 70_000 + "1",
    "objects": '[{"text": "hi there", "start": 1},' * 1
    + '{"text": "hi there", "start": 1},' * 12_000,
    "torn": "00:01.000 --> 00:02.000\n<v Ana Bo\n" * 10_000,
}


@pytest.mark.parametrize("name", sorted(LONG))
def test_four_hundred_thousand_characters_are_read_to_their_end(name: str) -> None:
    # A quadratic reader would take minutes.
    try:
        assert read(LONG[name]).turns
    except InvalidInputError:
        assert name in {"stars", "tags", "json"}
