"""What coaches said of what they were shown; it belongs to whom it was said to."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.sharing import covering
from askback.services.values.sharing import CommentLine, Viewer
from askback.store.models import CommentRow, ShareRow, User

LONGEST = 2_000  # letters: half a page
A_DAY = 20  # comments of one coach under one share
SHOWN = 500  # the newest
DAY = timedelta(days=1)

EMPTY = "Write what you want to say."
TOO_LONG = "A comment has up to {most} letters; this has {count}. Make two of it."
MOST_A_DAY = f"You wrote {A_DAY} comments here in a day, which is the most."
ONLY_READ = "This is shared with you to read, not to comment."


@transaction.atomic
def of_company(
    viewer: Viewer, share_id: UUID, ident: UUID, *, text: str, now: datetime
) -> None:
    """Say something of an opportunity.

    Raises:
        NotFoundError: The share is not theirs now, or does not cover it.
        InvalidInputError: It says nothing or too much, or is one too many.
    """
    share = covering.within(viewer, share_id, now=now)
    said = CommentRow(opportunity=covering.opportunity_within(share, ident))
    _keep(share, said, text, now)


@transaction.atomic
def of_take(
    viewer: Viewer, share_id: UUID, ident: UUID, *, text: str, now: datetime
) -> None:
    """Say something of a take.

    Raises:
        NotFoundError: The share is not theirs now, or does not cover it.
        InvalidInputError: It says nothing or too much, or is one too many.
    """
    share = covering.within(viewer, share_id, now=now)
    said = CommentRow(take=covering.take_within(share, ident))
    _keep(share, said, text, now)


def _keep(share: ShareRow, said: CommentRow, text: str, now: datetime) -> None:
    if not share.may_comment:
        raise InvalidInputError(ONLY_READ)
    words = text.replace("\r\n", "\n").strip()
    if not words:
        raise InvalidInputError(EMPTY)
    if len(words) > LONGEST:
        raise InvalidInputError(TOO_LONG.format(most=LONGEST, count=len(words)))
    own.alone(share.owner)  # two sent at once are two
    today = CommentRow.objects.filter(share=share.id, made_at__gt=now - DAY)
    if today.count() >= A_DAY:
        raise InvalidInputError(MOST_A_DAY)
    said.owner, said.made_at = share.owner, now
    said.share, said.by, said.text = share.id, share.address, words
    said.save()


@transaction.atomic
def take_back(
    viewer: Viewer, share_id: UUID, comment_id: UUID, *, now: datetime
) -> CommentLine:
    """Delete what one said oneself, for good, and return what it was.

    Raises:
        NotFoundError: The share is not theirs now, or it was not said under it.
    """
    share = covering.within(viewer, share_id, now=now)
    return _remove(CommentRow.objects.filter(share=share.id), comment_id)


@transaction.atomic
def remove(owner: User, comment_id: UUID) -> CommentLine:
    """Delete what was said to one, for good, and return what it was.

    Raises:
        NotFoundError: It is not the owner's.
    """
    return _remove(CommentRow.objects.filter(owner=owner), comment_id)


def _remove(rows: QuerySet[CommentRow], comment_id: UUID) -> CommentLine:
    row = _full(rows).filter(id=comment_id).first()
    if row is None:
        raise NotFoundError("comment", comment_id)
    line = _line(row)
    row.delete()
    return line


def see(owner: User, *, now: datetime) -> None:
    """Mark all that was said to somebody as seen."""
    CommentRow.objects.filter(owner=owner, seen_at=None).update(seen_at=now)


def unseen(owner: User) -> int:
    """Return how many of what was said to somebody they have not marked as seen."""
    return CommentRow.objects.filter(owner=owner, seen_at=None).count()


def of(owner: User) -> tuple[CommentLine, ...]:
    """Return what was said to somebody, the newest first."""
    return _lines(CommentRow.objects.filter(owner=owner))


def about(
    owner: User, *, opportunity: UUID | None = None, take: UUID | None = None
) -> tuple[CommentLine, ...]:
    """Return what was said of an opportunity or a take of somebody's."""
    rows = CommentRow.objects.filter(owner=owner)
    return _lines(rows.filter(opportunity_id=opportunity, take_id=take))


def said(
    share: ShareRow, *, opportunity: UUID | None = None, take: UUID | None = None
) -> tuple[CommentLine, ...]:
    """Return what the coach of a share said of an opportunity or a take."""
    rows = CommentRow.objects.filter(share=share.id)
    return _lines(rows.filter(opportunity_id=opportunity, take_id=take))


def _full(rows: QuerySet[CommentRow]) -> QuerySet[CommentRow]:
    rows = rows.select_related("opportunity", "take__exercise__story")
    return rows.defer("take__heard", "take__reading")


def _lines(rows: QuerySet[CommentRow]) -> tuple[CommentLine, ...]:
    newest = _full(rows).order_by("-made_at", "-id")[:SHOWN]
    return tuple(map(_line, newest))


def _line(row: CommentRow) -> CommentLine:
    return CommentLine(
        id=row.id,
        by=row.by,
        about=_about(row),
        text=row.text,
        made_at=row.made_at,
        opportunity=row.opportunity_id,
        take=row.take_id,
        is_new=row.seen_at is None,
    )


def _about(row: CommentRow) -> str:
    if row.take:
        return covering.take_in_words(row.take)
    return covering.opportunity_in_words(row.opportunity) if row.opportunity else ""
