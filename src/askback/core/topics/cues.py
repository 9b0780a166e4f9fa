"""What an interviewer may mention that opens the door to a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from askback.core.topics.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing an interviewer may bring up.

    Attributes:
        words: As it stands after "If they mention".
        stages: Where it is likely to be brought up.
    """

    words: str
    stages: frozenset[Stage]


@dataclass(frozen=True, slots=True)
class Cues:
    """The mentions that open the door to each criterion, the likeliest first."""

    by_criterion: Mapping[str, tuple[Mention, ...]] = field(
        default_factory=dict[str, tuple[Mention, ...]]
    )

    def likely(self, criterion: str, stage: Stage) -> str:
        """Return what is likely to be mentioned at a stage, or nothing.

        Source:
            Ours; the table has its reasons. Of a person's own criteria nothing is
            known, so they have no cue.

        >>> Cues().likely("x-dogs", Stage.TEAM_FIT)
        ''
        """
        mentions = self.by_criterion.get(criterion, ())
        return next((m.words for m in mentions if stage in m.stages), "")


def read_cues(loaded: Mapping[str, Any]) -> Cues:
    """Read what cues.yaml holds.

    Args:
        loaded: The file as its YAML reader gives it.

    Source:
        Ours; each row of the file has its reason.

    >>> row = {"mentions": [{"words": "training", "stages": ["team_fit"]}]}
    >>> read_cues({"learning": row}).likely("learning", Stage.TEAM_FIT)
    'training'
    """
    return Cues(
        {
            criterion: tuple(
                Mention(mention["words"], frozenset(map(Stage, mention["stages"])))
                for mention in row["mentions"]
            )
            for criterion, row in loaded.items()
        }
    )
