"""Letters as pages and commands show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.core.topics import Problem


@dataclass(frozen=True, slots=True)
class RestsOn:
    """Words that a letter rests on: theirs, or the user's own.

    Attributes:
        quote: The words, verbatim.
        who: Who said them; "You" for the user's own.
        role: What they are to the job.
        interview: The interview's name.
        interview_id: The interview, where the words are of one.
        place: The answer on its debrief.
        on: When it was.
        at_s: Seconds into the interview, where that is known.
    """

    quote: str
    who: str
    role: str = ""
    interview: str = ""
    interview_id: UUID | None = None
    place: str = ""
    on: datetime | None = None
    at_s: float | None = None

    @property
    def text(self) -> str:
        """The words, as quotes are shown."""
        return self.quote


@dataclass(frozen=True, slots=True)
class LetterQuestion:
    """A question in a letter, as it is put there."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One letter: a draft, one that the user changed, or one that was sent.

    Attributes:
        ref: Names it on its page.
        opportunity_id: Whose job it is about.
        kind: What it is for; a key of services.letters.LABELS.
        label: The same in words.
        to: Whom it goes to; empty where nobody is named.
        role: What they are to the job.
        email: Their address; empty where it is not known.
        subject: One line.
        body: Plain text.
        interview_id: The interview it is about, if it is about one.
        interview: That interview's name.
        held: When that was.
        due: By when a thank-you is best written.
        id: The kept letter; None for a draft that is made when it is looked at.
        kept_at: When it was changed last.
        sent_at: When the user says that they sent it.
        rests_on: Words it rests on.
        questions: What it asks.
        problems: What is still to be done to it.
        since: What became known after it was changed.
        mailto: An address that opens it in a mail program.
        is_whole: Whether the letter itself is in that address.
    """

    ref: str
    opportunity_id: UUID
    kind: str
    label: str
    to: str
    role: str
    email: str
    subject: str
    body: str
    interview_id: UUID | None = None
    interview: str = ""
    held: datetime | None = None
    due: datetime | None = None
    id: UUID | None = None
    kept_at: datetime | None = None
    sent_at: datetime | None = None
    rests_on: tuple[RestsOn, ...] = ()
    questions: tuple[LetterQuestion, ...] = ()
    problems: tuple[Problem, ...] = ()
    since: tuple[str, ...] = ()
    mailto: str = ""
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class LetterWish:
    """Which letter the user wants to write.

    Attributes:
        kind: What it is for; empty for none in particular.
        ask: The key of a question that is to come first; empty for none.
        to: Whom it goes to; empty for whoever fits best.
    """

    kind: str = ""
    ask: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class LettersPage:
    """The letters of an opportunity, or of one of its interviews.

    Attributes:
        id: The opportunity.
        company: Its company.
        title: The job.
        interview_id: The interview whose letters alone are shown, or None.
        interview: Its name.
        has_been: Whether there is an interview that has been.
        wished: The letter that was asked for, or None.
        to_write: Letters not sent yet, the latest interview first.
        sent: Letters that were sent, the latest first.
        kinds: Every kind of letter, with its name in words.
        people: Everybody of the loop.
        note: What could not be done as it was wished; empty if nothing.
    """

    id: UUID
    company: str
    title: str
    interview_id: UUID | None
    interview: str
    has_been: bool
    wished: LetterLine | None
    to_write: tuple[LetterLine, ...]
    sent: tuple[LetterLine, ...]
    kinds: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class LetterWords:
    """A letter as the user has it in a form.

    Attributes:
        kind: What it is for.
        to: Whom it goes to.
        email: Their address.
        subject: One line.
        body: Plain text.
        interview_id: The interview it is about, or None.
    """

    kind: str
    to: str
    email: str
    subject: str
    body: str
    interview_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class WordingPage:
    """The wording of one kind of letter.

    Attributes:
        kind: What it is for.
        label: The same in words.
        subject: As the user has it.
        body: As the user has it.
        is_own: Whether the user changed it.
        places: The places there are, each with what stands there.
        kinds: Every kind, with its name in words.
        me: The user's name, as letters end.
        preview: How it comes out with words made up for it: subject and body.
    """

    kind: str
    label: str
    subject: str
    body: str
    is_own: bool
    places: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    me: str
    preview: tuple[str, str]
