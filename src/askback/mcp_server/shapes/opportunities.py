"""Opportunities and their interviews, as tools show them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import Field

from askback.mcp_server.shapes.common import Page, Shape, Words


class OpportunityLine(Shape):
    """A job at a company that the user considers."""

    id: UUID
    company: str
    title: str
    unknown: float | None = Field(
        default=None, description="How much of what matters is unknown, 0-1."
    )
    state: str
    worth_asking: str = ""
    of_whom: str = ""


class Opportunities(Shape):
    """Opportunities, what is next first."""

    opportunities: list[OpportunityLine]
    page: Page


class InterviewLine(Shape):
    """One interview. Minutes are whole ones."""

    id: UUID
    opportunity_id: UUID
    company: str
    name: str
    stage: str
    start: datetime | None
    state: str = Field(description="done, next, to_come, expected or cancelled.")
    people: list[str]
    minutes_total: int
    minutes_for_questions: int
    has_transcript: bool


class Interviews(Shape):
    """The interviews of an opportunity, in order."""

    interviews: list[InterviewLine]
    page: Page


class Source(Shape):
    """A document that the user kept of an opportunity."""

    id: UUID
    kind: str
    name: str
    words: int
    problems: list[str]


class Fact(Shape):
    """A fact of the posting, in its own words."""

    name: str
    verbatim: str


class Skill(Shape):
    """A skill that is asked for, and the line of the user's résumé that shows it."""

    name: str
    kind: str
    verbatim: str
    shown_by: str


class Omission(Shape):
    """Something that no source says, with its question."""

    what: str
    ask: str
    of_whom: str
    answered: str = Field(description="What an interview told of it since, if it did.")


class Grown(Shape):
    """A question that grew from a source, with the words it grew from."""

    ask: str
    of_whom: str
    said: Words


class Opportunity(Shape):
    """An opportunity, whole; each list a page of it."""

    id: UUID
    company: str
    title: str
    unknown: float = Field(description="How much of what matters is unknown, 0-1.")
    minutes_left: int = Field(description="For the user's questions, still to come.")
    interviews: list[InterviewLine]
    facts: list[Fact]
    omissions: list[Omission]
    claims: list[Words]
    loaded_phrases: list[Words]
    questions: list[Grown]
    skills: list[Skill]
    sources: list[Source]
    left_out: dict[str, int] = Field(
        description="How many of each list follow on the next pages."
    )


class Known(Shape):
    """What is known of one thing that matters to the user."""

    criterion: str
    label: str
    weight: float = Field(description="What it is worth to the user, 0-5.")
    is_dealbreaker: bool
    unknown: float = Field(description="0-1; 1 where nobody has been heard.")
    verdict: str
    witnesses: int = Field(description="How many people told of it.")
    said: list[Words]
    ask: str = Field(description="The planned question that will tell most of it.")
    of_whom: str


class Differing(Shape):
    """Two accounts of one thing that differ. Either may be right."""

    label: str
    one: Words
    other: Words
    why: str
    ask: str
    of_whom: str


class Concern(Shape):
    """Something that two or more people spoke ill of."""

    label: str
    people: int
    said: list[Words]


class Unknown(Shape):
    """What is unknown of an opportunity, what is most worth learning first."""

    company: str
    unknown: float = Field(description="Of all that matters, 0-1.")
    criteria: list[Known]
    contradictions: list[Differing]
    concerns: list[Concern]
    page: Page


class Due(Shape):
    """Something that is to be done."""

    kind: str
    what: str
    note: str
    by: datetime
    is_late: bool
    company: str
    interview_id: UUID | None


class Today(Shape):
    """What is next and what is due."""

    now: datetime
    summary: str
    next: InterviewLine | None
    opens_with: str = Field(description="The question to open the next one with.")
    due: list[Due]
    more_due: int
    practice: str


class Added(Shape):
    """Something that was kept."""

    id: UUID
    what: str
    next: str = Field(description="What can be done with it now.")
