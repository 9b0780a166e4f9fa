from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone

from askback.services import (
    backups,
    fading,
    forgetting,
    notes,
    outcomes,
    sources,
    transcripts,
)
from askback.services.values import Upload
from askback.services.values.forgetting import Also
from askback.store.models import (
    InterviewerRow,
    NoteRow,
    SourceRow,
    TranscriptRow,
    User,
)
from askback.web.kept_pages import SHELF
from tests.web.conftest import NOW, TRANSCRIPT, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dana(me: User, interview: UUID) -> UUID:
    """Dana, who was heard and noted."""
    talk = Upload("talk.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=talk, me="Me", now=NOW)
    notes.add(me, interview, text="Dana was late.", now=NOW)
    return InterviewerRow.objects.get().id


@pytest.fixture
def in_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


def test_the_people_of_a_company_lead_to_forgetting_them(
    client: Client, company: UUID, dana: UUID
) -> None:
    html = client.get(f"/companies/{company}/edit/").content.decode()

    assert f"/people/{dana}/forget/" in html


def test_what_goes_is_said_before_anything_does(client: Client, dana: UUID) -> None:
    html = client.get(f"/people/{dana}/forget/").content.decode()

    assert "Forget <bdi>Dana Marsh</bdi>" in html
    assert "<b>1</b> note of yours that names them" in html
    assert "Nothing brings it back after that." in html
    assert NoteRow.objects.get().text == "Dana was late."


def test_somebody_is_forgotten_and_no_page_names_them_any_more(
    client: Client, company: UUID, interview: UUID, dana: UUID
) -> None:
    places = [
        "/",
        "/companies/",
        f"/companies/{company}/",
        f"/companies/{company}/edit/",
        f"/interviews/{interview}/debrief/",
        f"/interviews/{interview}/agenda/",
        f"/interviews/{interview}/edit/",
        "/find/?q=Dana",
        "/removed/",
    ]
    assert "Dana" in client.get(f"/interviews/{interview}/debrief/").content.decode()

    done = client.post(f"/people/{dana}/forget/", follow=True)

    assert "Someone is forgotten" in done.content.decode()
    assert NoteRow.objects.get().text == "Someone was late."
    for place in places:
        main = client.get(place).content.decode().split("<main")[-1]
        assert (place, "Marsh" in main) == (place, False)
        if not place.startswith("/find"):
            assert (place, "Dana" in main) == (place, False)
    assert not any(b"Dana" in part for p in SHELF.pages.values() for part in p.parts)


def test_whose_a_voice_is_and_sources_are_said_by_ticking(
    client: Client, me: User, company: UUID, interview: UUID
) -> None:
    row = InterviewerRow.objects.get()
    talk = (
        TRANSCRIPT.replace("Dana:", "Speaker 2:") + "Lee: I agree with all of that.\n"
    )
    upload = Upload("talk.txt", talk.encode())
    transcripts.add(me, interview, upload=upload, me="Me", now=NOW)
    SourceRow.objects.filter(opportunity=company).delete()
    blog = Upload("blog.txt", b"Dana Marsh leads nine nurses here.")
    sources.add(me, company, upload=blog, kind="article", now=NOW)
    html = client.get(f"/people/{row.id}/forget/").content.decode()
    assert "Speaker 2 in Call" in html
    assert "1 names them" in html
    wrong = client.post(f"/people/{row.id}/forget/", {"voices": ["x"]})
    assert wrong.status_code == 422
    assert "the transcripts have changed" in wrong.content.decode()
    keys = [v.key for v in forgetting.look(me, row.id).voices if v.name == "Speaker 2"]

    client.post(f"/people/{row.id}/forget/", {"voices": keys, "sources": "on"})

    assert "went to Leeds" not in TranscriptRow.objects.get().text
    assert "Two of nine" not in TranscriptRow.objects.get().text
    assert SourceRow.objects.get().text.startswith("·········· leads nine nurses")


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_backups_from_before_are_listed_and_deleted(
    client: Client, dana: UUID, in_folder: Path
) -> None:
    old = in_folder / "askback-2026-01-02-030405.zip"
    old.write_bytes(b"x")
    assert (
        "1 backup in the backups folder"
        in client.get(f"/people/{dana}/forget/").content.decode()
    )

    done = client.post(f"/people/{dana}/forget/")
    html = client.get(done.headers["Location"]).content.decode()
    assert "Delete 1 backup for good" in html
    gone = client.post(f"{done.headers['Location']}backups/", follow=True)

    assert "The backups from before are deleted." in gone.content.decode()
    assert backups.lines() == ()


@pytest.mark.sqlite_alone("a backup is a copy of its file")
def test_a_file_that_could_not_be_written_anew_is_said(
    client: Client, me: User, dana: UUID
) -> None:
    report = forgetting.forget(me, dana, also=Also(), now=NOW)
    assert not report.is_wiped  # a test is within a transaction

    html = client.get(f"/forgotten/{report.id}/").content.decode()

    assert "may still hold some words" in html


@pytest.mark.usefixtures("bobs_interview")
def test_nobody_elses_people_are_forgotten(
    client: Client, me: User, bobs_company: UUID
) -> None:
    row = InterviewerRow.objects.get(opportunity=bobs_company)
    assert me.username == "me"
    for deed in (client.get, client.post):
        assert deed(f"/people/{row.id}/forget/").status_code == 404
    assert client.get(f"/forgotten/{uuid4()}/").status_code == 404
    assert client.post(f"/forgotten/{uuid4()}/backups/").status_code == 404
    assert client.post(f"/companies/{bobs_company}/fading/").status_code == 404
    assert InterviewerRow.objects.get(id=row.id).name == "Dana Marsh"


@pytest.mark.usefixtures("dana")
def test_old_searches_fade_only_as_chosen(
    client: Client, me: User, company: UUID
) -> None:
    long_ago = timezone.now() - timedelta(days=400)
    outcomes.close(me, company, outcome="quiet", now=long_ago)
    assert "Fades soon" not in client.get("/").content.decode()
    wrong = client.post("/settings/keeping/", {"days": "7"})
    assert wrong.status_code == 422
    assert "Choose one of the times listed here." in wrong.content.decode()

    saved = client.post("/settings/keeping/", {"days": "365"}, follow=True)

    html = saved.content.decode()
    assert "Fades next" in html
    assert "1 transcript" in html
    add_company(me, "Kestrel")
    for place in ("/", "/settings/"):
        assert "Fades soon" in client.get(place).content.decode()
    kept = client.post(
        f"/companies/{company}/fading/", {"is_kept": "on"}, follow=True
    ).content.decode()
    assert "It is kept from fading." in kept
    assert "Fades soon" not in client.get("/").content.decode()
    client.post(f"/companies/{company}/fading/")
    assert "Fades next" in client.get("/settings/keeping/").content.decode()


@pytest.mark.usefixtures("dana")
def test_what_was_announced_a_fortnight_ago_fades_as_today_is_opened(
    client: Client, me: User, company: UUID
) -> None:
    now = timezone.now()
    outcomes.close(me, company, outcome="quiet", now=now - timedelta(days=400))
    fading.choose(me, 365, now=now - timedelta(days=20))
    fading.opened(me, now=now - timedelta(days=15))
    add_company(me, "Kestrel")

    client.get("/")

    assert not TranscriptRow.objects.exists()
    html = client.get("/settings/keeping/").content.decode()
    assert "Faded" in html
    assert "It lost" in html
    page = client.get(f"/companies/{company}/").content.decode()
    assert "What was said has faded." in page


def test_the_page_of_what_is_kept_costs_the_same_however_much(
    client: Client, me: User
) -> None:
    now = timezone.now()
    fading.choose(me, 365, now=now)
    costs = []
    for number in range(3):
        ident = add_company(me, f"Kestrel {number}")
        add_interview(me, ident)
        outcomes.close(me, ident, outcome="", now=now - timedelta(days=400))
        costs.append(queries_of(client, "/settings/keeping/"))

    assert costs[0] == costs[2]
