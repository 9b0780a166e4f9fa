"""What a mock interview shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class MockDraft:
    """A mock interview as the user sets it up.

    Attributes:
        stage: Its stage, by its code word.
        minutes: How long it is to take.
        opportunity_id: The company it is for; None for any.
        is_spoken: Whether questions are read aloud by the browser.
    """

    stage: str
    minutes: int
    opportunity_id: UUID | None = None
    is_spoken: bool = False


@dataclass(frozen=True, slots=True)
class MockStep:
    """One question of a mock interview.

    Attributes:
        ident: Names it within its interview.
        text: As the interviewer says it.
        kind: `asked`, `own`, `doubt` or `follow_up`.
        shows: What an answer shows, in words; empty where that is not known.
        why: Why it is asked, where it follows from an answer or is a doubt.
        quote: The words it follows from, verbatim; empty for none.
        state: Empty while it is to come, `answered` or `skipped`.
        grade: How it went by the user's word, 1-4; 0 where they did not say.
        words: What the user typed.
        exercise_id: Where its takes are kept; None where it was removed since.
        take_id: The take that was recorded; None for none.
        is_read: Whether that take was read.
        is_on: Whether its exercise is on the schedule.
        key: Of the decoded question that it is; empty where it is none.
    """

    ident: str
    text: str
    kind: str = "asked"
    shows: str = ""
    why: str = ""
    quote: str = ""
    state: str = ""
    grade: int = 0
    words: str = ""
    exercise_id: UUID | None = None
    take_id: UUID | None = None
    is_read: bool = False
    is_on: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class MockLine:
    """A mock interview in a list.

    Attributes:
        stage: Its stage, by its code word.
        company: The company it was for; empty for any.
        begun_at: When it began.
        ended_at: When it was over; None while it is under way.
        answered: How many questions were answered.
        of: How many there were.
    """

    id: UUID
    stage: str
    minutes: int
    company: str
    begun_at: datetime
    ended_at: datetime | None
    answered: int
    of: int


@dataclass(frozen=True, slots=True)
class MockPage:
    """A mock interview under way, or over.

    Attributes:
        line: What it is.
        is_spoken: Whether questions are read aloud by the browser.
        steps: All its questions, in order.
        current: The one to answer now; None when all were asked.
        number: Which of the questions that is; follow-ups are not counted.
        own: The user's own questions, from the agenda of the interview that is booked.
        own_minutes: Minutes kept for them at the end; 0 for none.
        interview_id: That interview.
    """

    line: MockLine
    is_spoken: bool
    steps: tuple[MockStep, ...]
    current: MockStep | None
    number: int
    own: tuple[str, ...] = ()
    own_minutes: int = 0
    interview_id: UUID | None = None
    opportunity_id: UUID | None = None
