from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client

from askback.services import transcripts
from askback.services.values import Upload
from askback.store.models import DismissalRow, User
from tests.web.conftest import NOW, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db

TALK = """\
Me: How many people are on the team?
{who}: There are {count} people on the team.
Me: How many people left the team last year?
{who}: <b>Two</b> people left last year, one for money.
"""
HTMX = {"HX-Request": "true"}


def tell(owner: User, interview: UUID, who: str, count: str) -> None:
    talk = Upload("talk.txt", TALK.format(who=who, count=count).encode())
    transcripts.add(owner, interview, upload=talk, me="Me", now=NOW)


@pytest.fixture
def torn(me: User) -> UUID:
    """A company of which two people tell of two teams."""
    company = add_company(me, "Dovedale", "Nurse\n\nA permanent post, low turnover.")
    tell(me, add_interview(me, company), "Dana Marsh", "six")
    tell(me, add_interview(me, company, "Team"), "Lee", "eleven")
    return company


def page_of(client: Client, company: UUID) -> str:
    return client.get(f"/companies/{company}/").content.decode()


def digest_of(html: str) -> str:
    (found,) = re.findall(r'name="digest" value="(\w+)"', html)
    return str(found)


def test_two_accounts_stand_side_by_side_with_what_differs(
    client: Client, torn: UUID
) -> None:
    html = page_of(client, torn)

    assert "The team: six here, eleven there." in html
    assert html.count("Read it in the debrief") == 2
    assert "/debrief/#asked-0" in html
    assert "Contradictions <span>1</span>" in html


def test_what_nobody_asked_for_is_linked_to_its_turn(client: Client, me: User) -> None:
    company = add_company(me, "Dovedale", "Nurse")
    talk = "Dana: Hi. There are six people on the team.\nMe: I see. Thank you.\n"
    told = add_interview(me, company)
    upload = Upload("talk.txt", talk.encode())
    transcripts.add(me, told, upload=upload, me="Me", now=NOW)
    tell(me, add_interview(me, company, "Team"), "Lee", "eleven")

    assert f"/interviews/{told}/debrief/?turn=0#t-0" in page_of(client, company)


def test_one_is_left_out_and_brought_back_without_scripts(
    client: Client, torn: UUID
) -> None:
    digest = digest_of(page_of(client, torn))

    response = client.post(
        f"/companies/{torn}/contradictions/dismiss/", {"digest": digest}
    )

    assert response.headers["Location"] == f"/companies/{torn}/?saved=changed#contra"
    html = page_of(client, torn)
    assert "1 left out by you" in html
    assert "Bring it back" in html
    assert "Contradictions <span>0</span>" in html

    client.post(f"/companies/{torn}/contradictions/back/", {"digest": digest})

    assert "left out by you" not in page_of(client, torn)


def test_htmx_gets_the_section_alone(client: Client, torn: UUID) -> None:
    digest = digest_of(page_of(client, torn))
    address = f"/companies/{torn}/contradictions/dismiss/"

    html = client.post(address, {"digest": digest}, headers=HTMX).content.decode()

    assert "1 left out by you" in html
    assert "<html" not in html


@pytest.mark.parametrize("given", [{}, {"digest": "../x"}])
def test_what_is_no_contradiction_is_refused_on_the_page(
    client: Client, torn: UUID, given: dict[str, str]
) -> None:
    response = client.post(f"/companies/{torn}/contradictions/dismiss/", given)

    assert response.status_code == 422
    assert "Choose a contradiction of the page." in response.content.decode()
    assert not DismissalRow.objects.exists()


@pytest.mark.parametrize("deed", ["dismiss", "back"])
def test_somebody_elses_is_not_there_and_only_a_post_does_it(
    client: Client, bobs_company: UUID, torn: UUID, deed: str
) -> None:
    address = f"contradictions/{deed}/"
    given = {"digest": "ab" * 32}

    assert client.post(f"/companies/{bobs_company}/{address}", given).status_code == 404
    assert client.get(f"/companies/{torn}/{address}").status_code == 405


def test_one_criterion_is_shown_with_all_answers_and_claims(
    client: Client, torn: UUID
) -> None:
    html = client.get(f"/companies/{torn}/criteria/turnover/").content.decode()

    assert f"/companies/{torn}/criteria/turnover/" in page_of(client, torn)
    assert html.count("How many people left the team last year?") == 2
    assert "&lt;b&gt;Two&lt;/b&gt; people left last year" in html
    assert "Lee" in html
    assert "The company&#x27;s own words" in html
    assert "low turnover" in html


def test_a_contradiction_stands_on_the_page_of_its_criterion(
    client: Client, torn: UUID
) -> None:
    html = client.get(f"/companies/{torn}/criteria/team/").content.decode()

    assert "The team: six here, eleven there." in html
    assert "hx-post" not in html


def test_a_criterion_nobody_was_asked_of_says_so(client: Client, company: UUID) -> None:
    html = client.get(f"/companies/{company}/criteria/values/").content.decode()

    assert "Nobody has been asked. An answer to any question" in html


def test_another_persons_company_and_an_unknown_criterion_are_not_there(
    client: Client, bobs_company: UUID, company: UUID
) -> None:
    bobs = client.get(f"/companies/{bobs_company}/criteria/team/")
    weather = client.get(f"/companies/{company}/criteria/weather/")

    assert (bobs.status_code, weather.status_code) == (404, 404)


def test_more_answers_cost_no_more_queries(
    client: Client, me: User, torn: UUID
) -> None:
    address = f"/companies/{torn}/criteria/team/"
    two = queries_of(client, address)
    tell(me, add_interview(me, torn, "Third"), "Ash", "nine")

    assert queries_of(client, address) == two
