"""What the pages of kits show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.kit.forbidden import Caution
from askback.core.kit.levels import Level, Type
from askback.core.kit.lint import Gap
from askback.core.kit.values import AskedBack


@dataclass(frozen=True, slots=True)
class KitDraft:
    """How a kit is to be made.

    Attributes:
        title: The job's; empty for what the posting says.
        level: What to calibrate to; None for what the posting says.
        meetings: Interviews.
        minutes: Of each.
        people: What the interviewers are called; as many as there are.
        picked: Competencies that are named by hand.
    """

    title: str = ""
    level: Level | None = None
    meetings: int = 3
    minutes: float = 60
    people: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskDraft:
    """A question as it was written.

    Attributes:
        competency: What it is after.
        type: What it asks for.
        text: As one would say it.
        probes: What may be asked next.
        rubric: What one sees or hears at 1, 2, 3 and 4.
        minutes: To ask it and hear the answer.
    """

    competency: str
    type: Type
    text: str
    probes: tuple[str, ...]
    rubric: tuple[str, ...]
    minutes: float


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """An interview as it was written; minutes in all and for the candidate."""

    name: str
    minutes: float
    candidate: float
    interviewers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadDraft:
    """What a kit says around its interviews, as it was written."""

    title: str
    company: str
    accommodations: tuple[str, ...]
    experience: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KitLine:
    """A kit in the list."""

    id: UUID
    title: str
    company: str
    level: str
    meetings: int
    questions: int
    gaps: int
    made_at: datetime
    is_sample: bool


@dataclass(frozen=True, slots=True)
class AskLine:
    """A question of a kit.

    Attributes:
        key: Its name in the kit.
        competency: What it is after, by key.
        label: The same for people.
        type: What it asks for.
        text: As one would say it.
        probes: What may be asked next.
        rubric: (mark, what one sees or hears) for each mark.
        star: (part, what it should hold), of a behavioural one.
        minutes: To ask it and hear the answer.
        caution: Why it may not be asked, where that is so.
        place: The interview that asks it, from 0; None where none does.
    """

    key: str
    competency: str
    label: str
    type: Type
    text: str
    probes: tuple[str, ...]
    rubric: tuple[tuple[int, str], ...]
    star: tuple[tuple[str, str], ...]
    minutes: float
    caution: Caution | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an interview's bar, in per cent of the longest interview.

    Attributes:
        kind: opening, candidate, or the type of a question.
        x: Where it begins.
        width: How long it is.
    """

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """An interview of a kit.

    Attributes:
        place: Which it is, from 0.
        name: Its name.
        minutes: In all.
        opening: Minutes to begin.
        candidate: Minutes kept for the candidate.
        asking: Minutes of its questions.
        left: Minutes that nothing is planned for; below 0 where it does not fit.
        interviewers: Who is there.
        asks: Its questions, in order.
        bar: Its stretches.
    """

    place: int
    name: str
    minutes: float
    opening: float
    candidate: float
    asking: float
    left: float
    interviewers: tuple[str, ...]
    asks: tuple[AskLine, ...]
    bar: tuple[Segment, ...]

    @property
    def over(self) -> float:
        """How many minutes too much is planned."""
        return max(-self.left, 0.0)


@dataclass(frozen=True, slots=True)
class WantedLine:
    """A competency with its words in the posting, and who asks after it.

    Attributes:
        key: The competency.
        label: Its name for people.
        about: What it means.
        before: Words before the quote.
        quote: The words of the posting.
        after: Words after it.
        asked: (interview, question's type, people) wherever it is asked after.
    """

    key: str
    label: str
    about: str
    before: str
    quote: str
    after: str
    asked: tuple[tuple[str, Type, str], ...]


@dataclass(frozen=True, slots=True)
class LintLine:
    """A component of a structured interview.

    Attributes:
        key: Its name.
        name: What it is.
        why: Why it matters.
        mend: What to do where it is missing.
        where: The first place that lacks it.
        place: The interview that lacks it, from 0; None where it is none.
        ask: The question that lacks it; empty where it is none.
        is_there: Whether the kit has it.
        practice: What is agreed for it; empty where questions show it.
    """

    key: str
    name: str
    why: str
    mend: str
    where: str
    place: int | None
    ask: str
    is_there: bool
    practice: str


@dataclass(frozen=True, slots=True)
class KitPage:
    """A kit, whole.

    Attributes:
        id: Names it.
        version: Of the kit that is shown; a change names it.
        title: The job's.
        company: The employer.
        level: What the questions are calibrated to.
        wanted: What is looked for.
        meetings: The interviews.
        store: Questions that no interview asks.
        types: (type, how many are asked).
        practices: What is agreed for all interviews.
        accommodations: What is offered to everybody.
        experience: What a candidate can rely on.
        asked_back: What they will ask.
        notes: What the kit could not do.
        lint: The components of a structured interview.
        gaps: Those it lacks.
        caution: What is said beside questions that may not be asked.
    """

    id: UUID
    version: int
    title: str
    company: str
    level: Level
    wanted: tuple[WantedLine, ...]
    meetings: tuple[MeetingLine, ...]
    store: tuple[AskLine, ...]
    types: tuple[tuple[Type, int], ...]
    practices: tuple[str, ...]
    accommodations: tuple[str, ...]
    experience: tuple[str, ...]
    asked_back: tuple[AskedBack, ...]
    notes: tuple[str, ...]
    lint: tuple[LintLine, ...]
    gaps: tuple[Gap, ...]
    caution: str

    @property
    def asks(self) -> tuple[AskLine, ...]:
        """All its questions, those that are asked first."""
        return (*(ask for one in self.meetings for ask in one.asks), *self.store)

    @property
    def forbidden(self) -> tuple[AskLine, ...]:
        """Questions that may not be asked."""
        return tuple(ask for ask in self.asks if ask.caution)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who interviews, once."""
        named = (name for one in self.meetings for name in one.interviewers)
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What of typed questions may not be asked.

    Attributes:
        text: What was typed.
        found: The questions to leave alone.
        caution: What is said beside them.
    """

    text: str
    found: tuple[Caution, ...]
    caution: str
