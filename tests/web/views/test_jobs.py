from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from askback.services import jobs, long_readings, transcripts
from askback.services.values import Upload
from askback.store.models import JobRow, TranscriptRow, User
from tests.web.conftest import NOW, TRANSCRIPT, queries_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
LONG = TRANSCRIPT + "Dana: We had a long winter.\nMe: Mm.\n" * 99
UPLOAD = Upload("dana.txt", LONG.encode())


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued stays queued until a test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture
def job(me: User, interview: UUID) -> UUID:
    return begin(me, interview)


def begin(owner: User, interview: UUID) -> UUID:
    now = timezone.now()
    job = long_readings.bring(owner, interview, upload=UPLOAD, me="Me", now=now)
    assert job is not None
    return job


def become(job: UUID, state: str, *, silent_s: int = 0, told: str = "") -> None:
    heard_at = timezone.now() - timedelta(seconds=silent_s)
    rows = JobRow.objects.filter(id=job)
    rows.update(state=state, heard_at=heard_at, told=told, done=7)


def test_a_long_transcript_is_queued_and_its_page_says_how_far_it_is(
    client: Client, interview: UUID
) -> None:
    file = SimpleUploadedFile("dana.txt", LONG.encode())
    address = f"/interviews/{interview}/transcript/"

    posted = client.post(address, {"file": file, "me": "Me"})
    job = JobRow.objects.get()
    shown = client.get(posted.headers["Location"], follow=True)

    assert posted.headers["Location"] == f"/readings/{job.id}/"
    assert shown.redirect_chain == [
        (f"/interviews/{interview}/debrief/?reading=queued#reading", 302)
    ]
    html = shown.content.decode()
    assert f"0 of {job.of} lines" in html
    assert f'hx-get="/readings/{job.id}/" hx-trigger="every 1s"' in html
    assert 'role="status"' in html
    assert "You may leave this page" in html
    assert "Stop reading" in html
    assert "Bring the transcript" not in html
    assert not TranscriptRow.objects.exists()


def test_a_long_transcript_can_be_what_one_begins_with(
    client: Client, me: User
) -> None:
    posted = client.post("/begin/transcript/", {"text": LONG})

    job = JobRow.objects.get(owner=me)
    assert posted.headers["Location"] == f"/readings/{job.id}/"


def test_who_i_am_in_a_long_one_is_a_job(
    client: Client, me: User, interview: UUID
) -> None:
    transcripts.add(me, interview, upload=UPLOAD, me="Me", now=NOW)

    posted = client.post(f"/interviews/{interview}/transcript/me/", {"me": "Dana"})
    shown = client.get(posted.headers["Location"], follow=True).content.decode()

    assert "Reading the transcript" in shown
    assert "Two of nine." in shown


def test_a_bad_file_is_refused_at_once(client: Client, interview: UUID) -> None:
    file = SimpleUploadedFile("dana.docx", b"PK\x03\x04 broken")

    response = client.post(f"/interviews/{interview}/transcript/", {"file": file})

    assert response.status_code == 422
    assert not JobRow.objects.exists()


def test_htmx_is_told_how_far_it_is(client: Client, job: UUID) -> None:
    become(job, jobs.RUNNING)

    html = client.get(f"/readings/{job}/", headers=HTMX).content.decode()

    row = JobRow.objects.get()
    assert f"7 of {row.of} lines" in html
    assert f'<progress max="{row.of}" value="7">' in html


def test_once_it_is_done_the_debrief_shows_itself(
    client: Client, job: UUID, interview: UUID
) -> None:
    long_readings.run(job, clock=timezone.now)
    address = f"/interviews/{interview}/debrief/?saved=transcript"

    polled = client.get(f"/readings/{job}/", headers=HTMX)
    looked = client.get(f"/readings/{job}/")

    assert polled.headers["HX-Redirect"] == address
    assert looked.headers["Location"] == address
    html = client.get(address).content.decode()
    assert "The transcript is read." in html
    assert "Reading the transcript" not in html


def test_the_former_transcript_can_be_taken_back(
    client: Client, me: User, interview: UUID
) -> None:
    short = Upload("short.txt", TRANSCRIPT.encode())
    transcripts.add(me, interview, upload=short, me="Me", now=NOW)
    job = begin(me, interview)
    long_readings.run(job, clock=timezone.now)

    onward = client.get(f"/readings/{job}/").headers["Location"]

    former = JobRow.objects.get(kind="removed")
    assert onward == (
        f"/interviews/{interview}/debrief/?saved=replaced&undo={former.id}"
    )


def test_where_nobody_works_it_can_be_read_in_the_request(
    client: Client, job: UUID, interview: UUID
) -> None:
    become(job, jobs.QUEUED, silent_s=60)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()
    waits = client.get(f"/readings/{job}/?left", headers=HTMX)
    done = client.post(f"/readings/{job}/here/")

    assert "Nobody has begun to read this yet." in html
    assert f'hx-get="/readings/{job}/?left"' in html
    assert (waits.status_code, waits.content) == (204, b"")
    assert done.headers["Location"] == (
        f"/interviews/{interview}/debrief/?saved=transcript"
    )
    assert TranscriptRow.objects.get().text == LONG


def test_a_page_that_says_nobody_works_learns_that_somebody_does(
    client: Client, job: UUID, interview: UUID
) -> None:
    become(job, jobs.RUNNING)

    polled = client.get(f"/readings/{job}/?left", headers=HTMX)

    assert polled.headers["HX-Redirect"] == (
        f"/interviews/{interview}/debrief/?reading=running#reading"
    )


def test_it_can_be_stopped_and_taken_up_and_forgotten(
    client: Client, job: UUID, interview: UUID
) -> None:
    address = f"/interviews/{interview}/debrief/"

    client.post(f"/readings/{job}/stop/")
    stopped = client.get(address).content.decode()
    client.post(f"/readings/{job}/again/")
    again = client.get(address).content.decode()
    client.post(f"/readings/{job}/drop/")
    dropped = client.get(address).content.decode()

    assert "You stopped the reading" in stopped
    assert "Read it after all" in stopped
    assert "Stop reading" in again
    assert "Bring the transcript" in dropped
    assert not JobRow.objects.exists()


@pytest.mark.parametrize(
    ("state", "silent_s", "told", "said"),
    [
        ("running", 60, "", "The reading broke off at 7 of "),
        ("failed", 0, "Nobody is called &lt;Zoe&gt;.", "Nobody is called"),
    ],
)
def test_one_that_came_to_grief_can_be_tried_again(  # noqa: PLR0913, PLR0917
    client: Client,
    job: UUID,
    interview: UUID,
    state: str,
    silent_s: int,
    told: str,
    said: str,
) -> None:
    become(job, state, silent_s=silent_s, told=told)

    html = client.get(f"/interviews/{interview}/debrief/").content.decode()
    client.post(f"/readings/{job}/again/")

    assert said in html
    assert "Try again" in html
    assert JobRow.objects.get().state == "queued"


def test_what_is_under_way_is_not_begun_twice(client: Client, job: UUID) -> None:
    become(job, jobs.RUNNING)

    client.post(f"/readings/{job}/again/")
    client.post(f"/readings/{job}/here/")

    assert JobRow.objects.get().state == "running"


@pytest.mark.parametrize("deed", ["", "stop/", "again/", "here/", "drop/"])
def test_someone_elses_reading_is_not_there(
    client: Client, bob: User, bobs_interview: UUID, deed: str
) -> None:
    his = begin(bob, bobs_interview)
    send = client.post if deed else client.get

    assert send(f"/readings/{his}/{deed}").status_code == 404
    assert send(f"/readings/{uuid4()}/{deed}").status_code == 404
    assert JobRow.objects.get().state == "queued"


def test_a_debrief_costs_the_same_queries_with_a_reading_under_way(
    client: Client, me: User, interview: UUID
) -> None:
    address = f"/interviews/{interview}/debrief/?find="
    without = queries_of(client, address)
    begin(me, interview)

    assert queries_of(client, address) == without
