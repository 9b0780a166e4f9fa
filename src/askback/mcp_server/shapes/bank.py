"""Questions to ask, as tools show them."""

from __future__ import annotations

from pydantic import Field

from askback.mcp_server.shapes.common import Shape


class QuestionLine(Shape):
    """A question of the bank."""

    key: str
    text: str
    score: float = Field(description="How near it is to what was looked for, 0-1.")
    topics: list[str]
    ask: list[str] = Field(description="Roles that can answer it.")
    minutes: float


class Questions(Shape):
    """The questions nearest to what was looked for, the nearest first."""

    looked_for: str
    found: list[QuestionLine]


class Sign(Shape):
    """Something to listen for, and how people say it."""

    signal: str
    says: list[str]


class Question(Shape):
    """A question of the bank, whole."""

    key: str
    text: str
    intention: str = Field(description="What it finds out.")
    benefit: str = Field(description="What it does for whoever asks it.")
    ask: list[str] = Field(description="Roles that can answer it, the best first.")
    stages: list[str]
    minutes: float
    good_signs: list[Sign]
    red_flags: list[Sign]
    probes: list[str]
    if_dodged: str
    fit: str = Field(description="What to ask oneself about one's own preference.")
    source: str


class Finding(Shape):
    """One thing that a question could be better at."""

    what: str
    why: str


class Advice(Shape):
    """How a question reads, and how it could be put better."""

    phrasing: str = Field(
        description="problem, past_event, choice, closed or general; earlier is better."
    )
    findings: list[Finding]
    better: list[str]
    near: list[str] = Field(description="Questions of the bank that are like it.")
