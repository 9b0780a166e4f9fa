"""An opportunity, whole: what is known, what is not, and what the sources say."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from ninja import Schema

from askback.web.api.shapes.common import InterviewLine, OpportunityLine, Quote
from askback.web.api.texts import Given, Line, Text


class Known(Schema):
    """What is known of a criterion. Shares 0-1; mean and likely are null if unheard."""

    key: str
    label: str
    weight: float
    dealbreaker: bool
    unknown: float
    mean: float | None
    likely: tuple[float, float] | None
    witnesses: int
    verdict: str
    quotes: list[Quote]
    ask: str
    ask_whom: str


class Contradiction(Schema):
    """Two accounts of one thing that differ; either may be right."""

    label: str
    left: Quote
    right: Quote
    why: str
    ask: str
    ask_whom: str
    is_dismissed: bool


class HeardTwice(Schema):
    """A red theme that two or more people raised."""

    label: str
    people: int
    quotes: list[Quote]


class Omission(Schema):
    """Something that no source says, with its question."""

    topic: str
    label: str
    question: str
    whom: str
    answered: str


class Skill(Schema):
    """A wanted skill, and the line of the résumé that shows it."""

    name: str
    kind: str
    quote: str
    held: str


class Tailored(Schema):
    """A question that grew from a source, with the words it grew from."""

    text: str
    label: str
    quote: Quote
    whom: str


class SourceLine(Schema):
    """A stored source."""

    id: UUID
    kind: str
    name: str
    url: str
    seen: datetime
    dated_on: date | None
    words: int
    problems: list[str]
    is_read: bool


class SourceShown(Schema):
    """A source, whole, as it was seen."""

    id: UUID
    opportunity_id: UUID
    kind: str
    name: str
    url: str
    seen: datetime
    is_removed: bool
    text: str


class SourceAdded(Given):
    """A source to add; no kind is the one that it shows."""

    text: Text
    name: Line = "pasted.txt"
    kind: Line | None = None


class Fact(Schema):
    """A fact of a posting, in words."""

    name: str
    value: str


class Dossier(Schema):
    """What the sources say and do not say."""

    sources: list[SourceLine]
    facts: list[Fact]
    claims: list[Quote]
    loaded: list[Quote]
    omissions: list[Omission]
    skills: list[Skill]
    tailored: list[Tailored]

    @staticmethod
    def resolve_facts(page: object) -> list[Fact]:
        """Name the parts of each fact."""
        held = getattr(page, "facts", ())
        return [Fact(name=name, value=value) for name, value in held]


class Opportunity(OpportunityLine):
    """An opportunity, whole. `unknown` is 0-1 of what matters."""

    unknown: float
    minutes_used: int
    minutes_left: int
    interviews: list[InterviewLine]
    contradictions: list[Contradiction]
    heard_twice: list[HeardTwice]
    dossier: Dossier
