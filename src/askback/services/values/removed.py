"""What was removed and can still be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """Something that was removed.

    Attributes:
        id: Names it.
        kind: What it is: a key of services.removed.KINDS.
        label: What it is called.
        note: What it belonged to.
        at: When it was removed.
        until: When it is forgotten by itself.
    """

    id: UUID
    kind: str
    label: str
    note: str
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Where something is again: the page that shows it, and the place on it."""

    url_name: str
    ident: str = ""
    place: str = ""
