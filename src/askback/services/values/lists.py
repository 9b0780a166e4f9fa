"""What the pages of weights and questions show."""

from __future__ import annotations

from dataclasses import dataclass, field

from askback.services.values.brought import WeightDraft


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A criterion and what it is worth to the user."""

    key: str
    label: str
    draft: WeightDraft


@dataclass(frozen=True, slots=True)
class WeightGroup:
    """Criteria of one group."""

    label: str
    lines: tuple[WeightLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of the bank as a line of a list; score 0-1 in a search."""

    key: str
    text: str
    score: float
    criteria: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    minutes: float = 2


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question of the bank, whole."""

    key: str
    text: str
    wordings: tuple[tuple[str, str], ...]  # role in words, wording
    intention: str
    benefit: str
    criteria: tuple[tuple[str, float], ...]  # label, strength
    whom: tuple[tuple[str, float], ...]  # role in words, how well they can answer
    stages: tuple[str, ...]
    minutes: float
    phrasing: str
    green: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    red: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    probes: tuple[str, ...] = ()
    if_dodged: str = ""
    fit: str = ""
    searchable: bool = False
    source: str = ""
