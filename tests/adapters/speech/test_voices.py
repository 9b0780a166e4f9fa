from __future__ import annotations

import numpy as np
import pytest

from askback.adapters.speech import voices
from askback.adapters.speech.voices import SileroFinder
from askback.core.practice.sound.levels import frames_db
from askback.core.practice.sound.voices import stretches
from askback.errors import UnavailableError
from tests.sounding import RATE, voice

pytest.importorskip("faster_whisper", reason="the extra speech is not installed")


def test_a_voice_is_found_where_it_is() -> None:
    sound = voice([(0.5, 2.5), (4.0, 7.0)], 8)

    found = stretches(SileroFinder().chances(sound, 1.0), frames_db(sound))

    edges = [edge for one in found for edge in (one.start_s, one.end_s)]
    assert edges == pytest.approx([0.5, 2.5, 4.0, 7.0], abs=0.1)


def test_there_is_a_chance_for_each_step_and_for_what_is_left_over() -> None:
    sound = voice([(0.5, 2.5)], 3)[: 512 * 40 + 1]

    assert len(SileroFinder().chances(sound, 1.0)) == 41


def test_blocks_give_what_the_whole_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = voice([(0.5, 2.5), (3.0, 4.0)], 5)
    whole = SileroFinder().chances(sound, 2.0)
    monkeypatch.setattr(voices, "BLOCK", 7)

    np.testing.assert_allclose(SileroFinder().chances(sound, 2.0), whole, atol=1e-4)


def test_silence_is_no_voice() -> None:
    silence = np.zeros(RATE, dtype=np.float32)

    assert SileroFinder().chances(silence, 300.0).max() < 0.5


def test_without_its_package_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(voices, "FILE", "no_such.onnx")

    with pytest.raises(UnavailableError, match=r"askback\[speech\]"):
        SileroFinder().chances(np.zeros(RATE, dtype=np.float32), 1.0)
