"""When a question may be put at all."""

from __future__ import annotations

from askback.core.bank import Question
from askback.core.planning.loop import Interview, Loop


def is_too_early(question: Question, interview: Interview, loop: Loop) -> bool:
    """Return whether a question is more delicate than its interview bears.

    Source:
        Ours; DESIGN section 5: what is not delicate at any time, the rest from the
        manager on, the most delicate at the end. The table of stages has its reasons.
    """
    is_last = interview is loop.interviews[-1]
    return question.sensitivity > loop.tables.stages.bears(
        interview.stage, last=is_last
    )
