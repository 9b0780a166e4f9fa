"""What the page of a debrief shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from askback.core.live import After
from askback.services.values.shared import LoopLine, Quote

# An answer withheld for one of these is no dodge.
REASONED = frozenset({"declined", "unable", "deferred"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn.

    Attributes:
        mark: Empty, hedge, good, flag, or asked for the question itself.
        in_answer: Whether it is of the answer's span.
        is_found: Whether it is what was searched for.
    """

    text: str
    mark: str = ""
    in_answer: bool = False
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A turn of the transcript; where it is shown twice, the first is its anchor."""

    index: int
    who: str
    mine: bool
    start_s: float | None
    pieces: tuple[Piece, ...]
    is_anchor: bool = True

    @property
    def asks(self) -> bool:
        """Whether the question that it is shown for stands in it."""
        return any(piece.mark == "asked" for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class SignLine:
    """A good sign or red flag, with its words."""

    colour: str  # green | red
    signal: str
    quote: str
    at_s: float | None
    turn: int | None = None


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
        turn: Where it was asked; None for what is marked by hand.
        quote_turn: Where the quote stands; None without one.
        at_s: When it was asked, where known.
        is_left_out: Whether the user said that it is no question of theirs.
        is_corrected: Whether the user's word differs from the reading.
        matched: The key that askback found; the user may have said another.
        matched_text: Its wording.
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
    turn: int | None = None
    quote_turn: int | None = None
    at_s: float | None = None
    is_left_out: bool = False
    is_corrected: bool = False
    matched: str = ""
    matched_text: str = ""
    who: str = ""  # who answered, where the user said so in the hour

    @property
    def withheld(self) -> bool:
        """Whether it was not answered for a reason, which is no dodge."""
        return self.verdict == "not_answered" and self.reason in REASONED

    @property
    def is_put(self) -> bool:
        """Whether the question stands in one of the turns."""
        return any(turn.asks for turn in self.turns)

    @property
    def shows_quote(self) -> bool:
        """Whether the quote tells more than the signs' own words beside it."""
        return bool(self.quote) and all(self.quote != s.quote for s in self.signs)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Turns between two questions, shown folded.

    Attributes:
        opening: The first words.
        words: How many words in all.
        found: How many of its turns hold what was searched for.
        is_open: Whether it is shown unfolded.
        is_whole: Whether the turns are here; a very long talk's are fetched when asked.
    """

    first: int
    last: int
    about: str
    turns: tuple[TurnLine, ...]
    opening: str = ""
    words: int = 0
    found: int = 0
    is_open: bool = False
    is_whole: bool = True

    @property
    def count(self) -> int:
        """How many turns are folded."""
        return len(self.turns)


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """Somebody who speaks.

    Attributes:
        named: What else the file calls them.
        may_be: Names that may be the same person's.
        opening: The first words that they said.
    """

    name: str
    is_me: bool
    words: int
    turns: int
    named: tuple[str, ...]
    may_be: tuple[str, ...]
    opening: str


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A planned question that was answered without being asked, and where."""

    question: str
    quote: Quote
    turn: int


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A turn in which the words that were searched for stand."""

    turn: int
    who: str
    mine: bool
    start_s: float | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search of the transcript found.

    Attributes:
        words: What was searched for.
        count: How many turns hold it; `lines` are the first of them.
    """

    words: str
    count: int
    lines: tuple[FoundLine, ...]


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """What came of one interview.

    Attributes:
        parts: ReadLine and Skipped, in the order of the transcript.
        unasked: (key, text) of planned questions that were not asked.
        told: Planned questions answered without being asked, with the words.
        markable: Planned questions to mark by hand, where there is no transcript.
        planned: (key, text) of the agenda's questions, to say which one it was.
        found: What the user searched for, or None.
    """

    line: LoopLine
    opportunity_id: UUID
    company: str
    transcript_name: str
    format: str
    me: str
    speakers: tuple[SpeakerLine, ...]
    tally: Mapping[str, int]
    withheld_with_reason: int
    parts: tuple[ReadLine | Skipped, ...]
    unasked: tuple[tuple[str, str], ...]
    told: tuple[ToldLine, ...]
    markable: tuple[ReadLine, ...]
    notes: tuple[tuple[datetime, str], ...]
    problems: tuple[tuple[str, str], ...]
    is_cleaned: bool = False
    has_transcript: bool = True
    planned: tuple[tuple[str, str], ...] = ()
    found: Found | None = None
    can_undo: bool = False
    turn_count: int = 0
    after: After = field(default_factory=After)  # what was written right after the hour

    @property
    def reads(self) -> tuple[ReadLine, ...]:
        """The questions asked, in order."""
        return tuple(part for part in self.parts if isinstance(part, ReadLine))
