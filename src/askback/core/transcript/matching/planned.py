"""A question that was planned, or that the bank holds."""

from __future__ import annotations

from dataclasses import dataclass

from askback.core.bank import Question


@dataclass(frozen=True, slots=True)
class Planned:
    """A question by its key, in every wording it may take.

    Attributes:
        key: Stable name.
        wordings: One or more ways to say it; the first is how it was planned.
        guide: What to listen for in its answer, where the bank has it.
    """

    key: str
    wordings: tuple[str, ...]
    guide: Question | None = None

    @classmethod
    def of(cls, question: Question) -> Planned:
        """Make one of a question of the bank.

        Source:
            Ours.
        """
        return cls(question.key, question.wordings, question)
