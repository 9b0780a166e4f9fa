"""Takes looked at: one, two beside each other, and figures over all of an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from statistics import median
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from askback.errors import InvalidInputError, NotFoundError
from askback.services import wiping
from askback.services.practice import exercises, recordings, taking, traces
from askback.services.values.takes import (
    ExercisePage,
    SidePage,
    TakeLine,
    TakePage,
    Trend,
)
from askback.store.models import ExerciseRow, ReviewRow, TakeRow, User

LONGEST_NOTE = 5_000  # letters; a note beside a take is a line or two
Reading = Mapping[str, Any]
FILLERS: Final = "fillers"
PACE: Final = "pace"
POINTS: Final = "points"
SHARED: Final = "shared"
TRENDS: tuple[tuple[str, str, str, str], ...] = (
    (FILLERS, "Fillers a minute", "um, uh and what fills in their place", ""),
    (PACE, "Median pace", "words a minute; under 110 is slow, over 190 fast", ""),
    (POINTS, "Points covered", "", ""),
    (SHARED, "Shared with the take before", "word for word", " %"),
)
"""What is drawn over takes: key, title, hint, unit."""


def exercise(owner: User, exercise_id: UUID, *, now: datetime) -> ExercisePage:
    """Return an exercise with its takes, the newest first, and figures over them.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    line = exercises.show(owner, exercise_id, now=now)
    rows = _rows(owner, exercise_id)
    lines = tuple(map(_line, rows))
    newest = lines[-1] if lines else None
    job = None if newest is None else taking.of_take(owner, newest.id, now=now)
    return ExercisePage(
        line=line,
        takes=lines[::-1],
        trends=tuple(_trends(lines, len(line.draft.points))),
        job=job,
    )


def show(owner: User, take_id: UUID, *, now: datetime) -> TakePage:
    """Return one take.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = taking.row_of(owner, take_id)
    others = [one for one in _rows(owner, row.exercise_id) if one.id != row.id]
    return _page(row, others, now)


def media_of(owner: User, take_id: UUID) -> str:
    """Return the name of a take's recording.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return taking.row_of(owner, take_id).media


def side(
    owner: User, exercise_id: UUID, first: UUID, second: UUID, *, now: datetime
) -> SidePage:
    """Return two takes of one exercise beside each other.

    Raises:
        NotFoundError: The exercise is not the owner's, or a take is not of it.
    """
    line = exercises.show(owner, exercise_id, now=now)
    rows = _rows(owner, exercise_id)
    known = {row.id for row in rows}
    for ident in (first, second):
        if ident not in known:
            raise NotFoundError("take", ident)
    one, other = (
        _page(taking.row_of(owner, ident), [], now) for ident in (first, second)
    )
    return SidePage(line, (one, other), tuple(map(_line, rows)))


def last_two(owner: User, exercise_id: UUID) -> tuple[UUID, UUID] | None:
    """Return the last two takes of an exercise, the older first; None if fewer.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = exercises.row_of(owner, exercise_id)
    rows = TakeRow.objects.filter(exercise=row).order_by("number")
    idents = list(rows.values_list("id", flat=True))
    return (idents[-2], idents[-1]) if len(idents) > 1 else None


@transaction.atomic
def note(owner: User, take_id: UUID, *, text: str) -> None:
    """Keep the user's own note beside a take.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: The note is too long.
    """
    row = taking.row_of(owner, take_id)
    if len(text) > LONGEST_NOTE:
        raise InvalidInputError(
            f"A note has up to {LONGEST_NOTE} letters; this has {len(text)}."
        )
    row.note = text.strip()
    row.save(update_fields=["note"])


def remove(owner: User, take_id: UUID) -> UUID:
    """Delete a take for good, with its recording and all that is kept of its words.

    Returns:
        Its exercise.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    with transaction.atomic():
        row = taking.row_of(owner, take_id)
        taking.drop(owner, take_id)
        traces.clear(row)
        row.delete()
    wiping.wipe()
    return row.exercise_id


def recent(owner: User, *, most: int) -> tuple[tuple[str, TakeLine], ...]:
    """Return the last takes, each with what it is a take of, the newest first."""
    rows = TakeRow.objects.filter(owner=owner, exercise__removed_at=None)
    rows = rows.select_related("exercise__story").defer("heard")
    return tuple(
        (exercises.title_of(row.exercise), _line(row))
        for row in rows.order_by("-made_at", "-number")[:most]
    )


def _rows(owner: User, exercise_id: UUID) -> list[TakeRow]:
    """Return the takes of an exercise by their number, without what was heard."""
    rows = TakeRow.objects.filter(owner=owner, exercise_id=exercise_id)
    return list(rows.defer("heard", "note", "script").order_by("number"))


def _page(row: TakeRow, others: Iterable[TakeRow], now: datetime) -> TakePage:
    owner = row.owner
    graded = ReviewRow.objects.filter(owner=owner, take_id=row.id).last()
    return TakePage(
        exercise=_exercise(row.exercise, now),
        line=_line(row),
        media_type=recordings.media_type(row.media, is_video=row.is_video),
        size=row.size,
        has_recording=recordings.is_there(owner, row.media),
        script=row.script,
        target_s=row.target_s,
        note=row.note,
        heard=row.heard,
        reading=row.reading,
        job=taking.of_take(owner, row.id, now=now),
        others=tuple(map(_line, others)),
        grade=None if graded is None else graded.grade,
    )


def _exercise(row: ExerciseRow, now: datetime) -> Any:
    return exercises.line_of(row, row.takes.count(), now)


def _line(row: TakeRow) -> TakeLine:
    reading: Reading = row.reading
    return TakeLine(
        id=row.id,
        number=row.number,
        made_at=row.made_at,
        is_video=row.is_video,
        is_read=bool(reading),
        duration_s=reading.get("duration_s"),
        facts=tuple(_facts(reading)),
        figures=_figures(reading),
    )


def _facts(reading: Reading) -> Iterator[str]:
    """Yield what is said of a take in a list, each a few words."""
    figures = _figures(reading)
    if figures[FILLERS] is not None:
        least = "at least " if reading.get("fillers_are") == "at_least" else ""
        yield f"{least}{figures[FILLERS]:.1f} fillers a minute"
    if figures[PACE] is not None:
        yield f"{figures[PACE]:.0f} words a minute"
    if figures[POINTS] is not None:
        points = reading["points"]
        yield f"{figures[POINTS]:.0f} of {len(points)} points"


def _figures(reading: Reading) -> dict[str, float | None]:
    """Return what trends are drawn of; None where it was not measured."""
    points = reading.get("points") or ()
    said = sum(one.get("quote") is not None for one in points)
    return {
        FILLERS: reading.get("fillers_per_minute"),
        PACE: _median_pace(reading),
        POINTS: said if points else None,
        SHARED: _shared(reading),
    }


def _median_pace(reading: Reading) -> float | None:
    """Return the median over the take; the mean of it where it is too short."""
    pace = [one["words_per_minute"] for one in reading.get("pace") or ()]
    found = median(pace) if pace else reading.get("words_per_minute")
    return None if found is None else round(found, 1)


def _shared(reading: Reading) -> float | None:
    """Return how much of a take is word for word as in the one before, in per cent."""
    held = reading.get("natural") or {}
    share = (held.get("with_earlier") or {}).get("share")
    return None if share is None else round(100 * share)


def _trends(lines: tuple[TakeLine, ...], points: int) -> Iterator[Trend]:
    """Yield what there is to draw; one figure is no trend."""
    read = [line for line in lines if line.is_read]
    for key, title, hint, unit in TRENDS:
        figures = tuple((line.number, line.figures[key]) for line in read)
        if sum(figure is not None for _, figure in figures) > 1:
            words = f"of {points}" if key == POINTS else hint
            yield Trend(title, words, unit, figures)
