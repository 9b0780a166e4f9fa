from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from askback.core.practice.sound import RATE
from askback.core.practice.values import Word
from bench.made_speech import grid, made

hearing = pytest.importorskip("bench.hearing", reason="the extra is not installed")


def test_um_and_uh_are_one_and_count_where_they_were_said() -> None:
    said = ["um", "i", "was", "uh", "there"]
    found = ["uh", "i", "um", "was", "there"]

    counted = hearing.fillers(said, found)

    assert (counted.said, counted.found, counted.false, counted.words) == (2, 1, 1, 3)


def test_both_sides_are_written_one_way() -> None:
    assert hearing.plain("Alright, y'know: I'm OK.") == [
        "all",
        "right",
        "you",
        "know",
        "i'm",
        "ok",
    ]


def test_syllables_of_a_text_are_its_vowels() -> None:
    assert hearing.vowels("the nurse moved a table") == 6


def test_without_data_nothing_is_measured(tmp_path: Path) -> None:
    (line,) = hearing.measure(tmp_path)

    assert line.startswith("hearing speech: not measured")


def test_a_grid_gives_words_with_times_and_no_silence(tmp_path: Path) -> None:
    head = ["ooTextFile", "TextGrid", "", "0", "2", "<exists>", "2", "IntervalTier"]
    rows = ["words", "0", "2", "2", "0", "0.5", '""', "0.5", "2", '"um"', '"Interval"']
    path = tmp_path / "a.TextGrid"
    path.write_text("\n".join([*head, *rows]))

    assert grid(path) == [Word("um", 0.5, 2.0)]


def test_made_speech_has_its_words_where_it_says() -> None:
    sound = np.zeros(4 * RATE, dtype=np.float32)
    sound[RATE : 2 * RATE] = 0.5
    sound[3 * RATE : round(3.5 * RATE)] = 0.5
    words = [Word("one", 1.0, 1.5), Word("two", 1.55, 2.0), Word("three", 3.0, 3.5)]

    whole, moved = made(sound, words)

    assert [round(word.start_s, 2) for word in moved] == [0.5, 1.05, 1.8]
    for word in moved:
        part = whole[round(word.start_s * RATE) : round(word.end_s * RATE)]
        assert part.min() == 0.5
