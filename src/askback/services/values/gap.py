"""What the pages of a gap and of a résumé show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class GapLine:
    """One wanted skill, and how it stands.

    Attributes:
        name: The skill.
        kind: must, nice or unstated.
        state: held, adjacent or missing.
        quote: The posting's words.
        resume_quote: The résumé's line, or "".
        via: The skill that the line names instead, or "".
        why: What the line means for the skill, in a sentence.
        bring: The line to tell a story from, or "".
        lacks: What that line leaves out.
        shorter: Fewer years than are wanted, in a sentence, or "".
        first_step: How to begin, or "".
        project: What fits an evening or a weekend, or "".
        objection: The doubt to expect, or "".
        said: The user's own word: True for known, None where none was given.
        words: What the user said with it.
        place: Its place on the page, the same whatever its state: "skill-3".
    """

    name: str
    kind: str
    state: str
    quote: str
    resume_quote: str = ""
    via: str = ""
    why: str = ""
    bring: str = ""
    lacks: tuple[str, ...] = ()
    shorter: str = ""
    first_step: str = ""
    project: str = ""
    objection: str = ""
    said: bool | None = None
    words: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Skills that a posting wants equally much."""

    kind: str  # must | nice | unstated
    label: str
    skills: tuple[GapLine, ...]


@dataclass(frozen=True, slots=True)
class GapPage:
    """What a posting wants against the newest résumé."""

    id: UUID
    company: str
    title: str
    resume: str  # the résumé's name, or ""
    has_posting: bool
    groups: tuple[GapGroup, ...]
    counts: tuple[tuple[str, int], ...]  # ("held", 7), always in the same order
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedSkill:
    """A skill that the résumé shows, with its best line."""

    name: str
    line: str


@dataclass(frozen=True, slots=True)
class ResumePage:
    """What was read from the newest résumé."""

    name: str
    brought: datetime
    words: int
    parts: tuple[tuple[str, int], ...]  # ("Work", 12 lines)
    skills: tuple[NamedSkill, ...]
    problems: tuple[str, ...] = ()
