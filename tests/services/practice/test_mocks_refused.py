from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.practice import asked, mocks
from askback.services.values.mocks import MockDraft, MockPage
from askback.store.models import ExerciseRow, User
from tests.builders import (
    NOW,
    add_company,
)

pytestmark = pytest.mark.django_db

BEHAVIOURAL = MockDraft("behavioural", 20)


def begin(owner: User, filled: MockDraft = BEHAVIOURAL) -> UUID:
    return mocks.begin(owner, draft=filled, now=NOW)


def page(owner: User, ident: UUID) -> MockPage:
    return mocks.show(owner, ident, now=NOW)


def current(owner: User, ident: UUID) -> str:
    step = page(owner, ident).current
    assert step is not None
    return step.ident


def say(owner: User, ident: UUID, words: str = "", grade: int = 0) -> None:
    step = current(owner, ident)
    mocks.answer(owner, ident, step, words=words, grade=grade, now=NOW)


@pytest.mark.parametrize(
    ("filled", "message"),
    [
        (MockDraft("tea", 20), "Choose a stage"),
        (MockDraft("behavioural", 4), "5 to 90 minutes"),
        (MockDraft("behavioural", 91), "5 to 90 minutes"),
    ],
)
def test_what_it_cannot_be_is_refused_and_nothing_is_kept(
    me: User, filled: MockDraft, message: str
) -> None:
    with pytest.raises(InvalidInputError, match=message):
        begin(me, filled)

    assert not ExerciseRow.objects.exists()


def test_with_nothing_to_ask_it_says_what_to_do(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "of_work", lambda _: ())

    with pytest.raises(InvalidInputError, match="Add a question of your own"):
        begin(me)


@pytest.mark.parametrize(
    ("words", "grade", "message"),
    [("a" * 10_001, 0, "10000 letters"), ("", 5, "again, hard"), ("", -1, "again")],
)
def test_an_answer_that_cannot_be_kept_is_refused(
    me: User, words: str, grade: int, message: str
) -> None:
    ident = begin(me)

    with pytest.raises(InvalidInputError, match=message):
        say(me, ident, words, grade)

    assert page(me, ident).line.answered == 0


def test_what_is_another_persons_is_not_there(me: User, bob: User) -> None:
    ident, company = begin(me), add_company(me)
    deeds: tuple[Callable[[], object], ...] = (
        lambda: mocks.show(bob, ident, now=NOW),
        lambda: mocks.answer(bob, ident, "1", now=NOW),
        lambda: mocks.answer(me, ident, "no such", now=NOW),
        lambda: mocks.skip(bob, ident, "1"),
        lambda: mocks.end(bob, ident, now=NOW),
        lambda: mocks.remove(bob, ident, now=NOW),
        lambda: mocks.show(me, uuid4(), now=NOW),
        lambda: begin(bob, MockDraft("behavioural", 20, company)),
    )
    for deed in deeds:
        with pytest.raises(NotFoundError):
            deed()
    assert mocks.every(bob) == ()
