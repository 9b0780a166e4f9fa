"""What the practice pages show of exercises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ExerciseDraft:
    """An exercise as the user fills it in.

    Attributes:
        text: The question to answer; empty where it is a story to tell.
        key: Of the decoded question that it came from; empty where it is the user's.
        story_id: The story to tell, or the one that answers.
        opportunity_id: The company it is for; None for all.
        points: What an answer is to cover, in order.
        script: What the user wrote to say, if anything.
        target_s: How long an answer is to be, in seconds; None where it may be any.
    """

    text: str
    key: str = ""
    story_id: UUID | None = None
    opportunity_id: UUID | None = None
    points: tuple[str, ...] = ()
    script: str = ""
    target_s: int | None = None


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """An exercise.

    Attributes:
        draft: Its parts.
        title: Its question, or its story's title.
        takes: How many takes there are of it.
        due_at: When it comes up; None where it is not on the schedule.
        is_due: Whether that time has come; False where no time was given to compare.
        story: The title of its story; empty without one.
        company: The company it is for; empty for all.
        is_sample: Whether it belongs to the example.
    """

    id: UUID
    draft: ExerciseDraft
    title: str
    takes: int
    due_at: datetime | None
    is_due: bool
    story: str = ""
    company: str = ""
    is_sample: bool = False

    @property
    def minutes(self) -> float:
        """How long an answer is to be, in minutes; 0 where it may be any length."""
        return (self.draft.target_s or 0) / 60


@dataclass(frozen=True, slots=True)
class PickLine:
    """An exercise that comes up.

    Attributes:
        exercise: The exercise.
        why: Why today, as a sentence.
        length_s: How long an answer takes, in seconds.
        interview_id: The interview that needs it; None where it is merely due.
    """

    exercise: ExerciseLine
    why: str
    length_s: int
    interview_id: UUID | None = None

    @property
    def minutes(self) -> float:
        """How long an answer takes, in minutes."""
        return self.length_s / 60


@dataclass(frozen=True, slots=True)
class LoopAhead:
    """An interview of the next days, and how much of the day is for it.

    Attributes:
        id: Names the interview.
        name: What it is called.
        company: The company it is at.
        opportunity_id: Names that.
        stage: Its stage, by its code word.
        start: When it begins.
        picks: How many of today's exercises are for it.
    """

    id: UUID
    name: str
    company: str
    opportunity_id: UUID
    stage: str
    start: datetime
    picks: int = 0


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """What to practise today.

    Attributes:
        picks: What fits into the minutes, in order.
        rest: What would be next, and does not fit today.
        loops: The interviews of the next days, nearest first.
        minutes: How many minutes a day is to take.
        length_s: How long the picks take, in seconds.
        done: How many exercises were practised today.
        next_at: When something comes up next; None where something is there today,
            or nothing is on the schedule.
        state: That in one sentence.
    """

    picks: tuple[PickLine, ...]
    rest: tuple[PickLine, ...]
    loops: tuple[LoopAhead, ...]
    minutes: int
    length_s: int
    done: int
    next_at: datetime | None
    state: str
