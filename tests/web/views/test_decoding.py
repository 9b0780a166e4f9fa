from __future__ import annotations

import re

import pytest
from django.test import Client

from askback.adapters import shipped
from askback.services import decoding, stories
from askback.services.values.closing import StoryDraft
from askback.store.models import ExerciseRow, User
from tests.web.conftest import NOW, queries_of

pytestmark = pytest.mark.django_db


def page(client: Client, way: str = "", **given: str) -> str:
    answer = client.get(f"/practice/decode/{way}", given)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def write(owner: User, title: str) -> None:
    draft = StoryDraft(title, action="I heard both.", skills=("Mediation",))
    stories.add(owner, draft=draft, now=NOW)


@pytest.mark.usefixtures("me")
def test_all_questions_are_listed_by_family(client: Client) -> None:
    html = page(client)

    assert html.count('<details class="more family">') == 28
    assert html.count('<li><a href="/practice/decode/') == len(shipped.decoding())
    assert "What they want to know" not in html


@pytest.mark.usefixtures("me")
def test_a_question_that_was_typed_is_decoded(client: Client) -> None:
    html = page(client, q="whats your biggest weakness then")

    assert '<a href="/practice/decode/weaknesses/">What is your greatest' in html
    assert "They want to know whether you see yourself as others do" in html
    assert 'name="key" value="weaknesses"' in html
    assert "None of yours answers this yet." in html


@pytest.mark.usefixtures("me")
def test_what_is_not_known_is_said_to_be_so(client: Client) -> None:
    html = page(client, q="Which moss grows on slate?")

    assert "This is none of the 198 questions we know" in html
    assert 'name="key" value=""' in html


@pytest.mark.usefixtures("me")
def test_what_it_may_be_besides_is_offered(client: Client) -> None:
    html = page(
        client, q="one of your staff isn't pulling their weight, what do you do"
    )

    assert "This may be" in html
    assert "Or did they ask" in html


@pytest.mark.usefixtures("me")
def test_what_has_no_words_is_refused(client: Client) -> None:
    answer = client.get("/practice/decode/?q=%3F")

    assert answer.status_code == 422
    assert "There are no words in it." in answer.content.decode()


@pytest.mark.usefixtures("me")
def test_each_question_has_a_page_and_another_has_none(client: Client) -> None:
    html = page(client, "family-plans/")

    assert "<b>Careful.</b> You need not answer." in html
    assert "Asked here: Recruiter screen." in html
    assert client.get("/practice/decode/no-such/").status_code == 404


@pytest.mark.usefixtures("me")
def test_nothing_is_changed_here(client: Client) -> None:
    assert client.post("/practice/decode/").status_code == 405
    assert client.post("/practice/decode/joke/").status_code == 405


def test_stories_that_fit_are_shown_and_nobody_elses(client: Client, me: User) -> None:
    write(me, "The rota quarrel")
    write(User.objects.create(username="bob"), "Bob's own quarrel")

    html = page(client, "conflict-colleague/")

    assert "The rota quarrel" in html
    assert "shows Mediation" in html
    assert "Bob" not in html


def test_a_question_costs_the_same_queries_with_one_story_and_three(
    client: Client, me: User
) -> None:
    write(me, "One")
    first = queries_of(client, "/practice/decode/conflict-colleague/")
    write(me, "Two")
    write(me, "Three")

    assert queries_of(client, "/practice/decode/conflict-colleague/") == first


def test_practising_a_decoded_question_keeps_how_long_an_answer_is_to_be(
    client: Client,
) -> None:
    html = client.get("/practice/decode/mistake/").content.decode()
    asked = dict(re.findall(r'name="(text|key|target_s)" value="([^"]*)"', html))

    client.post("/practice/add/", {**asked, "points": "what it cost"})

    row = ExerciseRow.objects.get()
    decoded = decoding.one("mistake")
    assert (row.text, row.key, row.target_s) == (
        decoded.text,
        "mistake",
        decoded.target_s,
    )
    changed = client.get(f"/practice/{row.id}/change/").content.decode()
    assert f'<option value="{row.target_s}" selected>' in changed
    wrong = client.post("/practice/add/", {"text": "Why?", "target_s": "7"})
    assert wrong.status_code == 422
    assert "Choose a length from the list." in wrong.content.decode()
