"""What comes back from an export, as pages and commands show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that is here and in the archive, and not the same.

    Attributes:
        kind: What it is, as people say it.
        name: Which, as far as it has a name.
        fields: What differs: (field, as it is here, as it is in the archive).
    """

    kind: str
    name: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """What an archive holds beside what is here.

    Attributes:
        new: What is not here yet: (thing, how many).
        rows: How many rows of it are new.
        same: How many rows are here already, the same.
        differences: What is here and differs.
        is_kept: Whether it was written. It is not where something differs and nobody
            said what counts.
    """

    new: tuple[tuple[str, int], ...]
    rows: int
    same: int
    differences: tuple[Difference, ...]
    is_kept: bool = False
