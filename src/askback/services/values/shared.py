"""Values that several pages show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of someone, verbatim.

    Attributes:
        text: The words.
        who: The person, or the source's name.
        role: The person's role in words, or what kind of source it is.
        sign: "good", "flag", "unclear", or "" where nothing is judged.
        note: What is said of it in a few words.
        kind: story, example, fact, generality, opinion, or "".
        at_s: Seconds into the recording, where known.
        on: When it was said or seen.
        noted: Whether these are the user's own notes ("as you noted").
        source: The stored document that holds the words, where it is one.
        ask: The question that finds out more, or nothing.
        interview: The interview in which it was said, where it was in one.
        place: Where in its debrief it stands.
        turn: The turn that holds it, where its place in the debrief is a turn.
    """

    text: str
    who: str
    role: str = ""
    sign: str = ""
    note: str = ""
    kind: str = ""
    at_s: float | None = None
    on: datetime | None = None
    noted: bool = False
    source: UUID | None = None
    ask: str = ""
    interview: UUID | None = None
    place: str = ""
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class LoopLine:
    """One interview as a line of its loop.

    Attributes:
        state: "done", "next", "to_come", "expected" or "cancelled".
        whom: Of an expected one, the role one likely meets, in words, or nothing.
        learnt: Of an expected one, where it was learnt: "The posting".
        quote: The words that say so, verbatim, or nothing.
    """

    id: UUID
    name: str
    stage: str
    start: datetime | None
    people: tuple[str, ...]  # "Dana Marsh, hiring manager"
    minutes_for_questions: int
    minutes_total: int
    state: str
    planned: int
    asked: int
    has_transcript: bool
    has_notes: bool
    whom: str = ""
    learnt: str = ""
    quote: str = ""
