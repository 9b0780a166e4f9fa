from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.adapters import shipped
from askback.services import banks
from askback.store.models import InterviewRow, QuestionRow, User
from tests.web.conftest import add_company, add_interview

pytestmark = pytest.mark.django_db
KEY = "last-departure"
PAGE = f"/questions/{KEY}/"
TEXT = shipped.bank().by_key[KEY].text


def html(client: Client, address: str, **given: str) -> str:
    return client.get(address, given).content.decode()


def test_without_a_search_all_questions_are_listed(client: Client) -> None:
    page = html(client, "/questions/")

    assert page.count('class="item"') == len(shipped.bank())
    assert f"{len(shipped.bank())} in the bank" in page


def test_htmx_gets_the_nearest_alone(client: Client) -> None:
    response = client.get(
        "/questions/", {"q": "who left"}, headers={"HX-Request": "true"}
    )

    page = response.content.decode()
    assert 1 <= page.count('class="item"') <= 20
    assert page.strip().startswith('<div class="row shelf" id="found">')


def test_a_slip_that_was_mended_is_said(client: Client) -> None:
    assert "read as “who left the department”" in html(
        client, "/questions/", q="who left the departmnt"
    )


def test_filters_narrow_the_list_and_stay_set(client: Client) -> None:
    page = html(client, "/questions/", criteria="pay", roles="recruiter", work="nope")

    assert 1 <= page.count('class="item"') < len(shipped.bank()) / 3
    assert 'name="criteria" value="pay" checked' in page
    assert "Clear filters" in page


def test_a_search_is_escaped(client: Client) -> None:
    page = html(client, "/questions/", q='"><script>')

    assert '"><script>' not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_what_finds_nothing_says_the_ways_on(client: Client) -> None:
    page = html(client, "/questions/", q="?")

    assert "No question fits “?”." in page
    assert "ask it in your own" in page


def test_a_question_is_shown_whole(client: Client) -> None:
    page = html(client, PAGE)

    for heading in ("What to listen for", "Whom to ask", "What an answer tells"):
        assert heading in page


def test_a_question_that_is_not_there_is_404(client: Client) -> None:
    response = client.get("/questions/nothing-like-it/")

    assert response.status_code == 404
    assert "No question nothing-like-it." in response.content.decode()


def test_rating_is_one_tap_and_back(client: Client, me: User) -> None:
    response = client.post(f"{PAGE}rate/", {"rating": "favourite"}, follow=True)
    assert "A favourite" in response.content.decode()
    assert banks.of(me).liked == {KEY}

    client.post(f"{PAGE}rate/", {"rating": ""})
    assert banks.of(me).liked == frozenset()


def change(client: Client, **given: str) -> str:
    fields = {"text": "Who went?", "minutes": "2", "probes": "Why?\nWhen?"}
    data = fields | {"if_dodged": "And before?", "note": ""} | given
    response = client.post(f"{PAGE}change/", data, follow=True)
    return response.content.decode()


def test_a_question_is_made_ones_own_and_put_back(client: Client, me: User) -> None:
    assert 'value="3"' in html(client, f"{PAGE}change/")

    page = change(client, note="softer")
    assert "Who went?" in page
    assert f'As it came: <span class="mine">{TEXT}' in page
    assert QuestionRow.objects.get().note == "softer"

    client.post(f"{PAGE}back/")
    assert banks.of(me).bank.by_key[KEY].text == TEXT


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"text": ""}, "Write the question."),
        ({"minutes": "99"}, "Write a number from 0.5 to 10."),
        ({"if_dodged": " "}, "Write a second try; it may be short."),
    ],
)
def test_a_change_that_does_not_fit_is_said_and_nothing_is_lost(
    client: Client, given: dict[str, str], message: str
) -> None:
    page = change(client, **given)

    assert message in page
    assert "Why?\nWhen?" in page
    assert not QuestionRow.objects.exists()


def test_a_wording_is_advised_on_as_one_types(client: Client) -> None:
    page = html(client, "/questions/-/try/", text="What is the culture like?")

    assert "A general question" in page
    assert "Use this" in page
    assert "89 %" in page


def test_htmx_gets_the_advice_alone(client: Client) -> None:
    response = client.get(
        "/questions/-/try/", {"text": TEXT}, headers={"HX-Request": "true"}
    )

    page = response.content.decode()
    assert page.strip().startswith('<div id="advice"')
    assert "The bank has it already:" in page


@pytest.mark.parametrize("text", ["", "   ", "???"])
def test_without_words_there_is_no_advice(client: Client, text: str) -> None:
    assert "Keep mine" not in html(client, "/questions/-/try/", text=text)


def test_ones_own_wording_is_kept_and_deleted_with_undo(
    client: Client, me: User
) -> None:
    asked = "Who feeds the office cat when everybody is away?"
    response = client.post("/questions/-/try/", {"text": asked}, follow=True)
    assert "Kept as your own." in response.content.decode()
    key = QuestionRow.objects.get().key
    assert banks.of(me).bank.by_key[key].text == asked

    response = client.post(f"/questions/{key}/remove/", follow=True)
    page = response.content.decode()
    assert banks.of(me).bank.get(key) is None
    assert f'action="/questions/{key}/restore/"' in page

    client.post(f"/questions/{key}/restore/")
    assert banks.of(me).bank.get(key) is not None


def test_keeping_nothing_is_refused(client: Client) -> None:
    response = client.post("/questions/-/try/", {"text": " "})

    assert response.status_code == 422
    assert "Write the question first." in response.content.decode()


@pytest.fixture
def interview(me: User) -> UUID:
    return add_interview(me, add_company(me))


def test_a_question_is_put_on_an_agenda_and_taken_off(
    client: Client, interview: UUID
) -> None:
    given = {"interview": str(interview)}
    response = client.post(f"{PAGE}pin/", given, follow=True)
    assert "On it" in response.content.decode()
    assert InterviewRow.objects.get().pinned == [KEY]

    client.post(f"{PAGE}pin/", given | {"off": "1"})
    assert InterviewRow.objects.get().pinned == []


def test_a_pin_of_no_interview_is_404(client: Client) -> None:
    assert client.post(f"{PAGE}pin/", {"interview": "x"}).status_code == 404


@pytest.mark.parametrize("deed", ["back", "rate", "remove", "restore", "pin"])
def test_deeds_are_posts(client: Client, deed: str) -> None:
    assert client.get(f"{PAGE}{deed}/").status_code == 405


def test_what_is_bobs_is_not_mine(client: Client, bob: User) -> None:
    QuestionRow.objects.create(
        owner=bob, key="bobs", entry={"key": "bobs"}, made_at="2026-11-12T12:00Z"
    )

    for deed in ("remove", "restore", "back"):
        assert client.post(f"/questions/bobs/{deed}/").status_code == 404
