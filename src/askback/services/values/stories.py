"""What the stories' pages show beside the stories themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.followup.objections import Ground
from askback.services.values.closing import FitLine


@dataclass(frozen=True, slots=True)
class BegunLine:
    """A line of the résumé that a story could begin with.

    Attributes:
        place: Names it: where it begins in the résumé.
        quote: Its words, verbatim.
        under: The job that it stands under.
        action: Of its words what was done.
        result: Of its words what came of it; empty where nothing says so.
    """

    place: int
    quote: str
    under: str
    action: str
    result: str


@dataclass(frozen=True, slots=True)
class BegunPage:
    """Lines of the newest résumé that stories could begin with.

    Attributes:
        resume: Its name; empty without one.
        lines: Those of which no story was begun yet.
        taken: How many have been.
    """

    resume: str
    lines: tuple[BegunLine, ...]
    taken: int


@dataclass(frozen=True, slots=True)
class NeedLine:
    """Something that a story will be needed for.

    Attributes:
        kind: `doubt` or `skill`.
        name: The doubt as they would put it, or the skill.
        why: Why it is to be expected, in a sentence.
        grounds: The words that it rests on.
        stories: What fits, the best first; none where none does.
    """

    kind: str
    name: str
    why: str
    grounds: tuple[Ground, ...]
    stories: tuple[FitLine, ...]


@dataclass(frozen=True, slots=True)
class AheadLine:
    """An interview to come, and what it will need stories for."""

    interview_id: UUID
    interview: str
    company: str
    start: datetime | None
    needs: tuple[NeedLine, ...]

    @property
    def without(self) -> int:
        """How many of them have no story yet."""
        return sum(not need.stories for need in self.needs)
