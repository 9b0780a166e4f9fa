"""Cohorts as they are kept, found for those who have to do with them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from askback.errors import NotFoundError
from askback.services import own
from askback.store.models import CohortRow, MemberRow, User


def run_by(user: User) -> QuerySet[CohortRow]:
    """Return the cohorts that somebody runs: their own, and those they run too."""
    seats = MemberRow.objects.filter(owner=user, runs_it=True, left_at=None)
    return CohortRow.objects.filter(
        Q(owner=user) | Q(pk__in=seats.values("cohort"))
    ).select_related("owner")


def owned(owner: User, ident: UUID) -> CohortRow:
    """Return a cohort of somebody's own, to write it.

    Raises:
        NotFoundError: It does not exist, is another's, or has ended.
    """
    own.alone(owner)
    return _one(CohortRow.objects.filter(owner=owner, ended_at=None), ident)


def run(user: User, ident: UUID) -> CohortRow:
    """Return a cohort that somebody runs, to write what is of it.

    Raises:
        NotFoundError: It does not exist, they do not run it, or it has ended.
    """
    own.alone(user)
    return _one(run_by(user).filter(ended_at=None), ident)


def seat(user: User, ident: UUID) -> MemberRow:
    """Return somebody's being of a cohort that has not ended.

    Raises:
        NotFoundError: They are not of it, or it has ended.
    """
    own.alone(user)
    rows = MemberRow.objects.filter(owner=user, left_at=None, cohort__ended_at=None)
    row = rows.filter(cohort_id=ident).select_related("cohort", "owner").first()
    if row is None:
        raise NotFoundError("cohort", ident)
    return row


def _one(rows: QuerySet[CohortRow], ident: UUID) -> CohortRow:
    row = rows.filter(pk=ident).first()
    if row is None:
        raise NotFoundError("cohort", ident)
    return row
