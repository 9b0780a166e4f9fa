from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import ConflictError, InvalidInputError
from askback.services import people
from askback.services.kits.scorecards import filling
from askback.services.kits.scorecards.filling import NO_MARK, NO_WORDS
from askback.services.values.scorecards import Score
from askback.store.models import ScorecardRow, User
from tests.scored import NOW, add, fill, make_kit, seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return people.local_owner()


@pytest.fixture
def kit(owner: User) -> UUID:
    return make_kit(owner)


@pytest.fixture
def robin(owner: User, kit: UUID) -> UUID:
    return add(owner, kit)


def test_a_card_is_kept_as_far_as_it_is(owner: User, kit: UUID, robin: UUID) -> None:
    at = seat(owner, kit, robin, "Ada")
    first, second = at.place.questions[:2]
    scores = {
        first: Score(4, " Counted twice. "),
        second: Score(2, "", "not_asked"),
        "other": Score(1),
    }

    filling.keep(at, scores=scores, note=" Kind ", now=NOW)

    page = filling.show(at, who="Ada")
    assert page.asks[0].score == Score(4, "Counted twice.")
    assert page.asks[1].score == Score(None, "", "not_asked")
    assert page.note == "Kind"
    assert set(ScorecardRow.objects.get().scores) == {first, second}
    assert [len(ask.anchors) for ask in page.asks] == [4] * len(page.asks)
    assert page.lacking == ()


def test_what_is_missing_is_named_and_nothing_is_handed_in(
    owner: User, kit: UUID, robin: UUID
) -> None:
    at = seat(owner, kit, robin, "Ada")
    first, second, *_ = at.place.questions
    assert filling.hand_in(at, now=NOW) != ()
    scores = {first: Score(4), second: Score(None, "", "nothing_said")}
    filling.keep(at, scores=scores, note="", now=NOW)

    lacking = filling.hand_in(at, now=NOW)

    assert lacking[0].lacks == (NO_WORDS,)
    assert second not in {ask.key for ask in lacking}
    assert {ask.lacks for ask in lacking[1:]} == {(NO_MARK, NO_WORDS)}
    assert ScorecardRow.objects.get().handed_in_at is None


def test_a_card_that_is_in_stays_as_it_is(owner: User, kit: UUID, robin: UUID) -> None:
    at = seat(owner, kit, robin, "Ada")
    fill(at)
    before = ScorecardRow.objects.get().scores
    with pytest.raises(ConflictError, match="does not change"):
        fill(at, 1)
    with pytest.raises(ConflictError, match="does not change"):
        filling.hand_in(at, now=NOW)
    assert ScorecardRow.objects.get().scores == before


def test_others_see_a_card_when_both_are_in(
    owner: User, kit: UUID, robin: UUID
) -> None:
    at = seat(owner, kit, robin, "Ada")
    fill(at, hand_in=False)
    fill(seat(owner, kit, robin, "Bo"))
    with pytest.raises(ConflictError, match="hidden"):
        filling.show(at, who="Bo")
    assert filling.hand_in(at, now=NOW) == ()
    assert filling.show(at, who="Bo").handed_in_at == NOW
    with pytest.raises(ConflictError, match="hidden"):
        filling.show(at, who="Cem")


def test_a_form_of_another_place_is_refused(
    owner: User, kit: UUID, robin: UUID
) -> None:
    at = seat(owner, kit, robin, "Ada")
    at.check(at.names)
    with pytest.raises(ConflictError, match="changed in another window"):
        at.check((at.place.name, "Bo"))


def test_what_is_too_long_is_refused(owner: User, kit: UUID, robin: UUID) -> None:
    at = seat(owner, kit, robin, "Ada")
    with pytest.raises(InvalidInputError, match="5,000"):
        filling.keep(at, scores={}, note="x" * 5001, now=NOW)
    assert not ScorecardRow.objects.exists()
