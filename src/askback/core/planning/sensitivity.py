"""When a question may be put at all."""

from __future__ import annotations

from collections.abc import Sequence

from askback.core.bank import Question
from askback.core.planning.loop import Interview
from askback.core.topics import Stage

DELICATE = 2


def is_too_early(
    question: Question, interview: Interview, interviews: Sequence[Interview]
) -> bool:
    """Return whether it is too soon: 0 any time, 1 from the manager on, 2 at the end.

    Source:
        Ours; DESIGN section 5.
    """
    if question.sensitivity == 0:
        return False
    if question.sensitivity < DELICATE:
        return interview.stage is Stage.RECRUITER_SCREEN
    return interview is not interviews[-1] and interview.stage is not Stage.OFFER_CALL
