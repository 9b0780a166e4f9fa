from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from askback.store.models import InterviewRow, OpportunityRow, User

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parents[2] / "golden" / "invites"
CALL = {
    "e0-take": "on",
    "e0-company": "Halden",
    "e0-name": "Call",
    "e0-stage": "technical",
    "e0-start": "2026-11-18T14:00",
    "e0-minutes_total": "45",
    "e0-minutes_for_questions": "12",
    "e0-person_1": "Ana Ruiz",
    "e0-role_1": "hiring_manager",
}


def bring(client: Client, data: bytes, name: str = "x.ics") -> HttpResponse:
    file = SimpleUploadedFile(name, data)
    return client.post("/invites/", {"file": file})  # type: ignore[return-value]


def golden(name: str) -> bytes:
    return (FOLDER / f"{name}.ics").read_bytes()


def carried(response: HttpResponse) -> str:
    found = re.search(r'name="invite" value="([^"]+)"', response.content.decode())
    assert found is not None
    return found[1]


def keep(client: Client, name: str, **fields: str) -> HttpResponse:
    invite = carried(bring(client, golden(name)))
    sent = {"invite": invite, **fields}
    return client.post("/invites/keep/", sent)  # type: ignore[return-value]


def test_the_page_asks_for_the_file(client: Client) -> None:
    response = client.get("/invites/")

    assert response.status_code == 200
    assert "Bring an invitation" in response.content.decode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Dear Priya", "this is no calendar file"),
        (b"BEGIN:VCALENDAR\n", "there is no event in it"),
        (b"BEGIN:VEVENT\n" + b"x" * 2_600_000, "larger than 2.5 MB"),
    ],
)
def test_what_cannot_be_read_is_told_on_the_form(
    client: Client, data: bytes, why: str
) -> None:
    response = bring(client, data)

    assert response.status_code == 422
    assert why in response.content.decode()


def test_nothing_brought_is_refused(client: Client) -> None:
    response = client.post("/invites/", {"text": ""})

    assert response.status_code == 422
    assert "Bring the .ics file of the invitation" in response.content.decode()


def test_what_was_understood_is_shown_with_its_guesses(client: Client) -> None:
    response = bring(client, golden("google_panel"))

    html = response.content.decode()
    assert response.status_code == 200
    assert 'value="Fennel Care"' in html
    assert 'value="Ana Ruiz"' in html
    assert html.count("A guess: check it.") == 3
    assert "“Panel interview”" in html
    assert not InterviewRow.objects.exists()


def test_pasted_text_is_read_and_escaped(client: Client) -> None:
    text = (
        "BEGIN:VEVENT\nUID:1\nSUMMARY:<script>alert(1)</script> interview\nEND:VEVENT"
    )

    html = client.post("/invites/", {"text": text}).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; interview" in html
    assert "<script>alert" not in html


def test_what_was_changed_on_the_page_is_kept(client: Client, me: User) -> None:
    response = keep(client, "google_panel", **CALL)

    row = InterviewRow.objects.get(owner=me)
    assert response.headers["Location"] == f"/interviews/{row.id}/agenda/?saved=invite"
    assert (row.name, row.stage, row.opportunity.company) == (
        "Call",
        "technical",
        "Halden",
    )
    assert [(s.interviewer.name, s.interviewer.role) for s in row.seats.all()] == [
        ("Ana Ruiz", "hiring_manager")
    ]
    assert row.origin["guessed"] == []


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"e0-company": ""}, "Write the company’s name."),
        ({"e0-minutes_for_questions": "50"}, "The whole interview has 45 minutes."),
        ({"e0-role_1": ""}, "Choose a role for Ana Ruiz."),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_lost(
    client: Client, fields: dict[str, str], why: str
) -> None:
    response = keep(client, "google_panel", **(CALL | fields))

    html = response.content.decode()
    assert response.status_code == 422
    assert why in html
    assert 'value="Call"' in html
    assert not OpportunityRow.objects.exists()


def test_a_name_used_twice_is_told(client: Client) -> None:
    second = {key.replace("e0", "e1"): value for key, value in CALL.items()}

    response = keep(client, "greenhouse_day", **CALL, **second)

    assert response.status_code == 422
    assert "has an interview called Call already" in response.content.decode()
    assert not InterviewRow.objects.exists()


def test_what_is_not_taken_is_not_kept_and_need_not_be_right(client: Client) -> None:
    response = keep(client, "google_panel")

    assert response.headers["Location"] == "/?saved=invite_none"
    assert not InterviewRow.objects.exists()


def test_several_interviews_lead_to_their_loop(client: Client) -> None:
    second = {key.replace("e0", "e1"): value for key, value in CALL.items()}

    response = keep(client, "greenhouse_day", **CALL, **(second | {"e1-name": "Two"}))

    company = OpportunityRow.objects.get()
    assert (
        response.headers["Location"] == f"/companies/{company.id}/?saved=invites#loop"
    )
    assert InterviewRow.objects.count() == 2


def test_a_change_is_shown_and_taken(client: Client, me: User) -> None:
    keep(client, "google_panel", **(CALL | {"e0-company": "Fennel Care"}))

    same = bring(client, golden("google_panel")).content.decode()
    moved = bring(client, golden("google_panel_moved")).content.decode()
    keep(client, "google_panel_moved", **{"e0-take": "on"})

    row = InterviewRow.objects.get(owner=me)
    assert "It is here already, and nothing in it is new." in same
    assert "Nothing to keep" in same
    assert "Comes: Leila Haddad" in moved
    assert "What you changed yourself stays" in moved
    assert row.sequence == 1


def test_a_cancellation_crosses_out_and_deletes_nothing(client: Client) -> None:
    unknown = bring(client, golden("google_panel_cancelled")).content.decode()
    keep(client, "google_panel", **CALL)

    known = bring(client, golden("google_panel_cancelled")).content.decode()
    response = keep(client, "google_panel_cancelled", **{"e0-take": "on"})

    row = InterviewRow.objects.get()
    assert "you have no such interview" in unknown
    assert "The interview stays, crossed out" in known
    assert response.headers["Location"].endswith(f"?saved=cancelled&undo={row.id}")
    assert row.cancelled_at is not None


def test_a_panel_larger_than_the_form_keeps_everybody(client: Client) -> None:
    names = [
        "Ana Ruiz",
        "Bea Lund",
        "Kit Cole",
        "Lee Marsh",
        "Ola Ek",
        "Sam Bell",
        "Tom Oak",
    ]
    lines = [f"ATTENDEE;CN={n}:mailto:{n[:3].lower()}@halden.example" for n in names]
    event = ["BEGIN:VEVENT", "UID:1", "SUMMARY:Panel interview", *lines, "END:VEVENT"]
    shown = bring(client, "\n".join(event).encode())

    client.post("/invites/keep/", {"invite": carried(shown), **CALL})

    assert "And: Tom Oak" in shown.content.decode()
    people = InterviewRow.objects.get().interviewers.values_list("name", flat=True)
    assert sorted(people) == ["Ana Ruiz", "Tom Oak"]


def test_a_single_interview_is_kept_without_a_tick(client: Client) -> None:
    html = bring(client, golden("google_panel")).content.decode()

    assert '<input type="hidden" name="e0-take" value="True" id="id_e0-take">' in html
    assert "Keep it" in html


def test_a_file_without_an_interview_says_so_and_shows_what_it_holds(
    client: Client,
) -> None:
    html = bring(client, golden("no_interview")).content.decode()

    assert "No interview in it?" in html
    assert '<details class="others" open>' in html
    assert "1 in it, which does not look like an interview" in html


def test_other_events_wait_folded(client: Client) -> None:
    html = bring(client, golden("weekly")).content.decode()

    assert "3 more, which do not look like interviews" in html
    assert "Keep what is ticked" in html
    assert html.count(' name="e0-take" id="id_e0-take" checked') == 1
    assert ' name="e1-take" id="id_e1-take" checked' not in html


@pytest.mark.parametrize("invite", ["", "no base 64!"])
def test_a_lost_invitation_is_asked_for_again(client: Client, invite: str) -> None:
    response = client.post("/invites/keep/", {"invite": invite})

    assert response.status_code == 422
    assert "Bring the invitation once more." in response.content.decode()


def test_someone_elses_interviews_are_not_compared(
    client: Client, bob: User, bobs_company: object
) -> None:
    html = bring(client, golden("google_panel")).content.decode()

    assert bobs_company
    assert bob.username == "bob"
    assert "Bobs Bakery" not in html


def test_a_page_leads_here(client: Client, company: object) -> None:
    assert company
    assert 'href="/invites/"' in client.get("/").content.decode()
    assert client.get("/invites/keep/").status_code == 405
