from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import NotFoundError
from askback.services import erasing
from askback.services.sharing import comments, covering
from askback.services.values.sharing import Viewer
from askback.store.models import CommentRow, LookRow, ShareRow, User
from tests.builders import add_company
from tests.services.sharing.conftest import CORA, LATER, share

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def company(me: User) -> UUID:
    return add_company(me)


@pytest.fixture
def given(me: User, cora: Viewer, company: UUID) -> UUID:
    ident = share(me, opportunity=company, may_comment=True)
    comments.of_company(cora, ident, company, text="Ask who decides.", now=LATER)
    return ident


@pytest.mark.usefixtures("given")
def test_a_coach_who_leaves_leaves_their_words_and_no_address(
    me: User, cora: Viewer
) -> None:
    other = share(me, address="dora@coach.example")

    erasing.close(cora.user, word="delete")

    assert [(line.by, line.text) for line in comments.of(me)] == [
        ("", "Ask who decides.")
    ]
    closed = ShareRow.objects.exclude(id=other).get()
    assert (closed.address, closed.coach) == ("", None)
    assert ShareRow.objects.get(id=other).address == "dora@coach.example"
    for rows in (
        ShareRow.objects.all(),
        CommentRow.objects.all(),
        LookRow.objects.all(),
    ):
        assert CORA not in str(list(rows.values()))


def test_what_a_gone_coach_had_opened_opens_for_nobody(
    cora: Viewer, given: UUID
) -> None:
    erasing.close(cora.user, word="delete")
    again = User.objects.create(username="again", email=CORA)

    with pytest.raises(NotFoundError):
        covering.within(Viewer(again, frozenset({CORA, ""})), given, now=LATER)


@pytest.mark.usefixtures("given")
def test_who_shares_and_leaves_takes_all_of_it_along(me: User, cora: Viewer) -> None:
    kept = share(cora.user, address="dora@coach.example")

    erasing.close(me, word="delete")

    assert [row.id for row in ShareRow.objects.all()] == [kept]
    assert not CommentRow.objects.exists()
    assert not LookRow.objects.exists()
