"""A file that was dropped, as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Talk:
    """An interview that a transcript may be of.

    Attributes:
        id: Which one.
        name: What it is called.
        company: Whose it is.
        has_transcript: Whether one is there already, whose place it would take.
    """

    id: UUID
    name: str
    company: str
    has_transcript: bool


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that was dropped.

    Attributes:
        id: Its name.
        name: What the file is called.
        kind: What it is taken for: invite, transcript, resume or document.
        size: Lines of a talk, else words.
        speakers: Who speaks in it, if it is a talk.
        talks: The interviews it may be of, the likeliest first.
        company: The company on whose page it was dropped, or nothing.
        opportunity_id: That company's.
    """

    id: UUID
    name: str
    kind: str
    size: int
    speakers: tuple[str, ...]
    talks: tuple[Talk, ...]
    company: str
    opportunity_id: UUID | None
