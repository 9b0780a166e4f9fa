"""swift-f0: pitch, 8 cents from Praat on clean voices, with its model inside."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np

from askback.core.practice.sound import RATE, Samples
from askback.core.practice.values import Tone
from askback.errors import UnavailableError

LOWEST_HZ, HIGHEST_HZ = 60.0, 500.0  # of people who speak
SURE = 0.7  # it says .5 for voiced; what little is gained below is an octave off
HEARD = 1.0  # the loudest sample where there is sound to make louder


class SwiftTracker:
    """Tracks pitch in steps of 16 ms."""

    def tones(self, samples: Samples) -> tuple[Tone, ...]:
        """Return the pitch wherever there is a voice, in order of time.

        Raises:
            UnavailableError: swift-f0 is not here.
        """
        top = float(np.abs(samples).max(initial=0))
        if top == 0:
            return ()
        found = self._detector.detect(
            samples * np.float32(HEARD / top), RATE, LOWEST_HZ, HIGHEST_HZ
        )
        sure = found.confidence >= SURE
        pairs = zip(found.timestamps[sure], found.pitch_hz[sure], strict=True)
        return tuple(Tone(float(at), float(hz)) for at, hz in pairs)

    @cached_property
    def _detector(self) -> Any:
        try:
            import swift_f0  # noqa: PLC0415 -- slow import
        except ImportError as error:
            raise UnavailableError(
                "What tracks pitch is missing. Install it: "
                "pip install 'askback[speech]'"
            ) from error
        return swift_f0.SwiftF0(threads=1, spin=False)
