"""What goes when a person is forgotten, and what went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askback.services.values.backups import BackupLine

Sound = tuple[UUID, int, str]
"""A take whose recording says a name: which, its number, and its question."""


@dataclass(frozen=True, slots=True)
class OpenVoice:
    """Somebody in a transcript of whom nobody knows whether it is this person.

    Attributes:
        key: By which the user says that it is.
        name: What the transcript calls them; empty where it calls nobody anything.
        where: The interview.
        words: How many words they say.
    """

    key: str
    name: str
    where: str
    words: int


@dataclass(frozen=True, slots=True)
class ForgetPage:
    """What goes when somebody is forgotten.

    Attributes:
        id: The person.
        name: As they are called now.
        opportunity_id: Where they are.
        company: What it is called.
        goes: What goes, each with its number and its noun.
        voices: Who of the transcripts may be this person.
        sources: How many sources name them; they stay unless the user says so.
        elsewhere: Companies where somebody of the same name is.
        sounds: Takes whose recordings say the name; no word can be cut out of a sound.
        backups: Those made before, which cannot be changed.
        is_file: Whether askback keeps the database in a file of its own.
    """

    id: UUID
    name: str
    opportunity_id: UUID
    company: str
    goes: tuple[tuple[int, str], ...]
    voices: tuple[OpenVoice, ...]
    sources: int
    elsewhere: tuple[tuple[UUID, str], ...]
    sounds: tuple[Sound, ...]
    backups: tuple[BackupLine, ...]
    is_file: bool


@dataclass(frozen=True, slots=True)
class Also:
    """What goes besides, if the user says so.

    Attributes:
        voices: Keys of voices that are this person's.
        sources: Whether their name is taken out of sources too.
    """

    voices: frozenset[str] = frozenset()
    sources: bool = False


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten, told without saying of whom.

    Attributes:
        id: Names the report.
        at: When.
        company: Where.
        opportunity_id: The company; None where it is deleted for good.
        went: What went, each with its number and its noun.
        is_wiped: Whether nothing of it stands in the database's file any more.
        sounds: Takes whose recordings said the name, of those that are still there.
        backups: Those made before that are still there.
        is_file: Whether askback keeps the database in a file of its own.
    """

    id: UUID
    at: datetime
    company: str
    opportunity_id: UUID | None
    went: tuple[tuple[int, str], ...]
    is_wiped: bool
    sounds: tuple[Sound, ...]
    backups: tuple[BackupLine, ...]
    is_file: bool


COUNTED: Mapping[str, tuple[str, str]] = {
    "turns": ("turn of theirs", "turns of theirs"),
    "answers": ("answer", "answers"),
    "transcripts": (
        "transcript that has or names them",
        "transcripts that have or name them",
    ),
    "notes": ("note of yours that names them", "notes of yours that name them"),
    "marks": ("mark of yours", "marks of yours"),
    "jots": ("line you jotted", "lines you jotted"),
    "letters": ("letter", "letters"),
    "objections": ("doubt they named", "doubts they named"),
    "closings": ("closing", "closings"),
    "evidence": ("entry of your own evidence", "entries of your own evidence"),
    "takes": ("take in which you named them", "takes in which you named them"),
    "removed": ("thing you had removed", "things you had removed"),
    "files": ("file that waited to be read", "files that waited to be read"),
    "others": ("other place that names them", "other places that name them"),
}
"""What is counted, one and several; it is told in this order."""
