from __future__ import annotations

import sys

import numpy as np
import pytest

from askback.adapters.speech.pitch import SwiftTracker
from askback.errors import UnavailableError
from tests.sounding import voice

pytest.importorskip("swift_f0", reason="the extra speech is not installed")


@pytest.mark.parametrize("hertz", [90.0, 120.0, 220.0])
def test_the_pitch_of_a_voice_is_found(hertz: float) -> None:
    tones = SwiftTracker().tones(voice([(0.2, 1.8)], 2, pitch_hz=hertz, peak=0.01))

    assert np.median([tone.hz for tone in tones]) == pytest.approx(hertz, rel=0.06)
    assert all(0.1 < tone.at_s < 1.9 for tone in tones)


def test_silence_has_no_pitch() -> None:
    assert SwiftTracker().tones(np.zeros(16_000, dtype=np.float32)) == ()


def test_without_its_library_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "swift_f0", None)

    with pytest.raises(UnavailableError, match=r"askback\[speech\]"):
        SwiftTracker().tones(voice([(0.2, 0.8)], 1))
