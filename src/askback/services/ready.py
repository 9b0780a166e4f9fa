"""A transcript made ready to be read: its words, its plan, what speakers are called.

Bringing this together is quick and needs the database; the reading takes long and needs
nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass

from askback.adapters.documents import Document
from askback.core.bank import Bank
from askback.core.topics import Problem
from askback.core.transcript.formats import read
from askback.core.transcript.interview import named
from askback.core.transcript.matching import Planned
from askback.core.transcript.progress import Tell
from askback.core.transcript.turns import Transcript
from askback.services import banks, readings, standing, voices
from askback.services.grown import tailored_of
from askback.services.planned import stored_agenda
from askback.services.raised import question_of
from askback.store.models import InterviewRow, TranscriptRow


@dataclass(frozen=True, slots=True)
class Called:
    """A transcript as its file has it, and what its speakers are called.

    Attributes:
        me: The user, by either name; None to guess.
    """

    transcript: Transcript
    names: voices.Names
    me: str | None

    @property
    def talk(self) -> Transcript:
        """What was said, the speakers called as the user calls them."""
        return voices.call(self.transcript, self.names)

    @property
    def mine(self) -> str | None:
        """Who the user is, as they are called; None to guess."""
        return None if self.me is None else self.names.get(self.me, self.me)

    def check_me(self) -> None:
        """Refuse a name that nobody has, before the reading begins.

        Raises:
            InvalidInputError: Nobody of my name speaks.
        """
        if self.mine is not None:
            named(self.talk.turns, self.mine)


@dataclass(frozen=True, slots=True)
class Ready:
    """A transcript with all it is read with; nothing more is asked of the database.

    Attributes:
        document: Its file.
        called: What it says, and what its speakers are called.
        planned: The agenda's questions.
        bank: All questions known.
        is_brought: Whether it comes anew, in place of one that may be there.
    """

    document: Document
    called: Called
    planned: tuple[Planned, ...]
    bank: Bank
    is_brought: bool

    def read(self, tell: Tell | None = None) -> readings.TranscriptReading:
        """Read it, and tell how far that is.

        Raises:
            InvalidInputError: Nobody of my name speaks.
        """
        return readings.read_talk(
            self.called.talk,
            me=self.called.mine,
            planned=self.planned,
            bank=self.bank,
            tell=tell,
        )


def called_of(interview: InterviewRow, document: Document, me: str | None) -> Called:
    """Return a transcript that was brought, its speakers called as those before it.

    Raises:
        InvalidInputError: Nobody says a word in it.
    """
    transcript = read(document.text)
    row = getattr(interview, "transcript", None)
    names, mine = voices.carried(None if row is None else row.reading, transcript)
    return Called(transcript, names, me or mine)


def ready_of(
    interview: InterviewRow,
    document: Document,
    called: Called,
    *,
    is_brought: bool = False,
) -> Ready:
    """Return a transcript with what an interview's plan lets one read it with."""
    bank = banks.of(interview.owner).bank
    planned = tuple(_planned(interview, bank))
    return Ready(document, called, planned, bank, is_brought)


def ready_again(row: TranscriptRow, *, names: voices.Names, me: str | None) -> Ready:
    """Return a kept transcript as `ready_of` does, its speakers called by names."""
    problems = tuple(Problem(**problem) for problem in row.reading["brought"])
    document = Document(row.name, row.text, None, problems)
    return ready_of(row.interview, document, Called(read(row.text), names, me))


def _planned(interview: InterviewRow, bank: Bank) -> list[Planned]:
    """Return the agenda's questions, spares included, with every wording known."""
    agenda = stored_agenda(interview)
    if agenda is None:
        return []
    rows = standing.counting(interview.opportunity)
    tailored = {question.key: question for question in tailored_of(rows)}
    planned: list[Planned] = []
    for item in (*agenda.items, *agenda.spares, *agenda.tailored):
        key = item.key
        question = bank.get(key) or tailored.get(key) or question_of(key)
        known = None if question is None else Planned.of(question)
        wordings = dict.fromkeys((item.text, *(known.wordings if known else ())))
        guide = known.guide if known else None
        planned.append(Planned(item.key, tuple(wordings), guide))
    return planned
