"""Doubts about the user that were named, one by one and across companies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from askback.core.followup.objections import Named
from askback.core.followup.recurring import Pattern, patterns
from askback.core.followup.themes import NAMES, Theme, theme_of
from askback.errors import InvalidInputError, NotFoundError
from askback.services import aside, own, stories
from askback.services.values.closing import (
    ObjectionDraft,
    ObjectionLine,
    PatternLine,
    PatternsPage,
)
from askback.store.models import (
    InterviewRow,
    ObjectionRow,
    OpportunityRow,
    StoryRow,
    User,
)

LONGEST = 2000  # letters of a doubt, and of what was answered
LONGEST_WHO = 120  # the column's
KEPT = ("text", "theme", "who", "reply", "is_answered", "place")


@transaction.atomic
def add(
    owner: User,
    interview_id: UUID,
    *,
    draft: ObjectionDraft,
    now: datetime,
    place: str = "",
) -> UUID:
    """Keep a doubt that was named in an interview, and return its name.

    Args:
        owner: Whose interview it is.
        interview_id: Which one.
        draft: The doubt; without a theme it gets the one its words tell.
        now: When it is kept.
        place: Where it was taken over from; what is there already is kept once.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
        InvalidInputError: It is empty or too long, or its theme is none.
    """
    interview = own.interview_of(owner, interview_id)
    there = interview.objections.filter(place=place).first() if place else None
    if there is not None:
        return there.id
    row = ObjectionRow(
        owner=owner,
        made_at=now,
        opportunity=interview.opportunity,
        interview=interview,
        place=place,
        **_fields(owner, draft),
    )
    row.save()
    return row.id


@transaction.atomic
def change(owner: User, objection_id: UUID, *, draft: ObjectionDraft) -> UUID:
    """Keep a doubt as it was changed, and return the interview it is of.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: It is empty or too long, or its theme is none.
    """
    row = row_of(owner, objection_id)
    for name, value in _fields(owner, draft).items():
        setattr(row, name, value)
    row.save()
    return _interview(row).id


@transaction.atomic
def remove(owner: User, objection_id: UUID, *, now: datetime) -> tuple[UUID, UUID]:
    """Take a doubt away.

    Returns:
        The interview it was of, and by what it is taken back.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = row_of(owner, objection_id)
    interview = _interview(row)
    given: dict[str, Any] = {name: getattr(row, name) for name in KEPT}
    given |= {
        "story": str(row.story_id or ""),
        "made_at": row.made_at.isoformat(),
    }
    row.delete()
    label = str(given["text"])
    laid = aside.lay(
        owner, "objection", label=label, given=given, now=now, interview=interview
    )
    return interview.id, laid


def show(owner: User, objection_id: UUID) -> ObjectionLine:
    """Return one doubt.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    return line(row_of(owner, objection_id))


def row_of(owner: User, objection_id: UUID) -> ObjectionRow:
    """Return a doubt's row.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = _rows(owner).filter(id=objection_id).first()
    if row is None:
        raise NotFoundError("doubt", objection_id)
    return row


def of_interview(interview: InterviewRow) -> tuple[ObjectionLine, ...]:
    """Return the doubts that were named in an interview."""
    rows = ObjectionRow.objects.filter(interview=interview)
    return tuple(map(line, rows.select_related("opportunity", "interview", "story")))


def elsewhere(owner: User, opportunity: OpportunityRow) -> tuple[Named, ...]:
    """Return the doubts that other companies named."""
    rows = _rows(owner).exclude(opportunity=opportunity)
    return tuple(map(_named, rows))


def across(owner: User) -> PatternsPage:
    """Return the doubts that were named in all companies, the same ones together."""
    rows = list(_rows(owner))
    lines = {str(row.id): line(row) for row in rows}
    by_named = [(_named(row), lines[str(row.id)]) for row in rows]
    talked = OpportunityRow.objects.filter(
        owner=owner,
        interviews__done_at__isnull=False,
        interviews__removed_at=None,
    )
    companies = set(talked.values_list("id", flat=True))
    companies |= {row.opportunity_id for row in rows}
    found = patterns(named for named, _ in by_named)
    return PatternsPage(
        patterns=tuple(_pattern(pattern, by_named) for pattern in found),
        companies=len(companies),
        count=len(rows),
    )


def _pattern(
    pattern: Pattern, by_named: Iterable[tuple[Named, ObjectionLine]]
) -> PatternLine:
    ids = {id(one) for one in pattern.named}
    named = tuple(told for one, told in by_named if id(one) in ids)
    about = NAMES[pattern.theme]
    return PatternLine(about, pattern.skill, pattern.companies, named)


def line(row: ObjectionRow) -> ObjectionLine:
    """Return a stored doubt as a line."""
    theme = Theme(row.theme)
    story = None if row.story is None or row.story.removed_at else row.story
    draft = ObjectionDraft(
        text=row.text,
        theme=theme,
        who=row.who,
        reply=row.reply,
        is_answered=row.is_answered,
        story=story.id if story else None,
    )
    return ObjectionLine(
        id=row.id,
        draft=draft,
        about=NAMES[theme],
        company=row.opportunity.company,
        interview_id=row.interview_id,
        interview=row.interview.name if row.interview else "",
        at=row.made_at,
        story=story.title if story else "",
    )


def _named(row: ObjectionRow) -> Named:
    told = line(row)
    return Named(
        theme=Theme(row.theme),
        text=row.text,
        company=told.company,
        who=row.who,
        skills=stories.skills_in(row.text),
        is_answered=row.is_answered,
        story=told.story,
    )


def _rows(owner: User) -> QuerySet[ObjectionRow]:
    """Return the doubts of interviews and companies that were not removed."""
    rows = ObjectionRow.objects.filter(
        owner=owner,
        opportunity__removed_at=None,
        interview__isnull=False,
        interview__removed_at=None,
    )
    return rows.select_related("opportunity", "interview", "story")


def _interview(row: ObjectionRow) -> InterviewRow:
    assert row.interview is not None, "as it was asked for"
    return row.interview


def _fields(owner: User, draft: ObjectionDraft) -> dict[str, Any]:
    """Return the columns of a doubt.

    Raises:
        InvalidInputError: It is empty or too long, or its theme is none.
        NotFoundError: The story is not the owner's.
    """
    text = draft.text.strip()
    if not text:
        raise InvalidInputError("Write the doubt, best in their words.")
    if max(len(text), len(draft.reply)) > LONGEST or len(draft.who) > LONGEST_WHO:
        raise InvalidInputError(
            f"A doubt holds {LONGEST} letters. Keep the heart of it."
        )
    if draft.theme and draft.theme not in set(Theme):
        raise InvalidInputError(f"theme: choose one of {', '.join(Theme)}.")
    story = None if draft.story is None else stories.row_of(owner, draft.story)
    return {
        "text": text,
        "theme": draft.theme or theme_of(text).value,
        "who": draft.who.strip(),
        "reply": draft.reply.strip(),
        "is_answered": draft.is_answered,
        "story": story,
    }


def put_back(interview: InterviewRow, given: Mapping[str, Any]) -> None:
    """Keep a doubt again that was laid aside."""
    rows = StoryRow.objects.filter(owner=interview.owner)
    there = {str(ident): ident for ident in rows.values_list("id", flat=True)}
    ObjectionRow.objects.create(
        owner=interview.owner,
        made_at=datetime.fromisoformat(given["made_at"]),
        opportunity=interview.opportunity,
        interview=interview,
        story_id=there.get(given["story"]),
        **{name: given[name] for name in KEPT},
    )
