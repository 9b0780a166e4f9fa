"""Questions that the user put on an agenda."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from askback.errors import InvalidInputError, NotFoundError
from askback.services import banks, own, standing
from askback.services.grown import tailored_of
from askback.services.raised import question_of
from askback.store.models import User

MOST = 20  # pins of one interview; nobody has the minutes for more


@transaction.atomic
def pin(owner: User, interview_id: UUID, *, key: str) -> None:
    """Put a question on an interview's agenda; the rest is planned around it.

    Raises:
        NotFoundError: The interview or the question does not exist, or is not theirs.
        InvalidInputError: The agenda has twenty already.
    """
    interview = own.interview_of(owner, interview_id)
    grown = tailored_of(standing.counting(interview.opportunity))
    known = {*banks.of(owner).bank.by_key, *(question.key for question in grown)}
    if key not in known and question_of(key) is None:
        raise NotFoundError("question", key)
    if key in interview.pinned:
        return
    if len(interview.pinned) >= MOST:
        raise InvalidInputError(
            f"{interview.name} has {MOST} questions of your choice. Take one off first."
        )
    interview.pinned = [*interview.pinned, key]
    interview.save(update_fields=["pinned"])


@transaction.atomic
def unpin(owner: User, interview_id: UUID, *, key: str) -> None:
    """Leave it to the plan again whether a question is asked in an interview.

    Raises:
        NotFoundError: The interview does not exist, or is not the owner's.
    """
    interview = own.interview_of(owner, interview_id)
    interview.pinned = [kept for kept in interview.pinned if kept != key]
    interview.save(update_fields=["pinned"])
