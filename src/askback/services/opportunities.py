"""The jobs that are being considered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askback.core.topics import Work
from askback.errors import InvalidInputError
from askback.services import ledger, own, sources, standing
from askback.services.lines_of_work import work_of
from askback.services.telling import webhooks
from askback.services.values import Brought, Upload
from askback.store.models import OpportunityRow, User

NAMELESS = "The posting does not name the company. Write its name beside it."
LONGEST = 200  # letters of a company's name, and of a title


@transaction.atomic
def add(
    owner: User,
    *,
    company: str,
    title: str,
    posting: Upload | Brought | None,
    now: datetime,
) -> UUID:
    """Add an opportunity; what the posting says of company and title fills gaps.

    Raises:
        InvalidInputError: The posting cannot be read, or nothing names the company.
    """
    row = OpportunityRow.objects.create(
        owner=owner,
        made_at=now,
        company=company.strip()[:LONGEST],
        title=title.strip()[:LONGEST],
    )
    if posting is not None:
        read = sources.keep(row, posting, sources.POSTING, now)
        row.company = row.company or (read.company or "")[:LONGEST]
        row.title = row.title or (read.title or "")[:LONGEST]
    if not row.company:
        raise InvalidInputError(NAMELESS)
    row.save(update_fields=["company", "title"])
    ledger.rebuild(row, now=now)
    about = {"opportunity_id": str(row.id)}
    webhooks.tell(owner, "opportunity.added", about, now=now)
    return row.id


def name(owner: User, opportunity_id: UUID) -> tuple[str, str]:
    """Return what a company and its job are called.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    return row.company, row.title


def work(owner: User, opportunity_id: UUID) -> frozenset[Work]:
    """Return the lines of work of a job, as the user says or as they were read.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    return work_of(row, standing.counting(row))


@transaction.atomic
def set_work(owner: User, opportunity_id: UUID, said: Iterable[Work]) -> None:
    """Keep the lines of work that the user names; none lets the posting say.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    row.work = sorted(line.value for line in said)
    row.save(update_fields=["work"])


@transaction.atomic
def rename(owner: User, opportunity_id: UUID, *, company: str, title: str) -> None:
    """Call an opportunity otherwise.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
        InvalidInputError: The company has no name.
    """
    row = own.opportunity_of(owner, opportunity_id)
    if not company.strip():
        raise InvalidInputError("Write the company's name.")
    row.company, row.title = company.strip()[:LONGEST], title.strip()[:LONGEST]
    row.save(update_fields=["company", "title"])


@transaction.atomic
def erase(owner: User, opportunity_id: UUID, *, now: datetime) -> None:
    """Delete an opportunity with all that was kept of it; it can be taken back.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])


@transaction.atomic
def remove(owner: User, opportunity_id: UUID, *, now: datetime) -> None:
    """Put an opportunity away; it is kept, and shown no more.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    row.closed_at = now
    row.save(update_fields=["closed_at"])


@transaction.atomic
def restore(owner: User, opportunity_id: UUID) -> None:
    """Take an opportunity up again.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    row = own.opportunity_of(owner, opportunity_id)
    row.closed_at, row.outcome = None, ""
    row.save(update_fields=["closed_at", "outcome"])
