"""Exercises: questions to answer and stories to tell, aloud."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count, QuerySet

from askback.errors import InvalidInputError, NotFoundError
from askback.services import own, stories
from askback.services.values.practice import ExerciseDraft, ExerciseLine
from askback.store.models import ExerciseRow, User

LONGEST_TEXT = 600  # letters; a question that takes a minute to read aloud
LONGEST_KEY = 80  # letters; the column's
LONGEST_SCRIPT = 10_000  # letters: ten minutes read aloud
LONGEST_POINT = 200
MOST_POINTS = 12  # more than one can hold in mind, and more than an answer holds
SHORTEST_S, LONGEST_S = 10, 1800  # seconds an answer may be meant to take


def every(owner: User, *, now: datetime | None = None) -> tuple[ExerciseLine, ...]:
    """Return the user's exercises in the order in which they were added."""
    rows = rows_of(owner).annotate(n=Count("takes"))
    return tuple(line_of(row, row.n, now) for row in rows)


def show(
    owner: User, exercise_id: UUID, *, now: datetime | None = None
) -> ExerciseLine:
    """Return one exercise.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, exercise_id)
    return line_of(row, row.takes.count(), now)


@transaction.atomic
def add(
    owner: User, *, draft: ExerciseDraft, now: datetime, is_due: bool = True
) -> UUID:
    """Keep a new exercise, and return its name.

    It is due at once; or not on the schedule at all, where `is_due` is not so.

    Raises:
        NotFoundError: Its story or its company is not the owner's.
        InvalidInputError: There is nothing to practise, or a part is too long.
    """
    fields = _fields(owner, draft)
    due_at = now if is_due else None
    row = ExerciseRow.objects.create(owner=owner, made_at=now, due_at=due_at, **fields)
    return row.id


@transaction.atomic
def add_once(owner: User, *, draft: ExerciseDraft, now: datetime) -> UUID:
    """Keep an exercise, unless it is here already: then it is due at once.

    Raises:
        NotFoundError: Its story or its company is not the owner's.
        InvalidInputError: There is nothing to practise, or a part is too long.
    """
    own.alone(owner)
    text = " ".join(draft.text.split())
    rows = ExerciseRow.objects.filter(owner=owner, opportunity=draft.opportunity_id)
    same = rows.filter(text__iexact=text, story=draft.story_id).first()
    if same is None:
        return add(owner, draft=draft, now=now)
    if same.due_at is None:
        same.due_at = now
        same.save(update_fields=["due_at"])
    return same.id


@transaction.atomic
def change(owner: User, exercise_id: UUID, *, draft: ExerciseDraft) -> None:
    """Keep an exercise as it was changed; when it is due stays.

    Raises:
        NotFoundError: It, its story or its company is not the owner's.
        InvalidInputError: There is nothing to practise, or a part is too long.
    """
    row = row_of(owner, exercise_id)
    for name, value in _fields(owner, draft).items():
        setattr(row, name, value)
    row.save()


@transaction.atomic
def remove(owner: User, exercise_id: UUID, *, now: datetime) -> None:
    """Take an exercise away with its takes; all is kept for thirty days.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, exercise_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])


def row_of(owner: User, exercise_id: UUID) -> ExerciseRow:
    """Return an exercise's row.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    own.alone(owner)
    rows = ExerciseRow.objects.filter(owner=owner, id=exercise_id)
    row = rows.select_related("owner", "story", "opportunity").first()
    if row is None:
        raise NotFoundError("exercise", exercise_id)
    return row


def rows_of(owner: User) -> QuerySet[ExerciseRow]:
    """Return the rows of an owner's exercises, with what they are of.

    A story to tell is none while the story is removed.
    """
    rows = ExerciseRow.objects.filter(owner=owner)
    rows = rows.exclude(text="", story__removed_at__isnull=False)
    return rows.select_related("story", "opportunity")


def line_of(row: ExerciseRow, takes: int, now: datetime | None) -> ExerciseLine:
    """Return a stored exercise as a value."""
    is_due = now is not None and row.due_at is not None and row.due_at <= now
    return ExerciseLine(
        id=row.id,
        draft=draft_of(row),
        title=title_of(row),
        takes=takes,
        due_at=row.due_at,
        is_due=is_due,
        story=row.story.title if row.story else "",
        company=row.opportunity.company if row.opportunity else "",
        is_sample=row.is_sample,
    )


def title_of(row: ExerciseRow) -> str:
    """Return what an exercise is called: its question, or its story's title."""
    return row.text or (row.story.title if row.story else "")


def draft_of(row: ExerciseRow) -> ExerciseDraft:
    """Return a stored exercise as it would be filled in."""
    return ExerciseDraft(
        text=row.text,
        key=row.key,
        story_id=row.story_id,
        opportunity_id=row.opportunity_id,
        points=tuple(row.points),
        script=row.script,
        target_s=row.target_s,
    )


def _fields(owner: User, draft: ExerciseDraft) -> dict[str, object]:
    """Return the columns of an exercise.

    Raises:
        NotFoundError: Its story or its company is not the owner's.
        InvalidInputError: There is nothing to practise, or a part is too long.
    """
    text = " ".join(draft.text.split())
    story = stories.row_of(owner, draft.story_id) if draft.story_id else None
    company = draft.opportunity_id
    for problem in _problems(draft, text):
        raise InvalidInputError(problem)
    return {
        "text": text,
        "key": draft.key,
        "story": story,
        "opportunity": own.opportunity_of(owner, company) if company else None,
        "points": list(_points(draft)),
        "script": draft.script.strip(),
        "target_s": draft.target_s,
    }


def _problems(draft: ExerciseDraft, text: str) -> Iterator[str]:
    """Yield what is wrong with a draft, each with the mend."""
    points = tuple(_points(draft))
    if not text and draft.story_id is None:
        yield "Write the question you want to answer, or choose a story to tell."
    if len(text) > LONGEST_TEXT:
        yield f"A question has up to {LONGEST_TEXT} letters; this has {len(text)}."
    if len(draft.key) > LONGEST_KEY:
        yield f"A question's name has up to {LONGEST_KEY} letters."
    if len(draft.script) > LONGEST_SCRIPT:
        yield f"A script has up to {LONGEST_SCRIPT} letters. Keep the part you say."
    if len(points) > MOST_POINTS:
        yield f"Name up to {MOST_POINTS} points; this has {len(points)}."
    if any(len(point) > LONGEST_POINT for point in points):
        yield f"A point has up to {LONGEST_POINT} letters. Say it shorter."
    if draft.target_s is not None and not SHORTEST_S <= draft.target_s <= LONGEST_S:
        yield f"An answer may be meant to take {SHORTEST_S} to {LONGEST_S} seconds."


def _points(draft: ExerciseDraft) -> Iterator[str]:
    """Yield the points of a draft, without what is empty, each once."""
    said = (" ".join(point.split()) for point in draft.points)
    yield from dict.fromkeys(filter(None, said))
