"""The user's stories: what they did, in STAR form, with the skills it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q

from askback.adapters import shipped
from askback.core.dossier.gap import read_resume
from askback.core.dossier.gap.mentions import Kinds, find_mentions
from askback.core.followup.stories import Story
from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.files.resume import gap_tables
from askback.services.story_readings import (
    PARTS,
    plain_of,
    read,
    told_draft,
    told_of,
)
from askback.services.values.closing import StoryDraft, StoryLine
from askback.store.models import StoryRow, User

LONGEST_TITLE = 200  # letters; the column's
LONGEST = 5000  # letters of one part: five minutes read aloud
LONGEST_SKILL = 80
MOST_SKILLS = 20
NOT_KEPT = UUID(int=0)
MATCHED = ("situation", "task", "action", "result", "decisions", "obstacles")
KEPT = Q(exercises__removed_at=None)


def every(owner: User) -> tuple[StoryLine, ...]:
    """Return the user's stories in the order in which they were written."""
    rows = StoryRow.objects.filter(owner=owner).annotate(
        answered=Count("objections", distinct=True),
        practised=Count("exercises", distinct=True, filter=KEPT),
    )
    in_order = rows.order_by("made_at", "id")  # a count leaves the rows' own order out
    return tuple(_line(row, row.answered, row.practised) for row in in_order)


def show(owner: User, story_id: UUID) -> StoryLine:
    """Return one story.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, story_id)
    practised = row.exercises.filter(removed_at=None).count()
    return _line(row, row.objections.count(), practised)


@transaction.atomic
def add(
    owner: User,
    *,
    draft: StoryDraft,
    now: datetime,
    origin: Mapping[str, object] | None = None,
) -> UUID:
    """Keep a new story, and return its name.

    Args:
        owner: Whose it is.
        draft: Its parts.
        now: When it is kept.
        origin: The words of a résumé that it grew from, with their place.

    Raises:
        InvalidInputError: It has no title, or a part is too long.
    """
    fields = _fields(draft)
    row = StoryRow(owner=owner, made_at=now, origin=dict(origin or {}), **fields)
    row.save()
    return row.id


@transaction.atomic
def change(owner: User, story_id: UUID, *, draft: StoryDraft) -> None:
    """Keep a story as it was changed.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: It has no title, or a part is too long.
    """
    row = row_of(owner, story_id)
    for name, value in _fields(draft).items():
        setattr(row, name, value)
    row.is_sample = False  # what the user wrote on is the user's
    row.save()


@transaction.atomic
def take_named(owner: User, story_id: UUID) -> None:
    """Take the skills that a story's words name into its list.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, story_id)
    row.skills = [*row.skills, *_named(row)][:MOST_SKILLS]
    row.save(update_fields=["skills"])


@transaction.atomic
def remove(owner: User, story_id: UUID, *, now: datetime) -> None:
    """Take a story away; it is kept for thirty days.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, story_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])


def of(owner: User) -> tuple[Story, ...]:
    """Return the user's stories as what answers doubts."""
    return tuple(map(story_of, StoryRow.objects.filter(owner=owner)))


def story_of(row: StoryRow) -> Story:
    """Return a stored story as a value."""
    parts = tuple(filter(None, (getattr(row, name) for name in MATCHED)))
    return Story(
        key=str(row.id),
        title=row.title,
        text="\n".join(parts),
        skills=tuple(row.skills),
        parts=parts,
    )


def skills_in(text: str) -> tuple[str, ...]:
    """Return the skills that a text names, as our vocabulary spells them."""
    tables = gap_tables()
    kinds = Kinds(tables.languages, tables.degrees)
    vocabulary = shipped.dossier_tables().vocabulary
    found = find_mentions(read_resume(text, 0), vocabulary, tables.shown, kinds)
    return tuple(dict.fromkeys(mention.name for mention in found))


def look(draft: StoryDraft) -> StoryLine:
    """Say what is seen in a story as it was filled in; nothing is kept."""
    told = told_draft(draft)
    return StoryLine(NOT_KEPT, draft, reading=read(told), plain=plain_of(draft.plain))


def row_of(owner: User, story_id: UUID) -> StoryRow:
    """Return a story's row.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    own.alone(owner)
    row = StoryRow.objects.filter(owner=owner, id=story_id).first()
    if row is None:
        raise NotFoundError("story", story_id)
    return row


def _line(row: StoryRow, answered: int, practised: int) -> StoryLine:
    parts = {name: getattr(row, name) for name in PARTS}
    draft = StoryDraft(row.title, skills=tuple(row.skills), **parts)
    return StoryLine(
        id=row.id,
        draft=draft,
        named=_named(row),
        answered=answered,
        reading=read(told_of(row)),
        plain=plain_of(row.plain),
        origin=str(row.origin.get("quote", "")),
        under=str(row.origin.get("under", "")),
        practised=practised,
    )


def _text(row: StoryRow) -> str:
    return "\n".join(filter(None, (getattr(row, name) for name in MATCHED)))


def _named(row: StoryRow) -> tuple[str, ...]:
    """Return the skills that a story's words name and its list does not."""
    listed = {skill.casefold() for skill in row.skills}
    named = skills_in(f"{row.title}\n{_text(row)}")
    return tuple(skill for skill in named if skill.casefold() not in listed)


def _fields(draft: StoryDraft) -> dict[str, object]:
    """Return the columns of a story.

    Raises:
        InvalidInputError: It has no title, or a part is too long.
    """
    given = asdict(draft)
    title = draft.title.strip()
    if not 0 < len(title) <= LONGEST_TITLE:
        raise InvalidInputError(f"Give it a title of up to {LONGEST_TITLE} letters.")
    for name in PARTS:
        if len(given[name]) > LONGEST:
            called = name.replace("_", "-").capitalize()
            raise InvalidInputError(
                f"{called} holds {LONGEST} letters; this has "
                f"{len(given[name])}. Say it shorter."
            )
    parts = {name: given[name].strip() for name in PARTS}
    return {"title": title, **parts, "skills": list(_skills(draft.skills))}


def _skills(given: Iterable[str]) -> Iterator[str]:
    """Yield the skills of a list, each once.

    Raises:
        InvalidInputError: There are too many, or one is too long.
    """
    named = {" ".join(skill.split()).casefold(): skill for skill in given}
    skills = [" ".join(skill.split()) for key, skill in named.items() if key]
    if len(skills) > MOST_SKILLS:
        raise InvalidInputError(f"Name up to {MOST_SKILLS} skills; these are too many.")
    if any(len(skill) > LONGEST_SKILL for skill in skills):
        raise InvalidInputError(f"A skill has up to {LONGEST_SKILL} letters.")
    yield from skills
