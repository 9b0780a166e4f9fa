"""What the page of a debrief shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.services.values.shared import LoopLine, Quote


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn; `mark` is "", "hedge", "good" or "flag"; span: in answer."""

    text: str
    mark: str = ""
    in_answer: bool = False


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A turn of the transcript."""

    index: int
    who: str
    mine: bool
    start_s: float | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SignLine:
    """A good sign or red flag, with its words."""

    colour: str  # green | red
    signal: str
    quote: str
    at_s: float | None


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One question asked, the answer's turns, and what was made of it.

    Attributes:
        place: Names it for marks: `asked-3`, or the key of a planned question that is
            marked without a transcript.
        suggested: askback's verdict: answered, partly, not_answered, cant_tell.
        verdict: What counts: the user's, else the suggested one.
        confirmed: Whether the user has said so.
        is_maybe: Whether it is only possibly the planned question.
    """

    place: str
    question_key: str
    planned: str  # the planned question's text, or ""
    asked: str  # as it was put
    verdict: str
    suggested: str
    reason: str
    kind: str
    notes: tuple[str, ...]
    quote: str
    signs: tuple[SignLine, ...]
    confirmed: bool
    is_maybe: bool
    turns: tuple[TurnLine, ...]
    direction: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Turns between two questions, shown folded."""

    first: int
    last: int
    about: str
    turns: tuple[TurnLine, ...]


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """What came of one interview.

    Attributes:
        parts: ReadLine and Skipped, in the order of the transcript.
        unasked: (key, text) of planned questions that were not asked.
        told: Planned questions answered without being asked, with the words.
        markable: Planned questions to mark by hand, where there is no transcript.
    """

    line: LoopLine
    opportunity_id: UUID
    company: str
    transcript_name: str
    format: str
    me: str
    speakers: tuple[str, ...]
    tally: Mapping[str, int]
    withheld_with_reason: int
    parts: tuple[ReadLine | Skipped, ...]
    unasked: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, Quote], ...]
    markable: tuple[ReadLine, ...]
    notes: tuple[tuple[datetime, str], ...]
    problems: tuple[tuple[str, str], ...]
    is_cleaned: bool = False
    has_transcript: bool = True
