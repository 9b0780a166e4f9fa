from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.services import interviews, notes, opportunities, resumes, transcripts
from askback.services.values import Upload
from askback.store.models import InterviewRow, MarkRow, OpportunityRow, ResumeRow, User
from tests.web.conftest import NOW, TRANSCRIPT, add_interview, queries_of

pytestmark = pytest.mark.django_db


def undone(client: Client, address: str) -> str:
    """Press Undo on the notice of a page, and return the page one is led to."""
    html = client.get(address).content.decode()
    assert 'class="notice" role="status"' in html
    undo = html.split('<form class="acts" action="')[1].split('"')[0]
    return client.post(undo, follow=True).content.decode()


def test_at_first_the_list_is_empty_and_says_what_it_is_for(client: Client) -> None:
    response = client.get("/removed/")

    assert response.status_code == 200
    assert "Nothing here." in response.content.decode()


def test_a_deleted_interview_is_taken_back_by_the_notice(
    client: Client, company: UUID, interview: UUID
) -> None:
    response = client.post(f"/interviews/{interview}/delete/")

    address = response.headers["Location"]
    assert address == f"/companies/{company}/?saved=deleted&undo={interview}"
    html = undone(client, address)
    assert "Taken back. It is as it was." in html
    assert InterviewRow.objects.get().id == interview


def test_a_deleted_company_is_taken_back_by_the_notice_on_an_empty_page(
    client: Client, company: UUID
) -> None:
    response = client.post(f"/companies/{company}/erase/")
    assert not OpportunityRow.objects.exists()

    html = undone(client, response.headers["Location"])

    assert "Taken back. It is as it was." in html
    assert OpportunityRow.objects.get().id == company


def test_somebody_who_does_not_come_is_taken_back(
    client: Client, me: User, interview: UUID
) -> None:
    response = client.post(
        f"/interviews/{interview}/people/off/", {"person": "Dana Marsh"}
    )

    undone(client, response.headers["Location"])

    assert interviews.draft(me, interview).people == (("Dana Marsh", "hiring_manager"),)


def test_a_replaced_transcript_is_taken_back(
    client: Client, me: User, interview: UUID
) -> None:
    given = Upload("first.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=given, me="Me", now=NOW)
    newer = TRANSCRIPT.replace("Two of nine", "Six of nine")

    response = client.post(
        f"/interviews/{interview}/transcript/",
        {"file": SimpleUploadedFile("second.txt", newer.encode()), "me": "Me"},
    )

    assert "saved=replaced" in response.headers["Location"]
    html = undone(client, response.headers["Location"])
    assert "Two of nine" in html
    assert "Six of nine" not in html


def test_a_mark_that_was_taken_back_can_be_brought_back(
    client: Client, me: User, interview: UUID
) -> None:
    given = Upload("first.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=given, me="Me", now=NOW)
    notes.confirm(me, interview, now=NOW)
    place = MarkRow.objects.order_by("place")[0].place
    unmark = f"/interviews/{interview}/marks/undo/"

    plain = client.post(unmark, {"place": place})
    undone(client, plain.headers["Location"].split("#")[0])
    assert MarkRow.objects.filter(place=place).exists()

    part = client.post(unmark, {"place": place}, headers={"HX-Request": "true"})
    html = part.content.decode()
    assert "Bring my mark back" in html
    client.post(
        html.split('action="/removed/')[1].join(["/removed/", ""]).split('"')[0]
    )
    assert MarkRow.objects.filter(place=place).exists()


def test_a_newer_resume_is_taken_out_and_brought_back(client: Client, me: User) -> None:
    resumes.add(me, upload=Upload("old.txt", b"Nurse since 2010."), now=NOW)
    file = SimpleUploadedFile("new.txt", b"Cook since 2011.")

    response = client.post("/resume/", {"file": file})
    html = undone(client, response.headers["Location"])
    assert resumes.show(me) == "old.txt"

    back = html.split('<form class="acts" action="')[1].split('"')[0]
    client.post(back)
    assert resumes.show(me) == "new.txt"


def test_the_list_takes_back_and_forgets(
    client: Client, me: User, company: UUID, interview: UUID
) -> None:
    other = add_interview(me, company, "Second")
    for ident in (interview, other):
        interviews.remove(me, ident, now=NOW)
    # The list forgets by the clock of the machine.
    InterviewRow.everything.update(removed_at="2999-01-01T00:00Z")

    html = client.get("/removed/").content.decode()
    assert html.count('class="row gone"') == 2
    assert f'action="/removed/{interview}/back/"' in html

    back = client.post(f"/removed/{interview}/back/")
    gone = client.post(f"/removed/{other}/forget/")

    assert back.headers["Location"] == f"/companies/{company}/?saved=taken_back#loop"
    assert gone.headers["Location"] == "/removed/?saved=forgotten"
    assert [row.id for row in InterviewRow.everything.all()] == [interview]


def test_what_was_never_removed_is_not_there(client: Client, interview: UUID) -> None:
    for ident in (interview, uuid4()):
        for deed in ("back", "forget"):
            assert client.post(f"/removed/{ident}/{deed}/").status_code == 404
    assert client.post(f"/resume/{uuid4()}/delete/").status_code == 404
    assert client.get(f"/removed/{interview}/back/").status_code == 405


def test_what_someone_else_removed_is_not_there(
    client: Client, bob: User, bobs_company: UUID, bobs_interview: UUID
) -> None:
    resume = resumes.add(bob, upload=Upload("cv.txt", b"Baker since 1999."), now=NOW)
    interviews.remove(bob, bobs_interview, now=NOW)
    opportunities.erase(bob, bobs_company, now=NOW)

    assert "Bobs" not in client.get("/removed/").content.decode()
    answers = [
        client.post(f"/removed/{bobs_company}/back/"),
        client.post(f"/removed/{bobs_company}/forget/"),
        client.post(f"/removed/{bobs_interview}/back/"),
        client.post(f"/resume/{resume}/delete/"),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert ResumeRow.objects.filter(owner=bob).exists()


def test_the_list_costs_the_same_with_one_line_and_with_three(
    client: Client, me: User, company: UUID
) -> None:
    many = [add_interview(me, company, f"Call {n}") for n in range(3)]
    interviews.remove(me, many[0], now=NOW)
    InterviewRow.everything.exclude(removed_at=None).update(
        removed_at="2999-01-01T00:00Z"
    )
    one = queries_of(client, "/removed/")

    InterviewRow.everything.update(removed_at="2999-01-01T00:00Z")

    assert queries_of(client, "/removed/") == one
