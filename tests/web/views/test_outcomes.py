from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from askback.services import outcomes
from askback.store.models import OpportunityRow, User
from tests.web.conftest import NOW, add_company, queries_of

pytestmark = pytest.mark.django_db


def row(ident: UUID) -> OpportunityRow:
    return OpportunityRow.objects.get(id=ident)


def test_a_company_is_put_away_with_how_it_ended(client: Client, company: UUID) -> None:
    assert "How did it end?" in client.get(f"/companies/{company}/").content.decode()

    done = client.post(f"/companies/{company}/delete/", {"outcome": "quiet"})

    assert done.headers["Location"] == f"/?saved=away&undo={company}"
    assert row(company).outcome == "quiet"
    html = client.get(f"/companies/{company}/").content.decode()
    assert "Put away: Never heard again" in html
    assert "Never heard again" in client.get("/companies/").content.decode()


def test_no_other_ending_is_taken(client: Client, company: UUID) -> None:
    done = client.post(f"/companies/{company}/delete/", {"outcome": "hired"})

    assert done.status_code == 422
    assert "Choose one of the endings listed here." in done.content.decode()
    assert row(company).closed_at is None


def test_how_it_ended_is_changed_and_the_change_undone(
    client: Client, me: User, company: UUID
) -> None:
    outcomes.close(me, company, outcome="quiet", now=NOW)

    done = client.post(f"/companies/{company}/ended/", {"outcome": "rejected"})

    address = done.headers["Location"]
    assert address == f"/companies/{company}/?saved=ended&undo={company}.quiet"
    assert row(company).outcome == "rejected"
    undo = f"/ended/{company}.quiet/back/"
    assert f'action="{undo}"' in client.get(address).content.decode()
    assert client.post(undo).status_code == 302
    assert row(company).outcome == "quiet"


def test_what_cannot_have_been_is_refused(
    client: Client, me: User, company: UUID
) -> None:
    in_play = client.post(f"/companies/{company}/ended/", {"outcome": "quiet"})
    assert in_play.status_code == 422
    assert "still in play" in in_play.content.decode()
    outcomes.close(me, company, outcome="", now=NOW)
    wrong = client.post(f"/companies/{company}/ended/", {"outcome": "x"})
    assert wrong.status_code == 422
    assert client.post("/ended/nonsense/back/").status_code == 404
    assert client.post(f"/ended/{company}.x/back/").status_code == 422


def test_how_things_ended_is_counted_on_a_page(
    client: Client, me: User, company: UUID
) -> None:
    assert "Nothing has been put away yet." in client.get("/ended/").content.decode()
    outcomes.close(me, company, outcome="rejected", now=NOW)

    html = client.get("/ended/").content.decode()

    assert "Before the first interview" in html
    assert "They said no" in html
    assert "%" not in html.split("<main")[1].split("</main>")[0]


def test_the_page_costs_the_same_however_many_ended(client: Client, me: User) -> None:
    costs = []
    for number in range(3):
        ident = add_company(me, f"Kestrel {number}")
        outcomes.close(me, ident, outcome="quiet", now=NOW + timedelta(days=number))
        costs.append(queries_of(client, "/ended/"))

    assert costs[0] == costs[2]


def test_once_one_is_accepted_the_others_are_offered(
    client: Client, me: User, company: UUID
) -> None:
    other = add_company(me, "Fennel")

    done = client.post(f"/companies/{company}/delete/", {"outcome": "accepted"})

    address = done.headers["Location"]
    assert address == f"/companies/{company}/accepted/?saved=away&undo={company}"
    html = client.get(address).content.decode()
    assert f"/companies/{company}/letters/?kind=accept" in html
    assert f"/companies/{other}/letters/?kind=decline" in html
    none = client.post(f"/companies/{company}/accepted/", {"outcome": "withdrew"})
    assert none.status_code == 422
    assert "Tick those that you want to put away." in none.content.decode()
    given = {"others": [str(other)], "outcome": "withdrew"}
    assert client.post(f"/companies/{company}/accepted/", given).status_code == 302
    assert row(other).outcome == "withdrew"
    last = client.get(f"/companies/{company}/accepted/").content.decode()
    assert "Nothing else is in play." in last


@pytest.mark.parametrize("deed", ["delete", "ended", "accepted"])
def test_somebody_elses_company_is_not_there(
    client: Client, me: User, bobs_company: UUID, deed: str
) -> None:
    assert me.username == "me"
    done = client.post(f"/companies/{bobs_company}/{deed}/", {"outcome": "quiet"})
    assert done.status_code == 404
    assert client.post(f"/ended/{bobs_company}.quiet/back/").status_code == 404
    assert row(bobs_company).closed_at is None
