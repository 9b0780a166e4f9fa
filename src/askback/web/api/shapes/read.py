"""What is read of a text that is not kept."""

from __future__ import annotations

from typing import Literal

from ninja import Schema
from pydantic import Field

from askback.core.kit.levels import Level
from askback.web.api.shapes.common import Fault, Span
from askback.web.api.texts import Given, Text


class PostingGiven(Given):
    """A posting, as text."""

    text: Text


class Pay(Span):
    """What is paid."""

    min: float | None
    max: float | None
    currency: str | None
    period: str | None


class PostingSkill(Span):
    """A skill that a posting asks for: must, nice or unstated."""

    name: str
    kind: str


class PostingClaim(Span):
    """What a posting says of a criterion."""

    criterion: str


class Loaded(Span):
    """A loaded phrase, and what it can hide."""

    phrase: str
    may_hide: str
    question_key: str | None


class PostingOmission(Schema):
    """Something that a candidate needs and the posting does not say."""

    topic: str
    criterion: str | None
    question_key: str | None


class PostingQuestion(Span):
    """A question that grew from the posting's words."""

    text: str
    criterion: str | None


class Posting(Schema):
    """What a posting says and does not say; as `askback posting read --json`."""

    text: str
    title: str | None
    company: str | None
    seniority: str | None
    employment: str | None
    workplace: str | None
    places: list[str]
    compensation: Pay | None
    skills: list[PostingSkill]
    claims: list[PostingClaim]
    loaded_phrases: list[Loaded]
    omissions: list[PostingOmission]
    questions: list[PostingQuestion]
    problems: list[Fault]


class AnswerGiven(Given):
    """A question and what was answered, which may be nothing."""

    question: Text
    answer: Text


class Signal(Span):
    """A green or red signal, with its words."""

    colour: str
    signal: str
    turn: int


class Answer(Schema):
    """What is made of an answer; as `askback answer read --json`. Shares 0-1."""

    turns: list[int]
    verdict: Literal["answered", "partly", "not_answered", "cant_tell"]
    reason: str | None
    kind: str | None
    specificity: float
    hedging: float
    p_not_answered: float
    quote: str | None
    quote_turn: int | None
    start: int | None
    end: int | None
    signals: list[Signal]
    missing: list[str]


class QuestionGiven(Given):
    """A question that interviewers ask."""

    question: Text


class Near(Schema):
    """A question that is near."""

    key: str
    text: str


class StoryNear(Schema):
    """A story of the user's that fits."""

    id: str
    title: str
    why: str | None


class Decoded(Schema):
    """What a question is after; as `askback decode --json`."""

    question: str
    band: str
    score: float
    key: str | None
    text: str | None
    concern: str
    competency: str | None
    looking_for: list[str]
    weak: list[str]
    follow_ups: list[str]
    kind: str
    shape: str
    target_s: int
    points: list[str]
    careful: str | None
    stages: list[str]
    near: list[Near]
    stories: list[StoryNear]


class KitGiven(Given):
    """A posting, and the frame of the interviews to make of it."""

    text: Text
    level: Level | None = None
    interviews: int = Field(3, ge=1, le=8)
    minutes: float = Field(60, ge=30, le=180)
    interviewers: int = Field(3, ge=1, le=16)
