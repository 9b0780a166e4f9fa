"""What a share covers, and whom it lets in: the one place that decides it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from string import ascii_lowercase, ascii_uppercase
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from askback.errors import NotFoundError
from askback.services.practice import exercises
from askback.services.values.sharing import SharedLine, Viewer
from askback.store.models import InterviewRow, OpportunityRow, ShareRow, TakeRow

# Some letters of other alphabets become a to z when they are made small: such an
# address is another one.
SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
EVERYTHING = "All companies and practice takes"


def open_to(viewer: Viewer, now: datetime) -> QuerySet[ShareRow]:
    """Return the shares that somebody may open now.

    One that nobody has opened is for whoever has its address; after that it is for the
    one who opened it, and once their account is gone for nobody.
    """
    rows = ShareRow.objects.filter(
        ended_at=None,
        until__gt=now,
        opportunity__removed_at=None,
        take__exercise__removed_at=None,
    )
    addresses = [address.translate(SMALL) for address in viewer.addresses]
    unopened = Q(claimed_at=None, address__in=addresses)
    rows = rows.filter(unopened | Q(coach=viewer.user)).exclude(owner=viewer.user)
    return rows.select_related("owner", "opportunity", "take__exercise__story")


def within(viewer: Viewer, share_id: UUID, *, now: datetime) -> ShareRow:
    """Return a share to look into; it is theirs alone from the first time on.

    Raises:
        NotFoundError: It is not theirs, ended, over, or was opened by somebody else.
    """
    row = _one(open_to(viewer, now), share_id)
    if row.claimed_at is None:
        waiting = ShareRow.objects.filter(id=share_id, claimed_at=None)
        waiting.update(coach=viewer.user, claimed_at=now)
        row = _one(open_to(viewer, now).filter(coach=viewer.user), share_id)
    return row


def _one(rows: QuerySet[ShareRow], share_id: UUID) -> ShareRow:
    row = rows.filter(id=share_id).first()
    if row is None:
        raise NotFoundError("share", share_id)
    return row


def opportunities(share: ShareRow) -> QuerySet[OpportunityRow]:
    """Return the opportunities that a share covers."""
    rows = OpportunityRow.objects.filter(owner=share.owner_id)
    if share.take_id:
        return rows.none()
    return rows.filter(id=share.opportunity_id) if share.opportunity_id else rows


def interviews(share: ShareRow) -> QuerySet[InterviewRow]:
    """Return the interviews that a share covers: those of its opportunities."""
    covered = opportunities(share).values("id")
    return InterviewRow.objects.filter(owner=share.owner_id, opportunity__in=covered)


def takes(share: ShareRow) -> QuerySet[TakeRow]:
    """Return the takes that a share covers."""
    rows = TakeRow.objects.filter(owner=share.owner_id, exercise__removed_at=None)
    if share.opportunity_id:
        return rows.none()
    return rows.filter(id=share.take_id) if share.take_id else rows


def opportunity_within(share: ShareRow, ident: UUID) -> OpportunityRow:
    """Return an opportunity of a share.

    Raises:
        NotFoundError: It is outside of the share, or was removed.
    """
    row = opportunities(share).filter(id=ident).first()
    if row is None:
        raise NotFoundError("company", ident)
    return row


def interview_within(share: ShareRow, ident: UUID) -> InterviewRow:
    """Return an interview of a share.

    Raises:
        NotFoundError: It is outside of the share, or was removed.
    """
    row = interviews(share).filter(id=ident).select_related("opportunity").first()
    if row is None:
        raise NotFoundError("interview", ident)
    return row


def take_within(share: ShareRow, ident: UUID) -> TakeRow:
    """Return a take of a share.

    Raises:
        NotFoundError: It is outside of the share, or was removed.
    """
    row = takes(share).filter(id=ident).select_related("exercise__story").first()
    if row is None:
        raise NotFoundError("take", ident)
    return row


def in_words(share: ShareRow) -> str:
    """Return what a share is of, as its owner and its coach read it."""
    if share.opportunity:
        return opportunity_in_words(share.opportunity)
    return take_in_words(share.take) if share.take else EVERYTHING


def opportunity_in_words(row: OpportunityRow) -> str:
    """Return what an opportunity is called: its company, and the job where known."""
    return f"{row.company}, {row.title}" if row.title else row.company


def take_in_words(take: TakeRow) -> str:
    """Return what a take is called where nothing else stands around it."""
    return f"Take {take.number}, {exercises.title_of(take.exercise)}"


def last_day(share: ShareRow) -> date:
    """Return the last day on which a share opens."""
    return timezone.localtime(share.until - timedelta(seconds=1)).date()


def line_of(share: ShareRow) -> SharedLine:
    """Return a share as its coach sees it."""
    return SharedLine(
        id=share.id,
        by=share.owner.email,
        what=in_words(share),
        may_comment=share.may_comment,
        until=last_day(share),
    )
