from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db.models import QuerySet

from askback.errors import NotFoundError
from askback.services import opportunities
from askback.services.practice import exercises, takes
from askback.services.sharing import covering, giving
from askback.services.values.sharing import Viewer
from askback.store.models import ExerciseRow, OpportunityRow, ShareRow, User
from tests.builders import NOW, add_company, add_interview
from tests.services.sharing.conftest import CORA, LATER, share
from tests.takes import add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)


def opens(viewer: Viewer, ident: UUID) -> bool:
    try:
        covering.within(viewer, ident, now=LATER)
    except NotFoundError:
        return False
    return True


def test_the_coach_opens_it_and_it_is_theirs_from_then_on(
    me: User, cora: Viewer
) -> None:
    ident = share(me)

    found = covering.within(cora, ident, now=LATER)

    assert (found.coach, found.claimed_at) == (cora.user, LATER)
    again = covering.within(cora, ident, now=LATER + timedelta(days=1))
    assert again.claimed_at == LATER


def test_capitals_make_no_other_address(me: User, cora: Viewer) -> None:
    ident = share(me, address="Cora@Coach.Example")

    shouted = Viewer(cora.user, frozenset({CORA.upper()}))

    assert opens(shouted, ident)


def test_a_letter_that_only_becomes_a_k_is_another(me: User, bob: User) -> None:
    ident = share(me, address="kim@coach.example")
    kelvin = Viewer(bob, frozenset({"\N{KELVIN SIGN}im@coach.example"}))

    assert not opens(kelvin, ident)
    assert opens(Viewer(bob, frozenset({"kim@coach.example"})), ident)


def test_nobody_else_opens_it(me: User, stranger: Viewer) -> None:
    ident = share(me)

    assert not opens(stranger, ident)
    assert not opens(Viewer(stranger.user, frozenset()), ident)
    assert ShareRow.objects.get().claimed_at is None


def test_once_opened_the_address_alone_opens_it_no_more(
    me: User, cora: Viewer, bob: User
) -> None:
    ident = share(me)
    assert opens(cora, ident)

    assert not opens(Viewer(bob, frozenset({CORA})), ident)
    assert opens(Viewer(cora.user, frozenset()), ident)


def test_who_comes_second_at_the_same_moment_does_not_get_it(
    me: User, cora: Viewer, bob: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    ident = share(me)
    one = covering._one

    def raced(rows: QuerySet[ShareRow], share_id: UUID) -> ShareRow:
        row = one(rows, share_id)
        unopened = ShareRow.objects.filter(claimed_at=None)
        unopened.update(coach=cora.user, claimed_at=NOW)
        return row

    monkeypatch.setattr(covering, "_one", raced)

    assert not opens(Viewer(bob, frozenset({CORA})), ident)
    assert ShareRow.objects.get().coach == cora.user


def test_ended_is_ended(me: User, cora: Viewer) -> None:
    ident = share(me)
    assert opens(cora, ident)

    giving.end(me, ident, now=LATER)

    assert not opens(cora, ident)


def test_past_its_date_it_does_not_open(me: User, cora: Viewer) -> None:
    ident = share(me)
    last = ShareRow.objects.get().until

    just = last - timedelta(seconds=1)
    assert covering.within(cora, ident, now=just).claimed_at == just
    with pytest.raises(NotFoundError):
        covering.within(cora, ident, now=last)


def test_what_is_ones_own_is_not_shared_with_one(me: User) -> None:
    ident = share(me)

    assert not opens(Viewer(me, frozenset({CORA})), ident)


def test_a_company_that_was_removed_closes_its_share_until_it_is_back(
    me: User, cora: Viewer
) -> None:
    company = add_company(me)
    ident = share(me, opportunity=company)
    assert opens(cora, ident)

    opportunities.erase(me, company, now=LATER)
    assert not opens(cora, ident)

    OpportunityRow.everything.update(removed_at=None)
    assert opens(cora, ident)


def test_a_take_that_was_deleted_takes_its_share_along(
    me: User, cora: Viewer, take: UUID
) -> None:
    ident = share(me, take=take)
    assert opens(cora, ident)

    takes.remove(me, take)

    assert not opens(cora, ident)
    assert not ShareRow.objects.exists()


def test_a_share_of_a_company_covers_its_interviews_and_nothing_else(
    me: User, cora: Viewer, take: UUID
) -> None:
    company, other = add_company(me), add_company(me, "Fennel")
    first, there = add_interview(me, company), add_interview(me, other)

    row = covering.within(cora, share(me, opportunity=company), now=LATER)

    assert covering.opportunity_within(row, company).company == "Halden"
    assert covering.interview_within(row, first).name == "First call"
    with pytest.raises(NotFoundError, match="No company"):
        covering.opportunity_within(row, other)
    with pytest.raises(NotFoundError, match="No interview"):
        covering.interview_within(row, there)
    with pytest.raises(NotFoundError, match="No take"):
        covering.take_within(row, take)


def test_a_share_of_a_take_covers_that_take_alone(
    me: User, cora: Viewer, take: UUID
) -> None:
    company, other = add_company(me), add_take(me, add_exercise(me, "Another?"))
    interview = add_interview(me, company)

    row = covering.within(cora, share(me, take=take), now=LATER)

    assert covering.take_within(row, take).number == 1
    for lookup, ident in (
        (covering.take_within, other),
        (covering.opportunity_within, company),
        (covering.interview_within, interview),
    ):
        with pytest.raises(NotFoundError):
            lookup(row, ident)


def test_a_share_of_everything_covers_what_is_not_removed_and_is_the_owners(
    me: User, cora: Viewer, take: UUID, bob: User
) -> None:
    company, gone, bobs = add_company(me), add_company(me, "Gone"), add_company(bob)
    opportunities.erase(me, gone, now=LATER)
    bobs_take = add_take(bob, add_exercise(bob))

    row = covering.within(cora, share(me), now=LATER)

    assert [one.id for one in covering.opportunities(row)] == [company]
    assert covering.take_within(row, take).id == take
    for ident in (gone, bobs, uuid4()):
        with pytest.raises(NotFoundError):
            covering.opportunity_within(row, ident)
    with pytest.raises(NotFoundError):
        covering.take_within(row, bobs_take)


def test_takes_of_an_exercise_that_was_removed_are_not_covered(
    me: User, cora: Viewer, take: UUID
) -> None:
    row = covering.within(cora, share(me), now=LATER)
    assert covering.take_within(row, take).id == take

    exercises.remove(me, ExerciseRow.objects.get().id, now=LATER)

    with pytest.raises(NotFoundError):
        covering.take_within(row, take)


def test_shares_are_called_by_what_they_are_of(me: User, take: UUID) -> None:
    company = add_company(me)
    share(me)
    share(me, opportunity=company)
    share(me, take=take)

    assert {covering.in_words(row) for row in ShareRow.objects.all()} == {
        "All companies and practice takes",
        "Halden, Ward manager",
        "Take 1, What did you change?",
    }
