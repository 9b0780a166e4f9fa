"""What the page of a company shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from askback.services.values.criterion import Ledger
from askback.services.values.shared import LoopLine, Quote


@dataclass(frozen=True, slots=True)
class KnownCriterion:
    """What is known of a criterion. Shares 0-1; mean and likely are None if unheard."""

    key: str
    label: str
    weight: float
    matters: str  # "matters most"
    dealbreaker: bool
    unknown: float
    mean: float | None
    likely: tuple[float, float] | None
    witnesses: int
    verdict: str  # "Likely what you want", "Nobody has been asked"
    quotes: tuple[Quote, ...]
    ask: str = ""  # the planned question that will tell most
    ask_whom: str = ""  # "Henrik Aune, 18 Nov"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two accounts of one thing that differ; either may be right.

    Attributes:
        label: Of the criterion, else the thing itself.
        left: The account that came first.
        right: The other.
        ask: The planned question that will tell most of it.
        ask_whom: Of whom.
        why: In a line, what differs.
        digest: Names the two quotes, for leaving it out.
        is_dismissed: Whether the user left it out.
    """

    label: str
    left: Quote
    right: Quote
    ask: str = ""
    ask_whom: str = ""
    why: str = ""
    digest: str = ""
    is_dismissed: bool = False


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer that tells of a criterion: to what, by whom, how far answered."""

    question: str
    quote: Quote
    verdict: str


@dataclass(frozen=True, slots=True)
class CriterionPage:
    """All that was said of one criterion, side by side."""

    id: UUID  # of the opportunity
    company: str
    known: KnownCriterion
    answers: tuple[AnswerLine, ...]
    claims: tuple[Quote, ...]
    contradictions: tuple[Contradiction, ...]
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def unweighed(self) -> tuple[AnswerLine, ...]:
        """The answers that weigh nothing: not answered, or nobody can tell."""
        weighed = {
            (line.quote.interview, line.quote.place)
            for voice in self.ledger.voices
            for line in voice.lines
        }
        return tuple(
            answer
            for answer in self.answers
            if (answer.quote.interview, answer.quote.place) not in weighed
        )

    @property
    def left_out(self) -> int:
        """How many contradictions the user left out."""
        return _left_out(self.contradictions)


def _left_out(lines: tuple[Contradiction, ...]) -> int:
    return sum(line.is_dismissed for line in lines)


@dataclass(frozen=True, slots=True)
class HeardTwice:
    """A red theme that two or more people raised."""

    label: str
    people: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that no source says, with its question."""

    topic: str
    label: str
    question: str
    whom: str = ""
    answered: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """A wanted skill, and the line of the résumé that shows it, if one does."""

    name: str
    kind: str  # must | nice | unstated
    quote: str
    held: str = ""


@dataclass(frozen=True, slots=True)
class TailoredLine:
    """A question that grew from a source, with the words it grew from."""

    text: str
    label: str  # of its criterion
    quote: Quote
    whom: str = ""  # who would know, of those who are still to come
    by: str = ""  # the language model whose wording was taken, or nothing


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A stored source."""

    id: UUID
    kind: str
    name: str
    seen: datetime
    words: int
    seen_on: date
    problems: tuple[str, ...] = ()
    url: str = ""  # where it was fetched, or nothing
    dated_on: date | None = None  # the day it gives itself
    is_old: bool = False  # more than a year
    is_read: bool = True  # else a newer copy of the same address is


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source, whole, as it was seen."""

    line: SourceLine
    opportunity_id: UUID
    company: str
    text: str
    media: str
    size: int  # bytes, as it came
    is_removed: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the sources say and do not say."""

    sources: tuple[SourceLine, ...]
    facts: tuple[tuple[str, str], ...]  # ("Pay", "£62-70k")
    claims: tuple[Quote, ...]
    loaded: tuple[Quote, ...]  # note: what it may hide
    omissions: tuple[Omission, ...]
    skills: tuple[Skill, ...]
    tailored: tuple[TailoredLine, ...] = ()
    model: str = ""  # the user's language model, where they have one


@dataclass(frozen=True, slots=True)
class StepLine:
    """An interview that was spoken of and is not in the loop yet."""

    stage: str
    label: str  # of its stage
    role: str
    whom: str  # the role in words
    kind: str  # posting, source or told
    learnt: str  # "The posting"
    who: str
    quote: str


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """One opportunity, whole."""

    id: UUID
    company: str
    title: str
    opened: datetime
    unknown: float
    minutes_used: int
    minutes_left: int
    loop: tuple[LoopLine, ...]
    known: tuple[KnownCriterion, ...]  # most left to learn first
    settled: tuple[KnownCriterion, ...]  # little left to learn, shown folded
    contradictions: tuple[Contradiction, ...]
    heard_twice: tuple[HeardTwice, ...]
    dossier: Dossier
    warnings: tuple[str, ...] = ()
    proposed: tuple[StepLine, ...] = ()  # interviews to expect

    @property
    def left_out(self) -> int:
        """How many contradictions the user left out."""
        return _left_out(self.contradictions)

    @property
    def differing(self) -> int:
        """How many contradictions stand."""
        return len(self.contradictions) - self.left_out
