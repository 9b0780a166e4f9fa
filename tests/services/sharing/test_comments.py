from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import opportunities
from askback.services.sharing import comments, giving
from askback.services.values.sharing import Viewer
from askback.store.models import CommentRow, User
from tests.builders import add_company
from tests.services.sharing.conftest import CORA, LATER, share

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "Ask who decides."


@pytest.fixture
def company(me: User) -> UUID:
    return add_company(me)


@pytest.fixture
def given(me: User, company: UUID) -> UUID:
    return share(me, opportunity=company, may_comment=True)


def say(viewer: Viewer, given: UUID, company: UUID, text: str = TEXT) -> None:
    comments.of_company(viewer, given, company, text=text, now=LATER)


def test_what_a_coach_says_is_the_owners(
    me: User, bob: User, cora: Viewer, given: UUID, company: UUID
) -> None:
    say(cora, given, company, "  Ask who decides.\r\nThen wait. ")

    (line,) = comments.of(me)

    assert (line.by, line.about) == (CORA, "Halden, Ward manager")
    assert (line.text, line.is_new) == ("Ask who decides.\nThen wait.", True)
    assert comments.about(me, opportunity=company) == (line,)
    assert comments.about(me, opportunity=uuid4()) == ()
    assert comments.of(bob) == ()


def test_what_is_said_of_a_take_stands_by_it(
    me: User, cora: Viewer, take: UUID
) -> None:
    ident = share(me, take=take, may_comment=True)

    comments.of_take(cora, ident, take, text=TEXT, now=LATER)

    (line,) = comments.about(me, take=take)
    assert line.about == "Take 1, What did you change?"


def test_seen_is_seen(me: User, cora: Viewer, given: UUID, company: UUID) -> None:
    say(cora, given, company)
    assert giving.shares_of(me, now=LATER).new == 1

    comments.see(me, now=LATER)

    assert giving.shares_of(me, now=LATER).new == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "Write what"), (" \r\n ", "Write what"), ("x" * 2001, "this has 2001")],
    ids=["empty", "blank", "long"],
)
def test_nothing_and_too_much_are_refused(
    cora: Viewer, given: UUID, company: UUID, text: str, told: str
) -> None:
    with pytest.raises(InvalidInputError, match=told):
        say(cora, given, company, text)


def test_there_is_a_most_for_a_day(
    cora: Viewer, given: UUID, company: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comments, "A_DAY", 1)
    say(cora, given, company)

    with pytest.raises(InvalidInputError, match="the most"):
        say(cora, given, company)

    next_day = LATER + timedelta(days=1)
    comments.of_company(cora, given, company, text=TEXT, now=next_day)
    assert CommentRow.objects.count() == 2


def test_who_may_only_read_says_nothing(me: User, cora: Viewer, company: UUID) -> None:
    ident = share(me, opportunity=company)

    with pytest.raises(InvalidInputError, match="to read"):
        say(cora, ident, company)


def test_nothing_is_said_of_what_is_not_shared(
    me: User, cora: Viewer, stranger: Viewer, given: UUID, company: UUID, take: UUID
) -> None:
    with pytest.raises(NotFoundError):
        say(cora, given, add_company(me, "Fennel"))
    with pytest.raises(NotFoundError):
        comments.of_take(cora, given, take, text=TEXT, now=LATER)
    with pytest.raises(NotFoundError):
        say(stranger, given, company)

    assert not CommentRow.objects.exists()


def test_a_coach_takes_back_what_they_said_and_nobody_else_can(
    me: User, cora: Viewer, stranger: Viewer, given: UUID, company: UUID
) -> None:
    say(cora, given, company)
    (line,) = comments.of(me)
    other = share(me, address="bob@coach.example")

    with pytest.raises(NotFoundError):
        comments.take_back(stranger, given, line.id, now=LATER)
    with pytest.raises(NotFoundError):
        comments.take_back(stranger, other, line.id, now=LATER)
    assert comments.take_back(cora, given, line.id, now=LATER).opportunity == company

    assert comments.of(me) == ()


def test_the_owner_deletes_what_was_said_to_them_and_no_other_can(
    me: User, bob: User, cora: Viewer, given: UUID, company: UUID
) -> None:
    say(cora, given, company)
    (line,) = comments.of(me)

    with pytest.raises(NotFoundError):
        comments.remove(bob, line.id)
    comments.remove(me, line.id)

    assert comments.of(me) == ()


def test_comments_outlast_their_share(
    me: User, cora: Viewer, given: UUID, company: UUID
) -> None:
    say(cora, given, company)

    giving.end(me, given, now=LATER)

    assert [line.text for line in comments.of(me)] == [TEXT]
    with pytest.raises(NotFoundError):
        comments.take_back(cora, given, comments.of(me)[0].id, now=LATER)


def test_what_was_said_of_a_company_that_is_removed_comes_back_with_it(
    me: User, cora: Viewer, given: UUID, company: UUID
) -> None:
    say(cora, given, company)

    opportunities.erase(me, company, now=LATER)

    assert [line.about for line in comments.of(me)] == ["Halden, Ward manager"]


def test_a_comment_of_nothing_that_is_left_says_of_nothing(me: User) -> None:
    CommentRow.objects.create(owner=me, made_at=LATER, by=CORA, text=TEXT)

    assert comments.of(me)[0].about == ""
