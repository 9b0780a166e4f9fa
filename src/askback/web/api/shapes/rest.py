"""Questions, comparisons, weights, letters, stories, practice, webhooks."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from askback.web.api.shapes.common import Fault, Quote
from askback.web.api.texts import Given, Line, Text


class QuestionLine(Schema):
    """A question of the bank in a list; the score is 0-1 in a search, else 0."""

    key: str
    text: str
    score: float
    criteria: list[str]
    roles: list[str]
    minutes: float
    phrasing: str
    asked: int
    is_own: bool
    rating: str


class Strength(Schema):
    """How much a question tells of something, or how well somebody can answer; 0-1."""

    name: str
    strength: float


class SignalSaid(Schema):
    """A signal, and how people say it."""

    signal: str
    says: list[str]


class Question(Schema):
    """A question of the bank, whole."""

    key: str
    text: str
    intention: str
    benefit: str
    criteria: list[Strength]
    whom: list[Strength]
    stages: list[str]
    minutes: float
    phrasing: str
    green: list[SignalSaid]
    red: list[SignalSaid]
    probes: list[str]
    if_dodged: str
    fit: str
    searchable: bool
    source: str
    is_own: bool
    rating: str
    note: str
    told: list[Quote]


class Compared(Schema):
    """One opportunity among others; points of 100, chances 0-1."""

    id: UUID
    company: str
    title: str
    mean: float
    likely: tuple[float, float]
    best: float
    unknown: float
    broken: dict[str, float]


class Leads(Schema):
    """Who leads if an answer turns out so."""

    leader: str
    best: float


class Asking(Schema):
    """The question that tells most of it, and whom to ask."""

    key: str
    text: str
    whom: str


class Pivot(Schema):
    """An answer that could change the ranking."""

    company: str
    criterion: str
    worth: float
    if_good: Leads
    if_bad: Leads
    ask: Asking | None


class Swing(Schema):
    """The nearest weight at which somebody else leads."""

    criterion: str
    weight_from: float
    weight_to: float | None
    leader: str


class Comparison(Schema):
    """Opportunities side by side; as `askback compare --json`."""

    opportunities: list[Compared]
    pivot: Pivot | None
    pivots: list[Pivot]
    swings: list[Swing]
    is_told: bool
    why_not: str | None


class Weight(Schema):
    """What a criterion is worth to the user, 0-5."""

    key: str
    label: str
    weight: float
    dealbreaker: bool
    want: str
    op: str
    value: float | None
    unit: str


class WeightGiven(Given):
    """What a criterion is to be worth; what is left out stays."""

    weight: float | None = Field(None, ge=0, le=5)
    dealbreaker: bool | None = None


class WeightsGiven(Given):
    """Weights by criterion; those that are not named stay."""

    weights: dict[str, WeightGiven]


class RestsOn(Schema):
    """Words that a letter rests on."""

    quote: str
    who: str
    interview: str


class Letter(Schema):
    """A letter: a draft, or one that the user changed or sent; never sent from here."""

    ref: str
    id: UUID | None
    kind: str
    to: str
    email: str
    subject: str
    body: str
    interview_id: UUID | None
    sent_at: datetime | None
    rests_on: list[RestsOn]
    problems: list[Fault]


class StoryGiven(Given):
    """A story of the user's; all but its title may be left empty."""

    title: Line
    situation: Text = ""
    task: Text = ""
    action: Text = ""
    result: Text = ""
    skills: list[Line] = Field(default_factory=list)
    decisions: Text = ""
    trade_offs: Text = ""
    obstacles: Text = ""
    numbers: Text = ""
    plain: Text = ""


class Story(Schema):
    """A story of the user's, and what it lacks."""

    id: UUID
    title: str
    situation: str
    task: str
    action: str
    result: str
    skills: list[str]
    decisions: str
    trade_offs: str
    obstacles: str
    numbers: str
    plain: str
    lacks: list[str]


class Exercise(Schema):
    """Something to practise aloud."""

    id: UUID
    title: str
    text: str
    story_id: UUID | None
    opportunity_id: UUID | None
    points: list[str]
    target_s: int | None
    takes: int
    due_at: datetime | None


class TakeLine(Schema):
    """A recorded answer."""

    id: UUID
    number: int
    made_at: datetime
    is_video: bool
    is_read: bool
    duration_s: float | None
    facts: list[str]


class Take(TakeLine):
    """A recorded answer, with what was heard and read of it; empty where it was not."""

    exercise_id: UUID
    media_type: str
    has_recording: bool
    note: str
    grade: int | None
    reading: dict[str, Any]


class HookGiven(Given):
    """An address to tell, and of what."""

    url: str = Field(min_length=1, max_length=2000)
    events: list[str] = Field(min_length=1, max_length=20)


class Hook(Schema):
    """An address that is told of what happens."""

    id: UUID
    url: str
    events: list[str]
    made_at: datetime
    ended_at: datetime | None
    told: str


class HookMade(Hook):
    """A webhook that was just made; its secret is shown here and nowhere else."""

    secret: str


class Delivery(Schema):
    """One thing that an address is told."""

    id: UUID
    event: str
    made_at: datetime
    tries: int
    state: Literal["waiting", "arrived", "given_up"]
    next_at: datetime | None
    done_at: datetime | None
    told: str
