from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from askback.services import helping

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<a href="(/[^"#?]*)')


def test_the_contents_name_every_page(client: Client) -> None:
    html = client.get("/help/").content.decode()

    for page in helping.contents():
        assert f'<a href="/help/{page.name}/">{page.title}</a>' in html


@pytest.mark.parametrize("name", helping.NAMES)
def test_each_page_is_shown_and_leads_somewhere(client: Client, name: str) -> None:
    response = client.get(f"/help/{name}/")
    html = response.content.decode()

    assert response.status_code == 200
    assert html.count("<h1>") == 1
    for address in LINK.findall(helping.show(name).html):
        try:
            resolve(address)
        except Resolver404:
            pytest.fail(f"{name}.md leads to {address}, which is not there")


def test_a_page_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get("/help/no-such/").status_code == 404


def test_the_dialog_of_keys_gets_the_list_alone(client: Client) -> None:
    html = client.get("/help/keys/", headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in html
    assert "<table>" in html
    assert "data-keys" in html
    assert "data-close" in html


def test_help_is_linked_from_every_page(client: Client) -> None:
    assert '<a href="/help/">Help</a>' in client.get("/weights/").content.decode()
