"""What the page of a company shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

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
    """Two accounts of one criterion that differ."""

    label: str
    left: Quote
    right: Quote
    ask: str = ""
    ask_whom: str = ""


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
