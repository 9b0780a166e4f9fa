from __future__ import annotations

import re
from contextlib import closing
from uuid import UUID

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "manifest-src 'self'; worker-src 'self'; media-src 'self' blob:"
)


@pytest.mark.parametrize(
    "address", ["/", "/nowhere/", "/static/askback/askback.css", "/weights/"]
)
def test_every_answer_says_what_a_page_may_load(client: Client, address: str) -> None:
    with closing(client.get(address)) as response:
        assert response.headers["Content-Security-Policy"] == POLICY
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "same-origin"


def test_a_page_is_kept_by_nobody_on_the_way(client: Client) -> None:
    assert client.get("/").headers["Cache-Control"] == "private, no-cache"


def test_a_name_that_is_not_this_machines_is_refused(client: Client) -> None:
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/companies/add/",
        "/companies/{company}/",
        "/companies/{company}/sources/add/",
        "/companies/{company}/interviews/add/",
        "/interviews/{interview}/edit/",
        "/interviews/{interview}/agenda/",
        "/interviews/{interview}/debrief/",
        "/questions/",
        "/weights/",
        "/resume/",
    ],
)
def test_no_page_needs_more_than_the_policy_lets(
    client: Client, company: UUID, interview: UUID, address: str
) -> None:
    html = client.get(
        address.format(company=company, interview=interview)
    ).content.decode()

    assert "<h1" in html
    assert html.count("<h1") == 1
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:", html)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//', html)


def test_every_icon_that_a_page_uses_is_in_its_sprite(
    client: Client, company: UUID, interview: UUID
) -> None:
    for address in (
        f"/companies/{company}/",
        f"/interviews/{interview}/agenda/",
        f"/interviews/{interview}/debrief/",
    ):
        html = client.get(address).content.decode()
        drawn = set(re.findall(r'<symbol id="([\w-]+)"', html))
        used = set(re.findall(r'<use href="#([\w-]+)"', html))
        assert used
        assert used <= drawn
