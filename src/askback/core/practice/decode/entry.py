"""A question that interviewers ask, and what is behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from askback.core.dossier import Seniority
from askback.core.topics import Stage


class Shape(StrEnum):
    """What an answer is made of."""

    STAR = "star"
    OPINION = "opinion"
    FACT = "fact"
    PLAN = "plan"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Competency:
    """One thing that interviewers look for; questions and kits name it by its key.

    Attributes:
        key: Its stable name.
        label: Its name on pages.
        about: What it means, in a sentence.
        skills: Names that a story may list for it.
    """

    key: str
    label: str
    about: str
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookingFor:
    """What they listen for.

    Attributes:
        strong: What a strong answer holds.
        weak: What a weak one holds, or lacks.
    """

    strong: tuple[str, ...]
    weak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A question that interviewers ask.

    Attributes:
        key: Its stable name.
        family: The key of the family it belongs to.
        text: As one would say it.
        aliases: Other ways it is said.
        concern: What they worry about, in plain sentences.
        competency: The key of what they look for.
        looking_for: What strong and weak answers hold.
        follow_ups: What they may ask next.
        shape: What an answer is made of.
        target_s: A sensible length of an answer, in seconds.
        stages: Where it is asked.
        points: What an answer should cover, in order.
        seniority: For whom it is; empty where it is for everybody.
        careful: What not to say, or what they may not ask; empty where nothing is.
    """

    key: str
    family: str
    text: str
    aliases: tuple[str, ...]
    concern: str
    competency: str
    looking_for: LookingFor
    follow_ups: tuple[str, ...]
    shape: Shape
    target_s: int
    stages: frozenset[Stage]
    points: tuple[str, ...]
    seniority: frozenset[Seniority] = frozenset()
    careful: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Questions of one kind, as they are listed.

    Attributes:
        key: Its stable name.
        title: Its name on pages.
        entries: Its questions.
    """

    key: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """All questions by key, in the order of their families.

    Attributes:
        families: The families in their order.
        by_key: Every question.
        competencies: What they look for, by key.
    """

    families: tuple[Family, ...]
    by_key: Mapping[str, Entry]
    competencies: Mapping[str, Competency]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.by_key.values())

    def __len__(self) -> int:
        return len(self.by_key)
