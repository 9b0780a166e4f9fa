"""Shapes that several resources share."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from askback.core.topics import Role, Stage
from askback.web.api.texts import Given, Line, Moment, Text


class Quote(Schema):
    """Words of somebody, verbatim; `sign` is good, flag, unclear or nothing."""

    text: str
    who: str
    role: str
    sign: str
    note: str
    kind: str
    at_s: float | None
    on: datetime | None
    noted: bool
    source: UUID | None
    interview: UUID | None
    place: str
    turn: int | None


class Span(Schema):
    """Words cut out of a text: `quote == text[start:end]`, in code points."""

    quote: str
    start: int
    end: int


class Fault(Schema):
    """Something that was wrong with a text, and read past."""

    where: str
    message: str


class Person(Schema):
    """Somebody who interviews."""

    name: str
    role: str


class PersonGiven(Given):
    """Somebody who interviews, as a program names them."""

    name: Line
    role: Role


class OpportunityAdded(Given):
    """An opportunity to add; what the posting says fills what is left empty."""

    company: Line = ""
    title: Line = ""
    posting: Text = ""


class OpportunityChanged(Given):
    """What is to be changed of an opportunity; what is left out stays."""

    company: Line | None = None
    title: Line | None = None
    is_away: bool | None = None


class OpportunityLine(Schema):
    """An opportunity in a list."""

    id: UUID
    company: str
    title: str
    added_at: datetime
    is_away: bool
    outcome: str
    version: str


class InterviewAdded(Given):
    """An interview to book."""

    name: Line
    stage: Stage = Stage.OTHER
    start: Moment | None = None
    minutes_total: int = 45
    minutes_for_questions: int = 10
    interviewers: list[PersonGiven] = Field(default_factory=list)


class InterviewChanged(Given):
    """What is to be changed of an interview; what is left out stays."""

    name: Line | None = None
    stage: Stage | None = None
    start: Moment | None = None
    minutes_total: int | None = None
    minutes_for_questions: int | None = None
    interviewers: list[PersonGiven] | None = None
    is_cancelled: bool | None = None


class InterviewLine(Schema):
    """An interview."""

    id: UUID
    opportunity_id: UUID
    name: str
    stage: str
    start: datetime | None
    minutes_total: int
    minutes_for_questions: int
    interviewers: list[Person]
    is_expected: bool
    is_cancelled: bool
    has_transcript: bool
    version: str


class Job(Schema):
    """Work that takes a while: how far it is, and why it failed if it did."""

    id: UUID
    subject: str
    name: str
    state: Literal["queued", "running", "done", "failed", "stopped"]
    done: int
    of: int
    told: str
    heard_at: datetime


class Who(Schema):
    """What a token is and may do."""

    token: str
    scopes: list[str]
