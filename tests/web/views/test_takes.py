from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from askback.services.practice import taking
from askback.store.models import ExerciseRow, JobRow, MockRow, ReviewRow, TakeRow, User
from tests.takes import READING, add_exercise, add_take, files_of
from tests.web.conftest import queries_of

pytestmark = pytest.mark.django_db(transaction=True)
HTMX = {"HX-Request": "true"}
SOUND = bytes(range(256)) * 4


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def nobody_works(settings: LazySettings) -> None:
    """What is queued stays queued until a test has it done."""
    dummy = "django_tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture
def exercise(me: User) -> UUID:
    return add_exercise(
        me, "What moved?", points=("what moved", "who asked"), script="We moved.",
        target_s=120,
    )  # fmt: skip


@pytest.fixture
def take(me: User, exercise: UUID) -> UUID:
    return add_take(
        me, exercise, data=SOUND, reading=READING, heard={"levels": [0.1, 0.9]}
    )


def file(data: bytes = SOUND, name: str = "take.webm") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="audio/webm")


def test_an_exercise_shows_its_question_what_to_cover_and_the_recorder(
    client: Client, exercise: UUID
) -> None:
    html = client.get(f"/practice/{exercise}/").content.decode()

    assert '<h1 class="long mine">What moved?</h1>' in html
    assert "<li>who asked</li>" in html
    assert "<summary>Your script</summary>" in html
    assert "2:00 meant" in html
    assert "Record the first take" in html
    assert f'data-address="/practice/{exercise}/record/" hidden>' in html
    assert 'type="file" name="recording"' in html
    assert "Takes so far" not in html


def test_a_page_of_takes_may_use_the_microphone_and_play_what_it_recorded(
    client: Client, exercise: UUID
) -> None:
    headers = client.get(f"/practice/{exercise}/").headers

    assert headers["Permissions-Policy"] == (
        "camera=(self), microphone=(self), geolocation=()"
    )
    assert "media-src 'self' blob:" in headers["Content-Security-Policy"]


def test_a_recording_is_kept_as_a_take_and_its_reading_queued(
    client: Client, me: User, exercise: UUID, home: Path
) -> None:
    posted = client.post(
        f"/practice/{exercise}/record/", {"recording": file(), "is_video": ""}
    )

    row = TakeRow.objects.get()
    assert posted.headers["Location"] == f"/practice/takes/{row.id}/?saved=take"
    assert (row.number, row.media_type, row.size) == (1, "audio/webm", len(SOUND))
    assert (row.script, row.target_s) == ("We moved.", 120)
    assert files_of(home, me) == {f"{row.id}.webm": SOUND}
    html = client.get(posted.headers["Location"]).content.decode()
    assert "The take is kept." in html
    assert "Listening to the take" in html
    assert "Stop reading" in html


def test_a_recording_that_is_sent_twice_is_kept_once(
    client: Client, exercise: UUID
) -> None:
    name = uuid4()
    given = {"take": str(name)}
    first, second = (
        client.post(f"/practice/{exercise}/record/", {**given, "recording": file()})
        for _ in range(2)
    )

    assert first.headers["Location"] == second.headers["Location"]
    assert TakeRow.objects.get().id == name


def test_an_answer_of_a_mock_interview_goes_back_to_it(
    client: Client, me: User, exercise: UUID
) -> None:
    mock = MockRow.objects.create(
        owner=me, made_at=timezone.now(), stage="technical", minutes=20
    )

    posted = client.post(
        f"/practice/{exercise}/record/", {"recording": file(), "mock": str(mock.id)}
    )

    assert posted.headers["Location"] == f"/practice/mock/{mock.id}/?saved=take"
    assert TakeRow.objects.get().mock_id == mock.id


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Choose a recording"),
        ({"recording": file(b"")}, "This recording is empty."),
        ({"recording": file(b"x", "cv.pdf")}, "cv.pdf is no recording"),
        ({"recording": file(), "take": "x"}, "Load this page again"),
    ],
)
def test_what_is_no_recording_is_refused_on_its_form(
    client: Client, exercise: UUID, given: dict[str, object], told: str
) -> None:
    answer = client.post(f"/practice/{exercise}/record/", given)

    assert answer.status_code == 422
    html = answer.content.decode()
    assert told in html
    assert '<details class="more" open><summary>Bring a recording' in html
    assert not TakeRow.objects.exists()


def test_a_recording_over_the_limit_is_refused(
    client: Client, exercise: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askback.web.uploads.RECORDING_LIMIT", len(SOUND) - 1)

    answer = client.post(f"/practice/{exercise}/record/", {"recording": file()})

    assert answer.status_code == 422
    assert "This recording is over 200 MB." in answer.content.decode()


def test_a_take_shows_what_was_measured_with_its_words_and_times(
    client: Client, take: UUID
) -> None:
    html = client.get(f"/practice/takes/{take}/").content.decode()

    assert "Take 1: at least 3.0 fillers a minute, 175 words a minute, " in html
    assert "1 of 2 points." in html
    assert f'<source src="/practice/takes/{take}/recording/" type="audio/webm">' in html
    assert 'aria-label="Voice level over 0:20 with pauses of 2.3 seconds."' in html
    assert 'aria-label="1 filler: um once; 1 possible one: you know once."' in html
    assert "Pace between 130 and 210 words a minute" in html
    assert "Action 1 s, Result 1 s; not heard: situation, task." in html
    assert '<u data-at="0.5">Um,</u>' in html
    assert '<u data-at="3.9" class="may">you</u>' in html
    assert '<span class="gap">[2.3 s]</span>' in html
    assert f'href="/practice/takes/{take}/recording/#t=0.5" data-at="0.5"' in html
    assert "Missed point</span> who asked" in html
    assert "Some may be missing." in html
    said = re.sub(r"<[^>]+>", " ", html)
    assert not re.search(r"\b(score|detected|of 100)\b", said, re.IGNORECASE)


def test_a_take_that_was_not_read_can_be_read(
    client: Client, me: User, exercise: UUID
) -> None:
    take = add_take(me, exercise)

    html = client.get(f"/practice/takes/{take}/").content.decode()
    posted = client.post(f"/practice/takes/{take}/again/")

    assert "This take has not been read." in html
    assert posted.headers["Location"] == f"/practice/takes/{take}/?reading=queued"
    assert JobRow.objects.get().subject == str(take)


def test_a_take_whose_recording_is_lost_says_so(
    client: Client, me: User, take: UUID, home: Path
) -> None:
    (home / "recordings" / str(me.pk) / f"{take}.webm").unlink()

    html = client.get(f"/practice/takes/{take}/").content.decode()

    assert "The recording of this take is not here." in html
    assert client.get(f"/practice/takes/{take}/recording/").status_code == 404


def test_recordings_are_served_from_no_other_address(
    client: Client, me: User, take: UUID
) -> None:
    for place in (f"/static/recordings/{me.pk}/", "/recordings/", "/media/"):
        assert client.get(f"{place}{take}.webm").status_code == 404


def test_a_note_is_kept_beside_the_take(client: Client, take: UUID) -> None:
    posted = client.post(f"/practice/takes/{take}/note/", {"note": " Slower. "})
    long = client.post(f"/practice/takes/{take}/note/", {"note": "x" * 5001})

    assert posted.headers["Location"] == f"/practice/takes/{take}/?saved=note#note"
    assert TakeRow.objects.get().note == "Slower."
    assert long.status_code == 422
    assert "A note has up to 5000 letters; this has 5001." in long.content.decode()


def test_how_it_went_is_kept_for_the_schedule(client: Client, take: UUID) -> None:
    posted = client.post(f"/practice/takes/{take}/grade/", {"grade": "3"})
    wrong = client.post(f"/practice/takes/{take}/grade/", {"grade": "9"})

    row = ReviewRow.objects.get()
    assert posted.headers["Location"] == (
        f"/practice/takes/{take}/?saved=reviewed&undo={row.id}#graded"
    )
    assert (row.grade, row.take_id) == (3, take)
    assert wrong.status_code == 422
    html = client.get(f"/practice/takes/{take}/").content.decode()
    assert 'value="3" aria-current="true">Well' in html


def test_deleting_a_take_asks_first_and_takes_the_file_from_the_disk(
    client: Client, me: User, exercise: UUID, take: UUID, home: Path
) -> None:
    html = client.get(f"/practice/takes/{take}/").content.decode()
    assert "Nothing brings it back after that." in html
    assert client.get(f"/practice/takes/{take}/delete/").status_code == 405
    assert len(files_of(home, me)) == 1

    posted = client.post(f"/practice/takes/{take}/delete/")

    assert posted.headers["Location"] == f"/practice/{exercise}/?saved=take_gone"
    assert files_of(home, me) == {}
    assert client.get(f"/practice/takes/{take}/").status_code == 404


def test_what_is_somebody_elses_is_not_there(
    client: Client, bob: User, exercise: UUID
) -> None:
    theirs = add_exercise(bob)
    take = add_take(bob, theirs, reading=READING)
    job = taking.read_again(bob, take, now=timezone.now())
    gets = [
        f"/practice/{theirs}/", f"/practice/{theirs}/side/",
        f"/practice/{exercise}/side/?a={take}&b={take}",
        f"/practice/takes/{take}/", f"/practice/takes/{take}/recording/",
        f"/practice/reading/{job}/",
    ]  # fmt: skip
    posts = [
        f"/practice/takes/{take}/note/", f"/practice/takes/{take}/grade/",
        f"/practice/takes/{take}/again/", f"/practice/takes/{take}/delete/",
        f"/practice/reading/{job}/stop/", f"/practice/reading/{job}/here/",
    ]  # fmt: skip

    assert {client.get(place).status_code for place in gets} == {404}
    filled = {"note": "x", "grade": "1"}
    assert {client.post(place, filled).status_code for place in posts} == {404}
    kept = client.post(f"/practice/{theirs}/record/", {"recording": file()})
    assert kept.status_code == 404
    assert TakeRow.objects.count() == 1


def test_takes_of_a_removed_exercise_are_not_there(
    client: Client, exercise: UUID, take: UUID
) -> None:
    ExerciseRow.objects.filter(id=exercise).update(removed_at=timezone.now())

    assert client.get(f"/practice/takes/{take}/").status_code == 404
    assert client.get(f"/practice/takes/{take}/recording/").status_code == 404


def test_more_takes_cost_no_more_queries(
    client: Client, me: User, exercise: UUID, take: UUID
) -> None:
    pages = (f"/practice/{exercise}/", f"/practice/takes/{take}/")
    before = [queries_of(client, page) for page in pages]
    for _ in range(2):
        add_take(me, exercise, reading=READING)

    assert [queries_of(client, page) for page in pages] == before
