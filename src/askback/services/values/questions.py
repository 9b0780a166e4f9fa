"""What the pages of questions show and take."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from askback.services.values.shared import Quote


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which questions are looked for; within a facet one of several will do."""

    text: str = ""
    criteria: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    work: frozenset[str] = frozenset()
    phrasings: frozenset[str] = frozenset()
    mine: bool = False  # only one's own, changed and rated ones

    @property
    def count(self) -> int:
        """How many filters are set."""
        sets = (self.criteria, self.roles, self.stages, self.work, self.phrasings)
        return sum(map(len, sets)) + self.mine


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a facet, with how many questions it would show."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of choosing questions."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of the bank as a line of a list; score 0-1 in a search."""

    key: str
    text: str
    score: float
    criteria: tuple[str, ...] = ()  # labels
    roles: tuple[str, ...] = ()
    minutes: float = 2
    phrasing: str = ""
    asked: int = 0  # times
    is_own: bool = False
    is_changed: bool = False
    rating: str = ""


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """The bank, or what of it was looked for."""

    chosen: Chosen
    looked_for: str  # as it was read: slips mended, fillers left out
    mended: tuple[tuple[str, str], ...]  # what was typed, what was looked for
    lines: tuple[QuestionLine, ...]
    facets: tuple[Facet, ...]
    size: int
    own: int


@dataclass(frozen=True, slots=True)
class Slot:
    """An interview to come, on whose agenda a question may be put."""

    id: UUID
    label: str  # "Panel at Halden, 12 Nov"
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question of the bank, whole."""

    key: str
    text: str
    wordings: tuple[tuple[str, str], ...]  # role, wording
    intention: str
    benefit: str
    criteria: tuple[tuple[str, float], ...]  # label, strength
    whom: tuple[tuple[str, float], ...]  # role, how well they can answer
    stages: tuple[str, ...]
    work: tuple[str, ...]  # labels
    minutes: float
    phrasing: str
    green: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    red: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    probes: tuple[str, ...] = ()
    if_dodged: str = ""
    fit: str = ""
    searchable: bool = False
    source: str = ""
    is_own: bool = False
    changed: tuple[str, ...] = ()  # fields that the user changed
    shipped_text: str = ""  # where the user changed it
    has_newer: bool = False  # the shipped wording changed after the user's edit
    filled: tuple[str, ...] = ()  # fields that askback filled in
    rating: str = ""
    note: str = ""
    told: tuple[Quote, ...] = ()
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One thing that a question could be better at."""

    label: str
    why: str


@dataclass(frozen=True, slots=True)
class NearLine:
    """A question of the bank that is near another."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """How a question in the user's words reads."""

    phrasing: str
    findings: tuple[AdviceLine, ...]
    better: tuple[str, ...]
    alike: tuple[NearLine, ...]
    is_same: bool


@dataclass(frozen=True, slots=True)
class ListLine:
    """A question of a list that was brought."""

    line: int
    text: str
    known: NearLine | None  # the bank has it in these words
    near: NearLine | None  # the bank has something like it
    is_same: bool
    filled: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """What a list holds, before it is kept."""

    lines: tuple[ListLine, ...]
    new: int
    problems: tuple[tuple[str, str], ...]  # where, what
