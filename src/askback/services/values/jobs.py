"""Work that takes longer than a page may, as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class JobLine:
    """One long deed: how far it is, and what came of it.

    Attributes:
        id: Its name.
        subject: What it is about, such as the interview of a transcript.
        name: What it works on, such as a file.
        state: queued, running, done, failed or stopped.
        done: How many of `of`.
        of: How many in all; 0 where that is not known.
        told: Why it failed.
        heard_at: When something was last heard of it.
        is_left: It is queued, and nobody took it.
        is_dead: It was under way, and nobody has said anything of it for a while.
    """

    id: UUID
    subject: str
    name: str
    state: str
    done: int
    of: int
    told: str
    heard_at: datetime
    is_left: bool
    is_dead: bool

    @property
    def is_under_way(self) -> bool:
        """Whether something is still to come of it by itself."""
        return self.state in {"queued", "running"} and not (
            self.is_left or self.is_dead
        )
