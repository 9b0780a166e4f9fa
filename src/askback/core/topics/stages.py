"""What each stage of a loop usually is, and in which order the stages usually come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from askback.core.topics.vocabulary import Role, Stage


@dataclass(frozen=True, slots=True)
class Usual:
    """What a stage usually is.

    Attributes:
        minutes: In all.
        minutes_for_questions: Yours, of these.
        roles: Who is usually met, the most usual first; at least one.
        bears: The most delicate question it bears, 0-2, before the last interview.
    """

    minutes: float
    minutes_for_questions: float
    roles: tuple[Role, ...]
    bears: int


UNLISTED = Usual(45, 5, (Role.PEER,), 1)  # of a stage that an edited table leaves out


@dataclass(frozen=True, slots=True)
class Stages:
    """What planning takes as usual of interviews; users may edit it.

    Attributes:
        by_stage: What each stage is.
        last_bears: The most delicate question that the last interview bears, 0-2.
        orders: Stages in their usual order, for loops of one interview, of two, ...
        further: What a loop that is longer than any of these has more of.
    """

    by_stage: Mapping[Stage, Usual] = field(default_factory=dict[Stage, Usual])
    last_bears: int = 2
    orders: tuple[tuple[Stage, ...], ...] = ()
    further: Stage = Stage.OTHER

    def of(self, stage: Stage) -> Usual:
        """Return what a stage usually is."""
        return self.by_stage.get(stage, UNLISTED)

    def bears(self, stage: Stage, *, last: bool) -> int:
        """Return the most delicate question that an interview bears, 0-2.

        Args:
            stage: What kind of meeting it is.
            last: Whether no interview is known to come after it. A stage that bears
                nothing delicate is only the last one booked, so it bears no more.

        Source:
            Ours; DESIGN section 5.

        >>> Stages().bears(Stage.TECHNICAL, last=True)
        2
        """
        bears = self.of(stage).bears
        return max(bears, self.last_bears) if last and bears > 0 else bears

    def minutes_for_questions(self, stage: Stage, minutes: float | None) -> float:
        """Return how many minutes are likely yours, where nobody has said.

        Args:
            stage: What kind of meeting it is.
            minutes: In all, where that is known.

        Returns:
            The stage's usual minutes; of a shorter meeting the same share.

        Source:
            Ours; the table has its reasons.

        >>> Stages().minutes_for_questions(Stage.TECHNICAL, 27)
        3.0
        """
        usual = self.of(stage)
        if minutes is None or minutes >= usual.minutes:
            return usual.minutes_for_questions
        return usual.minutes_for_questions * minutes / usual.minutes


def read_stages(loaded: Mapping[str, Any]) -> Stages:
    """Read what stages.yaml holds.

    Args:
        loaded: The file as its YAML reader gives it.

    Source:
        Ours; each row of the file has its reason.

    >>> row = {"minutes": 30, "yours": 5, "roles": ["recruiter"], "bears": 0}
    >>> end = {"last": {"bears": 2}, "further": {"stage": "team_fit"}, "orders": []}
    >>> read_stages({"stages": {"offer_call": row}, **end}).of(Stage.OFFER_CALL).minutes
    30.0
    """
    return Stages(
        by_stage={Stage(key): _usual(row) for key, row in loaded["stages"].items()},
        last_bears=int(loaded["last"]["bears"]),
        orders=tuple(tuple(map(Stage, row["stages"])) for row in loaded["orders"]),
        further=Stage(loaded["further"]["stage"]),
    )


def _usual(row: Mapping[str, Any]) -> Usual:
    return Usual(
        minutes=float(row["minutes"]),
        minutes_for_questions=float(row["yours"]),
        roles=tuple(map(Role, row["roles"])),
        bears=int(row["bears"]),
    )
