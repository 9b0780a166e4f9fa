"""The sample search in one's own workspace: there at one click, gone at one click."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from askback.errors import NotFoundError
from askback.services import sample_rows
from askback.store.models import (
    ExerciseRow,
    OpportunityRow,
    ResumeRow,
    ReviewRow,
    StoryRow,
    TakeRow,
    User,
    WeightRow,
)

OF_OWNER = (
    ResumeRow,
    WeightRow,
    StoryRow,
)  # the user has these once, for all companies
PRACTICE = (ExerciseRow, TakeRow, ReviewRow)  # nobody practises for two at once


def is_there(owner: User) -> bool:
    """Return whether the sample is shown."""
    return OpportunityRow.objects.filter(owner=owner, is_sample=True).exists()


@transaction.atomic
def load(owner: User, *, now: datetime) -> None:
    """Bring the sample in, beside what the user has; twice is as once.

    What matters to the sample's candidate, the résumé, the stories and the practice are
    taken over only where the user has no company and none of them: they would count for
    those too.
    """
    if is_there(owner):
        return
    _samples(owner).delete()  # one that was removed before
    has_nothing = not OpportunityRow.objects.filter(owner=owner).exists()
    of_loops = (
        kind for kind in sample_rows.KINDS if kind not in (*OF_OWNER, *PRACTICE)
    )
    sample_rows.keep(owner, of_loops, now=now, is_sample=True)
    if has_nothing:
        _fill(owner, now)


@transaction.atomic
def remove(owner: User, *, now: datetime) -> UUID | None:
    """Take the sample away whole; nothing of the user's own is touched.

    Returns:
        One of its companies, by which it is brought back; None if there is no sample.
    """
    rows = OpportunityRow.objects.filter(owner=owner, is_sample=True)
    ident = rows.values_list("id", flat=True).first()
    rows.update(removed_at=now)
    for kind in OF_OWNER:
        kind.objects.filter(owner=owner, is_sample=True).delete()
    _stop_practising(owner)
    return ident


@transaction.atomic
def restore(owner: User, opportunity_id: UUID, *, now: datetime) -> None:
    """Bring the sample back that was taken away with one of its companies.

    Raises:
        NotFoundError: No sample of the owner's was taken away with it.
    """
    gone = _samples(owner).exclude(removed_at=None)
    row = gone.filter(id=opportunity_id).first()
    if row is None:
        raise NotFoundError("sample", opportunity_id)
    _samples(owner).filter(removed_at=row.removed_at).update(removed_at=None)
    if not OpportunityRow.objects.filter(owner=owner, is_sample=False).exists():
        _fill(owner, now)


def _samples(owner: User) -> QuerySet[OpportunityRow]:
    return OpportunityRow.everything.filter(owner=owner, is_sample=True)


def _stop_practising(owner: User) -> None:
    """Take the sample's exercises away; one with takes of the user's own is theirs."""
    rows = ExerciseRow.everything.filter(owner=owner, is_sample=True)
    own = rows.filter(takes__is_sample=False)
    kept = list(own.values_list("id", flat=True).distinct())
    rows.exclude(id__in=kept).delete()
    ReviewRow.objects.filter(exercise__in=kept, take__is_sample=True).delete()
    TakeRow.objects.filter(exercise__in=kept, is_sample=True).delete()
    ExerciseRow.everything.filter(id__in=kept).update(is_sample=False, card={})


def _fill(owner: User, now: datetime) -> None:
    """Take over what the user has none of."""
    for kind in OF_OWNER:
        if not kind.objects.filter(owner=owner).exists():
            sample_rows.keep(owner, [kind], now=now, is_sample=True)
    if not ExerciseRow.everything.filter(owner=owner).exists():
        sample_rows.keep(owner, PRACTICE, now=now, is_sample=True)
