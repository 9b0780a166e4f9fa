"""What the page of one criterion shows of what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from askback.services.values.shared import Quote


@dataclass(frozen=True, slots=True)
class Made:
    """What a weight is made of; shares 0-1, and their product is the weight."""

    strength: float
    knows: float
    answered: float
    detail: float


@dataclass(frozen=True, slots=True)
class Counted:
    """Something the user lets count for less.

    Attributes:
        id: By which it is taken back.
        words: How much of it still counts: "for half".
        why: In the user's words, or nothing.
    """

    id: UUID
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One piece of evidence.

    Attributes:
        quote: The words, with who and when.
        question: To what it was said, where to a question.
        weight: What it weighs by itself, 0-1, before anything was discounted.
        counts: What is left of that, 0-1.
        towards: Its direction in words: "speaks for it".
        by: What gave the direction, in words.
        made: What the weight is made of.
        digest: The name by which the quote is discounted; empty where there is none.
        discount: How the quote is discounted, or None.
        own: The user's own evidence that it is, or None.
        is_silent: Whether it says neither good nor bad.
    """

    quote: Quote
    question: str
    weight: float
    counts: float
    towards: str
    by: str
    made: Made
    digest: str
    discount: Counted | None = None
    own: UUID | None = None
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """One witness with all they said of it; however often, it is one voice.

    Attributes:
        name: The witness, as evidence knows them.
        label: As the page calls them.
        role: In words.
        weight: What all of it weighs together, 0-1.
        towards: Its direction in words.
        lines: The pieces, weightiest first.
        discount: How the witness is discounted, or None.
    """

    name: str
    label: str
    role: str
    weight: float
    towards: str
    lines: tuple[LedgerLine, ...]
    discount: Counted | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a belief on one criterion rests on, and what follows from it.

    Attributes:
        voices: The witnesses, weightiest first, the company last.
        wanted: What the user wants of it, in words; empty where they did not say.
        miss: Share 0-1 that nobody who would know has been heard.
        torn: Share 0-1 that stays open because the voices differ.
    """

    voices: tuple[Voice, ...] = ()
    wanted: str = ""
    miss: float = 1.0
    torn: float = 0.0

    @property
    def heard(self) -> int:
        """How many pieces there are."""
        return sum(len(voice.lines) for voice in self.voices)
