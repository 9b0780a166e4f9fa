from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.services import samples
from askback.store.models import OpportunityRow, User
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db


def test_it_is_one_click_away_and_one_click_gone(client: Client, me: User) -> None:
    begun = client.get("/").content.decode()
    assert 'action="/sample/load/"' in begun

    loaded = client.post("/sample/load/")
    shown = client.get(loaded.headers["Location"]).content.decode()
    removed = client.post("/sample/remove/")
    gone = client.get(removed.headers["Location"]).content.decode()

    assert loaded.headers["Location"] == "/?saved=sample"
    assert "Fennel Systems" in shown
    assert 'action="/sample/remove/"' in shown
    assert "The sample search is gone." in gone
    assert 'action="/sample/load/"' in gone
    ident = OpportunityRow.everything.filter(owner=me).first()
    assert ident is not None
    assert f'action="/sample/{ident.id}/restore/"' in gone


def test_it_can_be_brought_back(client: Client, me: User) -> None:
    samples.load(me, now=NOW)
    ident = samples.remove(me, now=NOW)

    response = client.post(f"/sample/{ident}/restore/")

    assert response.headers["Location"] == "/?saved=sample"
    assert samples.is_there(me)


def test_where_there_is_none_nothing_is_said_to_be_gone(
    client: Client, company: UUID
) -> None:
    response = client.post("/sample/remove/")
    html = client.get("/").content.decode()

    assert response.headers["Location"] == "/"
    assert 'action="/sample/remove/"' not in html
    assert OpportunityRow.objects.get().id == company


def test_someone_elses_sample_is_not_there(client: Client, bob: User) -> None:
    samples.load(bob, now=NOW)
    ident = samples.remove(bob, now=NOW)

    assert client.post(f"/sample/{ident}/restore/").status_code == 404


@pytest.mark.parametrize("deed", ["load", "remove"])
def test_a_link_does_nothing(client: Client, me: User, deed: str) -> None:
    assert client.get(f"/sample/{deed}/").status_code == 405
    assert not samples.is_there(me)
