from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import agendas, interviews
from askback.store.models import User
from tests.builders import NOW, add_interview, draft

pytestmark = pytest.mark.django_db


def whom(owner: User, ident: UUID) -> set[str]:
    items = agendas.show(owner, ident, now=NOW).agenda.items
    return {name for item in items for name in item.to}


def test_an_interview_with_nobody_named_is_planned_for_whoever_comes(
    me: User, company: UUID
) -> None:
    call = add_interview(me, company, draft("Call", people=()))
    tea = add_interview(me, company, draft("Tea", people=()))

    assert whom(me, call) == {"whoever comes to Call"}
    assert whom(me, tea) == {"whoever comes to Tea"}
    assert agendas.show(me, call, now=NOW).people == ()


def test_whoever_is_named_takes_their_place(me: User, company: UUID) -> None:
    call = add_interview(me, company, draft("Call", people=()))
    agendas.show(me, call, now=NOW)

    interviews.join(me, call, name="Lee", role="peer", now=NOW)

    assert whom(me, call) == {"Lee"}
