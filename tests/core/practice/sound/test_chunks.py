from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.sound.chunks import LONGEST_S, Chunk, chunks
from askback.core.practice.sound.parts import RATE
from askback.core.practice.values import Stretch

FLAT = np.full(20_000, -20.0)


def test_an_answer_of_a_few_seconds_is_one_chunk_with_a_little_room() -> None:
    (chunk,) = chunks([Stretch(1.0, 3.0), Stretch(4.0, 6.0)], FLAT, 7)

    assert chunk.parts == (Stretch(0.8, 3.2), Stretch(3.8, 6.2))


def test_room_is_not_taken_beyond_the_recording_or_twice() -> None:
    (chunk,) = chunks([Stretch(0.1, 1.0), Stretch(1.3, 2.0)], FLAT, 2.1)

    assert chunk.parts == (Stretch(0.0, 1.15), Stretch(1.15, 2.1))


def test_a_chunk_ends_at_the_longest_pause_that_still_fits() -> None:
    speech = [
        Stretch(0.5, 10.0),
        Stretch(10.5, 15.0),
        Stretch(18.0, 23.0),
        Stretch(23.5, 33.0),
    ]

    first, second = chunks(speech, FLAT, 34)

    assert first.parts[-1].end_s == 15.2
    assert second.parts[0].start_s == 17.8


def test_what_nobody_interrupts_is_cut_where_it_is_softest() -> None:
    levels = FLAT.copy()
    levels[1995:2010] = -50.0

    first, second = chunks([Stretch(1.0, 40.0)], levels, 50)

    assert 19.9 < first.parts[0].end_s < 20.15
    assert second.parts[0].start_s == first.parts[0].end_s


def test_a_long_first_stretch_is_taken_though_no_pause_is_late_enough() -> None:
    first, second = chunks([Stretch(0.2, 6.0), Stretch(8.0, 32.0)], FLAT, 40)

    assert first.parts == (Stretch(0.0, 6.2),)
    assert second.length_s < LONGEST_S


def test_silence_has_no_chunks() -> None:
    assert chunks([], FLAT, 7) == ()


@given(st.lists(st.tuples(st.floats(0.05, 3), st.floats(0.2, 60)), max_size=12))
def test_all_speech_is_in_chunks_short_enough_and_in_order(
    spans: list[tuple[float, float]],
) -> None:
    speech, at = [], 0.0
    for gap, length in spans:
        speech.append(Stretch(round(at + gap, 2), round(at + gap + length, 2)))
        at = speech[-1].end_s

    found = chunks(speech, np.full(round(at * 100) + 100, -20.0), at + 1)

    parts = [part for chunk in found for part in chunk.parts]
    assert all(chunk.length_s <= LONGEST_S + 0.01 for chunk in found)
    assert all(a.end_s <= b.start_s + 0.001 for a, b in zip(parts, parts[1:]))  # noqa: B905, RUF007
    for one in speech:
        inside = sum(
            max(0.0, min(p.end_s, one.end_s) - max(p.start_s, one.start_s))
            for p in parts
        )
        assert abs(inside - one.length_s) < 0.02


def test_a_moment_of_a_chunk_is_one_of_the_recording() -> None:
    chunk = Chunk((Stretch(1.0, 2.0), Stretch(5.0, 7.0)))

    assert [chunk.when(at) for at in (-1, 0, 1, 2, 9)] == [1.0, 1.0, 2.0, 6.0, 7.0]


def test_the_sound_of_a_chunk_is_loud_and_not_beyond_full_scale() -> None:
    samples = np.full(3 * RATE, 0.1, dtype=np.float32)

    sound = Chunk((Stretch(0.0, 1.0), Stretch(2.0, 2.5))).sound(samples, 20)

    assert len(sound) == 1.5 * RATE
    assert sound.max() == 1
    assert sound.dtype == np.float32


def test_a_chunk_is_halved_at_a_pause_and_one_stretch_is_not() -> None:
    one, two = Chunk((Stretch(0, 9), Stretch(10, 18), Stretch(19, 20))).halves()

    assert one.parts == (Stretch(0, 9),)
    assert two.parts == (Stretch(10, 18), Stretch(19, 20))
    assert Chunk((Stretch(0, 9),)).halves() == (Chunk((Stretch(0, 9),)),)
