"""A structured interview as values: what it is after, what is asked, by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from askback.core.bank import Cue
from askback.core.kit.levels import Level, Type


@dataclass(frozen=True, slots=True)
class Entry:
    """How a competency is asked after in one way.

    Attributes:
        by_level: The question for each level.
        probes: What may be asked next; nothing else is.
        rubric: What one sees or hears at 1, 2, 3 and 4.
        star: What situation, task, action and result should hold; empty unless it is
            behavioural.
    """

    by_level: Mapping[Level, str]
    probes: tuple[str, ...]
    rubric: tuple[str, ...]
    star: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Competency:
    """Something that a job asks for, and how to ask after it.

    Attributes:
        key: Its stable name; where decoding has the same, the same.
        label: Its name for people.
        about: What it means, in a sentence.
        work: The field it belongs to; `general` for many.
        cues: Patterns of words in a posting, each enough by itself.
        entries: One for each type.
    """

    key: str
    label: str
    about: str
    work: str
    cues: tuple[Cue, ...]
    entries: Mapping[Type, Entry]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A competency that a posting asks for, with its words.

    Attributes:
        key: The competency.
        label: Its name for people.
        about: What it means, in a sentence.
        quote: The words of the posting; `text[start:end]`.
        start: First code point, from 0.
        end: One past the last code point.
        mentions: How many sentences of the posting ask for it.
    """

    key: str
    label: str
    about: str
    quote: str
    start: int
    end: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of a kit.

    Attributes:
        key: Competency and type, as `planning.scenario`.
        competency: What it is after.
        type: What it asks for.
        text: As one would say it.
        probes: What may be asked next; nothing else is.
        rubric: What one sees or hears at 1, 2, 3 and 4.
        star: What situation, task, action and result should hold, in this order.
        minutes: To ask it and hear the answer.
    """

    key: str
    competency: str
    type: Type
    text: str
    probes: tuple[str, ...]
    rubric: tuple[str, ...]
    star: tuple[str, ...]
    minutes: float


@dataclass(frozen=True, slots=True)
class Meeting:
    """One interview of a kit.

    Attributes:
        name: Its name.
        minutes: In all.
        opening: Minutes to say hello and how it will go.
        candidate: Minutes kept for the candidate's questions, at the end.
        interviewers: Who is there.
        questions: Keys of what is asked, in order.
    """

    name: str
    minutes: float
    opening: float
    candidate: float
    interviewers: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """Something agreed for every interview, named by the component it serves."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class AskedBack:
    """What a prepared candidate will ask, with room for an honest answer.

    Attributes:
        key: The question of the bank.
        text: As they would say it.
        why: What they want to know by it.
        omission: What the posting does not say; empty where it comes from the bank.
        answer: What can be said honestly; empty until somebody writes it.
    """

    key: str
    text: str
    why: str
    omission: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """A structured interview for one job.

    Attributes:
        title: The job's title, if the posting says it.
        company: The employer, likewise.
        level: What the questions are calibrated to.
        text: The posting; every quote is cut from it.
        competencies: What is looked for.
        questions: One of each type for each competency; meetings choose from them.
        meetings: The interviews.
        practices: What is agreed for all of them.
        accommodations: What is offered to everybody who is invited.
        experience: What a candidate can rely on.
        asked_back: What they will ask.
        notes: What the kit could not do, and what would mend it.
    """

    title: str | None
    company: str | None
    level: Level
    text: str
    competencies: tuple[Wanted, ...]
    questions: tuple[Ask, ...]
    meetings: tuple[Meeting, ...]
    practices: tuple[Practice, ...]
    accommodations: tuple[str, ...]
    experience: tuple[str, ...]
    asked_back: tuple[AskedBack, ...]
    notes: tuple[str, ...] = ()
