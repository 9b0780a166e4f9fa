from __future__ import annotations

import json

from askback.adapters.speech.wire import packed, unpacked
from askback.core.practice.values import Heard, Stretch, Tone, Word
from askback.core.topics import Problem


def test_what_was_heard_comes_back_as_it_was() -> None:
    heard = Heard(
        duration_s=3.2,
        words=(Word("Um,", 0.5, 0.8), Word("née", 1.0, 1.4)),
        speech=(Stretch(0.5, 1.4),),
        levels=(0.0, 0.5),
        tones=(Tone(0.55, 118.3),),
        syllables=2,
        noise_db=31.5,
        engine="an engine",
        keeps_fillers=True,
        problems=(Problem("take.webm", "It is cut."),),
    )

    assert unpacked(json.loads(json.dumps(packed(heard)))) == heard
    assert unpacked(json.loads(json.dumps(packed(Heard(1.0))))) == Heard(1.0)
