"""Find what is the owner's; what is not is not there."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from askback.errors import NotFoundError
from askback.store.models import InterviewRow, OpportunityRow, SourceRow, User
from askback.store.models.owned import OwnedRow

R = TypeVar("R", bound=OwnedRow)


def alone(owner: User) -> None:
    """Let nobody else write what is the owner's until this transaction ends.

    What was read then still stands when it is written: a number is the next one, and a
    row that is missing is made once. SQLite has one writer anyway; outside a
    transaction there is nothing to wait for. Whatever else is locked is locked later.
    """
    if connection.features.has_select_for_update and connection.in_atomic_block:
        rows = User.objects.select_for_update(no_key=True).filter(pk=owner.pk)
        rows.order_by().values_list("pk").first()


def opportunity_of(owner: User, ident: UUID) -> OpportunityRow:
    """Return an opportunity.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    alone(owner)
    rows = OpportunityRow.objects.filter(owner=owner, id=ident)
    return _one(rows.select_related("owner"), "company", ident)


def interview_of(owner: User, ident: UUID) -> InterviewRow:
    """Return an interview with its opportunity.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    alone(owner)
    rows = InterviewRow.objects.filter(
        owner=owner, id=ident, opportunity__removed_at=None
    )
    return _one(rows.select_related("opportunity__owner"), "interview", ident)


def source_of(owner: User, ident: UUID) -> SourceRow:
    """Return a source with its opportunity.

    Raises:
        NotFoundError: It does not exist, or is not the owner's.
    """
    alone(owner)
    rows = SourceRow.objects.filter(owner=owner, id=ident, opportunity__removed_at=None)
    return _one(rows.select_related("opportunity__owner"), "source", ident)


def _one(rows: QuerySet[R], kind: str, ident: UUID) -> R:
    row = rows.first()
    if row is None:
        raise NotFoundError(kind, ident)
    return row
