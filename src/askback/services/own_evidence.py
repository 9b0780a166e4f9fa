"""What the user knows of a criterion from elsewhere: told by a friend, read, seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.adapters import shipped
from askback.core.topics import Role
from askback.errors import InvalidInputError, NotFoundError
from askback.services import ledger, own, weights
from askback.store.models import OwnEvidenceRow, User

LONGEST = 2000  # letters; a review on a page for employees has so many at most
LONGEST_NAME = 120
DIRECTIONS = frozenset({1.0, 0.5, -0.5, -1.0})
ROLES = frozenset({"", *(role.value for role in Role)})


@dataclass(frozen=True, slots=True)
class Known:
    """What the user knows, as a form gives it.

    Attributes:
        text: In their own words.
        direction: -1 against the job to 1 for it.
        who: Whom they have it from; empty where they saw or read it themselves.
        role: What that person is to the job, or empty.
    """

    text: str
    direction: float
    who: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What was noted, with the criterion and the company it is of."""

    id: UUID
    known: Known
    opportunity: UUID
    company: str
    criterion: str
    label: str


@dataclass(frozen=True, slots=True)
class Where:
    """The page on which it stands."""

    opportunity: UUID
    criterion: str


@transaction.atomic
def add(
    owner: User, opportunity_id: UUID, key: str, *, known: Known, now: datetime
) -> UUID:
    """Keep what the user knows of a criterion.

    Raises:
        NotFoundError: The opportunity or the criterion is not there, or not theirs.
        InvalidInputError: It says nothing, or too much.
    """
    opportunity = own.opportunity_of(owner, opportunity_id)
    if key not in weights.of(owner).weights:
        raise NotFoundError("criterion", key)
    row = OwnEvidenceRow.objects.create(
        owner=owner,
        made_at=now,
        opportunity=opportunity,
        criterion=key,
        **_fields(known),
    )
    ledger.rebuild(opportunity, now=now)
    return row.id


@transaction.atomic
def change(owner: User, ident: UUID, *, known: Known, now: datetime) -> Where:
    """Say it in other words.

    Raises:
        NotFoundError: There is no such thing of the owner's.
        InvalidInputError: It says nothing, or too much.
    """
    row = _row(owner, ident)
    for name, value in _fields(known).items():
        setattr(row, name, value)
    row.save()
    ledger.rebuild(row.opportunity, now=now)
    return _where(row)


@transaction.atomic
def remove(owner: User, ident: UUID, *, now: datetime) -> Where:
    """Let it count no more; it can be taken back.

    Raises:
        NotFoundError: There is no such thing of the owner's.
    """
    row = _row(owner, ident)
    row.removed_at = now
    row.save()
    ledger.rebuild(row.opportunity, now=now)
    return _where(row)


@transaction.atomic
def bring_back(owner: User, ident: UUID, *, now: datetime) -> Where:
    """Let what was removed count again.

    Raises:
        NotFoundError: There is no such thing of the owner's.
    """
    row = _row(owner, ident, removed=True)
    row.removed_at = None
    row.save()
    ledger.rebuild(row.opportunity, now=now)
    return _where(row)


def show(owner: User, ident: UUID) -> OwnPage:
    """Return what was noted, to be changed.

    Raises:
        NotFoundError: There is no such thing of the owner's.
    """
    row = _row(owner, ident)
    return OwnPage(
        id=row.id,
        known=Known(row.text, row.direction, row.who, row.role),
        opportunity=row.opportunity_id,
        company=row.opportunity.company,
        criterion=row.criterion,
        label=shipped.criteria().label(row.criterion),
    )


def _where(row: OwnEvidenceRow) -> Where:
    return Where(row.opportunity_id, row.criterion)


def _row(owner: User, ident: UUID, *, removed: bool = False) -> OwnEvidenceRow:
    rows = OwnEvidenceRow.objects.filter(
        owner=owner,
        id=ident,
        opportunity__removed_at=None,
        removed_at__isnull=not removed,
    )
    row = rows.select_related("opportunity__owner").first()
    if row is None:
        raise NotFoundError("evidence", ident)
    return row


def _fields(known: Known) -> dict[str, str | float]:
    """Return what is kept, after it was found to be sound.

    Raises:
        InvalidInputError: It says nothing, or too much.
    """
    text, who = known.text.strip(), known.who.strip()
    if not text:
        raise InvalidInputError("Write what you know.")
    if len(text) > LONGEST or len(who) > LONGEST_NAME:
        raise InvalidInputError(
            f"It holds {LONGEST} letters, and a name {LONGEST_NAME}. Say it shorter."
        )
    if known.direction not in DIRECTIONS:
        raise InvalidInputError("Say whether it speaks for the job or against it.")
    if known.role not in ROLES:
        raise InvalidInputError("Choose one of the roles.")
    return {"text": text, "direction": known.direction, "who": who, "role": known.role}
