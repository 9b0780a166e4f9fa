from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.pace import (
    MOST_POINTS,
    articulation,
    overall,
    pace_over_time,
    pace_word,
)
from askback.core.practice.values import Heard, Stretch, Word
from tests.core.practice.take.told import told

ENGLISH = "and then the foreman told them that we had to stop because of rain"
TIME = st.floats(allow_nan=False, allow_infinity=False)


def test_the_pace_runs_from_the_first_word_to_the_last() -> None:
    words = told("so we left the site and drove back to the yard", at_s=30.0, each_s=1)

    assert overall(words, 0) == round(60 * 11 / 10.75, 1)
    assert overall(words, 1) == round(60 * 10 / 10.75, 1)


def test_too_few_words_or_seconds_have_no_pace() -> None:
    assert overall(told("one two three four five six seven eight nine"), 0) is None
    assert overall(told("one two three four five six seven eight nine ten"), 0) is None
    assert overall(told("a b c d e f g h i j k", each_s=1), 2) is None
    assert overall((), 0) is None


def test_marks_are_no_words() -> None:
    assert overall(told("- - - - - - - - - - - - - - - -", each_s=1), 0) is None


@pytest.mark.parametrize(
    ("wpm", "told_as"), [(60.0, "slow"), (110.0, ""), (190.0, ""), (240.0, "fast")]
)
def test_only_far_out_is_slow_or_fast(wpm: float, told_as: str) -> None:
    assert pace_word(wpm) == told_as


def test_who_speeds_up_is_seen_to() -> None:
    words = told("so " * 40, each_s=0.5) + told("so " * 80, at_s=20.0, each_s=0.25)

    pace = [round(one.words_per_minute) for one in pace_over_time(words)]

    assert pace[0] == 120
    assert pace[-1] == 240
    assert pace == sorted(pace)


def test_windows_keep_to_what_was_said() -> None:
    found = pace_over_time(told("so " * 50, at_s=100.0, each_s=0.4))

    assert [one.at_s for one in found] == [105.0, 108.0, 111.0, 114.0]
    assert {one.words_per_minute for one in found} == {150.0}


def test_fillers_are_not_in_the_pace() -> None:
    found = pace_over_time(told("so um " * 20, each_s=0.5))

    assert {one.words_per_minute for one in found} == {60.0}


def test_where_hardly_anybody_speaks_there_is_no_pace() -> None:
    words = told("so " * 25) + told("so " * 25, at_s=40.0)

    assert [one.at_s for one in pace_over_time(words)] == [5.0, 8.0, 41.0, 44.0]


def test_what_is_shorter_than_a_window_has_no_pace_over_time() -> None:
    assert pace_over_time(told("so " * 24)) == ()
    assert pace_over_time(()) == ()


def test_syllables_are_those_of_the_sound_where_they_were_counted() -> None:
    speech = (Stretch(0.0, 4.0), Stretch(6.0, 10.0))

    assert articulation(Heard(10.0, speech=speech, syllables=32), ()) == 4.0
    assert articulation(Heard(10.0, speech=speech, syllables=0), ()) is None


def test_else_they_are_those_of_the_words() -> None:
    words = told(f"{ENGLISH}, 40 of them – yes", each_s=0.4)

    assert articulation(Heard(9.0), words) == round(21 / 7.5, 2)
    assert articulation(Heard(9.0, speech=(Stretch(0, 6),)), words) == 3.5


def test_other_languages_have_no_syllables_by_letters() -> None:
    words = told("wir haben damals jede Woche alle Maschinen selbst gewartet " * 3)

    assert articulation(Heard(12.0), words) is None


def test_a_short_stretch_of_speech_has_no_rate() -> None:
    assert articulation(Heard(4.0, speech=(Stretch(0, 4),), syllables=16), ()) is None
    assert articulation(Heard(4.0), ()) is None


@given(st.lists(st.builds(Word, st.text(max_size=5), TIME, TIME), max_size=40))
def test_no_times_are_too_odd(words: list[Word]) -> None:
    assert len(pace_over_time(words)) <= MOST_POINTS + 1
    assert (overall(words, 0) or 0.0) >= 0.0
    assert (articulation(Heard(9.0), words) or 0.0) >= 0.0


def test_a_wrong_time_far_off_costs_nothing() -> None:
    words = (*told("so " * 9_998), Word("on", 1e9, 1e9), Word("on", 1e300, 1e300))

    assert len(pace_over_time(words)) <= MOST_POINTS + 1
