"""Takes, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from askback.services.values.jobs import JobLine
from askback.services.values.practice import ExerciseLine


@dataclass(frozen=True, slots=True)
class TakeDraft:
    """A recording as it is brought.

    Attributes:
        name: Of the file; its ending says what it is.
        media_type: What the browser says it is, where the name has no ending.
        chunks: Its bytes, in order; read once.
        size: How many bytes.
        is_video: Whether there is a picture in it.
        take_id: What whoever recorded it calls it, so that bringing it twice keeps it
            once; None where it has no name yet.
        mock_id: The mock interview that it is of, or None.
    """

    name: str
    media_type: str
    chunks: Iterable[bytes]
    size: int
    is_video: bool = False
    take_id: UUID | None = None
    mock_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A take that is kept.

    Attributes:
        take_id: Its name.
        job_id: The job that reads it; None where it was here already.
    """

    take_id: UUID
    job_id: UUID | None


@dataclass(frozen=True, slots=True)
class TakeLine:
    """A take in a list.

    Attributes:
        id: Its name.
        number: Which of its exercise's, from 1.
        made_at: When it was kept.
        is_video: Whether there is a picture in it.
        is_read: Whether it was read.
        duration_s: How long it is; None where that is not known.
        facts: What stands beside it, each a few words.
        figures: What its trends are drawn of, by name; None where not measured.
    """

    id: UUID
    number: int
    made_at: datetime
    is_video: bool
    is_read: bool
    duration_s: float | None
    facts: tuple[str, ...]
    figures: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure over takes.

    Attributes:
        title: What is counted.
        hint: In what unit, or what to know of it.
        unit: Written behind each figure; empty for none.
        figures: (number of the take, figure or None), in order.
    """

    title: str
    hint: str
    unit: str
    figures: tuple[tuple[int, float | None], ...]


@dataclass(frozen=True, slots=True)
class ExercisePage:
    """An exercise with what was said of it so far.

    Attributes:
        line: The exercise.
        takes: Its takes, the newest first.
        trends: What is drawn over them; none under two takes that were read.
        job: The reading that is under way for the newest take, or came to grief.
    """

    line: ExerciseLine
    takes: tuple[TakeLine, ...]
    trends: tuple[Trend, ...]
    job: JobLine | None


@dataclass(frozen=True, slots=True)
class TakePage:
    """One take.

    Attributes:
        exercise: What it is a take of.
        line: The take.
        media_type: What a player is told of its recording.
        size: Bytes of the recording.
        has_recording: Whether its file is there.
        script: As it stood when the take was made.
        target_s: How long it was to be, or None.
        note: The user's own.
        heard: What was heard, as it is kept; empty where it was not.
        reading: What askback makes of it, as it is kept; empty where it was not read.
        job: The reading that is under way, or came to grief; None where neither.
        others: The other takes of the exercise.
        grade: How it went, by the user's word: 1 again to 4 easy; None where not said.
    """

    exercise: ExerciseLine
    line: TakeLine
    media_type: str
    size: int
    has_recording: bool
    script: str
    target_s: int | None
    note: str
    heard: Mapping[str, Any]
    reading: Mapping[str, Any]
    job: JobLine | None
    others: tuple[TakeLine, ...]
    grade: int | None

    @property
    def parts(self) -> bool:
        """Whether any part of a story was heard in it."""
        return any((self.reading.get("star") or {}).values())

    @property
    def beside(self) -> TakeLine | None:
        """The take before it, else the last of the others, to lay it beside."""
        before = [one for one in self.others if one.number < self.line.number]
        return next(iter((before or list(self.others))[-1:]), None)


@dataclass(frozen=True, slots=True)
class SidePage:
    """Two takes beside each other.

    Attributes:
        exercise: What both are takes of.
        sides: The two, the one that was chosen first on the left.
        takes: All takes of the exercise, to choose from.
    """

    exercise: ExerciseLine
    sides: tuple[TakePage, TakePage]
    takes: tuple[TakeLine, ...]
