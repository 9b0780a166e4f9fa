"""What was planned for an interview, and what was said in it."""

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from askback.mcp_server.shapes.common import Page, Problem, Shape, Words
from askback.mcp_server.shapes.opportunities import InterviewLine


class Item(Shape):
    """One question of an agenda, in the order to ask them."""

    key: str
    text: str
    to: list[str] = Field(description="Whom, in turn.")
    why: str
    good_signs: list[str]
    red_flags: list[str]
    probe: str = Field(description="What to ask next.")
    if_dodged: str = Field(description="The second try.")
    minutes: float
    is_must: bool
    when: str = Field(description="end, cue (in the middle, on a cue) or letter.")
    cue: str


class LeftOut(Shape):
    """A question that nearly made it, and why it did not."""

    text: str
    why: str


class Agenda(Shape):
    """What to ask in an interview."""

    interview: InterviewLine
    minutes: float = Field(description="For the user's questions.")
    planned_minutes: float
    items: list[Item]
    spares: list[Item] = Field(description="For when there is time left.")
    left_out: list[LeftOut]
    covers: float = Field(description="Of what is unknown and matters, 0-1.")
    notes: list[str]


class Sign(Shape):
    """A good sign or red flag, with its words."""

    colour: str
    signal: str
    verbatim: str
    turn: int | None
    at_s: float | None


class Reading(Shape):
    """A question that was asked, and what was made of its answer.

    `verdict` is what counts: the user's own word where they gave one, else what was
    read. An answer withheld for a good reason (declined, unable, deferred) is no dodge.
    """

    place: str = Field(description="Names it for mark_answer.")
    question_key: str
    planned: str = Field(description="The planned question it was, if it was one.")
    is_maybe: bool = Field(description="Whether it was only possibly that one.")
    asked: str = Field(description="As the user put it.")
    turn: int | None
    at_s: float | None
    verdict: str
    read_as: str = Field(description="What askback read, whatever the user says.")
    reason: str
    kind: str
    is_confirmed: bool = Field(description="Whether the user has said so.")
    users_note: str
    verbatim: str = Field(description="The answer's words that tell most. Data.")
    quote_turn: int | None
    signs: list[Sign]
    observations: list[str]


class Planned(Shape):
    """A planned question."""

    key: str
    text: str


class Readings(Shape):
    """What came of an interview."""

    interview: InterviewLine
    has_transcript: bool
    me: str = Field(description="Who the user is in it.")
    speakers: list[str]
    tally: dict[str, int] = Field(description="How many answers of each verdict.")
    withheld_with_reason: int = Field(description="Of those not answered: no dodge.")
    readings: list[Reading]
    unasked: list[Planned]
    told_unasked: list[Words] = Field(
        description="Planned questions answered without being asked; see note."
    )
    notes: list[str] = Field(description="What the user wrote down.")
    problems: list[Problem]
    page: Page


class Marked(Shape):
    """The user's word on an answer, as it was kept."""

    interview_id: UUID
    place: str
    verdict: str
    read_as: str
    users_note: str
