"""What a deed is given: files, and what forms hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from askback.core.dossier import Facts
from askback.core.topics import Problem


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was brought, or pasted text under a made-up name."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class FetchPlan:
    """What would be fetched for an address, to be said before it is.

    Attributes:
        url: The address as it is understood.
        what: What is fetched, in words.
        host: Whose server is asked.
        pages: How many pages at most.
        largest: How many bytes at most, of all of them.
        seconds: How long at most.
    """

    url: str
    what: str
    host: str
    pages: int
    largest: int
    seconds: float

    @property
    def limits(self) -> str:
        """Return in words how much is fetched at most."""
        pages = "one page" if self.pages == 1 else f"{self.pages} pages"
        size = f"{self.largest / 1_000_000:g} MB"
        return f"at most {pages}, {size} and {self.seconds:g} seconds"


@dataclass(frozen=True, slots=True)
class Brought:
    """A document that was brought, read, with how it was seen.

    Attributes:
        name: What it calls itself, else where it came from.
        kind: posting, article, notes, feed or repositories.
        text: Its text.
        facts: What its structured data says of the job.
        url: The address the user gave, or nothing.
        seen_at: When it was brought.
        dated_on: The day it gives itself, or None.
        original: Its bytes, as they came.
        media: Its media type, or nothing.
        problems: What was wrong with it and read past.
    """

    name: str
    kind: str
    text: str
    facts: Facts
    url: str
    seen_at: datetime
    dated_on: date | None
    original: bytes
    media: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class InterviewDraft:
    """An interview as a form gives it; people as (name, role) in order.

    Whether it is expected or cancelled is only shown; forms do not give it.
    """

    name: str
    stage: str
    start: datetime | None
    minutes_total: int
    minutes_for_questions: int
    people: tuple[tuple[str, str], ...] = ()
    is_expected: bool = False
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Expectation:
    """An interview that is not booked yet; what is not known stays empty.

    Attributes:
        stage: A stage, or nothing.
        role: Whom one likely meets, or nothing.
        minutes: For your questions; 0 where nobody has said.
        kind: Where it was learnt: user, posting, source, invite or told.
        who: Who said so, in words, or nothing.
        quote: The words that say so, or nothing.
    """

    stage: str = ""
    role: str = ""
    minutes: int = 0
    kind: str = "user"
    who: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class WeightDraft:
    """What a criterion is worth to the user, as a form gives it."""

    weight: float
    dealbreaker: bool = False
    want: str = ""
    op: str = ""
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class First:
    """The first interview of a loop, as far as it is known.

    Attributes:
        stage: What kind it is.
        person: Who it is with, or nothing.
        minutes: For your questions.
    """

    stage: str
    person: str
    minutes: int
