from __future__ import annotations

import numpy as np
import pytest

from askback.core.practice.sound import RATE
from askback.core.practice.sound.levels import (
    BLOCK,
    FLOOR_DB,
    MOST_GAIN,
    clipped_share,
    frames_db,
    gain,
    is_silent,
    picture,
    without_rumble,
)
from tests.sounding import voice

SAID = [(0.5, 2.5), (3.0, 4.5)]


def test_levels_are_the_same_whether_or_not_a_recording_is_longer_than_a_block() -> (
    None
):
    long = np.full(BLOCK + 3200, 0.1, dtype=np.float32)

    assert set(frames_db(long).round(3).tolist()) == {-20.0}
    assert len(frames_db(long)) == len(long) // 160


def test_digital_silence_is_at_the_floor() -> None:
    assert frames_db(np.zeros(320, dtype=np.float32)).tolist() == [FLOOR_DB, FLOOR_DB]


def test_less_than_a_frame_has_no_level_and_needs_no_gain() -> None:
    levels = frames_db(np.zeros(10, dtype=np.float32))

    assert levels.tolist() == []
    assert gain(levels) == 1.0


@pytest.mark.parametrize("peak", [0.5, 0.05, 0.005])
def test_a_voice_becomes_as_loud_however_quiet_its_microphone(peak: float) -> None:
    sound = voice(SAID, 5, peak=peak, noise=peak / 1000)

    louder = np.abs(sound * gain(frames_db(sound)))

    assert 0.15 < np.percentile(louder, 99.5) < 0.7


def test_long_silence_and_a_pop_of_breath_do_not_decide_the_gain() -> None:
    plain = voice(SAID, 5)
    spoilt = np.concatenate([plain, np.zeros(60 * RATE, dtype=np.float32)])
    spoilt[:800] = 1.0

    times = gain(frames_db(without_rumble(spoilt)))

    assert times == pytest.approx(gain(frames_db(without_rumble(plain))), rel=0.3)


def test_where_nothing_stands_out_all_of_it_is_taken() -> None:
    assert gain(np.full(100, -30.0)) == pytest.approx(10**0.5)
    assert gain(np.full(100, -90.0)) == MOST_GAIN


def test_hum_and_an_offset_go_and_a_voice_stays() -> None:
    at = np.arange(2 * RATE) / RATE
    hum = (0.3 * np.sin(2 * np.pi * 20 * at) + 0.2).astype(np.float32)
    high = (0.3 * np.sin(2 * np.pi * 200 * at)).astype(np.float32)

    assert np.abs(without_rumble(hum)[RATE:]).max() < 0.03
    assert np.abs(without_rumble(high)[RATE:]).max() > 0.28


def test_nothing_jumps_where_two_blocks_of_a_long_recording_meet() -> None:
    tone = np.sin(np.arange(BLOCK + RATE) * 2 * np.pi * 200 / RATE) * 0.5
    filtered = without_rumble(tone.astype(np.float32))

    assert np.abs(np.diff(filtered)).max() < 0.05


def test_a_muted_microphone_is_silent_and_a_soft_one_is_not() -> None:
    assert is_silent(frames_db(np.zeros(RATE, dtype=np.float32)))
    assert not is_silent(frames_db(voice(SAID, 5, peak=0.003, noise=0.00001)))


def test_the_picture_has_ten_levels_a_second_and_never_more_than_one() -> None:
    levels = picture(voice(SAID, 5), 100.0)

    assert len(levels) == 50
    assert max(levels) == 1.0
    assert min(levels) >= 0


@pytest.mark.parametrize(("times", "cut"), [(1, False), (3, True), (30, True)])
def test_sound_that_was_too_loud_for_its_recorder_is_clipped(
    times: int, *, cut: bool
) -> None:
    sound = np.clip(voice(SAID, 5) * times, -0.98, 0.98).astype(np.float32)

    assert (clipped_share(sound) > 0.001) is cut


def test_a_quiet_recording_is_never_clipped() -> None:
    square = np.sign(np.sin(np.arange(RATE) / 10)).astype(np.float32) * 0.1

    assert clipped_share(square) == 0
    assert clipped_share(np.zeros(0, dtype=np.float32)) == 0
