"""Several who run a cohort, and who has it when its owner goes.

An owner hands somebody an invitation, which works only for whoever accepts it. They do
not name them: a centre that could look up who is of its cohort, or put single people in
and out of what is counted, would see more than counts.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.core import signing
from django.db import transaction

from askback.errors import InvalidInputError, NotFoundError
from askback.services import own
from askback.services.cohorts import joining, rows
from askback.store.models import CohortRow, MemberRow, User

LASTS = timedelta(days=7)
MOST = 20  # who run one cohort besides its owner
SALT = "askback.cohorts.runners"
WORN = (
    "This invitation works no more: it is over seven days old, was cut short, or the "
    "cohort has another code by now. Ask its owner for a new one."
)
MANY = f"{MOST} people run this cohort already, which is the most."


def invitation(cohort: CohortRow, *, now: datetime) -> str:
    """Return what makes whoever accepts it within seven days run a cohort too."""
    told = [str(cohort.pk), cohort.code, now.timestamp()]
    return signing.Signer(salt=SALT).sign_object(told)


def invited(user: User, token: str, *, now: datetime) -> CohortRow:
    """Return the cohort of an invitation.

    Raises:
        InvalidInputError: It is none, works no more, or was taken back from them.
    """
    try:
        ident, code, at = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError) as error:  # not whole, or not ours
        raise InvalidInputError(WORN) from error
    row = CohortRow.objects.filter(pk=ident, code=code, ended_at=None).first()
    if row is None or at < (now - LASTS).timestamp() or _is_back(user, row, at):
        raise InvalidInputError(WORN)
    return row


def _is_back(user: User, cohort: CohortRow, at: float) -> bool:
    """Return whether somebody left after an invitation was made."""
    row = MemberRow.objects.filter(owner=user, cohort=cohort).first()
    return row is not None and row.left_at is not None and row.left_at.timestamp() > at


@transaction.atomic
def accept(user: User, token: str, *, now: datetime) -> UUID:
    """Run a cohort too; who does is not counted among its people.

    Raises:
        InvalidInputError: The invitation works no more, or too many run it.
    """
    cohort = invited(user, token, now=now)
    if cohort.owner_id == user.pk:
        return cohort.pk
    own.alone(cohort.owner)  # two who accept at once are two
    seats = MemberRow.objects.filter(cohort=cohort, runs_it=True, left_at=None)
    if seats.exclude(owner=user).count() >= MOST:
        raise InvalidInputError(MANY)
    MemberRow.objects.update_or_create(
        owner=user,
        cohort=cohort,
        defaults={"runs_it": True, "left_at": None},
        create_defaults={"runs_it": True, "made_at": now},
    )
    return cohort.pk


@transaction.atomic
def take_back(owner: User, ident: UUID, member_id: UUID, *, now: datetime) -> None:
    """Let somebody run a cohort no more; they may join it again by its code.

    Raises:
        NotFoundError: It is not the owner's, has ended, or they do not run it.
    """
    cohort = rows.owned(owner, ident)
    seats = MemberRow.objects.filter(cohort=cohort, runs_it=True, left_at=None)
    row = seats.filter(pk=member_id).first()
    if row is None:
        raise NotFoundError("member", member_id)
    joining.stand_up(row, now)


def hand_over(owner: User) -> None:
    """Give an owner's cohorts to who has run each with them longest, within a deed.

    What nobody else runs stays the owner's, and goes with them.
    """
    for cohort in CohortRow.objects.filter(owner=owner, ended_at=None):
        seats = MemberRow.objects.filter(cohort=cohort, runs_it=True, left_at=None)
        heir = seats.select_related("owner").order_by("made_at", "id").first()
        if heir is not None:
            cohort.owner = heir.owner
            cohort.save(update_fields=["owner"])
            heir.delete()
