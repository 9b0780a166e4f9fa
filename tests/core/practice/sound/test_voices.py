from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.sound.parts import STEP
from askback.core.practice.sound.voices import spoken_frames, stretches
from askback.core.practice.values import Stretch

QUIET, LOUD = -60.0, -20.0


def levels(*loud: tuple[float, float], length_s: float = 5.0) -> np.ndarray:
    frames = np.full(round(length_s * 100), QUIET)
    for start, end in loud:
        frames[round(start * 100) : round(end * 100)] = LOUD
    return frames


def chances(*likely: tuple[float, float], length_s: float = 5.0) -> np.ndarray:
    steps = np.zeros(-(-round(length_s * 16000) // STEP))
    for start, end in likely:
        steps[round(start / 0.032) : round(end / 0.032)] = 0.9
    return steps


def test_an_edge_found_late_moves_out_to_where_the_sound_begins() -> None:
    found = stretches(chances((1.1, 2.1)), levels((1.0, 2.2)))

    assert found == (Stretch(1.0, 2.2),)


def test_an_edge_found_early_moves_in_to_where_the_sound_begins() -> None:
    found = stretches(chances((0.9, 2.3)), levels((1.0, 2.2)))

    assert found == (Stretch(1.0, 2.2),)


def test_an_edge_moves_no_further_than_a_fifth_of_a_second() -> None:
    (found,) = stretches(chances((2.0, 3.0)), levels((0.0, 5.0)))

    assert abs(found.start_s - 1.8) < 0.04
    assert abs(found.end_s - 3.2) < 0.04


def test_the_stop_of_a_consonant_is_no_pause() -> None:
    found = stretches(chances((1, 2), (2.1, 3)), levels((1, 2), (2.1, 3)))

    assert found == (Stretch(1.0, 3.0),)


def test_a_gap_that_the_sound_fills_is_no_pause() -> None:
    found = stretches(chances((1, 2), (2.3, 3)), levels((1, 3)))

    assert found == (Stretch(1.0, 3.0),)


def test_a_pause_parts_two_stretches() -> None:
    found = stretches(chances((1, 2), (2.7, 3)), levels((1, 2), (2.7, 3)))

    assert found == (Stretch(1.0, 2.0), Stretch(2.7, 3.0))


def test_a_click_is_no_speech() -> None:
    assert stretches(chances((1, 1.05)), levels((1, 1.05))) == ()


def test_speech_may_go_on_to_the_very_end() -> None:
    assert stretches(chances((4, 5.1)), levels((4, 5))) == (Stretch(4.0, 5.0),)


def test_speech_that_is_all_there_is_has_its_own_level() -> None:
    (found,) = stretches(np.full(32, 0.9), np.full(100, LOUD))

    assert found == Stretch(0.0, 1.0)


def test_speech_between_two_thresholds_goes_on_and_does_not_begin() -> None:
    found = stretches(np.array([0.4] * 5 + [0.6] + [0.4] * 10), np.full(51, LOUD))

    assert found == (Stretch(0.08, 0.51),)
    assert stretches(np.full(16, 0.4), np.full(51, LOUD)) == ()


@given(
    st.lists(st.floats(0, 1), min_size=1, max_size=80),
    st.lists(st.floats(-90, 0), min_size=1, max_size=8),
)
def test_stretches_are_in_order_and_inside(
    likely: list[float], loud: list[float]
) -> None:
    frames = max(1, len(likely) * 16 // 5)
    found = stretches(np.array(likely), np.resize(np.array(loud), frames))

    edges = [edge for one in found for edge in (one.start_s, one.end_s)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= frames / 100 + 0.01 for edge in edges)
    assert all(one.length_s > 0 for one in found)


def test_frames_of_speech_are_told() -> None:
    assert spoken_frames([Stretch(0.0, 0.02)], 3).tolist() == [True, True, False]
