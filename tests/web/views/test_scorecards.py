from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.test import Client

from askback.services.kits.scorecards import candidates
from askback.store.models import CandidateRow, ScorecardRow, User
from tests.scored import PEOPLE, add, fill, make_kit, seat
from tests.web.conftest import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def kit(me: User) -> UUID:
    return make_kit(me)


@pytest.fixture
def robin(me: User, kit: UUID) -> UUID:
    return add(me, kit)


def card_of(
    owner: User, kit: UUID, ident: UUID, who: str
) -> tuple[str, dict[str, str]]:
    place = seat(owner, kit, ident, who).place
    given = {"meeting": place.name, "interviewer": who}
    for key in place.questions:
        given |= {f"mark:{key}": "3", f"said:{key}": "They said so."}
    address = f"/kits/{kit}/candidates/{ident}/cards/{place.meeting}/{place.person}/"
    return address, given


def test_a_candidate_is_added_and_listed(client: Client, kit: UUID) -> None:
    address = f"/kits/{kit}/candidates/"
    assert "None so far." in client.get(address).content.decode()

    answer = client.post(address, {"name": "Robin"})

    row = CandidateRow.objects.get()
    assert answer.headers["Location"] == f"{address}{row.pk}/?saved=added"
    assert "0 of 4 in" in client.get(address).content.decode()
    assert client.post(address, {"name": " "}).status_code == 422
    assert CandidateRow.objects.count() == 1


def test_a_card_is_saved_and_handed_in(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    address, given = card_of(me, kit, robin, "Ada")
    assert client.get(address).status_code == 200

    kept = client.post(address, given)
    assert kept.headers["Location"] == f"{address}?as=Ada&saved=changed"
    alone = client.post(address, {**given, "note": "Kind", "act": "auto"})
    assert alone.content.decode().strip().startswith('<p class="small" id="kept"')
    assert ScorecardRow.objects.get().note == "Kind"
    done = client.post(address, {**given, "act": "hand_in"})
    assert done.headers["Location"].endswith("/?as=Ada&saved=card_in")
    assert "handed in and does not change" in client.get(address).content.decode()
    assert client.post(address, given).status_code == 409


def test_a_card_that_lacks_something_says_what(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    address, given = card_of(me, kit, robin, "Ada")
    first = next(name for name in given if name.startswith("mark:"))

    answer = client.post(address, {**given, first: "", "act": "hand_in"})

    assert answer.status_code == 422
    assert "Saved, and not handed in yet: 1 question" in answer.content.decode()
    assert ScorecardRow.objects.get().handed_in_at is None


@pytest.mark.parametrize("act", ["keep", "auto", "hand_in"])
def test_a_wrong_card_keeps_what_was_written(
    client: Client, me: User, kit: UUID, robin: UUID, act: str
) -> None:
    address, given = card_of(me, kit, robin, "Ada")
    first = next(name for name in given if name.startswith("mark:"))
    wrong = {**given, first: "9", "note": "x" * 5001, "act": act}

    answer = client.post(address, wrong)

    assert answer.status_code == 422
    told = answer.content.decode()
    assert "A field holds 5,000 letters." in told
    assert ("They said so." in told) == (act != "auto")
    assert not ScorecardRow.objects.exists()


def test_a_form_of_another_kit_is_refused(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    address, given = card_of(me, kit, robin, "Ada")
    answer = client.post(address, {**given, "interviewer": "Bo"})
    assert answer.status_code == 409


def test_cards_of_others_are_hidden_then_shown(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    fill(seat(me, kit, robin, "Ada"), 4)
    address, _ = card_of(me, kit, robin, "Ada")
    page = f"/kits/{kit}/candidates/{robin}/"
    assert client.get(f"{address}?as=Bo").status_code == 409
    assert client.get(f"{page}together/?as=Ada").status_code == 409
    assert (
        "are hidden until yours are in" in client.get(f"{page}?as=Bo").content.decode()
    )
    fill(seat(me, kit, robin, "Bo"), 1)
    assert client.get(f"{address}?as=Bo").status_code == 200
    assert "No mean and nothing to agree" in (
        client.get(f"{page}together/?as=Bo").content.decode()
    )


def test_a_card_is_printed_blank_and_filled(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    fill(seat(me, kit, robin, "Ada"))
    address, _ = card_of(me, kit, robin, "Ada")
    assert "They said so." in client.get(f"{address}paper/").content.decode()
    blank = client.get(f"{address}paper/?blank").content.decode()
    assert "They said so." not in blank
    assert "Not asked, or nothing to go by" in blank


def test_what_is_agreed_is_kept_with_its_reason(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    for who in PEOPLE:
        fill(seat(me, kit, robin, who), 2 if who == "Ada" else 4)
    address = f"/kits/{kit}/candidates/{robin}/together/?as=Ada"
    page = client.get(address).content.decode()
    assert "2 steps apart" in page
    key = page.partition('name="why:')[2].partition('"')[0]

    refused = client.post(address, {f"mark:{key}": "3", "decided": "Yes"})
    assert refused.status_code == 422
    assert "say why you agreed on 3" in refused.content.decode()
    assert client.post(address, {"decided": "x" * 5001}).status_code == 422
    given = {f"mark:{key}": "3", f"why:{key}": "Two cases", "decided": "Yes"}
    kept = client.post(address, given)

    assert kept.headers["Location"].endswith("/together/?as=Ada&saved=changed")
    assert CandidateRow.objects.get().together[key]["reason"] == "Two cases"


def test_a_candidate_is_deleted_for_good(
    client: Client, me: User, kit: UUID, robin: UUID
) -> None:
    fill(seat(me, kit, robin, "Ada"))
    client.post(f"/kits/{kit}/candidates/{robin}/remove/")
    assert not CandidateRow.objects.exists()
    assert not ScorecardRow.objects.exists()


@pytest.mark.usefixtures("me")
def test_somebody_elses_is_not_there(client: Client, bob: User) -> None:
    kit = make_kit(bob)
    ident = add(bob, kit)
    base = f"/kits/{kit}/candidates/"
    for tail in ("", f"{ident}/", f"{ident}/together/", f"{ident}/cards/1/1/"):
        assert client.get(f"{base}{tail}").status_code == 404
        assert client.post(f"{base}{tail}").status_code in {404, 405}
    assert client.get(f"{base}{ident}/cards/1/1/paper/").status_code == 404
    assert client.post(f"{base}{ident}/remove/").status_code == 404
    assert client.post(base, {"name": "x"}).status_code == 404
    assert len(candidates.every(bob, kit).lines) == 1


def test_no_such_card_is_not_there(client: Client, kit: UUID, robin: UUID) -> None:
    base = f"/kits/{kit}/candidates/"
    assert client.get(f"{base}{robin}/cards/9/9/").status_code == 404
    assert client.get(f"{base}{uuid4()}/").status_code == 404


def test_the_list_costs_as_much_with_one_as_with_three(
    client: Client, me: User, kit: UUID
) -> None:
    add(me, kit)
    address = f"/kits/{kit}/candidates/"
    one = queries_of(client, address)
    for name in ("Two", "Three"):
        fill(seat(me, kit, add(me, kit, name), "Ada"))
    assert queries_of(client, address) == one
