from __future__ import annotations

import numpy as np
import pytest

from askback.core.practice.sound.levels import frames_db
from askback.core.practice.sound.syllables import syllables
from askback.core.practice.values import Stretch
from tests.sounding import voice

SPEECH = [Stretch(0.5, 2.5), Stretch(3.0, 4.5)]
LEVELS = frames_db(voice([(one.start_s, one.end_s) for one in SPEECH], 5))


def test_each_syllable_that_is_said_is_counted() -> None:
    assert syllables(LEVELS, SPEECH) == pytest.approx(18, abs=1)


def test_only_speech_is_counted() -> None:
    assert syllables(LEVELS, SPEECH[:1]) == pytest.approx(10, abs=1)
    assert syllables(LEVELS, ()) == 0
    assert syllables(np.zeros(0), SPEECH) == 0
    assert syllables(np.zeros(3), [Stretch(9, 10)]) == 0
