from __future__ import annotations

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.services import opportunities, today
from askback.store.models import InterviewRow, OpportunityRow, User
from tests.network import Reply, Web
from tests.web.conftest import (
    NOW,
    TRANSCRIPT,
    add_company,
    add_interview,
    queries_of,
)

pytestmark = pytest.mark.django_db

POSTING = """\
Community nurse at Fennel Care

About us: Fennel Care looks after people at home in Aldmouth.
You will visit eight patients a day. We offer a competitive salary.
You must be a registered nurse.
"""


def test_the_first_run_offers_three_beginnings(client: Client) -> None:
    html = client.get("/").content.decode()

    assert "Interview them back" in html
    assert html.count('class="row way"') == 3


def test_what_is_next_opens_with_its_first_question(
    client: Client, me: User, interview: UUID
) -> None:
    page = today.show(me, now=NOW)

    html = client.get("/").content.decode()

    assert page.next is not None
    assert "Call at Halden" in html
    assert f'href="/interviews/{interview}/agenda/"' in html


@pytest.mark.usefixtures("company", "bobs_company")
def test_someone_elses_companies_are_not_here(client: Client) -> None:
    html = client.get("/").content.decode()

    assert "Halden" in html
    assert "Bobs Bakery" not in html


@pytest.mark.usefixtures("interview")
def test_today_costs_the_same_with_one_interview_and_three(
    client: Client, me: User, company: UUID
) -> None:
    one = queries_of(client, "/")

    add_interview(me, company, "Second")
    add_interview(me, company, "Third")

    assert queries_of(client, "/") == one


def test_a_pasted_posting_begins_a_company(client: Client, me: User) -> None:
    response = client.post("/begin/posting/", {"text": POSTING, "company": "Fennel"})

    row = OpportunityRow.objects.get(owner=me)
    assert (response.status_code, response.headers["Location"]) == (
        302,
        f"/companies/{row.id}/",
    )


def test_a_posting_that_names_nobody_is_not_lost(client: Client) -> None:
    response = client.post("/begin/posting/", {"text": "We hire a nurse. Apply now."})

    html = response.content.decode()
    assert response.status_code == 422
    assert "Write its name beside it." in html
    assert "We hire a nurse. Apply now.</textarea>" in html


def test_an_empty_posting_is_asked_for(client: Client) -> None:
    response = client.post("/begin/posting/", {"text": ""})

    assert response.status_code == 422
    assert "Paste the posting, or bring it as a file." in response.content.decode()


def test_a_booked_interview_begins_with_its_agenda(client: Client, me: User) -> None:
    response = client.post(
        "/begin/interview/",
        {
            "company": "Halden",
            "name": "Panel",
            "stage": "team_fit",
            "minutes_total": "60",
            "minutes_for_questions": "12",
            "person_1": "Dev",
            "role_1": "peer",
        },
    )

    row = InterviewRow.objects.get(owner=me)
    assert response.headers["Location"] == f"/interviews/{row.id}/agenda/"
    assert row.opportunity.company == "Halden"


def test_a_booked_interview_without_minutes_is_refused(client: Client) -> None:
    response = client.post(
        "/begin/interview/", {"company": "Halden", "name": "P", "stage": "team_fit"}
    )

    assert response.status_code == 422
    assert "Write a number from 1 to 90." in response.content.decode()
    assert not OpportunityRow.objects.exists()


def test_a_transcript_begins_with_its_debrief(client: Client, me: User) -> None:
    file = SimpleUploadedFile("dana.txt", TRANSCRIPT.encode())

    response = client.post("/begin/transcript/", {"file": file})

    row = InterviewRow.objects.get(owner=me)
    assert response.headers["Location"] == f"/interviews/{row.id}/debrief/"


def test_a_transcript_that_is_missing_is_asked_for(client: Client) -> None:
    response = client.post("/begin/transcript/", {})

    assert response.status_code == 422
    assert "Bring the transcript, or paste it." in response.content.decode()


@pytest.mark.usefixtures("interview", "bobs_company")
def test_the_companies_in_play_have_a_page_of_their_own(
    client: Client, me: User
) -> None:
    away = add_company(me, "Alder")
    opportunities.remove(me, away, now=NOW)

    html = client.get("/companies/").content.decode()

    assert "1 in play. What is next comes first." in html
    assert "Halden" in html
    assert f'action="/companies/{away}/restore/"' in html
    assert "Bobs Bakery" not in html
    assert "Those after" not in html


def test_without_companies_their_page_says_so(client: Client) -> None:
    html = client.get("/companies/").content.decode()

    assert "None in play yet." in html


def test_many_companies_come_page_by_page_and_today_leads_on(
    client: Client, me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "SHOWN", 2)
    for name in ("Alder", "Birch", "Cedar"):
        add_company(me, name)

    def page(number: str) -> tuple[list[str], bool, bool]:
        html = client.get(f"/companies/?page={number}").content.decode()
        names = [n for n in ("Alder", "Birch", "Cedar") if f">{n}</a>" in html]
        return names, "Those before" in html, "Those after" in html

    first, last = (["Alder", "Birch"], False, True), (["Cedar"], True, False)
    assert (page("1"), page("2")) == (first, last)
    assert [page(n) for n in ("", "0", "-3", "x", "9" * 5000)] == [first] * 5
    assert page("99") == last
    assert "All companies, 1 more" in client.get("/").content.decode()


def test_a_company_that_was_put_away_can_be_taken_up_again(
    client: Client, me: User, company: UUID
) -> None:
    opportunities.remove(me, company, now=NOW)
    add_company(me, "Kestrel")

    html = client.get(f"/?saved=away&undo={company}").content.decode()

    assert "Put away. It is kept, and shown no more." in html
    assert f'action="/companies/{company}/restore/"' in html


def test_a_notice_says_only_what_we_wrote(client: Client) -> None:
    html = client.get("/?saved=<b>you+won</b>&undo=nonsense").content.decode()

    assert "you won" not in html
    assert 'class="notice" role="status"' not in html


def test_a_posting_can_be_begun_with_by_its_address(
    client: Client, me: User, internet: Web
) -> None:
    internet.pages["/jobs/1"] = Reply(POSTING.encode())
    url = "http://fennel.example/jobs/1"

    asked = client.post("/begin/posting/", {"url": url, "company": "Fennel"})
    done = client.post(
        "/begin/posting/", {"url": url, "shown": url, "company": "Fennel"}
    )

    html = asked.content.decode()
    row = OpportunityRow.objects.get(owner=me)
    assert "Fetch this page?" in html
    assert 'name="company" value="Fennel"' in html
    assert '<a class="btn calm" href="/">' in html
    assert done.headers["Location"] == f"/companies/{row.id}/"
    assert [(s.url, s.kind) for s in row.sources.all()] == [(url, "posting")]


@pytest.mark.usefixtures("internet")
def test_a_posting_that_does_not_come_is_told_on_its_form(client: Client) -> None:
    url = "http://fennel.example/gone"

    response = client.post("/begin/posting/", {"url": url, "shown": url})

    assert response.status_code == 422
    assert "fennel.example answered 404" in response.content.decode()
    assert not OpportunityRow.objects.exists()
