from __future__ import annotations

from askback.core.transcript.formats.blocks import read_blocks
from askback.core.transcript.formats.lines import lines_of


def read(text: str) -> tuple[list[str], list[str]]:
    blocks, problems = read_blocks(lines_of(text))
    said = ["|".join(text for _, text in block.lines) for block in blocks]
    return said, [problem.where for problem in problems]


TIMES = "00:01.000 --> 00:02.000\n"


def test_cues_are_cut_with_and_without_blank_lines() -> None:
    loose = f"WEBVTT\n\n1\n{TIMES}one\ntwo\n\n2\n{TIMES}three"

    assert read(loose) == (["one|two", "three"], [])
    assert read(loose.replace("\n\n", "\n")) == (["one|two", "three"], [])
    assert read(loose.replace("\n", "\n\n"))[0] == ["one|two", "three"]


def test_remarks_styles_and_header_are_not_speech() -> None:
    text = (
        "WEBVTT\nKind: captions\nNOTE by hand\n\nSTYLE\n::cue {}\n\nNOTE\nmore\n1\n"
        f"{TIMES}one\n\nNOTE two\nlines\n\nend\n{TIMES}NOTE this is said"
    )

    assert read(text) == (["one", "NOTE this is said"], [])


def test_a_voice_ends_a_remark_that_no_blank_line_ended() -> None:
    assert read(f"WEBVTT\n\n{TIMES}one\n\nNOTE odd\n<v Ana>two") == (
        ["one|<v Ana>two"],
        [],
    )


def test_guids_numbers_and_short_names_of_cues_are_not_speech() -> None:
    guid = "5bc8fbbc-bde5-4099-8164-d8399f767c45"
    text = (
        f"{guid}/14-0\n{TIMES}one\n{guid}\n{TIMES}two\n\nslide 3\n{TIMES}three\n\n"
        f"intro\n{TIMES}four"
    )

    assert read(text) == (["one", "two", "three", "four"], [])


def test_a_word_above_one_cue_may_have_been_said() -> None:
    text = f"intro\n{TIMES}one\n\n{TIMES}two\n\n{TIMES}three"

    assert read(text) == (["one", "two", "three"], ["line 1"])


def test_figures_somebody_says_are_kept() -> None:
    assert read(f"{TIMES}how many\n12\n{TIMES}good") == (["how many|12", "good"], [])


def test_a_name_in_the_number_of_a_cue_is_kept() -> None:
    blocks, _ = read_blocks(lines_of(f'16 "Ana Souza" (3158745)\n{TIMES}one'))

    assert [block.name for block in blocks] == ["Ana Souza"]


def test_words_outside_cues_are_told_and_go_to_the_cue_above() -> None:
    assert read(f"{TIMES}one\n\ntwo, and\nthree\n\n{TIMES}four") == (
        ["one|two, and|three", "four"],
        ["line 4"],
    )


def test_what_stands_before_all_cues_is_told() -> None:
    assert read(f"WEBVTT\nodd words here\n\nmore of them.\n\n{TIMES}one") == (
        ["one"],
        ["line 2", "line 4"],
    )


def test_what_somebody_says_before_all_times_is_read() -> None:
    assert read(f"WEBVTT\n\nAna: one\ntwo\n\n{TIMES}three") == (
        ["Ana: one|two", "three"],
        ["line 3"],
    )


def test_broken_and_empty_cues_are_told() -> None:
    assert read(f"00:0x --> 00:02\none\n\n{TIMES}\n{TIMES} \n") == (
        ["one", "", ""],
        ["line 1", "line 4", "line 6"],
    )


def test_words_on_the_line_of_times_are_kept() -> None:
    assert read("00:01.000 --> 00:02.000 one\ntwo") == (["one|two"], ["line 1"])
