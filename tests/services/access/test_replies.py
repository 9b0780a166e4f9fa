from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connections

from askback.errors import ConflictError, InvalidInputError
from askback.services import people
from askback.services.access import replies
from askback.services.access.replies import Asked
from askback.services.values.access import Answered
from askback.store.models import OpportunityRow, ReplyRow, User
from tests.builders import NOW

MADE = Answered(201, '{"id": 1}')
KEY = Asked("k", "digest")


@pytest.fixture
def me(db: None) -> User:  # noqa: ARG001 -- a fixture may not be marked
    return people.local_owner()


def making(owner: User, answer: Answered = MADE) -> Callable[[], Answered]:
    def deed() -> Answered:
        OpportunityRow.objects.create(owner=owner, made_at=NOW, company="Halden")
        return answer

    return deed


def test_what_was_done_once_is_answered_again(me: User) -> None:
    first = replies.once(me, KEY, making(me), now=NOW)
    second = replies.once(me, KEY, making(me), now=NOW + timedelta(hours=23))

    assert (first, second) == ((MADE, False), (MADE, True))
    assert OpportunityRow.objects.count() == 1


def test_after_a_day_a_key_is_new_again(me: User) -> None:
    replies.once(me, KEY, making(me), now=NOW)

    _, was_given = replies.once(me, KEY, making(me), now=NOW + timedelta(days=1))

    assert (was_given, ReplyRow.objects.count()) == (False, 1)


def test_a_key_is_its_owners(me: User) -> None:
    bob = User.objects.create(username="bob")
    replies.once(me, KEY, making(me), now=NOW)

    _, was_given = replies.once(bob, KEY, making(bob), now=NOW)

    assert not was_given


def test_another_request_with_the_same_key_is_refused(me: User) -> None:
    replies.once(me, KEY, making(me), now=NOW)

    with pytest.raises(InvalidInputError, match="another request"):
        replies.once(me, Asked("k", "other"), making(me), now=NOW)

    assert OpportunityRow.objects.count() == 1


@pytest.mark.parametrize("key", ["", "x" * 201, "a b", "é", "a\n"], ids=range(5))
def test_what_is_no_key_is_refused(me: User, key: str) -> None:
    with pytest.raises(InvalidInputError, match="Idempotency-Key: give 1 to 200"):
        replies.once(me, Asked(key, "d"), making(me), now=NOW)

    assert ReplyRow.objects.count() == 0


@pytest.mark.parametrize(
    ("status", "is_kept"), [(404, 1), (422, 1), (409, 0), (500, 0)]
)
def test_a_refusal_undoes_what_was_written(me: User, status: int, is_kept: int) -> None:
    answer = Answered(status, "{}")

    assert replies.once(me, KEY, making(me, answer), now=NOW) == (answer, False)

    assert OpportunityRow.objects.count() == 0
    assert ReplyRow.objects.count() == is_kept


def test_a_fault_leaves_nothing_behind(me: User) -> None:
    def deed() -> Answered:
        making(me)()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        replies.once(me, KEY, deed, now=NOW)

    assert (OpportunityRow.objects.count(), ReplyRow.objects.count()) == (0, 0)


def test_what_writes_nothing_is_not_done_in_a_transaction_and_answered_again(
    me: User,
) -> None:
    asked = Asked("k", "digest", is_kept=False)

    first = replies.once(me, asked, lambda: MADE, now=NOW)
    second = replies.once(me, asked, lambda: Answered(200, "other"), now=NOW)

    assert (first, second) == ((MADE, False), (MADE, True))


def test_a_claim_that_was_left_is_taken_over_and_the_first_keeps_nothing(
    me: User,
) -> None:
    later = NOW + replies.LEFT
    taken = []

    def slow() -> Answered:
        making(me)()
        taken.append(replies.once(me, KEY, lambda: MADE, now=later))
        return Answered(201, "the first")

    with pytest.raises(ConflictError):
        replies.once(me, KEY, slow, now=NOW)

    # What the second did is undone here with the first, in whose transaction it was.
    assert taken == [(MADE, False)]
    assert OpportunityRow.objects.count() == 0


def test_one_that_lost_the_race_for_a_claim_waits(me: User) -> None:
    """It looked before the other had claimed, and claims after."""
    replies.once(me, KEY, lambda: MADE, now=NOW)

    assert replies._claim(me, KEY, NOW) == MADE

    ReplyRow.objects.update(status=0)
    with pytest.raises(ConflictError):
        replies._claim(me, KEY, NOW)
    with pytest.raises(ConflictError):
        replies._before(ReplyRow.objects.none(), KEY, NOW)


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_is_done_and_the_other_is_told_to_wait() -> None:
    me = people.local_owner()
    begun, seen = threading.Event(), threading.Event()
    found: list[object] = []

    def deed() -> Answered:
        begun.set()
        assert seen.wait(10)
        OpportunityRow.objects.create(owner=me, made_at=NOW, company="Halden")
        return MADE

    def first() -> None:
        found.append(replies.once(me, KEY, deed, now=NOW))
        connections.close_all()

    thread = threading.Thread(target=first)
    thread.start()
    assert begun.wait(10)
    with pytest.raises(ConflictError, match="still under way"):
        replies.once(me, KEY, making(me), now=NOW)
    seen.set()
    thread.join()

    assert found == [(MADE, False)]
    assert OpportunityRow.objects.count() == 1
