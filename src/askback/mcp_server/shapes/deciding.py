"""Comparisons, letters, and one's own side of the table, as tools show them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import Field

from askback.mcp_server.shapes.common import Problem, Shape, Words


class Ranked(Shape):
    """One opportunity among others. Points are of 100, chances 0-1."""

    id: UUID
    company: str
    title: str
    points: float
    likely: tuple[float, float] = Field(description="In points, with 80 % chance.")
    chance_best: float
    unknown: float
    ahead_on: list[str]
    behind_on: list[str]


class Pivot(Shape):
    """An answer that could change the ranking, and what follows from either way."""

    company: str
    what: str
    worth: float = Field(description="Points of 100; below half a point is nothing.")
    leads_if_good: str
    leads_if_bad: str
    ask: str
    of_whom: str


class Breaking(Shape):
    """How one opportunity stands to what would break the deal."""

    company: str
    what: str
    wanted: str
    state: str = Field(description="holds, may_break or unclear.")
    chance_broken: float
    said: Words | None


class Swing(Shape):
    """The weight at which somebody else would lead."""

    what: str
    weight: float
    leads_from: float
    company: str


class Compared(Shape):
    """Opportunities side by side."""

    told: str = Field(description="What can be said, in a sentence or two.")
    is_told: bool = Field(description="Whether what is known carries an order at all.")
    why_not: str
    ranked: list[Ranked]
    could_change_it: list[Pivot]
    dealbreakers: list[Breaking]
    swings: list[Swing]
    left_out: int = Field(description="How many in play are not compared.")


class Letter(Shape):
    """A draft. askback sends nothing; the user does, if they want to."""

    kind: str
    to: str
    interview: str
    subject: str
    body: str = Field(description="Plain text; it may quote what others said.")
    rests_on: list[Words]
    still_to_do: list[Problem]
    is_sent: bool


class Letters(Shape):
    """Letters that are to be written."""

    company: str
    letters: list[Letter]
    kinds: dict[str, str] = Field(description="Every kind there is, in words.")
    note: str


class Story(Shape):
    """A story of the user's."""

    id: str
    title: str
    why: str


class Decoded(Shape):
    """What a question of an interviewer is after."""

    asked: str
    is_it: str = Field(description="sure, maybe, or none where it is not known.")
    known_as: str
    concern: str
    competency: str
    strong: list[str]
    weak: list[str]
    follow_ups: list[str]
    points: list[str] = Field(description="What an answer should cover.")
    careful: str
    target_s: int = Field(description="A sensible length, in seconds.")
    stories: list[Story] = Field(description="The user's own that answer it.")


class Pick(Shape):
    """Something to practise, aloud and before the interview."""

    id: UUID
    what: str
    why: str
    length_s: int
    points: list[str]
    story: str
    interview_id: UUID | None


class Practice(Shape):
    """What to practise today."""

    told: str
    minutes: int
    done_today: int
    picks: list[Pick]
    next_at: datetime | None
