from __future__ import annotations

import email
from uuid import UUID

import pytest
from django.test import Client

from askback.services import kept_letters
from askback.services.values.letters import LetterWords
from askback.store.models import InterviewerRow, LetterRow, LetterTemplateRow, User
from tests.builders import add_interview, draft
from tests.services.loop_of_letters import DANA, DAY, LEE, SANG, loop
from tests.web.conftest import NOW, queries_of

pytestmark = pytest.mark.django_db
GIVEN = {
    "kind": "thanks",
    "to": LEE,
    "email": "lee@halden.example",
    "subject": "Thank you",
    "body": "Hello <b>Lee</b>",
}
WORDS = LetterWords(
    GIVEN["kind"], GIVEN["to"], GIVEN["email"], GIVEN["subject"], GIVEN["body"]
)


@pytest.fixture
def met(me: User) -> tuple[UUID, UUID, UUID]:
    return loop(me)


@pytest.fixture
def kept(me: User, company: UUID) -> UUID:
    return kept_letters.keep(me, company, words=WORDS, now=NOW)


def shown(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_letters_stand_beside_what_they_rest_on(
    client: Client, met: tuple[UUID, UUID, UUID]
) -> None:
    html = shown(client, f"/companies/{met[0]}/letters/")

    assert html.count("<textarea") == 2
    assert f"{SANG[1:]}</p></blockquote>" in html
    assert f"/interviews/{met[1]}/debrief/#asked-" in html
    assert "mailto:?subject=Thank%20you" in html
    assert "Read it in the debrief" in html
    assert "Letters are written in English for now." in html


def test_one_interview_has_its_own_and_the_debrief_leads_there(
    client: Client, met: tuple[UUID, UUID, UUID]
) -> None:
    address = f"/interviews/{met[1]}/letters/"

    html = shown(client, address)

    assert html.count("<textarea") == 1
    assert address in shown(client, f"/interviews/{met[1]}/debrief/")
    assert f"/companies/{met[0]}/letters/" in shown(client, f"/companies/{met[0]}/")


def test_the_question_one_comes_with_is_first_and_others_can_be_asked(
    client: Client, met: tuple[UUID, UUID, UUID]
) -> None:
    html = shown(client, f"/companies/{met[0]}/letters/?ask=pay-range")

    assert 'name="kind" value="questions"' in html
    assert "&amp;ask=pay-range&amp;to=Lee%20Okafor" in html
    assert html.count("<textarea") == 3
    odd = shown(client, f"/companies/{met[0]}/letters/?ask={'x' * 200}")
    assert odd.count("<textarea") == 2
    shown(client, f"/companies/{met[0]}/letters/?kind=poem", 404)


def test_without_an_interview_it_says_what_would_change_that(
    client: Client, company: UUID, interview: UUID
) -> None:
    assert "None yet. When an interview has been" in shown(
        client, f"/companies/{company}/letters/"
    )
    assert "It has not been yet." in shown(client, f"/interviews/{interview}/letters/")


def test_a_letter_is_kept_and_shown_escaped(client: Client, company: UUID) -> None:
    response = client.post(f"/companies/{company}/letters/keep/", GIVEN)

    row = LetterRow.objects.get()
    assert response.headers["Location"] == f"/letters/{row.id}/?saved=letter"
    html = shown(client, response.headers["Location"])
    assert "Hello &lt;b&gt;Lee&lt;/b&gt;" in html
    assert "Kept as you wrote it." in html


def test_marking_as_sent_can_be_undone(client: Client, company: UUID) -> None:
    given = {**GIVEN, "act": "sent"}
    response = client.post(f"/companies/{company}/letters/keep/", given)

    row = LetterRow.objects.get()
    assert row.sent_at is not None
    html = shown(client, response.headers["Location"])
    assert "Marked as sent." in html
    assert f'action="/letters/{row.id}/unsent/"' in html
    assert "<textarea" not in shown(client, f"/letters/{row.id}/")

    client.post(f"/letters/{row.id}/unsent/")

    assert LetterRow.objects.get().sent_at is None


def test_a_file_is_made_of_what_is_in_the_form_and_nothing_kept(
    client: Client, company: UUID
) -> None:
    given = {**GIVEN, "act": "eml"}
    response = client.post(f"/companies/{company}/letters/keep/", given)

    found = email.message_from_bytes(response.content)
    assert found["To"] == "Lee Okafor <lee@halden.example>"
    disposition = 'attachment; filename="thanks-lee-okafor.eml"'
    assert response.headers["Content-Disposition"] == disposition
    assert response.headers["Content-Type"] == "message/rfc822"
    assert not LetterRow.objects.exists()


@pytest.mark.parametrize("act", ["keep", "sent", "eml"])
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"body": ""}, "Write the letter."),
        ({"subject": ""}, "Write a subject."),
        ({"email": "a@b.example\r\nBcc: x@y.example"}, "not an e-mail address"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(
    client: Client, company: UUID, act: str, wrong: dict[str, str], said: str
) -> None:
    given = {**GIVEN, "act": act, **wrong}

    response = client.post(f"/companies/{company}/letters/keep/", given)

    html = response.content.decode()
    assert response.status_code == 422
    assert said in html
    assert given["body"].replace("<b>", "&lt;b&gt;")[:12] in html
    assert not LetterRow.objects.exists()


def test_a_kind_that_there_is_not_is_not_there(client: Client, company: UUID) -> None:
    given = {**GIVEN, "kind": "poem"}

    response = client.post(f"/companies/{company}/letters/keep/", given)

    assert response.status_code == 404


def test_one_can_begin_again_and_take_that_back(
    client: Client, company: UUID, kept: UUID
) -> None:
    response = client.post(f"/letters/{kept}/again/")

    assert not LetterRow.objects.exists()
    html = shown(client, response.headers["Location"])
    assert "The draft is back" in html
    laid = response.headers["Location"].partition("undo=")[2]
    back = client.post(f"/removed/{laid}/back/")
    assert back.headers["Location"].startswith(f"/companies/{company}/letters/")
    assert LetterRow.objects.get().body == GIVEN["body"]


def test_somebody_elses_letters_are_not_there(
    client: Client, bob: User, bobs_company: UUID, bobs_interview: UUID
) -> None:
    ident = kept_letters.keep(bob, bobs_company, words=WORDS, now=NOW)

    for address in (
        f"/companies/{bobs_company}/letters/",
        f"/interviews/{bobs_interview}/letters/",
        f"/letters/{ident}/",
    ):
        shown(client, address, 404)
    for address in (
        f"/companies/{bobs_company}/letters/keep/",
        f"/letters/{ident}/unsent/",
        f"/letters/{ident}/again/",
    ):
        assert client.post(address, GIVEN).status_code == 404


def test_a_wording_is_tried_kept_and_put_back(client: Client, me: User) -> None:
    address = "/letters/wording/thanks/"
    given = {"subject": "To {name}", "body": "Dear {full_name}\n\n{me}"}
    assert "Places you can use" in shown(client, address)

    tried = client.post(address, {**given, "act": "try"}).content.decode()
    assert "Dear Dana Marsh" in tried
    assert not LetterTemplateRow.objects.exists()

    client.post(address, {**given, "act": "keep"})
    assert LetterTemplateRow.objects.get(owner=me).subject == "To {name}"
    response = client.post(f"{address}back/")
    assert "laid aside" in shown(client, response.headers["Location"])
    laid = response.headers["Location"].partition("undo=")[2]
    assert client.post(f"/removed/{laid}/back/").status_code == 302
    assert LetterTemplateRow.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"body": "{nmae}"}, "There is no place {nmae}."), ({"subject": ""}, "Write a")],
)
def test_a_wrong_wording_is_said_and_stays_in_the_form(
    client: Client, me: User, wrong: dict[str, str], said: str
) -> None:
    given = {"subject": "s", "body": "b", **wrong}

    response = client.post("/letters/wording/thanks/", given)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not LetterTemplateRow.objects.filter(owner=me).exists()


@pytest.mark.usefixtures("me")
def test_a_wording_that_there_is_not_is_not_there(client: Client) -> None:
    shown(client, "/letters/wording/poem/", 404)
    assert client.post("/letters/wording/poem/back/").status_code == 404


@pytest.mark.usefixtures("me")
def test_the_name_letters_end_with_is_kept(client: Client) -> None:
    assert client.post("/letters/name/", {"name": "Ines"}).status_code == 302
    assert 'value="Ines"' in shown(client, "/letters/wording/thanks/")
    assert client.post("/letters/name/", {"name": "x" * 200}).status_code == 422


def test_a_long_list_costs_no_more_than_a_short_one(
    client: Client, me: User, met: tuple[UUID, UUID, UUID]
) -> None:
    address = f"/companies/{met[0]}/letters/"
    two = queries_of(client, address)
    people = (("Ash Poe", "peer"), (DANA, "hiring_manager"), ("Tam Roe", "report"))
    panel = draft("Panel", people=people, stage="team_fit", start=NOW - DAY)
    add_interview(me, met[0], panel)

    assert queries_of(client, address) == two
    assert InterviewerRow.objects.count() == 4
