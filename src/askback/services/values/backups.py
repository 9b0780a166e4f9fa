"""Backups, as pages and commands show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in the folder.

    Attributes:
        name: Of its file.
        kind: Why it was made, in words.
        made: When.
        size: In bytes.
    """

    name: str
    kind: str
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class BackupPage:
    """What is in a backup that was found whole.

    Attributes:
        name: Of its file.
        version: Of the askback that made it; empty where it is not known.
        made: When.
        counts: What it holds: (thing, how many).
        size: In bytes.
    """

    name: str
    version: str
    made: datetime
    counts: tuple[tuple[str, int], ...]
    size: int


@dataclass(frozen=True, slots=True)
class DataPage:
    """Where the user's data is, and what was kept of it.

    Attributes:
        home: The folder.
        size: Of all that is in the database, in bytes.
        is_file: Whether askback can back it up itself; PostgreSQL is backed up by its
            own tools.
        lines: The backups there are, newest first.
        counts: What there is: (thing, how many).
        recordings: How many bytes the recordings of takes have, beside the database.
    """

    home: Path
    size: int
    is_file: bool
    lines: tuple[BackupLine, ...]
    counts: tuple[tuple[str, int], ...]
    recordings: int = 0
