from __future__ import annotations

from uuid import uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import people
from askback.services.kits.scorecards import candidates
from askback.store.models import CandidateRow, ScorecardRow, User
from tests.builders import queries_of
from tests.scored import NOW, PEOPLE, add, fill, make_kit, seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return people.local_owner()


def test_candidates_are_listed_with_how_many_cards_are_in(owner: User) -> None:
    kit = make_kit(owner)
    ident = add(owner, kit, "  Robin   Oak ")
    fill(seat(owner, kit, ident, "Ada"))
    fill(seat(owner, kit, ident, "Bo"), hand_in=False)

    (line,) = candidates.every(owner, kit).lines

    assert (line.name, line.cards_in, line.cards) == ("Robin Oak", 1, 4)
    assert candidates.every(owner, kit).people == 4


@pytest.mark.parametrize("name", ["", " ", "x" * 301], ids=["none", "blank", "long"])
def test_a_candidate_has_a_name(owner: User, name: str) -> None:
    with pytest.raises(InvalidInputError, match="Give a name"):
        add(owner, make_kit(owner), name)


def test_a_kit_has_so_many_candidates(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit = make_kit(owner)
    monkeypatch.setattr(candidates, "MANY", 1)
    add(owner, kit)
    with pytest.raises(InvalidInputError, match="up to 1 candidates"):
        add(owner, kit)


def test_nothing_of_a_card_shows_before_ones_own_is_in(owner: User) -> None:
    kit = make_kit(owner)
    ident = add(owner, kit)
    CandidateRow.objects.update(decided="Yes")
    fill(seat(owner, kit, ident, "Ada"))
    fill(seat(owner, kit, ident, "Bo"), hand_in=False)

    nobody = candidates.show(owner, kit, ident, who="Somebody")
    assert (nobody.who, sorted(nobody.people)) == ("", list(PEOPLE))
    assert [card.is_open for card in nobody.cards] == [False] * 4
    late = candidates.show(owner, kit, ident, who="Bo")
    assert {c.interviewer for c in late.cards if c.is_open} == {"Bo"}
    assert [c.filled > 0 for c in late.cards if c.interviewer == "Bo"] == [True]
    assert (late.decided, late.is_own_in) == ("", False)
    first = candidates.show(owner, kit, ident, who="Ada")
    assert (first.is_own_in, first.enough, first.cards_in) == (True, False, 1)
    fill(seat(owner, kit, ident, "Cem"))
    seen = candidates.show(owner, kit, ident, who="Ada")
    assert {c.interviewer for c in seen.cards if c.is_open} == {"Ada", "Cem"}
    assert (seen.decided, seen.enough) == ("Yes", True)


def test_a_candidate_goes_with_all_cards(owner: User) -> None:
    kit = make_kit(owner)
    ident, other = add(owner, kit), add(owner, kit, "Sam")
    for one in (ident, other):
        fill(seat(owner, kit, one, "Ada"))

    candidates.remove(owner, kit, ident)

    assert [row.pk for row in CandidateRow.objects.all()] == [other]
    assert [row.candidate_id for row in ScorecardRow.objects.all()] == [other]


def test_somebody_elses_candidate_is_not_there(owner: User) -> None:
    bob = User.objects.create(username="bob")
    kit = make_kit(bob)
    ident = add(bob, kit)
    own = make_kit(owner)
    for asked in ((kit, ident), (own, ident), (own, uuid4())):
        with pytest.raises(NotFoundError):
            candidates.show(owner, *asked, who="Ada")
        with pytest.raises(NotFoundError):
            candidates.remove(owner, *asked)
    with pytest.raises(NotFoundError):
        candidates.every(owner, kit)


def test_the_list_costs_as_much_with_one_as_with_three(owner: User) -> None:
    kit = make_kit(owner)
    add(owner, kit)
    one = queries_of(lambda: candidates.every(owner, kit))
    for name in ("Two", "Three"):
        fill(seat(owner, kit, add(owner, kit, name), "Ada"))
    assert queries_of(lambda: candidates.every(owner, kit)) == one
    assert NOW.year == CandidateRow.objects.get(name="Two").made_at.year
