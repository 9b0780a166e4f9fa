"""The ways people decline, cannot say, put off or slip away, as patterns.

Each is held against one sentence in lower case. `HARD` ones are refusals by themselves;
`SOFT` ones are refusals only where nothing else was told, for people also say them on
the way to an answer ("I'd have to check, but about sixty").
"""

from __future__ import annotations

import re
from typing import Final

from askback.core.transcript.answer.declining import DECLINED_HARD, DECLINED_SOFT
from askback.core.transcript.answer.deferring import DEFERRED_HARD, DEFERRED_SOFT
from askback.core.transcript.answer.deflecting import DEFLECTED, PRAISE
from askback.core.transcript.answer.discretion import DISCREET_HARD, DISCREET_SOFT
from askback.core.transcript.answer.inability import UNABLE_HARD, UNABLE_SOFT
from askback.core.transcript.answer.values import Reason


def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile; machine transcripts leave apostrophes out of "cant" and "im"."""
    loose = pattern.replace("n't", "n'?t")
    return re.compile(re.sub(r"(?<=i|t)'(?=(?:m|s|d|ve|ll)\b)", "'?", loose))


DODGES: Final = (
    (Reason.DECLINED, True, _compiled(DECLINED_HARD)),
    (Reason.UNABLE, True, _compiled(UNABLE_HARD)),
    (Reason.DEFERRED, True, _compiled(DEFERRED_HARD)),
    (Reason.DECLINED, True, _compiled(DISCREET_HARD)),
    (Reason.DECLINED, False, _compiled(DECLINED_SOFT)),
    (Reason.DECLINED, False, _compiled(DISCREET_SOFT)),
    (Reason.UNABLE, False, _compiled(UNABLE_SOFT)),
    (Reason.DEFERRED, False, _compiled(DEFERRED_SOFT)),
    (Reason.DEFLECTED, False, _compiled(DEFLECTED)),
)
PRAISED: Final = re.compile(PRAISE)
