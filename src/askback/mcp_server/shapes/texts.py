"""What is read of a text that is not kept."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askback.mcp_server.shapes.common import Problem, Shape, Span


class Pay(Span):
    """What is paid, with the words that say so."""

    minimum: float | None
    maximum: float | None
    currency: str | None
    period: str | None


class Skill(Span):
    """A skill that is asked for, with the words that ask for it."""

    name: str
    kind: Literal["must", "nice", "unstated"]


class Claim(Span):
    """What the posting says of a topic."""

    criterion: str


class Loaded(Span):
    """A phrase that can hide something. An observation, never an accusation."""

    may_hide: str
    question_key: str


class Omission(Shape):
    """Something that a candidate needs to know and the posting does not say."""

    what: str
    ask: str = Field(description="The question that finds it out.")
    question_key: str


class Grown(Span):
    """A question that grew from the words of the posting."""

    ask: str
    criterion: str


class Posting(Shape):
    """What a posting says and does not say; positions are in the text given."""

    title: str | None = Field(description="As the posting has it.")
    company: str | None = Field(description="As the posting has it.")
    seniority: str | None
    employment: str | None
    workplace: str | None
    places: list[str]
    pay: Pay | None
    omissions: list[Omission]
    loaded_phrases: list[Loaded]
    claims: list[Claim]
    skills: list[Skill]
    questions: list[Grown]
    left_out: dict[str, int] = Field(description="What each list goes on with.")
    problems: list[Problem]


class Signal(Span):
    """A good sign or red flag, with its words."""

    colour: Literal["green", "red"]
    signal: str


class Reading(Shape):
    """What is made of an answer; positions are in the answer given.

    The verdict is made for precision: cant_tell is honest. An answer that is withheld
    for a good reason (declined, unable, deferred) is no dodge.
    """

    verdict: Literal["answered", "partly", "not_answered", "cant_tell"]
    reason: str | None
    kind: str | None = Field(description="story, example, fact, generality, opinion.")
    specificity: float = Field(description="0-1.")
    hedging: float = Field(description="0-1.")
    quote: Span | None
    signals: list[Signal]
    observations: list[str] = Field(description="What is missing, said plainly.")


class Ask(Shape):
    """A question of a kit, with what one sees at 1, 2, 3 and 4."""

    competency: str
    type: str
    text: str
    probes: list[str]
    rubric: list[str]


class Meeting(Shape):
    """One interview of a kit."""

    name: str
    minutes: float
    for_the_candidate: float = Field(description="Minutes kept for their questions.")
    interviewers: list[str]
    questions: list[Ask]


class Wanted(Span):
    """A competency that the posting asks for, with its words."""

    key: str
    label: str


class AskedBack(Shape):
    """What a prepared candidate will ask; it wants an honest answer."""

    text: str
    why: str


class Kit(Shape):
    """A structured interview made of a posting."""

    title: str | None
    company: str | None
    level: str
    competencies: list[Wanted]
    meetings: list[Meeting]
    accommodations: list[str]
    asked_back: list[AskedBack]
    notes: list[str] = Field(description="What the kit could not do, and the mend.")
