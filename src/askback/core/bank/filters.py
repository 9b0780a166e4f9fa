"""Which questions are looked at."""

from __future__ import annotations

from dataclasses import dataclass

from askback.core.bank.question import Question
from askback.core.topics import Phrasing, Role, Stage, Work

TELLS = 0.3  # a strength below this is a side remark
ABLE = 0.5  # a role below this can answer less than half


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question must be; None leaves it open.

    Attributes:
        criterion: It tells of this one.
        role: It may be put to this role.
        stage: It fits at this stage.
        work: It is for this line of work, or for every one.
        phrasing: It is put so.
        minutes: It takes no longer.
    """

    criterion: str | None = None
    role: Role | None = None
    stage: Stage | None = None
    work: Work | None = None
    phrasing: Phrasing | None = None
    minutes: float | None = None

    def lets(self, question: Question) -> bool:
        """Return whether a question is all of this.

        Source:
            Ours; the two thresholds stand at the top of this file.
        """
        return self._is_about(question) and self._fits(question)

    def _is_about(self, question: Question) -> bool:
        told = 1 if self.criterion is None else question.criteria.get(self.criterion, 0)
        able = 1 if self.role is None else question.roles.get(self.role, 0)
        return told >= TELLS and able >= ABLE

    def _fits(self, question: Question) -> bool:
        return (
            (self.stage is None or not question.stages or self.stage in question.stages)
            and (self.work is None or not question.work or self.work in question.work)
            and self.phrasing in {None, question.phrasing}
            and (self.minutes is None or question.minutes <= self.minutes)
        )
