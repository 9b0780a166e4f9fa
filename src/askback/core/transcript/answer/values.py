"""What an answer is made of, and what is made of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from askback.core.topics import Span, Verdict

Colour: TypeAlias = Literal["green", "red"]


class Reason(StrEnum):
    """How an answer was not given."""

    DECLINED = "declined"
    UNABLE = "unable"
    DEFERRED = "deferred"
    DEFLECTED = "deflected"
    GENERALITIES = "generalities"


class Kind(StrEnum):
    """What sort of thing was said."""

    STORY = "story"
    EXAMPLE = "example"
    FACT = "fact"
    GENERALITY = "generality"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of an answer.

    Attributes:
        turn: Its index in the transcript; spans of the reading name it.
        text: Its words.
    """

    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A good or a bad sign, with the words that show it.

    Attributes:
        colour: `green` or `red`.
        signal: What it is, as the listening guide names it.
        turn: Index of the turn the words are in.
        span: The words, in that turn's text.
    """

    colour: Colour
    signal: str
    turn: int
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What askback makes of an answer.

    Attributes:
        verdict: Whether it answers; `cant_tell` where nothing was said.
        reason: How it does not, for `not_answered` only.
        kind: What sort of thing was said; None where nothing was told.
        specificity: How checkable it is, 0-1.
        hedging: Share of its words that stand in hedged clauses, 0-1.
        p_not_answered: How likely a person would call it not answered, 0-1.
        turn: The turn that `span` is in; None for `cant_tell`.
        span: The words that show the verdict best; None for `cant_tell`.
        signals: What the listening guide says to listen for, and was heard.
        missing: What was asked for and not given, in words.
    """

    verdict: Verdict
    reason: Reason | None
    kind: Kind | None
    specificity: float
    hedging: float
    p_not_answered: float
    turn: int | None
    span: Span | None
    signals: tuple[Heard, ...]
    missing: tuple[str, ...]
