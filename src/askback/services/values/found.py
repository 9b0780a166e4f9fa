"""What is found by typing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A place or deed that was found.

    Attributes:
        label: What it is called.
        note: What it belongs to, or what comes of it.
        url_name: The address that leads there.
        ident: What the address is given, or nothing.
        place: The place on the page, or nothing.
        fit: How well it fits, 0-1.
    """

    label: str
    note: str
    url_name: str
    ident: str = ""
    place: str = ""
    fit: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of one kind, best first.

    Attributes:
        kind: "company", "interview", "person", "question", "deed" or "help".
        label: The kind in words: "Companies".
        things: At least one.
    """

    kind: str
    label: str
    things: tuple[FoundThing, ...]
