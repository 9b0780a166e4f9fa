from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import agendas, pins, questions
from askback.store.models import InterviewRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db
KEY = "tools-grumble"


def planned(owner: User, interview: UUID) -> list[str]:
    page = agendas.show(owner, interview, now=NOW)
    return [item.key for item in page.agenda.items]


def test_a_pinned_question_is_on_the_agenda_until_it_is_taken_off(
    me: User, first: UUID
) -> None:
    assert KEY not in planned(me, first)

    pins.pin(me, first, key=KEY)
    pins.pin(me, first, key=KEY)
    assert planned(me, first).count(KEY) == 1

    pins.unpin(me, first, key=KEY)
    assert KEY not in planned(me, first)


def test_an_interview_holds_twenty_pins(me: User, first: UUID) -> None:
    InterviewRow.objects.filter(id=first).update(pinned=[str(n) for n in range(20)])

    with pytest.raises(InvalidInputError, match="has 20 questions of your choice"):
        pins.pin(me, first, key=KEY)


def test_what_is_not_there_or_not_mine_is_not_pinned(
    me: User, bob: User, first: UUID
) -> None:
    with pytest.raises(NotFoundError, match="question nope"):
        pins.pin(me, first, key="nope")
    with pytest.raises(NotFoundError, match="interview"):
        pins.pin(bob, first, key=KEY)
    with pytest.raises(NotFoundError, match="interview"):
        pins.unpin(bob, first, key=KEY)


def test_a_question_that_is_never_wanted_is_left_out_with_the_reason(
    me: User, first: UUID
) -> None:
    key = next(k for k in planned(me, first) if k not in {"hate", "love", "close"})

    questions.rate(me, key, rating="never", now=NOW)

    page = agendas.show(me, first, now=NOW)
    assert key not in {item.key for item in (*page.agenda.items, *page.agenda.spares)}


def test_what_grew_from_the_posting_can_be_put_on_the_agenda(
    me: User, first: UUID
) -> None:
    grown = agendas.show(me, first, now=NOW).agenda.tailored[0].key

    pins.pin(me, first, key=grown)

    assert grown in planned(me, first)
    assert agendas.show(me, first, now=NOW).pinned == {grown}
