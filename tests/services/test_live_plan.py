from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.core.planning.replan import SoFar
from askback.core.topics import Verdict
from askback.errors import InvalidInputError, NotFoundError
from askback.services import agendas, interviews, live_plan, transcripts
from askback.store.models import AgendaRow, User
from tests.builders import NOW, draft, everything, upload
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db


def keys_planned(owner: User, interview: UUID) -> list[str]:
    agenda = agendas.show(owner, interview, now=NOW).agenda
    return [item.key for item in agenda.items]


def keys_left(owner: User, interview: UUID, minutes: float, *asked: str) -> list[str]:
    so_far = SoFar(minutes, dict.fromkeys(asked, Verdict.ANSWERED))
    rest = live_plan.rest_of(owner, interview, so_far=so_far, now=NOW)
    return [item.key for item in rest.agenda.items]


def test_what_was_asked_leaves_the_agenda(me: User, first: UUID) -> None:
    asked, *others = keys_planned(me, first)

    left = keys_left(me, first, 10.5, asked)

    assert asked not in left
    assert left == others


def test_the_stored_agenda_stays_as_it_was(me: User, first: UUID) -> None:
    asked, *_ = keys_planned(me, first)
    before = everything()

    keys_left(me, first, 3, asked)

    assert everything() == before


def test_an_interview_never_looked_at_is_planned_first(me: User, first: UUID) -> None:
    assert not AgendaRow.objects.exists()

    left = keys_left(me, first, 12)

    assert left == keys_planned(me, first)


def test_whoever_runs_over_their_time_is_still_asking(me: User, first: UUID) -> None:
    before = keys_planned(me, first)
    late = draft(start=NOW - timedelta(hours=3))
    interviews.change(me, first, draft=late, now=NOW)

    assert keys_left(me, first, 12) == before


def test_an_interview_may_be_called_otherwise_since_it_was_planned(
    me: User, first: UUID
) -> None:
    before = keys_planned(me, first)
    interviews.change(me, first, draft=draft("Ward call"), now=NOW)

    assert keys_left(me, first, 12) == before


def test_an_interview_that_has_been_is_not_planned(me: User, first: UUID) -> None:
    keys_planned(me, first)
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)

    with pytest.raises(InvalidInputError, match="First call is over"):
        keys_left(me, first, 5)


@pytest.mark.parametrize("minutes", [-1, 601, float("nan")])
def test_minutes_that_cannot_be_are_refused(
    me: User, first: UUID, minutes: float
) -> None:
    with pytest.raises(InvalidInputError, match="Write minutes"):
        keys_left(me, first, minutes)


def test_what_is_anothers_is_not_there(bob: User, first: UUID) -> None:
    with pytest.raises(NotFoundError):
        keys_left(bob, first, 5)
