from __future__ import annotations

import pytest
from django.test import Client

from askback.services import bank

pytestmark = pytest.mark.django_db


def test_without_a_search_all_questions_are_listed(client: Client) -> None:
    html = client.get("/questions/").content.decode()

    assert html.count('class="item"') == len(bank.every())


def test_htmx_gets_the_nearest_alone(client: Client) -> None:
    response = client.get(
        "/questions/", {"q": "who left"}, headers={"HX-Request": "true"}
    )

    html = response.content.decode()
    assert 1 <= html.count('class="item"') <= 20
    assert html.strip().startswith('<div class="row shelf" id="found">')


def test_a_search_is_escaped(client: Client) -> None:
    html = client.get("/questions/", {"q": '"><script>'}).content.decode()

    assert '"><script>' not in html
    assert "&quot;&gt;&lt;script&gt;" in html


def test_a_question_is_shown_whole(client: Client) -> None:
    question = bank.every()[0]

    html = client.get(f"/questions/{question.key}/").content.decode()

    assert "What to listen for" in html
    assert "Whom to ask" in html


def test_a_question_that_is_not_there_is_404(client: Client) -> None:
    response = client.get("/questions/nothing-like-it/")

    assert response.status_code == 404
    assert "No question nothing-like-it." in response.content.decode()
