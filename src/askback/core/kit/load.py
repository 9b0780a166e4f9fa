"""Read the YAML of kits into values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askback.core.bank import Cue
from askback.core.kit.levels import Level, Type
from askback.core.kit.values import Competency, Entry, Practice

OTHER = frozenset({"structure.yaml", "forbidden.yaml"})


@dataclass(frozen=True, slots=True)
class Component:
    """A component of a structured interview.

    Attributes:
        key: Its stable name.
        name: What it is, in our words.
        why: Why it matters.
        mend: What to do where it is missing.
        practice: What to agree on, where it shows in what people do and not in the
            questions; empty otherwise.
    """

    key: str
    name: str
    why: str
    mend: str
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that may not be asked.

    Attributes:
        key: Its stable name.
        name: What it is, for people.
        why: Why it is left alone.
        instead: What may be asked.
        patterns: Phrasings that ask it of the candidate.
        unless: Words that make the same phrasing harmless.
    """

    key: str
    name: str
    why: str
    instead: str
    patterns: tuple[Cue, ...]
    unless: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """All that kits are made with.

    Attributes:
        competencies: What jobs ask for, by key.
        components: What makes an interview structured.
        accommodations: What is offered to everybody.
        experience: What a candidate can rely on.
        topics: What may not be asked.
        caution: What has to be said beside them.
    """

    competencies: Mapping[str, Competency]
    components: tuple[Component, ...]
    accommodations: tuple[str, ...]
    experience: tuple[str, ...]
    topics: tuple[Topic, ...]
    caution: str

    @property
    def practices(self) -> tuple[Practice, ...]:
        """Return what is agreed for all interviews, by component."""
        return tuple(Practice(c.key, c.practice) for c in self.components if c.practice)


def read_tables(files: Mapping[str, Any]) -> Tables:
    """Read what kits are made with.

    Args:
        files: What each file holds, as its YAML reader gives it, by file name.

    Returns:
        The tables. The files are ours and tried in the tests.

    Source:
        Ours.
    """
    rows = [row for name in sorted(files) if name not in OTHER for row in files[name]]
    structure, forbidden = files["structure.yaml"], files["forbidden.yaml"]
    return Tables(
        competencies={row["key"]: _competency(row) for row in rows},
        components=tuple(Component(**row) for row in structure["components"]),
        accommodations=tuple(structure["accommodations"]),
        experience=tuple(structure["experience"]),
        topics=tuple(_topic(row) for row in forbidden["topics"]),
        caution=forbidden["caution"],
    )


def _competency(row: Mapping[str, Any]) -> Competency:
    return Competency(
        key=row["key"],
        label=row["label"],
        about=row["about"],
        work=row["work"],
        cues=_cues(row["cues"]),
        entries={type_: _entry(row[type_]) for type_ in Type},
    )


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        by_level={level: row[level] for level in Level},
        probes=tuple(row["probes"]),
        rubric=tuple(row["rubric"]),
        star=tuple(row.get("star", ())),
    )


def _topic(row: Mapping[str, Any]) -> Topic:
    return Topic(
        key=row["key"],
        name=row["name"],
        why=row["why"],
        instead=row["instead"],
        patterns=_cues(row["patterns"]),
        unless=_cues(row.get("unless", ())),
    )


def _cues(patterns: Any) -> tuple[Cue, ...]:
    return tuple(map(Cue, patterns))
