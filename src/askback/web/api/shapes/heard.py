"""What was planned, asked and answered."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from askback.core.decision import Verdict
from askback.web.api.shapes.common import Fault, Quote
from askback.web.api.texts import Given, Line, Text


class ListenFor(Schema):
    """What to listen for."""

    green: list[str]
    red: list[str]


class AgendaItem(Schema):
    """One question of an agenda."""

    key: str
    text: str
    criteria: dict[str, float]
    why: str
    listen_for: ListenFor
    probe: str
    if_dodged: str
    minutes: float
    to: list[str]
    must: bool
    rounds: list[list[str]] | None
    when: str
    cue: str


class LeftOut(Schema):
    """A question that nearly made it, and why it did not."""

    text: str
    why: str


class Agenda(Schema):
    """The ordered questions of one interview. Shares 0-1 of what is unknown."""

    interview_id: UUID
    interview: str
    minutes: float
    planned_minutes: float
    items: list[AgendaItem]
    spares: list[AgendaItem]
    tailored: list[AgendaItem]
    left_out: list[LeftOut]
    covers: float
    fixed_covers: float
    gap: float
    warnings: list[str]


class TranscriptGiven(Given):
    """A transcript, in any form that askback reads; `me` is the user's name in it."""

    text: Text
    name: Line = "transcript.txt"
    me: Line | None = None


class TranscriptKept(Schema):
    """What became of a transcript: read at once, or queued as a job."""

    interview_id: UUID
    state: Literal["read", "queued"]
    job_id: UUID | None


class Sign(Schema):
    """A good sign or red flag, with its words."""

    colour: str
    signal: str
    quote: str
    turn: int | None
    at_s: float | None


class Reading(Schema):
    """One question asked, and what was made of its answer; the user's word counts."""

    place: str
    question_key: str
    planned: str
    asked: str
    verdict: str
    suggested: str
    reason: str
    kind: str
    notes: list[str]
    quote: str
    quote_turn: int | None
    turn: int | None
    at_s: float | None
    signs: list[Sign]
    confirmed: bool
    is_maybe: bool
    is_left_out: bool
    is_corrected: bool
    direction: float | None
    note: str


class Planned(Schema):
    """A planned question."""

    key: str
    text: str


class Told(Schema):
    """A planned question that was answered without being asked."""

    question: str
    quote: Quote
    turn: int


class Note(Schema):
    """A note of the user's."""

    made_at: datetime
    text: str


class Speaker(Schema):
    """Somebody who speaks."""

    name: str
    is_me: bool
    words: int
    turns: int


class Debrief(Schema):
    """What came of one interview; its readings are a list of their own."""

    interview_id: UUID
    opportunity_id: UUID
    company: str
    has_transcript: bool
    transcript_name: str
    format: str
    me: str
    speakers: list[Speaker]
    tally: dict[str, int]
    withheld_with_reason: int
    unasked: list[Planned]
    told: list[Told]
    notes: list[Note]
    problems: list[Fault]
    turn_count: int


class Turn(Schema):
    """A turn of a transcript."""

    index: int
    speaker: str | None
    start_s: float | None
    end_s: float | None
    text: str


class Mark(Given):
    """The user's own word on one question; it wins over any reading."""

    place: str = Field(min_length=1, max_length=80)
    verdict: Verdict
    question_key: Line = ""
    direction: float | None = Field(None, ge=-1, le=1)
    reason: Line = ""
    note: Text = ""


class NoteGiven(Given):
    """A note to keep."""

    text: Text
