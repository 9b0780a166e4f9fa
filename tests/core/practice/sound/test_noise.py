from __future__ import annotations

import numpy as np
import pytest

from askback.core.practice.sound.levels import frames_db
from askback.core.practice.sound.noise import (
    MOST_DB,
    is_too_noisy,
    level_range_db,
    noise_db,
)
from askback.core.practice.values import Stretch
from tests.sounding import voice

SPEECH = [Stretch(0.5, 2.5), Stretch(3.0, 4.5)]
SAID = [(one.start_s, one.end_s) for one in SPEECH]


def levels(noise: float) -> np.ndarray:
    return frames_db(voice(SAID, 5, noise=noise))


@pytest.mark.parametrize(("noise", "too_noisy"), [(0.0005, False), (0.1, True)])
def test_noise_is_told_by_how_far_speech_stands_above(
    noise: float, *, too_noisy: bool
) -> None:
    assert is_too_noisy(levels(noise), SPEECH) is too_noisy


def test_twice_the_noise_is_six_decibels_less() -> None:
    one, two = (noise_db(levels(noise), SPEECH) for noise in (0.001, 0.002))

    assert one is not None
    assert two is not None
    assert one - two == pytest.approx(6, abs=0.3)


def test_a_gate_between_words_tells_no_more_than_a_limit() -> None:
    gated = np.array([-90.0] * 50 + [0.0] * 50)

    assert noise_db(gated, [Stretch(0.5, 1.0)]) == MOST_DB


def test_where_somebody_never_stops_the_softest_tenth_is_the_noise() -> None:
    talk = np.array([-50.0] * 20 + [-20.0] * 80)

    assert noise_db(talk, [Stretch(0.0, 1.0)]) == pytest.approx(29, abs=0.1)


def test_without_speech_nothing_is_said_of_noise() -> None:
    assert noise_db(levels(0.1), []) is None
    assert level_range_db(levels(0.1), []) == 0
    assert level_range_db(np.zeros(0), [Stretch(0.0, 1.0)]) == 0
    assert not is_too_noisy(levels(0.1), [])


def test_speech_squeezed_to_one_loudness_is_too_noisy_to_count() -> None:
    squeezed = np.array([-90.0] * 50 + [-25.0, -20.0] * 50)

    assert is_too_noisy(squeezed, [Stretch(0.5, 1.5)])
