from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.services import closing, objections, stories
from askback.services.values.closing import ClosingDraft, ObjectionDraft, StoryDraft
from askback.store.models import ClosingRow, ObjectionRow, OpportunityRow, User
from tests.web.conftest import NOW, queries_of

pytestmark = pytest.mark.django_db

DOUBT = "My one concern is the budget."


def doubt(owner: User, interview: UUID, text: str = DOUBT) -> UUID:
    return objections.add(owner, interview, draft=ObjectionDraft(text), now=NOW)


def page(client: Client, interview: UUID) -> str:
    return client.get(f"/interviews/{interview}/closing/").content.decode()


def test_before_the_interview_the_doubts_to_expect_lead(
    client: Client, interview: UUID
) -> None:
    text = page(client, interview)

    assert text.index("Doubts to expect") < text.index("What they said at the end")
    assert "Opinion is split." in text


def test_after_it_the_standing_leads(client: Client, me: User, interview: UUID) -> None:
    closing.save(me, interview, draft=ClosingDraft(said=DOUBT), now=NOW)

    text = page(client, interview)

    assert text.index("How you stand") < text.index("What was to be expected")
    assert "Doubtful" in text


def test_what_they_said_is_kept(client: Client, interview: UUID) -> None:
    address = f"/interviews/{interview}/closing/"
    given = {"asked": "yes", "said": "No, nothing.", "pace": "at_once", "sure": "sure"}

    answer = client.post(address, given)

    assert answer.headers["Location"] == f"{address}?saved=closing#stands"
    row = ClosingRow.objects.get()
    assert (row.is_asked, row.said, row.pace) == (True, "No, nothing.", "at_once")


@pytest.mark.parametrize("wrong", [{"pace": "slowly"}, {"said": "x" * 5001}])
def test_a_wrong_closing_keeps_what_was_written(
    client: Client, interview: UUID, wrong: dict[str, str]
) -> None:
    given = {"replied": "I held one.", **wrong}

    answer = client.post(f"/interviews/{interview}/closing/", given)

    assert answer.status_code == 422
    assert "I held one." in answer.content.decode()
    assert not ClosingRow.objects.exists()


def test_the_choice_to_ask_is_kept(client: Client, interview: UUID) -> None:
    address = f"/interviews/{interview}/closing/wish/"

    answer = client.post(address, {"asks": "no", "softness": "soft"})

    assert answer.status_code == 302
    assert OpportunityRow.objects.get().close is False
    assert "left out" in page(client, interview)


@pytest.mark.parametrize(
    "wrong", [{"asks": "maybe"}, {}, {"asks": "yes", "softness": "rude"}]
)
def test_a_choice_that_is_none_is_refused(
    client: Client, interview: UUID, wrong: dict[str, str]
) -> None:
    answer = client.post(f"/interviews/{interview}/closing/wish/", wrong)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_a_suggestion_is_taken_over(client: Client, me: User, interview: UUID) -> None:
    closing.save(me, interview, draft=ClosingDraft(said=DOUBT), now=NOW)
    [one] = closing.show(me, interview, now=NOW).suggested
    address = f"/interviews/{interview}/closing/"
    assert one.place in page(client, interview)

    answer = client.post(f"{address}take/", {"place": one.place})

    assert answer.headers["Location"] == f"{address}?saved=taken#doubts"
    assert ObjectionRow.objects.get().text == DOUBT
    assert client.post(f"{address}take/", {"place": one.place}).status_code == 404


def test_a_doubt_is_kept_changed_and_taken_away(
    client: Client, me: User, interview: UUID
) -> None:
    address = f"/interviews/{interview}/closing/"
    story = stories.add(me, draft=StoryDraft("The clinic"), now=NOW)

    assert client.post(f"{address}doubts/", {"text": DOUBT}).status_code == 302
    ident = ObjectionRow.objects.get().id
    assert "The clinic" in client.get(f"/objections/{ident}/").content.decode()
    given = {"text": DOUBT, "story": str(story), "is_answered": "on"}
    changed = client.post(f"/objections/{ident}/", given)

    assert changed.headers["Location"] == f"{address}?saved=changed#doubts"
    assert "The clinic" in page(client, interview)
    removed = client.post(f"/objections/{ident}/remove/")
    assert not ObjectionRow.objects.exists()
    undo = client.get(removed.headers["Location"]).content.decode()
    assert "/removed/" in undo
    assert "/back/" in undo


def test_an_empty_doubt_is_refused(client: Client, me: User, interview: UUID) -> None:
    ident = doubt(me, interview)

    added = client.post(f"/interviews/{interview}/closing/doubts/", {"text": " "})
    changed = client.post(f"/objections/{ident}/", {"text": ""})
    story = client.post(f"/objections/{ident}/", {"text": "x", "story": "none"})

    assert [a.status_code for a in (added, changed, story)] == [422, 422, 422]
    assert ObjectionRow.objects.get().text == DOUBT


def test_doubts_across_companies_say_when_there_is_no_pattern(
    client: Client, me: User, interview: UUID
) -> None:
    assert "None kept so far." in client.get("/objections/").content.decode()
    doubt(me, interview)

    text = client.get("/objections/").content.decode()

    assert "It takes two companies to make a pattern." in text
    assert "Named in 1 of 1 company." in text
    doubt(me, interview, "Your long answers")
    assert "what came once" in client.get("/objections/").content.decode()


def test_a_company_says_how_one_stands(
    client: Client, me: User, company: UUID, interview: UUID
) -> None:
    closing.save(me, interview, draft=ClosingDraft(said=DOUBT), now=NOW)

    text = client.get(f"/companies/{company}/").content.decode()

    assert "They named a doubt. Nothing says yet that it was answered." in text


def test_somebody_elses_interview_is_not_there(
    client: Client, bob: User, bobs_interview: UUID
) -> None:
    theirs = doubt(bob, bobs_interview)
    closing_page = f"/interviews/{bobs_interview}/closing/"

    assert client.get(closing_page).status_code == 404
    assert client.post(closing_page, {}).status_code == 404
    for address, given in (
        (f"{closing_page}wish/", {"asks": "no"}),
        (f"{closing_page}take/", {"place": "x"}),
        (f"{closing_page}doubts/", {"text": "x"}),
        (f"/objections/{theirs}/", {"text": "x"}),
        (f"/objections/{theirs}/remove/", {}),
    ):
        assert client.post(address, given).status_code == 404
    assert ObjectionRow.objects.get().text == DOUBT


def test_a_page_costs_as_much_with_one_doubt_as_with_three(
    client: Client, me: User, interview: UUID
) -> None:
    pages = (f"/interviews/{interview}/closing/", "/objections/")
    doubt(me, interview)
    one = [queries_of(client, address) for address in pages]
    doubt(me, interview, "Too junior")
    doubt(me, interview, "Too quiet")

    assert [queries_of(client, address) for address in pages] == one
