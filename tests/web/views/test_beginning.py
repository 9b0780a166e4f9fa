from __future__ import annotations

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.services import beginning, opportunities
from askback.store.models import InterviewRow, OpportunityRow, User
from tests.network import Web
from tests.web.conftest import TRANSCRIPT

pytestmark = pytest.mark.django_db

NAMELESS = "We hire a nurse. Apply now."


def test_a_company_with_no_interview_offers_one_step_to_an_agenda(
    client: Client, company: UUID
) -> None:
    html = client.get(f"/companies/{company}/").content.decode()

    assert f'action="/companies/{company}/begin/"' in html
    assert '<option value="recruiter_screen" selected>' in html
    assert html.count("btn go") == 1


def test_a_company_with_an_interview_offers_its_agenda_instead(
    client: Client, company: UUID, interview: UUID
) -> None:
    html = client.get(f"/companies/{company}/").content.decode()

    assert f'action="/companies/{company}/begin/"' not in html
    assert f'class="btn go" href="/interviews/{interview}/agenda/"' in html


def test_one_click_leads_to_an_agenda_with_nobody_named(
    client: Client, company: UUID
) -> None:
    given = {"stage": "recruiter_screen", "person": "", "minutes": "5"}

    page = client.post(f"/companies/{company}/begin/", given, follow=True)

    html = page.content.decode()
    row = InterviewRow.objects.get()
    assert page.request["PATH_INFO"] == f"/interviews/{row.id}/agenda/"
    assert "Nobody named yet." in html
    assert 'class="asks"' in html


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"stage": "tea", "minutes": "5"}, "Select a valid choice."),
        ({"stage": "technical", "minutes": "0"}, "Write a number from 1 to 90."),
        ({"stage": "technical", "minutes": "5", "person": "n" * 121}, "at most 120"),
    ],
)
def test_what_cannot_be_is_said_on_the_form(
    client: Client, company: UUID, given: dict[str, str], words: str
) -> None:
    response = client.post(f"/companies/{company}/begin/", given)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert not InterviewRow.objects.exists()


def test_someone_elses_company_is_not_there(
    client: Client, bobs_company: UUID, bobs_interview: UUID
) -> None:
    given = {"stage": "technical", "minutes": "5", "company": "Mine"}

    begun = client.post(f"/companies/{bobs_company}/begin/", given)
    named = client.post(f"/interviews/{bobs_interview}/whose/", given)

    assert (begun.status_code, named.status_code) == (404, 404)
    assert OpportunityRow.objects.get(id=bobs_company).company == "Bobs Bakery"


def test_a_company_that_is_not_named_is_asked_for_beside_its_field(
    client: Client,
) -> None:
    for address in ("/begin/posting/", "/companies/add/"):
        response = client.post(address, {"text": NAMELESS})

        html = response.content.decode()
        assert response.status_code == 422
        field = html.split('name="company"')[1].split(">")[0]
        assert 'aria-invalid="true"' in field
        assert opportunities.NAMELESS in html
        assert NAMELESS in html


def test_the_first_page_asks_for_no_company_before_it_has_to(client: Client) -> None:
    assert 'id="posting_company"' not in client.get("/").content.decode()


@pytest.mark.usefixtures("internet")
@pytest.mark.parametrize(
    ("pasted", "url"),
    [
        (" http://fennel.example/jobs/1\n", "http://fennel.example/jobs/1"),
        ("www.fennel.example/jobs/1", "https://www.fennel.example/jobs/1"),
        ("jobs.fennel.example/1?a=b", "https://jobs.fennel.example/1?a=b"),
    ],
)
def test_a_link_in_place_of_a_posting_is_asked_about_before_it_is_fetched(
    client: Client, internet: Web, pasted: str, url: str
) -> None:
    html = client.post("/begin/posting/", {"text": pasted}).content.decode()

    assert "Fetch this page?" in html
    assert f'value="{url}"' in html
    assert not OpportunityRow.objects.exists()
    assert internet.pages == {}


@pytest.mark.parametrize(
    "text", ["Nurse. See http://fennel.example/1 for more.", "Nurse/carer", "and/or"]
)
def test_a_text_with_a_link_in_it_is_a_text(client: Client, text: str) -> None:
    html = client.post("/begin/posting/", {"text": text}).content.decode()

    assert "Fetch this page?" not in html


def test_a_link_that_does_not_come_is_not_lost(client: Client, internet: Web) -> None:
    url = "http://fennel.example/gone"

    html = client.post("/begin/posting/", {"url": url, "shown": url}).content.decode()

    assert f'value="{url}"' in html
    assert "answered 404" in html
    assert internet.pages == {}


def test_the_company_of_a_transcript_is_named_on_the_debrief(
    client: Client, me: User
) -> None:
    file = SimpleUploadedFile("dana.txt", TRANSCRIPT.encode())
    page = client.post("/begin/transcript/", {"file": file}, follow=True)
    row = InterviewRow.objects.get(owner=me)
    whose = f"/interviews/{row.id}/whose/"
    assert f'action="{whose}#whose"' in page.content.decode()

    wrong = client.post(whose, {"company": " "})
    done = client.post(whose, {"company": "Halden"}, follow=True)

    assert wrong.status_code == 422
    assert "Write the company’s name." in wrong.content.decode()
    assert "Halden" in done.content.decode()
    assert whose not in done.content.decode()
    assert OpportunityRow.objects.get().company == "Halden" != beginning.NAMELESS
