from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from askback.services import drops
from askback.services.values import Upload
from askback.store.models import (
    InterviewRow,
    JobRow,
    OpportunityRow,
    ResumeRow,
    SourceRow,
    TranscriptRow,
    User,
)
from tests.web.conftest import NOW, TRANSCRIPT, add_interview, queries_of

pytestmark = pytest.mark.django_db

POSTING = "Nurse at Halden Infirmary\n\nAbout us: Halden Infirmary is by the river."
INVITE = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@halden.example
DTSTART:20261201T090000Z
DTEND:20261201T094500Z
SUMMARY:Interview with Halden Infirmary
END:VEVENT
END:VCALENDAR
"""


def file(text: str, name: str = "dropped.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def dropped(owner: User, text: str) -> UUID:
    upload = Upload("dropped.txt", text.encode())
    return drops.take(owner, upload=upload, now=NOW)


def test_without_scripts_there_is_a_page_with_a_field(client: Client) -> None:
    html = client.get("/drop/").content.decode()

    assert html.count('type="file"') == 2
    assert "See what it is" in html


def test_every_page_has_a_place_to_drop_on_that_is_seen_while_dragging(
    client: Client, company: UUID
) -> None:
    html = client.get(f"/companies/{company}/").content.decode()

    assert 'enctype="multipart/form-data" data-drop hidden>' in html
    assert f'name="at" value="/companies/{company}/"' in html


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "Bring a file: a posting, an invitation"),
        ({"file": file("", "empty.txt")}, "empty.txt is empty"),
        ({"file": file("\0\1\2" * 99, "cat.png")}, "cat.png"),
    ],
)
def test_what_cannot_be_read_is_refused(
    client: Client, files: dict[str, SimpleUploadedFile], said: str
) -> None:
    response = client.post("/drop/", files)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not JobRow.objects.exists()


def test_a_transcript_dropped_on_an_interview_takes_one_click(
    client: Client, interview: UUID
) -> None:
    given = {"file": file(TRANSCRIPT), "at": f"/interviews/{interview}/debrief/"}
    taken = client.post("/drop/", given).headers["Location"]
    html = client.get(taken).content.decode()
    ident = JobRow.objects.get().id

    kept = client.post(
        f"/drop/{ident}/keep/?interview={interview}",
        {"way": "transcript", "interview": str(interview)},
    )

    assert taken == f"/drop/{ident}/?interview={interview}"
    assert "This reads as a transcript: 8 lines, Me, Dana." in html
    assert f'value="{interview}" id="talk-{interview}" checked' in html
    assert kept.headers["Location"] == (
        f"/interviews/{interview}/debrief/?saved=transcript"
    )
    assert TranscriptRow.objects.get().interview_id == interview
    assert not JobRow.objects.filter(kind="dropped").exists()


def test_a_transcript_dropped_elsewhere_may_be_of_a_new_interview(
    client: Client, me: User
) -> None:
    ident = dropped(me, TRANSCRIPT)
    html = client.get(f"/drop/{ident}/").content.decode()

    kept = client.post(
        f"/drop/{ident}/keep/", {"way": "transcript", "interview": "new"}
    )

    made = InterviewRow.objects.get()
    assert 'value="new" id="talk-new" checked' in html
    assert kept.headers["Location"].startswith(f"/interviews/{made.id}/debrief/")


def test_a_long_transcript_is_read_as_a_job(
    client: Client, me: User, interview: UUID
) -> None:
    ident = dropped(me, TRANSCRIPT + "Dana: We had a long winter.\nMe: Mm.\n" * 99)

    given = {"way": "transcript", "interview": str(interview)}
    kept = client.post(f"/drop/{ident}/keep/", given)

    job = JobRow.objects.get(kind="reading")
    assert kept.headers["Location"] == f"/readings/{job.id}/"


def test_a_document_dropped_on_a_company_is_added_to_its_sources(
    client: Client, company: UUID
) -> None:
    taken = client.post(
        "/drop/", {"file": file(POSTING), "at": f"/companies/{company}/"}
    )
    html = client.get(taken.headers["Location"]).content.decode()
    ident = JobRow.objects.get().id

    kept = client.post(f"/drop/{ident}/keep/?company={company}", {"way": "source"})

    assert "Add it to what is known of Halden" in html
    assert kept.headers["Location"] == f"/companies/{company}/?saved=source#dossier"
    assert SourceRow.objects.get().opportunity_id == company


def test_a_document_dropped_elsewhere_begins_a_company(
    client: Client, me: User
) -> None:
    ident = dropped(me, POSTING)
    html = client.get(f"/drop/{ident}/").content.decode()

    kept = client.post(f"/drop/{ident}/keep/", {"way": "posting", "company": ""})

    made = OpportunityRow.objects.get()
    assert "Begin with it as a posting" in html
    assert kept.headers["Location"] == f"/companies/{made.id}/"
    assert "Halden" in made.company


def test_a_posting_that_names_nobody_asks_and_keeps_the_file(
    client: Client, me: User
) -> None:
    ident = dropped(me, "We need a nurse. You will lead nine people at night.")

    refused = client.post(f"/drop/{ident}/keep/", {"way": "posting"})
    kept = client.post(
        f"/drop/{ident}/keep/", {"way": "posting", "company": "Ostby Clinic"}
    )

    assert refused.status_code == 422
    assert "does not name the company" in refused.content.decode()
    assert kept.status_code == 302
    assert OpportunityRow.objects.get().company == "Ostby Clinic"


def test_a_source_without_a_company_begins_one(client: Client, me: User) -> None:
    ident = dropped(me, POSTING)

    client.post(f"/drop/{ident}/keep/", {"way": "source"})

    assert OpportunityRow.objects.count() == 1


def test_a_resume_is_kept_as_one(client: Client, me: User) -> None:
    ident = dropped(me, '{"basics": {"name": "Ines Vidal", "summary": "A nurse."}}')
    html = client.get(f"/drop/{ident}/").content.decode()

    kept = client.post(f"/drop/{ident}/keep/", {"way": "resume"})

    assert "This reads as a résumé" in html
    assert kept.headers["Location"].startswith("/resume/?saved=resume")
    assert ResumeRow.objects.filter(owner=me).count() == 1


def test_an_invitation_is_shown_as_it_is_understood(client: Client, me: User) -> None:
    ident = dropped(me, INVITE)

    html = client.get(f"/drop/{ident}/").content.decode()
    again = client.post(f"/drop/{ident}/keep/", {"way": "invite"})

    assert "Is this right?" in html
    assert 'action="/invites/keep/"' in html
    assert again.status_code == 200


def test_a_calendar_file_that_holds_nothing_says_so(client: Client, me: User) -> None:
    ident = dropped(me, "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")

    response = client.get(f"/drop/{ident}/")

    assert response.status_code == 422
    assert "This is a calendar file." in response.content.decode()


@pytest.mark.parametrize(
    "given", [{}, {"way": "bin"}, {"way": "transcript", "interview": "the first"}]
)
def test_what_is_no_way_is_refused(
    client: Client, me: User, given: dict[str, str]
) -> None:
    ident = dropped(me, TRANSCRIPT)

    assert client.post(f"/drop/{ident}/keep/", given).status_code == 422
    assert drops.upload_of(me, ident).data == TRANSCRIPT.encode()


def test_someone_elses_file_or_page_is_not_there(
    client: Client, me: User, bob: User, bobs_company: UUID, bobs_interview: UUID
) -> None:
    mine, his = dropped(me, TRANSCRIPT), dropped(bob, TRANSCRIPT)
    given = {"way": "transcript", "interview": str(bobs_interview)}

    assert client.get(f"/drop/{his}/").status_code == 404
    assert client.get(f"/drop/{uuid4()}/").status_code == 404
    assert client.post(f"/drop/{his}/keep/", {"way": "resume"}).status_code == 404
    assert client.get(f"/drop/{mine}/?company={bobs_company}").status_code == 404
    assert client.post(f"/drop/{mine}/keep/", given).status_code == 404
    assert not TranscriptRow.objects.exists()


def test_queries_do_not_grow_with_interviews(
    client: Client, me: User, company: UUID
) -> None:
    ident = dropped(me, TRANSCRIPT)
    add_interview(me, company)
    with_one = queries_of(client, f"/drop/{ident}/")
    for name in ("b", "c"):
        add_interview(me, company, name)

    assert queries_of(client, f"/drop/{ident}/") == with_one
