from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take import Brief, Earlier, Length, read_take
from askback.core.practice.values import Heard, Stretch, Tone, Word
from askback.core.topics import Problem
from tests.takes import TOLD, heard, said


def test_what_was_said_is_there_with_its_times() -> None:
    reading = read_take(heard(), Brief(), None)

    assert reading.words == said(TOLD)
    assert [(one.word, one.index) for one in reading.fillers] == [("um", 0), ("uh", 21)]
    assert reading.fillers_are == "counted"
    assert reading.fillers_per_minute == pytest.approx(
        120 / reading.duration_s, abs=0.06
    )
    assert reading.star.action is not None
    assert (reading.natural, reading.length, reading.points) == (None, None, ())


def test_nothing_heard_is_nothing_measured() -> None:
    lost = Problem("the recording", "It is silent.")

    reading = read_take(Heard(30.0, problems=(lost,)), Brief(), None)

    assert reading.problems[0] == lost
    assert (reading.fillers_are, reading.fillers_per_minute) == ("not_measured", None)
    assert (reading.words_per_minute, reading.articulation_rate) == (None, None)
    assert (reading.pitch_range_semitones, reading.speech_s) == (None, 0.0)


def test_a_recording_of_no_length_is_read_too() -> None:
    assert read_take(Heard(0.0), Brief(script="We met."), None).natural is None


@pytest.mark.parametrize(
    ("target_s", "length"),
    [(None, None), (0.0, None), (-5.0, None), (10.0, Length(10.0, 10.0))],
)
def test_its_length_stands_beside_what_was_aimed_at(
    target_s: float | None, length: Length | None
) -> None:
    assert read_take(Heard(20.0), Brief(target_s=target_s), None).length == length


def test_speech_that_overlaps_is_counted_once() -> None:
    spoken = (Stretch(0.0, 2.0), Stretch(1.0, 3.0), Stretch(1.5, 2.5))

    assert read_take(Heard(4.0, speech=spoken), Brief(), None).speech_s == 3.0


def test_pitch_is_told_of_enough_voice() -> None:
    tones = tuple(Tone(n / 20, 100.0 * (1 + n % 2)) for n in range(200))

    assert (
        read_take(Heard(20.0, tones=tones), Brief(), None).pitch_range_semitones == 12
    )


def test_a_take_stands_beside_its_script_and_the_take_before() -> None:
    brief = Brief(script=TOLD, earlier=(Earlier("take 1", heard()),))

    natural = read_take(heard(), brief, None).natural

    assert natural is not None
    assert natural.with_script is not None
    assert natural.with_earlier is not None
    assert (natural.with_script.share, natural.with_earlier.share) == (1.0, 1.0)


def test_points_are_found_by_their_words_where_there_is_no_model() -> None:
    brief = Brief(points=("counted the pages from the queue", "who asked for it"))

    points = read_take(heard(), brief, None).points

    assert [one.point for one in points] == list(brief.points)
    assert points[0].passage is not None


def test_the_order_of_words_does_not_matter() -> None:
    turned = replace(heard(), words=heard().words[::-1])

    assert read_take(turned, Brief(), None) == read_take(heard(), Brief(), None)


@given(
    st.lists(st.builds(Word, st.text(), st.floats(), st.floats()), max_size=30),
    st.text(),
    st.lists(st.text(min_size=1), max_size=3),
)
def test_no_words_are_too_odd(
    words: list[Word], script: str, points: list[str]
) -> None:
    brief = Brief(script, 60.0, tuple(points), (Earlier("1", heard()),))

    reading = read_take(Heard(10.0, tuple(words)), brief, None)

    assert len(reading.points) == len(points)
    assert all(0 <= one.start_s <= one.end_s for one in reading.fillers)
