from __future__ import annotations

import pytest

from askback.core.practice.sound import range_semitones
from askback.core.practice.sound.pitch import thinned
from askback.core.practice.values import Stretch, Tone


def test_one_tone_is_kept_for_each_twentieth_of_a_second_of_speech() -> None:
    tones = [Tone(n / 60, 100.0 + n) for n in range(60)]

    kept = thinned(tones, [Stretch(0.0, 0.5)])

    assert len(kept) == 10
    assert kept[0] == Tone(0.0, 101.0)
    assert kept[-1].at_s < 0.5


def test_pitch_outside_speech_is_left_out() -> None:
    assert thinned([Tone(3.0, 100.0)], [Stretch(0.0, 1.0)]) == ()
    assert thinned([Tone(3.0, 100.0)], []) == ()


def test_an_octave_is_twelve_semitones_and_a_few_wrong_tones_do_not_count() -> None:
    tones = [Tone(n / 20, 100.0 if n % 2 else 200.0) for n in range(400)]

    assert range_semitones([*tones, Tone(21.0, 499.0)]) == pytest.approx(12)


def test_a_few_seconds_of_voice_say_nothing_of_its_range() -> None:
    assert range_semitones([Tone(n / 20, 100.0) for n in range(199)]) is None
    assert range_semitones([Tone(n / 20, 100.0) for n in range(200)]) == 0
