"""What the closing page, the pattern of doubts and the stories show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.followup.close import Advice
from askback.core.followup.objections import Ground
from askback.core.followup.standing import Stands
from askback.core.practice.story import Kind, Note, Plain, StoryReading
from askback.services.values.shared import LoopLine

NAMES = {
    "situation": "Situation",
    "task": "Task",
    "action": "Action",
    "result": "Result",
    "decisions": "Decisions",
    "trade_offs": "Trade-offs",
    "obstacles": "Obstacles",
    "numbers": "Numbers",
    "plain": "In plain words",
}
"""The parts of a story, as pages and files call them."""


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story as the user fills it in."""

    title: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    skills: tuple[str, ...] = ()
    decisions: str = ""
    trade_offs: str = ""
    obstacles: str = ""
    numbers: str = ""
    plain: str = ""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story.

    Attributes:
        draft: Its parts.
        named: Skills that its words name and its list does not; a suggestion.
        answered: How many doubts it is kept as the answer to.
        reading: What it lacks, its numbers, and how long it takes.
        plain: How plain its plain version is; None where there is none.
        origin: The words of a résumé that it grew from; empty if it did not.
        under: The job that they stand under there.
        practised: How many exercises practise it.
    """

    id: UUID
    draft: StoryDraft
    named: tuple[str, ...] = ()
    answered: int = 0
    reading: StoryReading | None = None
    plain: Plain | None = None
    origin: str = ""
    under: str = ""
    practised: int = 0

    @property
    def lacks(self) -> tuple[str, ...]:
        """The parts that are not written yet."""
        parts = ("situation", "task", "action", "result")
        return tuple(part for part in parts if not getattr(self.draft, part).strip())

    @property
    def seen(self) -> tuple[Note, ...]:
        """What was seen in the parts that are written."""
        notes = self.reading.notes if self.reading else ()
        return tuple(note for note in notes if note.kind is not Kind.EMPTY)

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The parts that are written, each with its name as pages have it."""
        parts = ((NAMES[name], getattr(self.draft, name)) for name in NAMES)
        return tuple((name, words) for name, words in parts if words.strip())


@dataclass(frozen=True, slots=True)
class FitLine:
    """A story that answers a doubt, and by which skill or which of its words."""

    id: UUID
    title: str
    skill: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedLine:
    """A doubt to expect, what it rests on, and what answers it."""

    theme: str
    text: str
    why: str
    grounds: tuple[Ground, ...]
    stories: tuple[FitLine, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of the closing question."""

    softness: str
    text: str
    is_chosen: bool
    is_advised: bool


@dataclass(frozen=True, slots=True)
class Suggested:
    """Words noted or heard elsewhere, that the user may take over.

    Attributes:
        what: `said`, `next` or `doubt`.
        text: The words, verbatim.
        where: Where they are from, in words.
        who: Who said them, if it is known.
        place: Names them.
    """

    what: str
    text: str
    where: str
    who: str
    place: str


@dataclass(frozen=True, slots=True)
class ObjectionDraft:
    """A doubt as the user fills it in."""

    text: str
    theme: str = ""
    who: str = ""
    reply: str = ""
    is_answered: bool = False
    story: UUID | None = None


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """A doubt that was named.

    Attributes:
        theme: What it is about: a key of core.followup.themes.
        about: The same in words.
        story: The title of the story that answered it; empty if none did.
    """

    id: UUID
    draft: ObjectionDraft
    about: str
    company: str
    interview_id: UUID | None
    interview: str
    at: datetime
    story: str = ""


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """What came of the end of an interview, as the user fills it in."""

    is_asked: bool | None = None
    who: str = ""
    said: str = ""
    pace: str = ""
    sure: str = ""
    replied: str = ""
    next_step: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class ClosingPage:
    """Before and after the end of an interview.

    Attributes:
        is_over: Whether the interview has been.
        expected: Doubts to expect, the worst first.
        has_posting: Whether a posting is known.
        resume: The name of the résumé; empty without one.
        has_stories: Whether the user has any story.
        asks: Whether the user wants to ask at this company.
        wordings: The question in three softnesses.
        people: Names of who is there.
        draft: What the user noted of the end.
        is_noted: Whether anything was kept of it.
        suggested: Words from elsewhere, to be taken over.
        doubts: Doubts that were named in this interview.
        stands: How one stands.
    """

    line: LoopLine
    opportunity_id: UUID
    company: str
    is_over: bool
    expected: tuple[ExpectedLine, ...]
    has_posting: bool
    resume: str
    has_stories: bool
    asks: bool
    advice: Advice
    wordings: tuple[Wording, ...]
    people: tuple[str, ...]
    draft: ClosingDraft
    is_noted: bool
    suggested: tuple[Suggested, ...]
    doubts: tuple[ObjectionLine, ...]
    stands: Stands


@dataclass(frozen=True, slots=True)
class PatternLine:
    """One doubt in all the words it was put in."""

    about: str
    skill: str
    companies: tuple[str, ...]
    named: tuple[ObjectionLine, ...]


@dataclass(frozen=True, slots=True)
class PatternsPage:
    """The doubts that were named, across companies.

    Attributes:
        patterns: What most companies named first.
        companies: How many companies were talked to.
        count: How many doubts were named in all.
    """

    patterns: tuple[PatternLine, ...]
    companies: int
    count: int
