"""Giving a share, changing its date, ending it, and what became of all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from askback.adapters.mailing import is_address
from askback.core.followup.filling import one_line
from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.practice import taking
from askback.services.sharing import comments
from askback.services.sharing.covering import (
    in_words,
    last_day,
    opportunity_in_words,
    take_in_words,
)
from askback.services.values.sharing import (
    LookLine,
    ShareDraft,
    ShareLine,
    SharesPage,
)
from askback.store.models import LookRow, OpportunityRow, ShareRow, TakeRow, User

USUAL = timedelta(weeks=4)
LONGEST = timedelta(days=365)
MOST = 20  # shares open at once: nobody has more coaches
A_DAY = 10  # shares given in a day: each sends a letter to somebody
DAY = timedelta(days=1)
OVER = 20  # shares that are over, shown folded
LOOKS = 1_000  # the newest looks of all shares that are shown
TAKES = 50  # the newest takes, to choose from

MOST_OPEN = f"You have {MOST} shares open, which is the most. End one first."
MOST_A_DAY = f"You gave {A_DAY} shares in a day, which is the most. Go on tomorrow."
NO_ADDRESS = "{given}: not an e-mail address. Write one such as coach@example.edu."
YOURS = "This is your own address. Write that of your coach."
TOO_EARLY = "Choose today or a later day."
TOO_LATE = "A share lasts up to a year. Choose a day until {last}."
TWICE = "{what} is shared with {address} already. Change the date of that share."


@transaction.atomic
def give(owner: User, *, draft: ShareDraft, now: datetime) -> UUID:
    """Share something with a coach; whether they have an account is not looked at.

    Raises:
        NotFoundError: The opportunity or the take is not the owner's.
        InvalidInputError: The address is none, the day cannot be, it is shared with
            them already, or there are too many shares.
    """
    own.alone(owner)
    address = _address(owner, draft.address)
    row = ShareRow(
        owner=owner,
        made_at=now,
        address=address,
        may_comment=draft.may_comment,
        until=_until(draft.until, now),
    )
    if draft.opportunity is not None:
        row.opportunity = own.opportunity_of(owner, draft.opportunity)
    elif draft.take is not None:
        row.take = taking.row_of(owner, draft.take)
    _check(row, now)
    row.save()
    return row.id


def _address(owner: User, given: str) -> str:
    address = given.strip().lower()
    if not is_address(address):
        raise InvalidInputError(NO_ADDRESS.format(given=one_line(given)[:60]))
    if address == owner.email.lower():
        raise InvalidInputError(YOURS)
    return address


def _until(last: date, now: datetime) -> datetime:
    """Return the end of a day."""
    today = timezone.localtime(now).date()
    if last < today:
        raise InvalidInputError(TOO_EARLY)
    if last > today + LONGEST:
        latest = today + LONGEST
        raise InvalidInputError(TOO_LATE.format(last=f"{latest.day} {latest:%b %Y}"))
    return timezone.make_aware(datetime.combine(last + DAY, time()))


def _check(row: ShareRow, now: datetime) -> None:
    """Refuse one share too many."""
    open_ = _open(row.owner, now)
    same = open_.filter(address=row.address, opportunity=row.opportunity, take=row.take)
    if same.exists():
        told = TWICE.format(what=in_words(row), address=row.address)
        raise InvalidInputError(told)
    if open_.count() >= MOST:
        raise InvalidInputError(MOST_OPEN)
    given = ShareRow.objects.filter(owner=row.owner, made_at__gt=now - DAY)
    if given.count() >= A_DAY:
        raise InvalidInputError(MOST_A_DAY)


def _open(owner: User, now: datetime) -> QuerySet[ShareRow]:
    """Return the shares of an owner that a coach can open, or could if taken back."""
    rows = ShareRow.objects.filter(owner=owner, ended_at=None, until__gt=now)
    return rows.exclude(claimed_at__isnull=False, coach=None)


@transaction.atomic
def prolong(owner: User, share_id: UUID, *, until: date, now: datetime) -> None:
    """Let a share last until another day, later or earlier; one that is over too.

    Raises:
        NotFoundError: It is not the owner's, or was ended.
        InvalidInputError: The day cannot be, or there are too many shares.
    """
    own.alone(owner)
    row = _row(owner, share_id)
    if row.until <= now and _open(owner, now).count() >= MOST:
        raise InvalidInputError(MOST_OPEN)
    row.until = _until(until, now)
    row.save(update_fields=["until"])


def _row(owner: User, share_id: UUID) -> ShareRow:
    row = ShareRow.objects.filter(owner=owner, id=share_id, ended_at=None).first()
    if row is None:
        raise NotFoundError("share", share_id)
    return row


@transaction.atomic
def end(owner: User, share_id: UUID, *, now: datetime) -> None:
    """End a share at once; ended is ended.

    Raises:
        NotFoundError: It is not the owner's, or was ended before.
    """
    row = _row(owner, share_id)
    row.ended_at = now
    row.save(update_fields=["ended_at"])


def address_of(owner: User, share_id: UUID) -> str:
    """Return the address that a share is for.

    Raises:
        NotFoundError: It is not the owner's, or was ended.
    """
    return _row(owner, share_id).address


def shares_of(owner: User, *, now: datetime) -> SharesPage:
    """Return all that somebody shares, who looked when, and what was said of it."""
    rows = ShareRow.objects.filter(owner=owner).order_by("-made_at", "-id")
    rows = rows.select_related("opportunity", "take__exercise__story")
    lines = [_line(row, now) for row in rows.defer("take__heard", "take__reading")]
    open_ = [line for line in lines if line.state in {"open", "removed"}]
    over = [line for line in lines if line not in open_][:OVER]
    looks = _looks([line.id for line in (*open_, *over)])
    return SharesPage(
        open=tuple(_with(line, looks) for line in open_),
        over=tuple(_with(line, looks) for line in over),
        comments=comments.of(owner),
    )


def _looks(idents: Iterable[UUID]) -> dict[UUID, list[LookLine]]:
    rows = LookRow.objects.filter(share__in=idents).order_by("-made_at", "-id")
    found: dict[UUID, list[LookLine]] = defaultdict(list)
    for row in rows[:LOOKS]:
        on = timezone.localtime(row.made_at).date()
        found[row.share_id].append(LookLine(on, row.at))
    return found


def _with(line: ShareLine, looks: dict[UUID, list[LookLine]]) -> ShareLine:
    return replace(line, looks=tuple(looks[line.id]))


def _line(row: ShareRow, now: datetime) -> ShareLine:
    return ShareLine(
        id=row.id,
        address=row.address,
        what=in_words(row),
        may_comment=row.may_comment,
        made_at=row.made_at,
        until=last_day(row),
        state=_state(row, now),
        claimed_at=row.claimed_at,
    )


def _state(row: ShareRow, now: datetime) -> str:
    if row.claimed_at is not None and row.coach_id is None:
        return "gone"
    if row.ended_at is not None:
        return "ended"
    if row.until <= now:
        return "past"
    return "removed" if _is_removed(row) else "open"


def _is_removed(row: ShareRow) -> bool:
    things = (row.opportunity, row.take.exercise if row.take else None)
    return any(thing is not None and thing.removed_at for thing in things)


def choices(
    owner: User, *, take: UUID | None = None
) -> tuple[tuple[tuple[UUID, str], ...], tuple[tuple[UUID, str], ...]]:
    """Return what there is to share: companies, and the newest takes with one wanted.

    Args:
        owner: Whose.
        take: A take that is among them however old it is, or None.
    """
    companies = OpportunityRow.objects.filter(owner=owner).order_by("company", "id")
    rows = TakeRow.objects.filter(owner=owner, exercise__removed_at=None)
    rows = rows.defer("heard", "reading").select_related("exercise__story")
    newest = list(rows.order_by("-made_at", "-number")[:TAKES])
    known = {row.id for row in newest}
    wanted = [] if take is None or take in known else list(rows.filter(id=take))
    return (
        tuple((row.id, opportunity_in_words(row)) for row in companies),
        tuple((row.id, take_in_words(row)) for row in (*wanted, *newest)),
    )
