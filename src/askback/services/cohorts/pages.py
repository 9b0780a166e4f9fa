"""Cohorts as their pages show them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askback.errors import NotFoundError
from askback.services.cohorts import copies, counting, gifts, rows, runners
from askback.services.values.cohorts import (
    CohortLine,
    CohortsPage,
    MemberPage,
    RunnerLine,
    RunnerPage,
)
from askback.store.models import CohortRow, MemberRow, User


def every(user: User) -> CohortsPage:
    """Return the cohorts that somebody runs, and those they are of."""
    run = list(rows.run_by(user).order_by("name", "id"))
    joined = CohortRow.objects.filter(
        members__owner=user, members__runs_it=False, members__left_at=None
    )
    both = (*run, *joined.order_by("name", "id"))
    return CohortsPage(
        run=tuple(_line(row) for row in run if row.ended_at is None),
        joined=tuple(_line(row) for row in both[len(run) :] if row.ended_at is None),
        ended=tuple(_line(row) for row in both if row.ended_at is not None),
    )


def _line(row: CohortRow) -> CohortLine:
    return CohortLine(row.pk, row.name)


def of(user: User, ident: UUID, *, now: datetime) -> RunnerPage | MemberPage:
    """Return a cohort, as who runs it or as one of its people sees it.

    Raises:
        NotFoundError: They have nothing to do with it.
    """
    cohort = rows.run_by(user).filter(pk=ident).first()
    if cohort is not None:
        return _run(user, cohort, now)
    seats = MemberRow.objects.filter(owner=user, cohort_id=ident, left_at=None)
    seat = seats.select_related("cohort", "owner").first()
    if seat is None:
        raise NotFoundError("cohort", ident)
    is_ended = seat.cohort.ended_at is not None
    return MemberPage(
        id=ident,
        name=seat.cohort.name,
        is_ended=is_ended,
        joined_at=seat.made_at,
        gifts=() if is_ended else copies.offered(seat),
    )


def _run(user: User, cohort: CohortRow, now: datetime) -> RunnerPage:
    is_owner = cohort.owner_id == user.pk
    is_ended = cohort.ended_at is not None
    seats = MemberRow.objects.filter(cohort=cohort, runs_it=True, left_at=None)
    questions, kits = _offerable(user, cohort)
    return RunnerPage(
        id=cohort.pk,
        name=cohort.name,
        code=cohort.code,
        is_owner=is_owner,
        is_ended=is_ended,
        address=cohort.owner.email,
        invitation=runners.invitation(cohort, now=now) if is_owner else "",
        counted=None if is_ended else counting.counted(cohort, now=now),
        runners=tuple(
            RunnerLine(row.pk, row.owner.email) for row in seats.select_related("owner")
        ),
        gifts=gifts.given(user, cohort),
        questions=questions,
        kits=kits,
    )


def _offerable(
    user: User, cohort: CohortRow
) -> tuple[tuple[tuple[UUID, str], ...], tuple[tuple[UUID, str], ...]]:
    """Return (id, words) of one's own questions and kits that are not offered yet."""
    questions = gifts.questions_of(user, cohort)[: gifts.MOST]
    kits = gifts.kits_of(user, cohort).defer("kit")[: gifts.MOST]
    return (
        tuple((row.pk, str(row.entry.get("text", row.key))) for row in questions),
        tuple((row.pk, row.title or gifts.NAMELESS) for row in kits),
    )


def is_of(user: User, ident: UUID) -> bool:
    """Return whether somebody is of a cohort, or runs it."""
    seats = MemberRow.objects.filter(owner=user, cohort_id=ident, left_at=None)
    return seats.exists() or rows.run_by(user).filter(pk=ident).exists()
